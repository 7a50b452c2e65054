/// What is wrong with a JSON text, and where.
///
/// Thrown by the reader, and by those who read a document's values and find another kind or value
/// than they need.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Where it is wrong.
  package let position: JSONPosition

  /// What is wrong, in plain words, without the position.
  package let description: String

  /// Creates an error about a place, in lower case and without a full stop.
  package init(_ description: String, at position: JSONPosition) {
    self.position = position
    self.description = description
  }

  init(_ message: Message, at position: JSONPosition) {
    self.init(message.text, at: position)
  }

  /// The words of the reader's errors.
  struct Message {
    let text: String
  }
}
