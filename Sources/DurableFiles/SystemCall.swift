import Glibc

/// The system calls on which a save depends, and some that need to fail in tests, each made through
/// `run`.
enum SystemCall: Equatable, Sendable {
  case open
  case status
  case read
  case write
  case sync
  case syncData
  case syncFolder
  case truncate
  case setMode
  case close
  case link
  case rename
  case remove
  case makeFolder
  case lock
  case list
  case wait

  /// Stands in for the system in tests: the number of `errno` with which this call shall fail, or 0
  /// for a call that does nothing and says so.
  ///
  /// A disk that fails at the N-th call cannot be had without root; a task's own value can.
  @TaskLocal static var fault: (@Sendable (SystemCall) -> Int32?)?

  /// Looks on in tests, before each call: what the disk holds, and which path it is about.
  @TaskLocal static var witness: (@Sendable (SystemCall, _ path: String) -> Void)?

  /// Makes the call, again when a signal came between.
  ///
  /// A sync is never made again: after a failed one the kernel holds the pages for clean, and the
  /// next would report a success that is none. A close is not either: the descriptor is gone.
  ///
  /// - Throws: `FileError` when `body` returns less than 0.
  @discardableResult
  func run<Count: SignedInteger>(
    for operation: FileError.Operation,
    _ path: String,
    _ body: () -> Count
  ) throws(FileError) -> Count {
    Self.witness?(self, path)
    while true {
      let result: Count
      if let injected = Self.fault?(self) {
        errno = injected
        result = injected == 0 ? 0 : -1
      } else {
        result = body()
      }
      if result >= 0 { return result }
      let code = errno
      if code == EINTR && !isMadeOnce { continue }
      throw FileError(operation, path, code: code)
    }
  }

  private var isMadeOnce: Bool { [.sync, .syncData, .syncFolder, .close].contains(self) }
}
