/// Where the cursor stands after a terminal of another width has wrapped the line anew.
enum ScreenRows {
  /// The rows between the first row of the prompt and the row of the cursor.
  ///
  /// - Parameters:
  ///   - text: prompt and line up to the cursor.
  ///   - isAtEnd: whether nothing follows the cursor.
  ///   - columns: the new width of the screen, and the one before, both more than 0.
  ///   - width: the columns a scalar takes.
  ///   - runsOn: whether a row whose last column is blank runs on in the next for the terminal, by
  ///     how many scalars of the text stand up to its end. Others do.
  /// - Returns: how many rows to go up for the first row of the prompt.
  static func above(
    cursorAfter text: some Sequence<Unicode.Scalar>,
    isAtEnd: Bool,
    columns: (new: Int, old: Int),
    width: (Unicode.Scalar) -> Int,
    runsOn: (_ count: Int) -> Bool = { _ in true }
  ) -> Int {
    var rows = 0
    var column = 0
    // The blanks before the cursor, and the column of the old screen.
    var blanks = 0
    var oldColumn = 0
    for (index, scalar) in text.enumerated() {
      let isBreak = scalar == "\n"
      if !isBreak {
        column += max(width(scalar), 0)
        oldColumn += max(width(scalar), 0)
        blanks = scalar == " " ? blanks + 1 : 0
      }
      let isFull = oldColumn >= columns.old
      if isBreak || (isFull && scalar == " " && !runsOn(index + 1)) {
        // Blanks that end a row were not written.
        rows += rowsFilled(by: isBreak ? column : column - blanks, columns.new) + 1
        column = 0
        blanks = 0
      }
      if isBreak || isFull { oldColumn = 0 }
    }
    // At the end of the text a full row holds the cursor in its last column, except where libedit
    // had already moved it on to the next row by writing a blank there.
    let hasMovedOn = !isAtEnd || (column > 0 && oldColumn == 0)
    return rows + (hasMovedOn ? column / columns.new : rowsFilled(by: column, columns.new))
  }

  /// The full rows before the one in which so many columns end.
  private static func rowsFilled(by column: Int, _ columns: Int) -> Int {
    max(column - 1, 0) / columns
  }
}
