extension JSON {
  /// The inside of a JSON string: quotes, backslashes and whatever could steer a terminal escaped.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ isPlain($0) }) { return text }
    guard text.unicodeScalars.contains(where: mustBeEscaped) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if mustBeEscaped(scalar) {
        escaped += escape(scalar.value)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
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

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x22, 0x5C: true
    case 0x20...0x7E: false
    // DEL, C1, the Arabic letter mark.
    case 0x7F...0x9F, 0x061C: true
    // Zero-width and bidirectional; the joiners hold letters and emoji together.
    case 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
