import Testing

extension OnScreen {
  /// What a person has set for all programs that edit lines with libedit.
  @Suite struct SettingsFileTests {
    @Test func `vi mode keeps Esc, Tab and Ctrl-C`() async throws {
      let screen = try await Screen.atPrompt(home: home("bind -v\n"))
      #expect(try await screen.received("two") == "two")
      try screen.type("abc")
      try screen.press("Escape")
      try screen.type("0")
      try await screen.wait("the cursor at the beginning") { try $0.cursor.column == 8 }
      #expect(try await screen.received("iX") == "Xabc")
      try screen.type("metho\t")
      try await screen.wait("the completion") { try $0.cursor.column == 16 }
      try screen.press("C-c")
      try await screen.wait("a word about it") {
        try $0.rows().joined().contains("The line was dropped")
      }
      try await screen.wait(forPrompt: "muster>")
      // Enter right behind Esc is no new line there.
      try screen.type("abc\u{1b}\r")
      try await screen.wait("the line") { try $0.home.commands.last == "abc" }
    }

    @Test(arguments: [
      "bind -e\n", "bind\n", "bind ^G no-such\nbind ^G neither\n", "nonsense here\n\u{1}\u{1b}[\n",
      "bind -v\nbind -e\n", "\u{ff}\u{fe}\n", "setty -isig\n", "bind \"\n", "bind '\n", "bind \\\n",
      "bind " + String(repeating: "x", count: 3000),
      "bind ^G " + String(repeating: "x", count: 3000),
    ])
    func `other settings leave a line that can be edited, and at most a line about them`(
      settings: String
    ) async throws {
      let screen = try await Screen.atPrompt(home: home(settings))
      let rows = try screen.rows()
      let own = try #require(rows.firstIndex { $0.hasPrefix("Muster: self-assessments") })
      #expect(own <= 1)
      #expect(try await screen.received("one two\u{1b}[1;5DX\u{5}Y") == "one XtwoY")
    }

    @Test func `who switched editing off gets plain lines`() async throws {
      let screen = try await Screen.atPrompt(home: home("edit off\n"))
      try screen.type("abc")
      try screen.press("BSpace")
      #expect(try await screen.received("d") == "abd")
      #expect(!screen.bytes.contains(Array("\u{1b}[?2004h".utf8)))
    }

    @Test func `keys bound for muster alone count, those of others do not`() async throws {
      let settings = "muster:bind ^G ed-move-to-beg\nother:bind ^E ed-move-to-beg\n"
      let screen = try await Screen.atPrompt(home: home(settings))
      #expect(try await screen.received("abc\u{7}X\u{5}Y") == "XabcY")
    }

    private func home(_ settings: String) throws -> Home {
      let home = try Home()
      try home.write(".editrc", settings)
      return home
    }
  }
}
