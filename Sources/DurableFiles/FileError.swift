import Glibc

/// Why something could not be done with a file, a folder or a program.
package struct FileError: Error, Equatable {
  /// What was being done.
  package enum Operation: Equatable, Sendable {
    case open
    case read
    case write
    case create
    case remove
    case list
    case lock
    /// The new content is in place, but whether it survives a power cut is not known.
    case confirm
    case start
  }

  /// What stood in the way.
  package enum Reason: Equatable, Sendable {
    /// The system said `ENOENT`, and nothing else: only this may be taken for "new".
    case missing
    case exists
    case notRegular(FileKind)
    case notFolder
    case symlink
    /// The content is larger than `limit` bytes.
    case tooLarge(limit: Int)
    /// A name that is empty, leads out of the folder, or cannot be given to the system.
    case notAName
    /// Another process holds the lock; its number where it is known.
    case busy(pid: Int32?)
    /// An earlier save failed in a way that leaves its outcome unknown.
    case poisoned
    /// The file is not what it was when it was opened.
    case changed
    /// A journal holds something that no interrupted save can explain, from byte `offset` of
    /// line `line` (counted from 1) on.
    case damaged(offset: Int, line: Int, Journal.Damage)
    /// Any other number of `errno`.
    case system(Int32)
  }

  /// What was being done.
  package let operation: Operation
  /// The file as the person would know it: a path, or a name such as `standard output`.
  package let path: String
  /// What stood in the way.
  package let reason: Reason

  /// An error whose reason is known.
  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// An error for a number of `errno`.
  init(_ operation: Operation, _ path: String, code: Int32) {
    let reason: Reason =
      switch code {
      case ENOENT: .missing
      case EEXIST: .exists
      case EISDIR: .notRegular(.folder)
      default: .system(code)
      }
    self.init(operation, path, reason)
  }

  /// Whether something was to be written or removed, rather than read: exit 73, not 74.
  package var isWriting: Bool {
    switch operation {
    case .write, .create, .remove, .confirm: true
    case .open, .read, .list, .lock, .start: false
    }
  }

  /// Whether the person is not allowed to.
  package var isDenied: Bool { reason == .system(EACCES) || reason == .system(EPERM) }

  /// Whether whoever was to read the output has gone, as with `muster show | head -1`.
  package var isClosedPipe: Bool { reason == .system(EPIPE) }
}
