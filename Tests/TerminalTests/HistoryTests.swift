import Foundation
import Testing

extension OnScreen {
  @Suite struct HistoryTests {
    @Test func `two sessions share one history, which holds commands only`() async throws {
      let home = try Home()
      let first = try await Screen.atPrompt(home: home)
      let second = try await Screen.atPrompt(home: home)
      _ = try await first.received("one a")
      _ = try await second.received("two a")
      _ = try await first.received("one b")
      _ = try await second.received("two b")
      for screen in [first, second] {
        try screen.enter("quit")
        #expect(try await screen.status() == 0)
      }
      #expect(try home.commands == ["one a", "two a", "one b", "two b", "quit", "quit"])
      let third = try await Screen.atPrompt(home: home)
      try third.press("Up", "Up", "Up")
      try await third.wait(forPrompt: "muster> one b")
    }

    @Test func `no answer is in the history, and nobody else can read it`() async throws {
      let screen = try await Screen.atPrompt()
      try screen.enter("take readiness")
      try await screen.wait(forPrompt: "answer>")
      try screen.type("/note seen in the minutes")
      _ = try await screen.savedNote()
      try await screen.wait(forPrompt: "answer>")
      try screen.enter("/quit")
      try await screen.wait(forPrompt: "muster>")
      try screen.press("Up")
      try await screen.wait(forPrompt: "muster> take readiness")
      let file = ".local/state/muster/history"
      #expect(!(try screen.home.text(file).contains("minutes")))
      let attributes = try FileManager.default.attributesOfItem(atPath: screen.home.path(file))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `an unfinished line waits while earlier ones are looked at`() async throws {
      let screen = try await Screen.atPrompt()
      _ = try await screen.received("earlier")
      try screen.type("half")
      try screen.press("Up")
      try await screen.wait(forPrompt: "muster> earlier")
      try screen.press("Down")
      try await screen.wait(forPrompt: "muster> half")
    }
  }
}
