import JSON

/// The reader of JSON: places that are right, and what it reads written again.
@Sendable func checkJSON(_ bytes: [UInt8]) {
  let places = PlacesInBytes(bytes)
  do {
    let node = try JSONNode(parsing: bytes)
    places.promise(of: node)
    promiseSame(node)
    promiseSameTokens(bytes, nil)
  } catch {
    places.promise(of: error)
    promiseSameTokens(bytes, error)
  }
  promiseShifted(bytes)
  // What one who allows less makes of it is the same, or a refusal with its place.
  let tight = JSONLimits(bytes: 256, depth: 4, nodes: 16, numberLength: 4, stringBytes: 8)
  do {
    let node = try JSONNode(parsing: bytes, limits: tight)
    promise(node == (try? JSONNode(parsing: bytes)), "another value within other limits")
  } catch {
    places.promise(of: error)
  }
}

/// Written on one line or many, and read again, a value is the same.
private func promiseSame(_ node: JSONNode) {
  let value = JSON(node)
  for text in [value.compact, value.pretty] {
    do {
      let again = JSON(try JSONNode(parsing: Array(text.utf8)))
      promise(again == value, "another value is read again: \(text)")
      // Equal strings may differ in their scalars.
      promise(again.compact.utf8.elementsEqual(value.compact.utf8), "other bytes: \(text)")
    } catch {
      promise(false, "what was written cannot be read: \(error)")
    }
  }
  promiseSafe(value.compact)
}

/// The scanner, and the tree that is made of its tokens, refuse the same.
private func promiseSameTokens(_ bytes: [UInt8], _ refusal: JSONError?) {
  var scanner = JSONScanner()
  do {
    while let token = try scanner.next(in: bytes.span) {
      switch token {
      case .number(let text), .string(let text), .name(let text):
        _ = try scanner.text(of: text, in: bytes.span)
      default: break
      }
    }
    // Names are kept, and compared, by the tree alone.
    promise(
      refusal?.description.hasSuffix("stands twice in this object") ?? true,
      "the tree alone refuses: \(refusal.debugDescription)"
    )
  } catch {
    guard let refusal else { return promise(false, "the scanner alone refuses: \(error)") }
    promise(
      error == refusal || refusal.position.offset < error.position.offset,
      "two refusals: \(error) and \(refusal)"
    )
  }
}

/// A line out of many has its places in the file.
private func promiseShifted(_ bytes: [UInt8]) {
  let start = JSONPosition(offset: 100, line: 7, column: 3)
  func shifted(_ place: JSONPosition) -> JSONPosition {
    JSONPosition(
      offset: place.offset + 100,
      line: place.line + 6,
      column: place.line == 1 ? place.column + 2 : place.column
    )
  }
  let here = Result { () throws(JSONError) in try JSONNode(parsing: bytes) }
  let there = Result { () throws(JSONError) in try JSONNode(parsing: bytes, start: start) }
  switch (here, there) {
  case (.success(let one), .success(let two)):
    promise(shifted(one.position) == two.position, "the value lies at \(two.position)")
  case (.failure(let one), .failure(let two)):
    promise(shifted(one.position) == two.position, "the fault lies at \(two.position)")
    promise(one.description == two.description, "'\(one)' and '\(two)'")
  default: promise(false, "where it begins decides whether it is read")
  }
}

/// Lines and columns counted the plain way, from the first byte on.
private struct PlacesInBytes {
  private let bytes: [UInt8]
  /// Of every byte, and of the end.
  private var places = [JSONPosition.start]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var (line, column) = (1, 1)
    for (offset, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) }
      places.append(JSONPosition(offset: offset + 1, line: line, column: column))
    }
  }

  func promise(of error: JSONError) {
    promise(error.position)
    let words = error.description
    Fuzz.promise(!words.isEmpty && words.utf8.count < 300, "so many words: '\(words)'")
    promiseSafe(words)
  }

  func promise(of node: JSONNode) {
    promise(node.position)
    let first = bytes[node.position.offset]
    let fits: Bool =
      switch node.kind {
      case .null: first == UInt8(ascii: "n")
      case .bool(let flag): first == UInt8(ascii: flag ? "t" : "f")
      case .number: first == UInt8(ascii: "-") || (48...57).contains(first)
      case .string: first == UInt8(ascii: "\"")
      case .array: first == UInt8(ascii: "[")
      case .object: first == UInt8(ascii: "{")
      }
    Fuzz.promise(fits, "\(node.kind) does not begin at \(node.position)")
    for element in node.array ?? [] { promise(of: element) }
    for member in node.members ?? [] {
      promise(member.namePosition)
      promise(of: member.value)
    }
  }

  private func promise(_ place: JSONPosition) {
    Fuzz.promise((0...bytes.count).contains(place.offset), "no such byte: \(place)")
    Fuzz.promise(place == places[place.offset], "\(place) is \(places[place.offset])")
  }
}
