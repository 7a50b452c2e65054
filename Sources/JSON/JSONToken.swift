/// A piece of a JSON text: a plain value, a name, or where an array or object begins or ends.
package enum JSONToken: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Text)
  case string(Text)

  /// The name of an object's member; its value is the next token.
  case name(Text)

  case arrayStart
  case arrayEnd
  case objectStart
  case objectEnd

  /// Where a number, string or name stands in the bytes; nothing is copied before it is wanted.
  package struct Text: Equatable, Sendable {
    /// The offsets of its bytes, a string's quotes left out.
    package let offsets: Range<Int>

    /// Whether escapes must be resolved to know the text.
    package let isEscaped: Bool
  }
}
