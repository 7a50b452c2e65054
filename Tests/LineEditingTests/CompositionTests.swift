import Testing

@testable import LineEditing

@Suite struct CompositionTests {
  @Test(arguments: [
    ("e\u{301}", "\u{e9}"),
    ("e\u{302}\u{301}", "\u{1ebf}"),
    ("\u{ea}\u{301}", "\u{1ebf}"),
    ("\u{212b}", "\u{c5}"),
    ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"),
    ("\u{d558}\u{11ab}", "\u{d55c}"),
    ("\u{958}", "\u{915}\u{93c}"),
    ("plain", "plain"),
    ("", ""),
  ])
  func `texts come in NFC`(written: String, expected: String) {
    #expect(Array(composed(written).unicodeScalars) == Array(expected.unicodeScalars))
  }
}
