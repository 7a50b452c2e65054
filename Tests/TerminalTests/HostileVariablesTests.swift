import Foundation
import Testing

extension OnScreen {
  /// Variables somebody else has filled, with what steers terminals and what a shell would do.
  @Suite struct HostileVariablesTests {
    /// The title of the window, a cleared screen, another direction, and a command behind it.
    private static let text =
      "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}x; touch owned $(touch owned)"

    private static let names = [
      "TERM", "MUSTER_PAGER", "PAGER", "LESS", "VISUAL", "EDITOR", "EDITRC", "XDG_STATE_HOME",
    ]

    @Test func `nothing of them acts, in a text that is paged, a note and an editor`() async throws
    {
      let home = try Home()
      var variables = [String: String?](uniqueKeysWithValues: Self.names.map { ($0, Self.text) })
      variables["LESS"] = "+!touch owned \(Self.text)"
      let screen = try await Screen.atPrompt(home: home, variables: variables)
      // Longer than the screen; its pager cannot be started.
      #expect(try await screen.reply("methods").contains { $0.contains("Muster's choice") })
      try await screen.reply("take readiness")
      try await screen.wait(forPrompt: "answer>")
      try await screen.reply("/note")
      try await screen.wait(forPrompt: "note>")
      let told = try await screen.reply("/edit").joined(separator: " ")
      #expect(told.contains("the old text stays."))
      try await screen.wait(forPrompt: "note>")
      #expect(try await screen.reply("Seen") == ["Note saved."])
      #expect(try home.notes == ["Seen"])
      try await screen.wait(forPrompt: "answer>")
      try await screen.reply("/quit")
      try screen.enter("quit")
      #expect(try await screen.status() == 0)

      let all = String(decoding: screen.bytes, as: UTF8.self)
      for part in ["\u{1b}]", "\u{1b}[2J", "\u{9b}", "\u{7}", "\u{202e}"] {
        #expect(!all.contains(part), "\(part.debugDescription)")
      }
      #expect(!FileManager.default.fileExists(atPath: home.path("owned")))
    }

    @Test func `nor does a file of keys with such a name, which is told`() async throws {
      let home = try Home()
      let name = "keys\u{1b}]0;owned\u{7}\u{202e}"
      try home.write(name, "nonsense\n")
      let screen = try await Screen.atPrompt(
        home: home,
        columns: 160,
        variables: ["EDITRC": home.path(name)]
      )
      let told = "line 1 is left out: 'nonsense' is no word of libedit's"
      #expect(
        try screen.rows().first == "muster: \(home.path("keys^[]0;owned^G<U+202E>")): \(told)"
      )
      #expect(!screen.bytes.contains(0x07))
    }
  }
}
