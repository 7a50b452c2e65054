import Testing

@testable import LineEditing

@Suite struct DrawnLineTests {
  @Test func `a blank typed at the end lets its row run on`() {
    var drawn = DrawnLine()
    for line in ["a", "a ", "a b", "a b "] { drawn.note(Array(line.unicodeScalars)) }
    #expect([1, 2, 3, 4].filter { drawn.runsOn(behind: $0) } == [2, 4])
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
