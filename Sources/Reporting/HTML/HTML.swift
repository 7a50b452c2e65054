import Text

/// A piece of HTML; a string put into it is escaped, another piece stands as it is.
struct HTML: Equatable, ExpressibleByStringInterpolation, Sendable {
  private(set) var source: String

  init(stringLiteral source: String) { self.source = source }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Text, made safe: no element, no control character, nothing that turns the text around.
  init(text: String) { source = text.terminalSafe.escapedForHTML }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { source += literal }

    mutating func appendInterpolation(_ html: HTML) { source += html.source }

    mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { source += piece.source }
    }

    mutating func appendInterpolation(_ text: String) { source += HTML(text: text).source }

    mutating func appendInterpolation(_ number: Int) { source += "\(number)" }
  }
}

extension HTML {
  static func + (left: HTML, right: HTML) -> HTML { "\(left)\(right)" }
}

extension String {
  fileprivate var escapedForHTML: String {
    guard utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) else { return self }
    return reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.append(character)
      }
    }
  }
}
