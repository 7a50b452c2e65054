import Testing

@testable import LineEditing

@Suite struct CandidateListTests {
  private let words = ["trust-1", "trust-2", "décisions-1", "money-1", "日本"]

  @Test func `columns are filled downwards and line up`() {
    #expect(
      lines(of: words, columns: 30) == ["trust-1      money-1", "trust-2      日本", "décisions-1"]
    )
  }

  @Test func `a narrow screen gets one word a line`() {
    #expect(lines(of: words, columns: 10) == words)
  }

  @Test func `a wide screen gets one line without blanks at its end`() {
    #expect(
      lines(of: words, columns: 100)
        == ["trust-1      trust-2      décisions-1  money-1      日本"]
    )
  }

  @Test(arguments: [20, 30, 40, 64, 65, 66, 80])
  func `no line is wider than the screen`(columns: Int) {
    let wide = lines(of: words, columns: columns).map {
      $0.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }
    #expect(wide.allSatisfy { $0 <= columns })
  }

  @Test func `what steers the terminal is not shown`() {
    #expect(lines(of: ["a\u{1b}[2J"], columns: 80) == ["a [2J"])
    #expect(lines(of: [], columns: 80) == [])
  }

  private func lines(of words: [String], columns: Int) -> [String] {
    CandidateList.lines(of: words, columns: columns, width: width(of:))
  }
}
