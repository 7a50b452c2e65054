import Testing
import Text

@Suite struct StringDisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain text", 10), ("é", 1), ("e\u{301}", 1), ("naïve café", 10), ("—…“”·×", 6),
    ("■▪◧□›", 5), ("漢字", 4), ("かな", 4), ("カナ", 4), ("ｶﾅ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("Ａ１", 4), ("。", 2), ("𠀀", 2), ("ภาษาไทย", 7), ("हिन्दी", 5), ("עברית", 5), ("العربية", 7),
    ("نمی\u{200C}خواهم", 8), ("😀", 2), ("👩‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("☝🏽", 2), ("🇫🇮🇪🇺", 4),
    ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("⌚", 2), ("\u{A0}", 1), ("\u{301}", 0),
    ("a" + String(repeating: "\u{301}", count: 200), 1),
  ])
  func `counts columns, not characters`(text: String, width: Int) {
    #expect(text.displayWidth == width)
    #expect("ab \(text) c".dropFirst(2).displayWidth == width + 3)
  }
}
