import Foundation
import Testing

extension OnScreen {
  /// Muster for somebody who hears the terminal: every byte of a sitting.
  @Suite struct AccessibleTests {
    private enum Way: CaseIterable {
      case variable
      case option
      case kept
    }

    /// Starts the supper in one of the three ways, in a window that stays when it has ended.
    private func start(_ way: Way, _ home: Home) async throws -> Screen {
      var variables = try home.makeSupper()
      if way == .variable { variables["ACCESSIBLE"] = "1" }
      if way == .kept {
        let setting = try Screen("set", "accessible", "on", home: home, variables: variables)
        #expect(try await setting.status() == 0)
        let file = try home.text(".local/share/muster/workspace.json")
        #expect(file.contains("\"accessible\": true"))
      }
      let option = way == .option ? "--accessible" : ""
      return try Screen(
        program: ["/bin/bash", "-c", "\"$MUSTER\" take supper \(option); read -r"],
        home: home,
        rows: 100,
        variables: variables
      )
    }

    @Test(arguments: Way.allCases)
    private func `from the first prompt to the report there is nothing but text`(
      way: Way
    )
      async throws
    {
      let screen = try await start(way, try Home())
      try await screen.wait(forPrompt: "answer>")
      let replies = [
        "9", "mozt", "?", "", "/note Seen", "2", "/back", "", "/back", "", "", "1", "",
      ]
      let rest = [
        "/na", "We stand", "d", "", "4", "72 h", "2026-10-01", "", "3", "4", "1", "", "2",
      ]
      try await screen.reply(each: replies + rest + ["", "More soup", "5", ""])
      try screen.enter("")
      try await screen.wait(for: "Check again in about three months: muster take supper --new")
      let bytes = screen.bytes
      #expect(screen.lines().contains("Report: Before the supper."))
      // Neither colour nor the cursor is steered, and each line ends where the next begins.
      let steering = bytes.filter { $0 < 0x20 && $0 != 0x0D && $0 != 0x0A || $0 == 0x7F }
      #expect(steering == [])
      let returns = bytes.indices.filter { bytes[$0] == 0x0D }
      #expect(returns.allSatisfy { $0 + 1 < bytes.count && bytes[$0 + 1] == 0x0A })
      // No frame, no bullet and no dot in the middle: nothing but what is on a keyboard.
      let text = screen.lines()
      #expect(text.joined().unicodeScalars.filter { !$0.isASCII }.isEmpty)
      #expect(text.filter { $0.hasPrefix("- ") || $0.hasPrefix("* ") } == [])
      #expect(text.joined(separator: " ").ranges(of: "You can also type: back, skip").count == 1)
    }

    @Test func `prompts say in words what Enter does, where it does something`() async throws {
      let screen = try await Screen.atSupper(variables: ["ACCESSIBLE": "1"])
      for (reply, prompt) in [
        ("2", "go on (default: yes)?"), ("/back", "answer (default: keep it)>"),
        ("/note", "note (default: none)>"), ("Seen", "answer (default: keep it)>"),
        ("/note", "note (default: keep it)>"), ("", "answer (default: keep it)>"),
        ("/evidence", "evidence (default: none)>"), ("/back", "answer (default: keep it)>"),
        ("", "go on (default: yes)?"), ("", "answer>"),
        ("/review table.seats", "answer>"), ("/na", "reason (default: that reason)>"),
        ("/back", "answer>"), ("/review", "review (default: answer what is open)>"),
        ("/quit", "muster>"), ("take supper", "1 or 2 (default: 1)>"), ("1", "answer>"),
      ] {
        try await screen.reply(reply)
        #expect(try screen.lastRow == prompt, "behind '\(reply)'")
      }
    }

    @Test func `at its own prompt muster is as plain, and says what it did`() async throws {
      let screen = try Screen(variables: ["ACCESSIBLE": "1"])
      try await screen.wait(forPrompt: "muster>")
      #expect(screen.lines().contains("1. Check a coalition before launch"))
      #expect(
        try await screen.reply("hlep") == [
          "muster: 'hlep' is not a command; did you mean 'help'? ('help' lists them)"
        ]
      )
      try await screen.reply("list")
      try screen.enter("quit")
      try await screen.wait(for: "Everything is saved. Goodbye.")
      #expect(!screen.bytes.contains(0x1B))
    }

    @Test func `set on at the prompt it holds from the next line on, and off again`() async throws {
      let screen = try Screen()
      try await screen.wait(forPrompt: "muster>")
      try await screen.reply("set accessible on")
      let start = screen.bytes.count
      #expect(try await screen.reply("set accessible").first?.hasPrefix("accessible: on") == true)
      #expect(!screen.bytes[start...].contains(0x1B))
      try await screen.reply("set accessible off")
      try await screen.reply("list")
      #expect(screen.bytes[start...].contains(0x1B))
    }
  }
}
