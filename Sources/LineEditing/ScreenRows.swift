/// Where the cursor stands after a terminal of another width has wrapped the line anew.
enum ScreenRows {
  /// The rows between the first row of the prompt and the row of the cursor.
  ///
  /// - Parameters:
  ///   - text: prompt and line up to the cursor.
  ///   - isAtEnd: whether nothing follows the cursor.
  ///   - columns: the new width of the screen, and the one before, both more than 0.
  ///   - width: the columns a scalar takes.
  /// - Returns: how many rows to go up for the first row of the prompt.
  static func above(
    cursorAfter text: some Sequence<Unicode.Scalar>,
    isAtEnd: Bool,
    columns: (new: Int, old: Int),
    width: (Unicode.Scalar) -> Int
  ) -> Int {
    var rows = 0
    var column = 0
    for scalar in text {
      if scalar == "\n" {
        rows += rowsFilled(by: column, columns.new)
        column = 0
        rows += 1
      } else {
        column += max(width(scalar), 0)
      }
    }
    // At the end of the text a full row holds the cursor in its last column, except where libedit
    // had already moved it on to the next row by writing a blank there.
    let hasMovedOn = !isAtEnd || (column > 0 && column.isMultiple(of: columns.old))
    return rows + (hasMovedOn ? column / columns.new : rowsFilled(by: column, columns.new))
  }

  /// The full rows before the one in which so many columns end.
  private static func rowsFilled(by column: Int, _ columns: Int) -> Int {
    max(column - 1, 0) / columns
  }
}
