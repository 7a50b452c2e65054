/// The manual page muster(1): its parts, not how they look.
///
/// A pure function of the grammar and the lists beside it, so that a command which is there is told.
struct ManualPage: Equatable {
  let name: String
  let version: String
  /// The day it stands for, `2026-05-01`; empty for none.
  let date: String
  let sections: [Section]

  struct Section: Equatable {
    let title: String
    let parts: [Part]

    /// Each part with the one above it; `nil` for the first.
    var stacked: [(above: Part?, part: Part)] {
      Array(zip([nil] + parts.map(Optional.some), parts))
    }
  }

  enum Part: Equatable {
    case paragraph(String)
    /// How a command is typed; what follows belongs to it.
    case command(String)
    /// An option, a variable, a file, and what it is.
    case entry(String, String)
    /// Lines to be typed.
    case example([String])

    /// Whether it stands as a heading over what comes next.
    var isCommand: Bool {
      if case .command = self { true } else { false }
    }
  }
}
