/// A piece of text for a terminal: what it is, not how it looks.
///
/// The strings may hold anything, also what people or files brought in: `render(_:style:)` makes
/// them safe to print.
package enum Block: Equatable, Sendable {
  /// The title of everything that follows.
  case title(String)

  /// The heading of a part; an empty line stands before it unless it comes first.
  case heading(String)

  /// Running text, wrapped at words; a line break in it starts a new line.
  case paragraph(String)

  /// A list item: the text hangs to the right of its mark, such as "3" or "-", the detail below it.
  case item(mark: String, text: String, detail: String?)

  /// A label and its value, side by side from 60 columns on, else the value below the label.
  ///
  /// `labelWidth` is the width of the label column, the same for all rows that stand together.
  case row(label: String, value: String, labelWidth: Int)

  /// Lines laid out already; they are cut to the width, not wrapped.
  case verbatim([String])

  /// An empty line.
  case blank
}
