import Testing

@testable import LineEditing

@Suite struct TypedTextTests {
  @Test(arguments: [
    ("a\nb\n\nc", "a\nb\n\nc"),
    ("a\rb\r\rc", "a\nb\n\nc"),
    ("a\r\nb\r\n\r\nc", "a\nb\n\nc"),
    ("a\n\rb\n\r\n\rc", "a\nb\n\nc"),
    ("a\nb\n", "a\nb"),
    ("a\r\n", "a"),
    ("\na", "\na"),
    ("", ""),
    ("\n", ""),
  ])
  func `every kind of line end becomes one`(pasted: String, text: String) {
    #expect(TypedText.pasted(Array(pasted.utf8)) == text)
  }

  @Test func `what steers the terminal is taken out of a paste`() {
    let pasted = "a\u{1b}[31mred\u{7}\u{3}\u{9b}\u{7f}\u{0}\tb"
    #expect(TypedText.pasted(Array(pasted.utf8)) == "a[31mred b")
  }

  @Test func `accents are composed`() {
    let text = TypedText.pasted(Array("cafe\u{301} \u{1112}\u{1161}\u{11ab}".utf8))
    #expect(Array(text.unicodeScalars) == Array("caf\u{e9} \u{d55c}".unicodeScalars))
  }

  @Test func `bytes that are no UTF-8 are marked`() {
    #expect(TypedText.pasted([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }

  @Test func `emoji families stay together`() {
    #expect(TypedText.cleaned("👨‍👩‍👧\tb") == "👨‍👩‍👧 b")
  }

  @Test func `one line is made of several`() {
    #expect(TypedText.singleLine("a\nb\t \n") == "a b")
  }
}
