extension JSON {
  /// The value on one line, without blanks between its parts and without a line break at the end.
  ///
  /// Equal values give equal bytes. A number that is not finite, a decimal that is none and a name
  /// that stands twice are mistakes of the programmer.
  package var compact: String {
    var writer = Writer(indents: false)
    writer.write(self)
    return writer.text
  }

  /// The value with each element and member on its own line, indented by 2, ending in a line break.
  package var pretty: String {
    var writer = Writer(indents: true)
    writer.write(self)
    return writer.text + "\n"
  }
}

private struct Writer {
  let indents: Bool
  private(set) var text = ""
  private var depth = 0

  init(indents: Bool) {
    self.indents = indents
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .number(let number): text += literal(of: number)
    case .decimal(let literal):
      precondition(isNumber(literal), "'\(literal)' is not a number in JSON")
      text += literal
    case .string(let string): write(quoted: string)
    case .array(let elements):
      write(elements, between: "[", and: "]") { $0.write($1) }
    case .object(let members):
      var names = DistinctNames()
      write(members, between: "{", and: "}") { writer, member in
        precondition(names.insert(member.name), "'\(member.name)' stands twice in an object")
        writer.write(quoted: member.name)
        writer.text += writer.indents ? ": " : ":"
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Part>(
    _ parts: [Part],
    between opening: String,
    and closing: String,
    each: (inout Writer, Part) -> Void
  ) {
    text += opening
    depth += 1
    var isFirst = true
    for part in parts {
      if !isFirst { text += "," }
      isFirst = false
      breakLine()
      each(&self, part)
    }
    depth -= 1
    if !isFirst { breakLine() }
    text += closing
  }

  private mutating func breakLine() {
    guard indents else { return }
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }

  private mutating func write(quoted string: String) {
    text += "\""
    text += JSON.escaped(string)
    text += "\""
  }

  /// The fewest digits that read back as the number; a whole number has no fraction.
  private func literal(of number: Double) -> String {
    precondition(number.isFinite, "\(number) is not a number in JSON")
    // Zero has one way to be written, whatever its sign.
    let literal = number == 0 ? "0" : number.description
    return literal.hasSuffix(".0") ? String(literal.dropLast(2)) : literal
  }

  private func isNumber(_ literal: String) -> Bool {
    let bytes = Array(literal.utf8)
    var scanner = JSONScanner(limits: JSONLimits(numberLength: .max))
    // A literal that is no JSON at all is no number either; the precondition names it.
    guard case .number(let text) = try? scanner.next(in: bytes.span) else { return false }
    return text.offsets == bytes.indices
  }
}
