import Glibc

/// Standard output or standard error: writes whole texts and hears of failures.
package struct StandardStream: Sendable {
  /// Where reports go.
  package static let output = StandardStream(descriptor: STDOUT_FILENO)
  /// Where errors go.
  package static let error = StandardStream(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// A stream on an open descriptor, which it does not close.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes the text, all of it.
  ///
  /// - Throws: `FileError`; its `isClosedPipe` is true when the reader has gone.
  package func write(_ text: String) throws(FileError) {
    var rest = ArraySlice(text.utf8)
    let path = streamName(of: descriptor)
    while !rest.isEmpty {
      let count = try awaiting(descriptor, POLLOUT) { () throws(FileError) in
        try writeSome(rest, to: descriptor, path: path)
      }
      rest = rest.dropFirst(count)
    }
  }
}

/// The name of a descriptor in messages.
func streamName(of descriptor: Int32) -> String {
  switch descriptor {
  case STDIN_FILENO: "standard input"
  case STDOUT_FILENO: "standard output"
  case STDERR_FILENO: "standard error"
  default: "descriptor \(descriptor)"
  }
}

/// Calls again when the descriptor is ready: another program may have set our terminal, which it
/// shares, to not waiting.
func awaiting(
  _ descriptor: Int32,
  _ event: Int32,
  _ call: () throws(FileError) -> Int
) throws(FileError) -> Int {
  var count = -1
  while count < 0 {
    do {
      count = try call()
    } catch {
      guard error.reason == .system(EAGAIN) else { throw error }
      var wait = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      _ = unsafe poll(&wait, 1, -1)
    }
  }
  return count
}
