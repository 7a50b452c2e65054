/// Where the cursor stands after a terminal of another width has wrapped the line anew.
struct ScreenRows {
  /// The rows between the first row of the prompt and the row of the cursor.
  ///
  /// - Parameters:
  ///   - text: prompt and line up to the cursor.
  ///   - next: what stands at the cursor, `nil` at the end of the line.
  ///   - columns: the new width of the screen, and the one before, both more than 0.
  ///   - width: the columns a scalar takes.
  ///   - runsOn: whether a row that ends in a blank runs on in the next for the terminal, by how many
  ///     scalars of the text stand up to its end; where the blank only fills a row without room for
  ///     the next letter, that letter is counted too. Others do.
  /// - Returns: how many rows to go up for the first row of the prompt.
  static func above(
    cursorAfter text: some Sequence<Unicode.Scalar>,
    next: Unicode.Scalar?,
    columns: (new: Int, old: Int),
    width: (Unicode.Scalar) -> Int,
    runsOn: (_ count: Int) -> Bool = { _ in true }
  ) -> Int {
    var rows = ScreenRows(new: columns.new, old: columns.old)
    var count = 0
    for scalar in text {
      count += 1
      rows.take(scalar, width: max(width(scalar), 0)) { runsOn(count) }
    }
    if let next {
      // The cursor is where this letter is; an end of the line has no width of its own.
      rows.take("x", width: next == "\n" ? 1 : max(width(next), 1)) { runsOn(count + 1) }
    } else if rows.oldColumn == 0, rows.column > 0 {
      // libedit had moved the cursor on to the next row by writing a blank there.
      rows.place(width: 1)
    }
    return rows.row
  }

  private let new: Int
  private let old: Int

  /// The row of the new screen, and how many columns of it and of the old one's are taken.
  private var row = 0
  private var column = 0
  private var oldColumn = 0

  /// The row in which the last letter is that is no blank.
  private var letterRow = 0

  private init(new: Int, old: Int) {
    self.new = new
    self.old = old
  }

  /// Takes the next scalar; `runsOn` tells of the row of the old screen that it fills or leaves.
  private mutating func take(_ scalar: Unicode.Scalar, width: Int, runsOn: () -> Bool) {
    guard scalar != "\n" else { return beginLine(below: row) }
    if oldColumn + width > old {
      if runsOn() { place(width: 1) } else { beginLine(below: letterRow) }
      oldColumn = 0
    }
    place(width: width)
    oldColumn += width
    if scalar != " " { letterRow = row }
    guard oldColumn >= old else { return }
    oldColumn = 0
    // Blanks that end a row were not written.
    if scalar == " ", !runsOn() { beginLine(below: letterRow) }
  }

  /// Puts so many columns behind the others; a letter of two moves down where only one is left.
  private mutating func place(width: Int) {
    if column + width > new, column > 0 {
      row += 1
      column = 0
    }
    column += width
  }

  private mutating func beginLine(below last: Int) {
    row = last + 1
    column = 0
    oldColumn = 0
    letterRow = row
  }
}
