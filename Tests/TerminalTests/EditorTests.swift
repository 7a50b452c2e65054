import Testing

extension OnScreen {
  /// The person's own editor, for what is longer than a line.
  @Suite struct EditorTests {
    @Test func `an editor's two lines are one note`() async throws {
      let screen = try await atNote(editor: "printf 'one\\ntwo\\n' >\"$1\"")
      try screen.type("/edit")
      #expect(try await screen.savedNote() == "one\ntwo")
    }

    @Test(arguments: ["exit 1", "kill -9 $$", "rm \"$1\"", "stty raw -echo; exit 1"])
    func `an editor that fails leaves the old text, and the line as it was`(
      script: String
    ) async throws {
      let screen = try await atNote(editor: script)
      try screen.type("kept")
      #expect(try await screen.savedNote() == "kept")
      try await screen.wait(forPrompt: "answer>")
      try screen.enter("/note")
      try await screen.wait(forPrompt: "note> kept")
      try screen.enter("\u{15}/edit")
      try await screen.wait("a word about it") {
        try $0.rows().joined(separator: " ").contains("text stays.") && $0.lastRow == "note> kept"
      }
      #expect(try screen.home.notes == ["kept"])
      try screen.type("!\u{1b}[D\u{1b}[DX")
      #expect(try await screen.savedNote() == "kepXt!")
    }

    private func atNote(editor script: String) async throws -> Screen {
      let home = try Home()
      try home.write(script: "editor", script + "\n")
      let screen = try await Screen.atQuestion(
        home: home,
        variables: ["EDITOR": home.path("editor")]
      )
      try screen.enter("/note")
      try await screen.wait(forPrompt: "note>")
      return screen
    }
  }
}
