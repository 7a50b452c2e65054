import Testing

@testable import LineEditing

@Suite struct KilledTests {
  @Test func `cuts with consecutive keys add up at their own ends`() {
    var killed = Killed()
    killed.keep("two".unicodeScalars, .front, key: 1)
    killed.keep("one ".unicodeScalars, .front, key: 2)
    killed.keep(" three".unicodeScalars, .back, key: 3)
    #expect(String(String.UnicodeScalarView(killed.text)) == "one two three")
  }

  @Test func `a cut after another key begins anew`() {
    var killed = Killed()
    killed.keep("two".unicodeScalars, .front, key: 1)
    killed.keep("one".unicodeScalars, .front, key: 3)
    #expect(String(String.UnicodeScalarView(killed.text)) == "one")
  }
}
