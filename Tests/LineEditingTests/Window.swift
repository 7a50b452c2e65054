import Foundation
import Glibc
import Synchronization

/// The window of a terminal, which more than one may close.
final class Window: Sendable {
  private let screen: Mutex<Int32?>

  init(_ screen: Int32) { self.screen = Mutex(screen) }

  /// Closes it, which ends whatever reads from the terminal.
  func close() {
    screen.withLock { screen in
      if let screen { _ = Glibc.close(screen) }
      screen = nil
    }
  }
}

extension PseudoTerminal {
  /// How long, in seconds, a reader may wait for keys that do not come.
  static let patience = 20

  /// Runs what reads; where it hangs, the window is closed after a while, so that its test fails.
  func watched<Result>(_ read: () -> Result) -> Result {
    let end = DispatchSemaphore(value: 0)
    defer { end.signal() }
    Thread.detachNewThread { [window] in
      if end.wait(timeout: .now() + .seconds(Self.patience)) == .timedOut { window.close() }
    }
    return read()
  }
}
