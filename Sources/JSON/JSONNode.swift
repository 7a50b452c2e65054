/// A value read from a JSON text, with its place there.
///
/// Nodes are equal when kinds and positions are.
package struct JSONNode: Equatable, Sendable {
  /// What a value is.
  package enum Kind: Equatable, Sendable {
    case null
    case bool(Bool)

    /// A number as it is written, so that no digit is lost.
    case number(String)

    case string(String)
    case array([JSONNode])

    /// An object's members in the order of the text; no name stands twice.
    case object([Member])
  }

  /// A named value of an object.
  package struct Member: Equatable, Sendable {
    /// The name, its escapes resolved.
    package let name: String

    /// Where the name stands.
    package let namePosition: JSONPosition

    /// The value.
    package let value: JSONNode

    /// Creates a member of an object.
    package init(name: String, namePosition: JSONPosition, value: JSONNode) {
      self.name = name
      self.namePosition = namePosition
      self.value = value
    }
  }

  /// What the value is.
  package let kind: Kind

  /// Where the value begins.
  package let position: JSONPosition

  /// Creates a value at a place.
  package init(_ kind: Kind, at position: JSONPosition) {
    self.kind = kind
    self.position = position
  }
}
