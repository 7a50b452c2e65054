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

extension Block {
  /// The same block with every text in it changed.
  package func mapped(_ change: (String) -> String) -> Block {
    switch self {
    case .title(let text): .title(change(text))
    case .heading(let text): .heading(change(text))
    case .paragraph(let text): .paragraph(change(text))
    case .item(let mark, let text, let detail):
      .item(mark: mark, text: change(text), detail: detail.map(change))
    case .row(let label, let value, let width):
      .row(label: change(label), value: change(value), labelWidth: width)
    case .verbatim(let lines): .verbatim(lines.map(change))
    case .blank: .blank
    }
  }
}
