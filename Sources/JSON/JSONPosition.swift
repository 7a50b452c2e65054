/// A place in a JSON text.
package struct JSONPosition: Hashable, Sendable {
  /// The first place of a text.
  package static let start = JSONPosition(offset: 0, line: 1, column: 1)

  /// The number of bytes before the place.
  package let offset: Int

  /// The line, from 1.
  package let line: Int

  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// Creates a position from the bytes before it and its line and column, both from 1.
  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}
