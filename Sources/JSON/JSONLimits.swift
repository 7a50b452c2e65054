/// What a JSON text may cost to read; what exceeds a limit is refused.
package struct JSONLimits: Equatable, Sendable {
  /// Room for everything Muster writes, within 256 MiB of memory.
  package static let `default` = JSONLimits()

  /// The deepest nesting any limits allow, for the sake of the stack.
  package static let deepest = 512

  /// The bytes of the text.
  package let bytes: Int

  /// The arrays and objects around a value, itself included; at most 512.
  package let depth: Int

  /// The values, arrays and objects included.
  package let nodes: Int

  /// The characters of a number.
  package let numberLength: Int

  /// The bytes of a string or a name, as written.
  package let stringBytes: Int

  /// Creates limits; each has a default that fits a workspace's files.
  package init(
    bytes: Int = 64 << 20,
    depth: Int = 64,
    nodes: Int = 1_000_000,
    numberLength: Int = 64,
    stringBytes: Int = 1 << 20
  ) {
    precondition((0...Self.deepest).contains(depth), "depth is at most \(Self.deepest)")
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.numberLength = numberLength
    self.stringBytes = stringBytes
  }
}
