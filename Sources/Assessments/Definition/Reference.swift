/// The name of something defined elsewhere, with the place where it is named.
package struct Reference: Equatable, Sendable {
  package let name: String
  package let place: Place
}
