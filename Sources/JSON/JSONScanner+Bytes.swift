extension JSONScanner {
  /// The place of the next byte.
  var here: JSONPosition {
    JSONPosition(
      offset: base + offset,
      line: line,
      column: offset - lineStart - continuationBytes + 1
    )
  }

  /// The next byte, or `nil` at the end.
  func peek(in bytes: Span<UInt8>) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  mutating func skipBlanks(in bytes: Span<UInt8>) {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        offset += 1
      case UInt8(ascii: "\n"):
        offset += 1
        line += 1
        lineStart = offset
        continuationBytes = 0
      default:
        return
      }
    }
  }

  /// The error that the next byte is not what is expected here.
  func unexpected(_ expected: String, in bytes: Span<UInt8>) -> JSONError {
    guard let byte = peek(in: bytes) else {
      return JSONError(.expected(expected, found: .end), at: here)
    }
    return switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): JSONError(.comment, at: here)
    case UInt8(ascii: "'"): JSONError(.singleQuote, at: here)
    default: JSONError(.expected(expected, found: found(byte, in: bytes)), at: here)
    }
  }

  private func found(_ byte: UInt8, in bytes: Span<UInt8>) -> JSONError.Message.Found {
    var start: [UInt8] = []
    for index in offset..<min(offset + 4, bytes.count) { start.append(bytes[index]) }
    var decoder = UTF8()
    var iterator = start.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar != "\0" else {
      return .byte(byte)
    }
    return .scalar(scalar)
  }
}
