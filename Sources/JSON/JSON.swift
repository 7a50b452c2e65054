/// A value to be written as JSON.
package enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)

  /// A finite number, written in the fewest digits that read back as it.
  case number(Double)

  /// A number as it shall be written, such as "2.50"; it must be one in JSON.
  case decimal(String)

  case string(String)
  case array([JSON])

  /// Members in the order they are written; no name may stand twice.
  case object([Member])

  /// A named value of an object.
  package struct Member: Equatable, Sendable {
    /// The name.
    package let name: String

    /// The value.
    package let value: JSON

    /// Creates a member of an object.
    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// An object of those members that have a value, in their order.
  package static func object(present members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// A value that was read, to be written again; its numbers stay as they were written.
  package init(_ node: JSONNode) {
    self =
      switch node.kind {
      case .null: .null
      case .bool(let bool): .bool(bool)
      case .number(let literal): .decimal(literal)
      case .string(let string): .string(string)
      case .array(let elements): .array(elements.map(JSON.init))
      case .object(let members): .object(members.map { Member($0.name, JSON($0.value)) })
      }
  }
}
