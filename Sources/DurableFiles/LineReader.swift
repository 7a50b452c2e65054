import Glibc

/// Reads lines from a descriptor in chunks, as they come: from a terminal, a pipe or a file.
package final class LineReader {
  /// What `next` finds.
  package enum Line: Equatable, Sendable {
    /// A line without its newline; every other byte is as it came.
    case line([UInt8])
    /// A line of `count` bytes, more than the limit, which was read over and not kept.
    case tooLong(count: Int)
    case end
  }

  private let descriptor: Int32
  private let limit: Int
  private var chunk = [UInt8](repeating: 0, count: 65_536)
  private var rest: Range<Int> = 0..<0

  /// A reader that keeps lines of up to `limit` bytes; it does not close the descriptor.
  package init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; one without a newline before the end counts.
  ///
  /// - Throws: `FileError` when reading fails, for example because the descriptor is a folder.
  package func next() throws(FileError) -> Line {
    var line: [UInt8] = []
    var count = 0
    while try hasBytes() {
      let newline = chunk[rest].firstIndex(of: UInt8(ascii: "\n"))
      let part = rest.lowerBound..<(newline ?? rest.upperBound)
      count += part.count
      // From here on it is only counted.
      if count <= limit { line += chunk[part] } else { line = [] }
      if let newline {
        rest = (newline + 1)..<rest.upperBound
        return result(line, count)
      }
      rest = 0..<0
    }
    return count == 0 ? .end : result(line, count)
  }

  /// Whether there is anything before the end, once it is fetched.
  private func hasBytes() throws(FileError) -> Bool {
    if rest.isEmpty { rest = 0..<(try fill()) }
    return !rest.isEmpty
  }

  private func result(_ line: [UInt8], _ count: Int) -> Line {
    count > limit ? .tooLong(count: count) : .line(line)
  }

  private func fill() throws(FileError) -> Int {
    let path = streamName(of: descriptor)
    let capacity = chunk.count
    return try awaiting(descriptor, POLLIN) { () throws(FileError) in
      try SystemCall.read.run(for: .read, path) {
        unsafe Glibc.read(descriptor, &chunk, capacity)
      }
    }
  }
}
