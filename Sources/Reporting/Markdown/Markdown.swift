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

  /// A command as code, between more backticks than stand in it, so that none is changed.
  init(command: String) {
    let command = "muster \(command.terminalSafeLine)"
    var longest = 0
    var run = 0
    for scalar in command.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    source = longest == 0 ? "\(fence)\(command)\(fence)" : "\(fence) \(command) \(fence)"
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
  /// Every sign that could begin markup gets a backslash, which Markdown takes away again.
  ///
  /// Scalar by scalar: a letter may join the sign behind it into one character.
  fileprivate var escapedForMarkdown: String {
    var text = String.UnicodeScalarView()
    for (index, scalar) in trimmed.unicodeScalars.enumerated() {
      if Self.signs.contains(scalar) || (index == 0 && Self.leadingSigns.contains(scalar)) {
        text.append("\\")
      }
      text.append(scalar)
    }
    return String(text).escapedListNumber
  }

  private static let signs = Set("\\`*_[]<>|~#&$^@".unicodeScalars)
  private static let leadingSigns = Set("+-=:".unicodeScalars)

  /// A number or a letter with a full stop or a bracket at the start would begin a list.
  private var escapedListNumber: String {
    let scalars = unicodeScalars
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    let isLetter = scalars.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
    let count = digits.isEmpty && isLetter ? 1 : digits.count
    guard count > 0, let mark = scalars.dropFirst(count).first, mark == "." || mark == ")"
    else { return self }
    let start = scalars.index(scalars.startIndex, offsetBy: count)
    return String(scalars[..<start]) + "\\" + String(scalars[start...])
  }
}
