import JSON
import Reporting
import Text

/// How a document leaves the program: in which face, and whether to the screen or to a file.
struct Delivery {
  let format: Face
  /// One fact a line, also where nobody said that they hear rather than see.
  let isPlain: Bool
  /// The file to write; `nil` for standard output.
  let output: String?

  /// Whether somebody reads it here and now.
  var isForReading: Bool { format == .text && output == nil }

  /// Writes the document in its face, or the JSON; what only people read has none.
  func deliver(_ document: Document, json: @autoclosure () -> JSON = .null, in shell: Shell) throws
  {
    switch format {
    case .json: try shell.deliver(json().pretty, to: output)
    case .markdown: try shell.deliver(document.markdown, to: output)
    case .html:
      try shell.deliver(document.html, to: output)
      for label in document.shortenedLabels {
        shell.note("The chart has no room for '\(label)'; the table below it has it whole.")
      }
    case .text where output != nil:
      // A file is the same wherever it is written: no colour, the usual width.
      let style = TextStyle(width: 80, ascii: shell.settings.isASCII)
      let plain = document.plain.map { style.written($0.terminalSafeLine) }
      let lines = isPlain ? plain : render(document.text, style: style)
      try shell.deliver(lines.joined(separator: "\n") + "\n", to: output)
    case .text: try shell.show(document, isPlain: isPlain)
    }
  }
}
