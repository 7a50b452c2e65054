import Text

/// A piece of Markdown; a string put into it is escaped, another piece stands as it is.
///
/// CommonMark with pipe tables; what it escapes is read as plain text by GitHub, pandoc and Word too.
struct Markdown: Equatable, ExpressibleByStringInterpolation, Sendable {
  private(set) var source: String

  init(stringLiteral source: String) { self.source = source }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Text on one line, made safe: no markup, no element, no control character.
  init(text: String) { source = text.terminalSafeLine.escapedForMarkdown }

  /// Text whose own line breaks are kept.
  init(lines text: String) {
    source = text.split(separator: "\n").map { Markdown(text: String($0)).source }
      .joined(separator: "\\\n")
  }

  /// A command as code.
  init(command: String) {
    source = "`muster \(command.terminalSafeLine.replacing("`", with: "'"))`"
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { source += literal }

    mutating func appendInterpolation(_ markdown: Markdown) { source += markdown.source }

    mutating func appendInterpolation(_ text: String) { source += Markdown(text: text).source }

    mutating func appendInterpolation(_ number: Int) { source += "\(number)" }
  }
}

extension Markdown {
  /// The piece with every line but the first moved in, so that it stays in its list entry.
  func indented(by columns: Int) -> Markdown {
    let blanks = String(repeating: " ", count: columns)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.dropFirst().map { $0.isEmpty ? "" : blanks + $0 }
    return Markdown(stringLiteral: ([String(lines.first ?? "")] + rest).joined(separator: "\n"))
  }
}

extension String {
  /// Every character that could begin markup gets a backslash, which Markdown takes away again.
  fileprivate var escapedForMarkdown: String {
    var text = ""
    for (index, character) in trimmed.enumerated() {
      if "\\`*_[]<>|~#&$^".contains(character) || (index == 0 && "+-=:".contains(character)) {
        text += "\\"
      }
      text.append(character)
    }
    return text.escapedListNumber
  }

  /// A number and a full stop at the start would begin a list.
  private var escapedListNumber: String {
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = dropFirst(digits.count).first, mark == "." || mark == ")"
    else { return self }
    return digits + "\\" + dropFirst(digits.count)
  }
}
