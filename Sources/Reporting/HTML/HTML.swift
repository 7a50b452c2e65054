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
  /// Scalar by scalar: a letter may join the sign behind it into one character, which is another
  /// character than the sign.
  fileprivate var escapedForHTML: String {
    guard utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text.append(contentsOf: "&amp;".unicodeScalars)
      case "<": text.append(contentsOf: "&lt;".unicodeScalars)
      case ">": text.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": text.append(contentsOf: "&quot;".unicodeScalars)
      case "'": text.append(contentsOf: "&#39;".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
