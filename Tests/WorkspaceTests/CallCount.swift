import Glibc
import Synchronization

@testable import DurableFiles

/// Counts the calls of the system that a save makes, and lets one of them fail.
final class CallCount: Sendable {
  private let number: Int?
  private let count = Mutex(0)

  /// `number`: the call (from 0) that fails with EIO; `nil` for none.
  init(failing number: Int?) { self.number = number }

  /// How many calls there were.
  var calls: Int { count.withLock { $0 } }

  /// To stand in for the system.
  var fault: @Sendable (SystemCall) -> Int32? {
    { [self] _ in
      count.withLock { count in
        defer { count += 1 }
        return count == number ? EIO : nil
      }
    }
  }
}
