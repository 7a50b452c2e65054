/// Something to do next: words, and the command that does it.
package struct NextStep: Equatable, Sendable {
  /// What to do, without a full stop, such as "Read your report".
  package let text: String
  /// The words behind `muster`; `nil` for what is not there yet.
  package let command: String?

  /// Joins words and a command; `nil` when no command does it yet.
  package init(_ text: String, command: String?) {
    self.text = text
    self.command = command
  }

  /// "Read your report: muster report readiness-1".
  package var line: String {
    text + (command.map { ": muster \($0)" } ?? "")
  }
}
