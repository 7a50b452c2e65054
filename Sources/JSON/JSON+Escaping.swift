import Text

extension JSON {
  /// The inside of a JSON string: quotes, backslashes and whatever could steer a terminal escaped.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ isPlain($0) }) { return text }
    return text.quotesEscaped.replacingUnsafe { $0.utf16.map { escape(UInt32($0)) }.joined() }
  }

  /// The escape of a UTF-16 code unit: the short one where there is one.
  static func escape(_ unit: UInt32) -> String {
    switch unit {
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    default:
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
  }

  /// The byte that a backslash and `byte` stand for, or `nil` when it takes more or means nothing.
  static func unescaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Whether a byte is ASCII that stands for itself: nearly every name is made of these.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }
}

extension String {
  /// By scalar: a sign with an accent put on it is another character, and the same byte.
  fileprivate var quotesEscaped: String {
    var escaped = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
