extension JSONScanner {
  /// Scans the string or name that begins at the next byte, a quote, and checks every byte of it.
  mutating func scanString(in bytes: Span<UInt8>) throws(JSONError) -> JSONToken.Text {
    let quote = here
    offset += 1
    let start = offset
    var isEscaped = false
    var isASCII = true
    var fault: JSONError?
    scan: while true {
      guard offset < bytes.count else {
        fault = JSONError(.unclosedString, at: quote)
        break
      }
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        break scan
      case UInt8(ascii: "\\"):
        isEscaped = true
        do {
          try skipEscape(in: bytes)
        } catch {
          fault = error
          break scan
        }
      case 0x20..<0x80:
        offset += 1
      case 0x80...:
        isASCII = false
        if byte & 0xC0 == 0x80 { continuationBytes += 1 }
        offset += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        fault = JSONError(.rawLineBreak, at: here)
        break scan
      default:
        fault = JSONError(.rawControl(byte), at: here)
        break scan
      }
    }
    // Bytes that are not UTF-8 come before whatever stopped the scan.
    if !isASCII { try checkUTF8(in: bytes, from: start) }
    if let fault { throw fault }
    guard offset - start <= limits.stringBytes else {
      throw JSONError(.stringTooLong(limits.stringBytes), at: quote)
    }
    defer { offset += 1 }
    return JSONToken.Text(offsets: start..<offset, isEscaped: isEscaped)
  }

  private func checkUTF8(in bytes: Span<UInt8>, from start: Int) throws(JSONError) {
    do {
      _ = try UTF8Span(validating: bytes.extracting(start..<offset))
    } catch {
      let bad = start + error.byteOffsets.lowerBound
      var place = self
      while place.offset > bad {
        place.offset -= 1
        if bytes[place.offset] & 0xC0 == 0x80 { place.continuationBytes -= 1 }
      }
      throw JSONError(.notUTF8(bytes[bad]), at: place.here)
    }
  }

  /// Moves past an escape; a surrogate must come with its other half.
  private mutating func skipEscape(in bytes: Span<UInt8>) throws(JSONError) {
    let backslash = here
    offset += 1
    guard let byte = peek(in: bytes) else { return }
    guard byte == UInt8(ascii: "u") else {
      guard JSON.unescaped(byte) != nil else {
        throw JSONError(.notAnEscape(byte), at: backslash)
      }
      offset += 1
      return
    }
    guard let unit = hexadecimalUnit(at: offset + 1, in: bytes) else {
      throw JSONError(.shortUnicodeEscape, at: backslash)
    }
    offset += 5
    switch unit {
    case 0xDC00...0xDFFF:
      throw JSONError(.loneSurrogate(unit), at: backslash)
    case 0xD800...0xDBFF:
      guard
        peek(in: bytes) == UInt8(ascii: "\\"), offset + 1 < bytes.count,
        bytes[offset + 1] == UInt8(ascii: "u"),
        let low = hexadecimalUnit(at: offset + 2, in: bytes), (0xDC00...0xDFFF).contains(low)
      else { throw JSONError(.loneSurrogate(unit), at: backslash) }
      offset += 6
    default:
      return
    }
  }
}

/// The bytes of a string whose escapes have been checked, with the escapes resolved.
func unescaped(_ written: Span<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(written.count)
  var offset = 0
  while offset < written.count {
    guard written[offset] == UInt8(ascii: "\\"), offset + 1 < written.count else {
      text.append(written[offset])
      offset += 1
      continue
    }
    if let byte = JSON.unescaped(written[offset + 1]) {
      text.append(byte)
      offset += 2
      continue
    }
    guard var value = hexadecimalUnit(at: offset + 2, in: written) else { return text }
    offset += 6
    if value >= 0xD800, value < 0xDC00, let low = hexadecimalUnit(at: offset + 2, in: written) {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      offset += 6
    }
    if let scalar = Unicode.Scalar(value) { text.append(contentsOf: scalar.utf8) }
  }
  return text
}

/// The value of four hexadecimal digits, or `nil` when they are not four.
private func hexadecimalUnit(at offset: Int, in bytes: Span<UInt8>) -> UInt32? {
  guard offset + 4 <= bytes.count else { return nil }
  var value: UInt32 = 0
  for index in offset..<(offset + 4) {
    guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { return nil }
    value = value << 4 | UInt32(digit)
  }
  return value
}
