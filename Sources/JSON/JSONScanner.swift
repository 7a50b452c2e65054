/// Reads JSON token by token without building a tree.
///
/// A scanner holds the place in the bytes, not the bytes: give every call the same ones. It checks
/// everything but the uniqueness of names, for which all names of an object must be kept.
package struct JSONScanner: Sendable {
  /// Where the last token begins.
  package private(set) var position: JSONPosition

  let limits: JSONLimits
  var offset = 0
  /// The offset in the file of the first byte.
  let base: Int
  var line: Int
  /// The offset at which the line begins, before 0 when it began before the bytes.
  var lineStart: Int
  /// The bytes of the line so far that continue a scalar, so that columns cost no second look.
  var continuationBytes = 0
  private var isIn: [Container] = []
  private var expects = Expectation.document
  private var values = 0

  private enum Container {
    case array
    case object
  }

  private enum Expectation {
    case document
    case firstElement
    case value
    case afterElement
    case firstName
    case afterMember
    case end
  }

  /// Creates a scanner for one document.
  ///
  /// For one line out of many, `start` is where the bytes begin in their file, so that positions are
  /// those of the file.
  package init(limits: JSONLimits = .default, start: JSONPosition = .start) {
    self.limits = limits
    base = start.offset
    line = start.line
    lineStart = 1 - start.column
    position = start
  }

  /// The next token, or `nil` after the end of the document.
  ///
  /// Throws where the bytes stop being JSON or exceed a limit; the scanner is of no use afterwards.
  package mutating func next(in bytes: Span<UInt8>) throws(JSONError) -> JSONToken? {
    if expects == .document { try checkBeginning(of: bytes) }
    skipBlanks(in: bytes)
    position = here
    switch expects {
    case .document, .value:
      return try value(in: bytes)
    case .firstElement:
      return peek(in: bytes) == UInt8(ascii: "]") ? close() : try value(in: bytes)
    case .firstName:
      return peek(in: bytes) == UInt8(ascii: "}") ? close() : try name(in: bytes)
    case .afterElement:
      if peek(in: bytes) == UInt8(ascii: "]") { return close() }
      try skipComma(in: bytes, before: "]")
      return try value(in: bytes)
    case .afterMember:
      if peek(in: bytes) == UInt8(ascii: "}") { return close() }
      try skipComma(in: bytes, before: "}")
      return try name(in: bytes)
    case .end:
      guard offset < bytes.count else { return nil }
      throw unexpected("nothing after the value", in: bytes)
    }
  }

  /// The text of a number, string or name that `next(in:)` returned for the same bytes.
  ///
  /// Throws when the bytes are others and not UTF-8.
  package func text(of text: JSONToken.Text, in bytes: Span<UInt8>) throws(JSONError) -> String {
    let written = bytes.extracting(text.offsets)
    do {
      guard text.isEscaped else { return String(copying: try UTF8Span(validating: written)) }
      return String(copying: try UTF8Span(validating: unescaped(written).span))
    } catch {
      throw JSONError(.notUTF8(written[0]), at: position)
    }
  }

  private func checkBeginning(of bytes: Span<UInt8>) throws(JSONError) {
    guard bytes.count <= limits.bytes else {
      throw JSONError(.tooManyBytes(limits.bytes), at: here)
    }
    guard bytes.count >= 2 else { return }
    switch (bytes[0], bytes[1]) {
    case (0xEF, 0xBB): throw JSONError(.byteOrderMark, at: here)
    case (0, 0): return
    case (0xFF, 0xFE), (0xFE, 0xFF), (_, 0), (0, _): throw JSONError(.utf16, at: here)
    default: return
    }
  }

  private mutating func value(in bytes: Span<UInt8>) throws(JSONError) -> JSONToken {
    values += 1
    guard values <= limits.nodes else { throw JSONError(.tooManyValues(limits.nodes), at: here) }
    switch peek(in: bytes) ?? 0 {
    case UInt8(ascii: "["):
      try open(.array)
      return .arrayStart
    case UInt8(ascii: "{"):
      try open(.object)
      return .objectStart
    case UInt8(ascii: "\""):
      let text = try scanString(in: bytes)
      afterValue()
      return .string(text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let text = try scanNumber(in: bytes)
      afterValue()
      return .number(text)
    default:
      let word = try scanWord(in: bytes)
      afterValue()
      return word
    }
  }

  /// Whether nothing but blanks came before.
  var isAtBeginning: Bool { expects == .document }

  private mutating func name(in bytes: Span<UInt8>) throws(JSONError) -> JSONToken {
    guard peek(in: bytes) == UInt8(ascii: "\"") else {
      throw unexpected(
        expects == .firstName ? "a name in double quotes or '}'" : "a name in double quotes",
        in: bytes
      )
    }
    let text = try scanString(in: bytes)
    skipBlanks(in: bytes)
    guard peek(in: bytes) == UInt8(ascii: ":") else { throw unexpected("':'", in: bytes) }
    offset += 1
    expects = .value
    return .name(text)
  }

  private mutating func open(_ container: Container) throws(JSONError) {
    guard isIn.count < limits.depth else { throw JSONError(.tooDeep(limits.depth), at: here) }
    isIn.append(container)
    offset += 1
    expects = container == .array ? .firstElement : .firstName
  }

  private mutating func close() -> JSONToken {
    let container = isIn.removeLast()
    offset += 1
    afterValue()
    return container == .array ? .arrayEnd : .objectEnd
  }

  private mutating func afterValue() {
    switch isIn.last {
    case .array: expects = .afterElement
    case .object: expects = .afterMember
    case nil: expects = .end
    }
  }

  private mutating func skipComma(
    in bytes: Span<UInt8>,
    before bracket: Unicode.Scalar
  ) throws(JSONError) {
    guard peek(in: bytes) == UInt8(ascii: ",") else {
      throw unexpected("',' or '\(bracket)'", in: bytes)
    }
    let comma = here
    offset += 1
    skipBlanks(in: bytes)
    if peek(in: bytes) == UInt8(ascii: bracket) {
      throw JSONError(.trailingComma(before: String(bracket)), at: comma)
    }
    position = here
  }
}
