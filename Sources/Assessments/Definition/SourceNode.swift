/// A place in a file somebody wrote: line and column, both from 1, the column in Unicode scalars.
package struct Place: Comparable, Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

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
  package enum Content: Equatable, Sendable {
    case scalar(String)
    indirect case mapping([Entry])
    indirect case sequence([SourceNode])
  }

  package struct Entry: Equatable, Sendable {
    package let key: String
    package let keyPlace: Place
    package let value: SourceNode

    package init(key: String, keyPlace: Place, value: SourceNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  package let content: Content
  package let place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// The text of a scalar; `nil` for a list or a mapping.
  package var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }
}
