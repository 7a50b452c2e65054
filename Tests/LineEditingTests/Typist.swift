import Foundation
import Glibc
import Synchronization
import Testing

@testable import LineEditing

/// Somebody at the keyboard, on a thread of its own.
final class Typist: Sendable {
  enum Step {
    case keys(String)
    /// Waits until what is drawn since the last such step ends like this.
    case shown(String)
    case signal(Int32)
  }

  private let screen: Int32
  private let fault = Mutex<String?>(nil)
  private let end = DispatchSemaphore(value: 0)

  fileprivate init(screen: Int32) { self.screen = screen }

  /// Takes the steps; at one that cannot be taken the window is closed, which ends the reading.
  fileprivate func start(_ steps: [Step], closing window: Window) {
    Thread.detachNewThread { [self] in
      if let step = steps.first(where: { !take($0) }) {
        fault.withLock { $0 = "\(step) did not come about" }
        window.close()
      }
      end.signal()
    }
  }

  /// The step that could not be taken, when all that could be are.
  fileprivate func awaitFault() -> String? {
    end.wait()
    return fault.withLock { $0 }
  }

  private func take(_ step: Step) -> Bool {
    switch step {
    case .keys(let text):
      let bytes = Array(text.utf8)
      return unsafe write(screen, bytes, bytes.count) == bytes.count
    case .shown(let end):
      return isDrawn(upTo: end)
    case .signal(let signal):
      deliver(signal)
      return true
    }
  }

  private func isDrawn(upTo end: String) -> Bool {
    var drawn: [UInt8] = []
    var byte: UInt8 = 0
    var source = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    while !String(decoding: drawn, as: UTF8.self).hasSuffix(end) {
      let milliseconds = Int32(PseudoTerminal.patience) * 1000
      guard unsafe poll(&source, 1, milliseconds) == 1, unsafe read(screen, &byte, 1) == 1
      else { return false }
      drawn.append(byte)
    }
    return true
  }
}

extension PseudoTerminal {
  /// Reads while somebody takes these steps.
  func typing(_ steps: [Typist.Step], _ read: () -> LineOutcome) -> LineOutcome {
    let typist = Typist(screen: screen)
    typist.start(steps, closing: window)
    let outcome = watched(read)
    #expect(typist.awaitFault() == nil)
    return outcome
  }
}
