extension JSONScanner {
  /// Scans the number that begins at the next byte, a digit or "-".
  mutating func scanNumber(in bytes: Span<UInt8>) throws(JSONError) -> JSONToken.Text {
    let place = here
    let start = offset
    if peek(in: bytes) == UInt8(ascii: "-") {
      offset += 1
      if let byte = peek(in: bytes), isWord(byte), !isDigit(byte) {
        throw JSONError(.notAValue("-" + word(in: bytes)), at: place)
      }
    }
    if peek(in: bytes) == UInt8(ascii: "0") {
      offset += 1
      if let byte = peek(in: bytes), isDigit(byte) { throw JSONError(.leadingZero, at: place) }
    } else {
      try skipDigits(after: "-", in: bytes)
    }
    if peek(in: bytes) == UInt8(ascii: ".") {
      offset += 1
      try skipDigits(after: ".", in: bytes)
    }
    if let byte = peek(in: bytes), byte | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if let sign = peek(in: bytes), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        offset += 1
      }
      try skipDigits(after: "e", in: bytes)
    }
    guard offset - start <= limits.numberLength else {
      throw JSONError(.numberTooLong(limits.numberLength), at: place)
    }
    return JSONToken.Text(offsets: start..<offset, isEscaped: false)
  }

  /// Scans true, false or null, or says what stands in the place of a value.
  mutating func scanWord(in bytes: Span<UInt8>) throws(JSONError) -> JSONToken {
    let place = here
    guard let byte = peek(in: bytes) else {
      throw isAtBeginning ? JSONError(.empty, at: place) : unexpected("a value", in: bytes)
    }
    switch byte {
    case UInt8(ascii: "+"): throw JSONError(.plusSign, at: place)
    case UInt8(ascii: "."): throw JSONError(.leadingPoint, at: place)
    case _ where !isWord(byte): throw unexpected("a value", in: bytes)
    default: break
    }
    let word = word(in: bytes)
    offset += word.utf8.count
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: throw JSONError(.notAValue(word), at: place)
    }
  }

  private mutating func skipDigits(
    after last: String,
    in bytes: Span<UInt8>
  ) throws(JSONError) {
    guard let byte = peek(in: bytes), isDigit(byte) else {
      throw unexpected("a digit after '\(last)'", in: bytes)
    }
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
  }

  /// The letters, digits and low lines that come next, as many as an error may show and one more.
  private func word(in bytes: Span<UInt8>) -> String {
    var word = ""
    for index in offset..<min(bytes.count, offset + 41) {
      guard isWord(bytes[index]) else { break }
      word.unicodeScalars.append(Unicode.Scalar(bytes[index]))
    }
    return word
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isWord(_ byte: UInt8) -> Bool {
  switch byte | 0x20 {
  case UInt8(ascii: "a")...UInt8(ascii: "z"): byte >= 0x41
  default: isDigit(byte) || byte == UInt8(ascii: "_")
  }
}
