/// A place in a file somebody wrote: line and column, both from 1, the column in Unicode scalars.
package struct Place: Comparable, Hashable, Sendable {
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int

  /// Takes two numbers counted from 1, unchecked.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Line 1, column 1: for what concerns the file as a whole.
  package static let start = Place(line: 1, column: 1)

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value in a file somebody wrote, YAML or JSON alike, with the place where it stands.
///
/// Scalars stay text until the reader knows what they are for: `no`, `1.10` and `012` mean what
/// the key asks for, not what a YAML resolver makes of them.
package struct SourceNode: Equatable, Sendable {
  /// The three shapes that YAML and JSON share.
  package enum Content: Equatable, Sendable {
    case scalar(String)
    indirect case mapping([Entry])
    indirect case sequence([SourceNode])
  }

  /// One key of a mapping, with what stands behind it.
  package struct Entry: Equatable, Sendable {
    /// The key as text, without quotes.
    package let key: String
    /// Where the key begins, for faults about a key that is not known.
    package let keyPlace: Place
    /// What stands behind the key; an empty scalar for JSON's `null`.
    package let value: SourceNode

    /// Joins a key and the value behind it.
    package init(key: String, keyPlace: Place, value: SourceNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// The text of a scalar, or the values inside a list or a mapping.
  package let content: Content
  /// Where the value begins.
  package let place: Place

  /// Sets a value at the place where it begins.
  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// The text of a scalar; `nil` for a list or a mapping.
  package var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// What stands behind a key of a mapping; `nil` for an unknown key, a list or a scalar.
  subscript(key: String) -> SourceNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
