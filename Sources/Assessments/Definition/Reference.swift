/// The name of something defined elsewhere, with the place where it is named.
package struct Reference: Equatable, Sendable {
  /// What is named: the id of a practice, or `area.question`.
  package let name: String
  /// Where the author wrote the name.
  package let place: Place
}
