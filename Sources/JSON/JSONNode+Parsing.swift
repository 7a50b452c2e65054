extension JSONNode {
  /// Reads the one document that the bytes are, strictly by RFC 8259.
  ///
  /// Refuses what that calls unpredictable as well: a name that stands twice in an object, a byte
  /// order mark, half a surrogate pair. Throws the first fault, and where a limit is exceeded.
  /// `start` is where the bytes begin in their file.
  package init(
    parsing bytes: Span<UInt8>,
    limits: JSONLimits = .default,
    start: JSONPosition = .start
  ) throws(JSONError) {
    var reader = TreeReader(scanner: JSONScanner(limits: limits, start: start))
    self = try reader.document(in: bytes)
  }

  /// Reads the one document that the bytes are, like `init(parsing:limits:start:)` for a span.
  package init(
    parsing bytes: [UInt8],
    limits: JSONLimits = .default,
    start: JSONPosition = .start
  ) throws(JSONError) {
    try self.init(parsing: bytes.span, limits: limits, start: start)
  }
}

private struct TreeReader {
  var scanner: JSONScanner

  mutating func document(in bytes: Span<UInt8>) throws(JSONError) -> JSONNode {
    let node = try value(try token(in: bytes), in: bytes)
    // Looks for the end: anything more is an error of the scanner.
    _ = try scanner.next(in: bytes)
    return node
  }

  /// The next token of a document that is not at its end.
  private mutating func token(in bytes: Span<UInt8>) throws(JSONError) -> JSONToken {
    guard let token = try scanner.next(in: bytes) else { throw JSONError(.empty, at: scanner.here) }
    return token
  }

  private mutating func value(
    _ token: JSONToken,
    in bytes: Span<UInt8>
  ) throws(JSONError) -> JSONNode {
    let position = scanner.position
    return switch token {
    case .null: JSONNode(.null, at: position)
    case .bool(let bool): JSONNode(.bool(bool), at: position)
    case .number(let text): JSONNode(.number(try scanner.text(of: text, in: bytes)), at: position)
    case .string(let text): JSONNode(.string(try scanner.text(of: text, in: bytes)), at: position)
    case .arrayStart: JSONNode(.array(try elements(in: bytes)), at: position)
    case .objectStart: JSONNode(.object(try members(in: bytes)), at: position)
    case .name, .arrayEnd, .objectEnd: preconditionFailure("the scanner returned \(token)")
    }
  }

  private mutating func elements(in bytes: Span<UInt8>) throws(JSONError) -> [JSONNode] {
    var elements: [JSONNode] = []
    while true {
      let token = try token(in: bytes)
      if token == .arrayEnd { return elements }
      elements.append(try value(token, in: bytes))
    }
  }

  private mutating func members(in bytes: Span<UInt8>) throws(JSONError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var names = DistinctNames()
    while case .name(let text) = try token(in: bytes) {
      let position = scanner.position
      let name = try scanner.text(of: text, in: bytes)
      guard names.insert(name) else { throw JSONError(.duplicate(name), at: position) }
      let value = try value(try token(in: bytes), in: bytes)
      members.append(JSONNode.Member(name: name, namePosition: position, value: value))
    }
    return members
  }
}
