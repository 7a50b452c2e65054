/// How the reading of one line ended.
package enum LineOutcome: Equatable, Sendable {
  /// A line, without its end and in NFC; lines of a pasted text are parted by "\n".
  case line(String)

  /// Ctrl-C: what was typed is dropped.
  case cancelled

  /// Ctrl-D on an empty line.
  case endOfInput

  /// SIGTERM (15) or SIGHUP (1) arrived, or the terminal was closed (1).
  case terminated(signal: Int32)

  /// The terminal could not be read; the number is an `errno`.
  case failed(errno: Int32)
}
