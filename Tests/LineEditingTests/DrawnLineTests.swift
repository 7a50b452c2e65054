import Testing

@testable import LineEditing

@Suite struct DrawnLineTests {
  @Test func `a blank typed at the end lets its row run on`() {
    var drawn = DrawnLine()
    for line in ["a", "a ", "a b", "a b "] { drawn.note(Array(line.unicodeScalars)) }
    #expect([1, 2, 3, 4].filter { drawn.runsOn(behind: $0) } == [2, 4])
  }

  @Test func `a wide letter typed at the end does so too, where it had no room in its row`() {
    var drawn = DrawnLine()
    for line in ["a", "a日", "a日日", "a日日日日"] { drawn.note(Array(line.unicodeScalars)) }
    #expect((1...6).filter { drawn.runsOn(behind: $0) } == [2, 3])
  }

  @Test func `blanks behind a change do not, nor those that came with other text`() {
    var drawn = DrawnLine()
    for line in ["a", "a ", "a b", "a b ", "a bc ", "a bc d e "] {
      drawn.note(Array(line.unicodeScalars))
    }
    #expect((1...10).filter { drawn.runsOn(behind: $0) } == [2])
    drawn.drawAnew()
    #expect((1...10).filter { drawn.runsOn(behind: $0) } == [])
  }
}
