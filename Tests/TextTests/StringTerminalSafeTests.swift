import TestSupport
import Testing
import Text

@Suite struct StringTerminalSafeTests {
  @Test(arguments: [
    ("plain, naïve, 漢字, 😀 — “text”", "plain, naïve, 漢字, 😀 — “text”"),
    ("\u{1B}[2J\u{1B}[H", "^[[2J^[[H"),
    ("\u{1B}]0;title\u{7}", "^[]0;title^G"),
    ("\u{1B}]52;c;cm0gLXJm\u{7}", "^[]52;c;cm0gLXJm^G"),
    (
      "\u{1B}]8;;http://evil\u{1B}\\click\u{1B}]8;;\u{1B}\\", "^[]8;;http://evil^[\\click^[]8;;^[\\"
    ),
    ("\u{9B}31m", "<U+009B>31m"),
    ("\u{1B}P\u{1B}\\\u{1B}[6n", "^[P^[\\^[[6n"),
    ("score 3\rPASS", "score 3^MPASS"),
    ("a\r\nb", "a^M\nb"),
    ("a\n[audit] all fine", "a\n[audit] all fine"),
    ("secret\u{8}\u{8}", "secret^H^H"),
    ("\u{0}\u{1F}\u{7F}", "^@^_^?"),
    ("a\tb", "a b"),
    ("\u{85}\u{2028}\u{2029}", "<U+0085><U+2028><U+2029>"),
    ("user\u{202E}gpj\u{2066}x\u{2069}", "user<U+202E>gpj<U+2066>x<U+2069>"),
    ("\u{61C}\u{200E}\u{200F}", "<U+061C><U+200E><U+200F>"),
    ("a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}e", "a<U+200B>b<U+2060>c<U+FEFF>d<U+00AD>e"),
    ("a\u{E0041}\u{3164}\u{34F}", "a<U+E0041><U+3164><U+034F>"),
    ("ad\u{200D}min \u{200C}x\u{200D}", "ad<U+200D>min <U+200C>x<U+200D>"),
    ("نمی\u{200C}خواهم, क्\u{200D}ष", "نمی\u{200C}خواهم, क्\u{200D}ष"),
    ("👩‍💻 👁️‍🗨️ 👍🏽 ❤\u{FE0F} 1\u{FE0F}\u{20E3}", "👩‍💻 👁️‍🗨️ 👍🏽 ❤\u{FE0F} 1\u{FE0F}\u{20E3}"),
    ("a\u{FE0F}❤\u{FE0F}\u{FE0F}", "a<U+FE0F>❤\u{FE0F}<U+FE0F>"),
  ])
  func `shows what could steer or deceive a terminal`(text: String, safe: String) {
    #expect(Array(text.terminalSafe.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test func `puts a text on one line`() {
    #expect("a\nb\tc\r\n\u{7}".terminalSafeLine == "a b c^M ^G")
  }

  @Test(arguments: 0..<100)
  func `leaves no control, and nothing more to do`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let safe = randomText(length: 40, using: &generator).terminalSafe
      #expect(
        !safe.unicodeScalars.contains {
          $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.isBidiControl)
        }
      )
      #expect(Array(safe.terminalSafe.utf8) == Array(safe.utf8))
      #expect(!safe.terminalSafeLine.unicodeScalars.contains("\n"))
    }
  }
}
