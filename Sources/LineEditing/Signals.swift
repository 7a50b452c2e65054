import CEditline

/// The signals that may end or disturb the reading of a line.
enum Signals {
  /// What arrived.
  enum Arrival: Equatable {
    case interrupted
    case terminated(signal: Int32)
    case resized
    case continued
    case stop
  }

  /// What waiting ended with.
  enum Wake: Equatable {
    case input
    case signal
    case timeout
    case failed(errno: Int32)
  }

  /// Catches signals while a line is read and puts back the handlers that were there before.
  ///
  /// `handlesStop` catches Ctrl-Z's signal too, for an editor that has to put the terminal back
  /// first. Signals the parent had ignored stay ignored.
  ///
  /// A wish to end that the reading did not come to is its outcome, and not the line: of that
  /// nothing has been acknowledged yet.
  static func catching(handlesStop: Bool, _ read: () -> LineOutcome) -> LineOutcome {
    // Without a pipe there is nothing to catch them with: they keep their old meaning.
    _ = cel_catch_signals(handlesStop)
    let outcome = read()
    // First the old handlers, so that between them and the last look here nothing is lost.
    cel_release_signals()
    if case .terminated = outcome { return outcome }
    while let arrival = next {
      if case .terminated(let signal) = arrival { return .terminated(signal: signal) }
    }
    return outcome
  }

  /// The next signal that arrived, each kind once.
  static var next: Arrival? {
    switch Int(cel_next_signal()) {
    case 0: nil
    case CEL_RESIZED: .resized
    case CEL_CONTINUED: .continued
    case CEL_STOP: .stop
    case CEL_SIGINT: .interrupted
    case let number: .terminated(signal: Int32(number))
    }
  }

  /// Waits for bytes or a signal; for ever without a number of milliseconds.
  static func wait(for descriptor: Int32, milliseconds: Int32 = -1) -> Wake {
    switch cel_wait(descriptor, milliseconds) {
    case Int32(CEL_INPUT): .input
    case Int32(CEL_SIGNAL): .signal
    case Int32(CEL_TIMEOUT): .timeout
    case let error: .failed(errno: -error)
    }
  }
}
