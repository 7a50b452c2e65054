import Testing

@testable import LineEditing

@Suite struct ScreenRowsTests {
  @Test(arguments: [
    (0, 80, 80, 0), (7, 80, 20, 0), (19, 80, 20, 0), (20, 80, 20, 0), (21, 80, 20, 1),
    (55, 60, 30, 1), (60, 80, 30, 1), (61, 80, 30, 2), (60, 60, 30, 2),
  ])
  func `rows above the end of a text`(length: Int, old: Int, new: Int, rows: Int) {
    #expect(above(String(repeating: "x", count: length), isAtEnd: true, new, old) == rows)
  }

  @Test(arguments: [(0, 0), (19, 0), (20, 1), (39, 1), (40, 2)])
  func `rows above a cursor within the text`(length: Int, rows: Int) {
    #expect(above(String(repeating: "x", count: length), isAtEnd: false, 20, 80) == rows)
  }

  @Test func `each line of a pasted text begins a row`() {
    #expect(above("a\nb\n\nc", isAtEnd: true, 20, 80) == 3)
    #expect(above(String(repeating: "x", count: 20) + "\ny", isAtEnd: true, 20, 80) == 1)
    #expect(above(String(repeating: "x", count: 21) + "\ny", isAtEnd: true, 20, 80) == 2)
  }

  @Test func `wide letters count twice and accents not`() {
    #expect(above("日本日本日本", isAtEnd: true, 10, 80) == 1)
    #expect(above("q\u{301}q\u{301}q\u{301}", isAtEnd: true, 3, 80) == 0)
  }

  @Test func `a row that ends in a blank begins a new line, unless it was typed`() {
    let text = "twenty and a blank  ten more.."
    #expect(above(text, isAtEnd: true, 80, 20) == 0)
    #expect(above(text, isAtEnd: true, 80, 20, runsOn: false) == 1)
    #expect(above(text, isAtEnd: true, 9, 20, runsOn: false) == 3)
    #expect(above("twenty and a blank  ", isAtEnd: true, 80, 20, runsOn: false) == 1)
    #expect(above("twenty and no blank.ten", isAtEnd: true, 80, 20, runsOn: false) == 0)
  }

  private static let prompt = "muster> "

  @Test(arguments: [
    // At the new width the first row has room for 8 of them and an empty column, the others for 12.
    (57, 60, 25, true, 5), (57, 60, 25, false, 5),
    // At the old one, an empty column in the first row: written, or the end of a line.
    (30, 61, 80, true, 0), (30, 61, 80, false, 1), (45, 61, 33, true, 3), (45, 61, 33, false, 3),
    // Written, the empty column lets fewer letters of the next row begin a row of their own.
    (43, 61, 32, true, 2), (43, 61, 32, false, 3),
    (26, 60, 60, true, 1), (26, 61, 61, true, 0), (27, 61, 61, true, 1),
  ])
  func `a wide letter without room in its row leaves a column empty`(
    count: Int,
    old: Int,
    new: Int,
    runsOn: Bool,
    rows: Int
  ) {
    let text = Self.prompt + String(repeating: "日", count: count)
    #expect(above(text, isAtEnd: true, new, old, runsOn: runsOn) == rows)
  }

  @Test(
    arguments: [
      (26, "日", 61, 80, true, 0), (26, "日", 61, 80, false, 1), (26, "x", 61, 80, true, 0),
      (26, "日", 61, 61, true, 1), (26, "x", 61, 61, true, 0), (8, "日", 80, 25, true, 1),
      (8, "x", 80, 25, true, 0),
    ] as [(Int, Unicode.Scalar, Int, Int, Bool, Int)]
  )
  func `a cursor on such a letter is where the letter is`(
    count: Int,
    next: Unicode.Scalar,
    old: Int,
    new: Int,
    runsOn: Bool,
    rows: Int
  ) {
    let text = Self.prompt + String(repeating: "日", count: count)
    #expect(above(text, isAtEnd: false, next: next, new, old, runsOn: runsOn) == rows)
  }

  private func above(
    _ text: String,
    isAtEnd: Bool,
    next: Unicode.Scalar = "x",
    _ new: Int,
    _ old: Int,
    runsOn: Bool = true
  ) -> Int {
    ScreenRows.above(
      cursorAfter: text.unicodeScalars,
      next: isAtEnd ? nil : next,
      columns: (new: new, old: old),
      width: width(of:),
      runsOn: { _ in runsOn }
    )
  }
}
