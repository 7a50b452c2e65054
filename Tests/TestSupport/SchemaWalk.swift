package import JSON

/// A schema laid beside a value that keeps to it, to tell which keys the schema knows where.
///
/// It follows what our schemas are made of, and judges nothing.
package struct SchemaWalk {
  /// An object of the value, with what the schema says of its keys.
  package struct Stop {
    /// Keys and indices from the root.
    package let path: [String]
    /// The keys that may stand there.
    package let keys: Set<String>
    /// Whether any other key is refused.
    package let isClosed: Bool
  }

  /// A part of the schema, and where in the schema it stands.
  fileprivate struct Part {
    let schema: JSONNode
    let pointer: String
  }

  private let root: JSONNode
  /// Where the schema describes the keys that were met in values.
  package private(set) var met: Set<String> = []

  package init(_ schema: JSON) throws {
    root = try JSONNode(parsing: Array(schema.compact.utf8))
  }

  /// Every object of a value, the value itself first.
  package mutating func stops(in value: JSONNode) -> [Stop] {
    stops(in: value, at: [], [Part(schema: root, pointer: "")])
  }

  /// Where the schema describes a key, anywhere.
  package var described: Set<String> {
    var found: Set<String> = []
    collect(root, "", into: &found)
    return found
  }

  private mutating func stops(in value: JSONNode, at path: [String], _ parts: [Part]) -> [Stop] {
    let parts = parts.flatMap { applying($0, to: value) }
    if let items = value.array {
      return items.enumerated().flatMap { index, item in
        stops(in: item, at: path + [String(index)], parts.compactMap { $0.item(index) })
      }
    }
    guard case .object(let members) = value.kind else { return [] }
    let refused = parts.flatMap { $0.properties.filter { $0.value.bool == false }.map(\.name) }
    let known = Set(parts.flatMap { $0.properties.map(\.name) }).subtracting(refused)
    let isClosed = parts.contains { $0.schema["additionalProperties"]?.bool == false }
    var found = [Stop(path: path, keys: known, isClosed: isClosed)]
    for member in members {
      let below = parts.compactMap { $0.property(member.name) }
      met.formUnion(below.map(\.pointer))
      found += stops(in: member.value, at: path + [member.name], below)
    }
    return found
  }

  /// A part and all that it brings with it for this value.
  private func applying(_ part: Part, to value: JSONNode) -> [Part] {
    var parts = [part]
    if let reference = part.schema["$ref"]?.string {
      let pointer = String(reference.dropFirst())
      let names = pointer.split(separator: "/").map(String.init)
      let found = names.reduce(Optional(root)) { $0?[$1] }
      parts += found.map { [Part(schema: $0, pointer: pointer)] } ?? []
    }
    // Of alternatives, such as something or null, one has the keys.
    for name in ["allOf", "anyOf"] {
      for (index, schema) in (part.schema[name]?.array ?? []).enumerated() {
        parts.append(Part(schema: schema, pointer: "\(part.pointer)/\(name)/\(index)"))
      }
    }
    if let condition = part.schema["if"] {
      let name = Self.holds(condition, of: value) ? "then" : "else"
      if let schema = part.schema[name] {
        parts.append(Part(schema: schema, pointer: "\(part.pointer)/\(name)"))
      }
    }
    return [part] + parts.dropFirst().flatMap { applying($0, to: value) }
  }

  /// The conditions of our schemas: keys that are there, words behind them, short lists.
  private static func holds(_ condition: JSONNode, of value: JSONNode) -> Bool {
    let required = (condition["required"]?.array ?? []).compactMap(\.string)
    guard required.allSatisfy({ value[$0] != nil }) else { return false }
    if let most = condition["maxItems"]?.integer, (value.array?.count ?? 0) > most { return false }
    guard case .object(let members)? = condition["properties"]?.kind else { return true }
    return members.allSatisfy { member in
      let words = (member.value["enum"]?.array ?? []).compactMap(\.string)
      return value[member.name]?.string.map(words.contains) ?? true
    }
  }

  private func collect(_ schema: JSONNode, _ pointer: String, into found: inout Set<String>) {
    if let items = schema.array {
      for (index, item) in items.enumerated() { collect(item, "\(pointer)/\(index)", into: &found) }
    }
    guard case .object(let members) = schema.kind else { return }
    for member in members where member.name != "if" {
      let below = "\(pointer)/\(member.name)"
      if member.name == "properties", case .object(let properties) = member.value.kind {
        found.formUnion(properties.map { "\(below)/\($0.name)" })
      }
      collect(member.value, below, into: &found)
    }
  }
}

extension SchemaWalk.Part {
  fileprivate var properties: [JSONNode.Member] {
    if case .object(let members)? = schema["properties"]?.kind { members } else { [] }
  }

  fileprivate func property(_ name: String) -> Self? {
    if let own = schema["properties"]?[name] {
      return Self(schema: own, pointer: "\(pointer)/properties/\(name)")
    }
    // A name its author chose.
    guard let other = schema["additionalProperties"], other.bool == nil else { return nil }
    return Self(schema: other, pointer: "\(pointer)/additionalProperties")
  }

  fileprivate func item(_ index: Int) -> Self? {
    guard let items = schema["items"] else { return nil }
    guard let each = items.array else { return Self(schema: items, pointer: "\(pointer)/items") }
    return index < each.count
      ? Self(schema: each[index], pointer: "\(pointer)/items/\(index)") : nil
  }
}
