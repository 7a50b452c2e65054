import Testing
import Text

@Suite struct StringComposedTests {
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("\u{E9}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("plain", "plain"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("a\u{323}\u{302}", "\u{1EAD}"),
    ("\u{FB01}", "\u{FB01}"),
  ])
  func `composes letters and their accents`(text: String, composed: String) {
    #expect(Array(text.composed.utf8) == Array(composed.utf8))
  }
}
