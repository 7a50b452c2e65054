import Foundation
import Testing

extension Screen {
  /// How long a screen has to come to what is expected of it, on a slow machine too.
  private static let patience = Duration.seconds(20)

  /// Waits until the text is on the screen.
  func wait(
    for text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await wait("'\(text)'", sourceLocation: sourceLocation) {
      try $0.rows().joined(separator: "\n").contains(text)
    }
  }

  /// Waits until the last row is this, or begins with it where the rest does not matter.
  func wait(
    forPrompt prompt: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await wait("the prompt '\(prompt)'", sourceLocation: sourceLocation) {
      try $0.lastRow == prompt
    }
  }

  /// Waits until this holds of the screen.
  func wait(
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    until isReached: (Screen) throws -> Bool
  ) async throws {
    let end = ContinuousClock.now + Self.patience
    while try !isReached(self) {
      guard ContinuousClock.now < end else {
        let screen = try rows().joined(separator: "\n")
        Issue.record(
          "\(what) did not come; the screen was:\n\(screen)",
          sourceLocation: sourceLocation
        )
        throw OutOfPatience()
      }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  /// The status the program ended with; a signal that ended it is negative.
  func status(sourceLocation: SourceLocation = #_sourceLocation) async throws -> Int32 {
    try await wait("the end of the program", sourceLocation: sourceLocation) {
      try $0.ask("#{pane_dead}") == "1"
    }
    // Now and then tmux misses that its child has ended, until it is told once more.
    let server = try #require(Int32(try ask("#{pid}")))
    try await wait("the status of the program", sourceLocation: sourceLocation) {
      if try !$0.ask("#{pane_dead_status}#{pane_dead_signal}").isEmpty { return true }
      kill(server, SIGCHLD)
      return false
    }
    if let signal = Int32(try ask("#{pane_dead_signal}")) { return -signal }
    return try #require(Int32(try ask("#{pane_dead_status}")))
  }

  struct OutOfPatience: Error {}
}
