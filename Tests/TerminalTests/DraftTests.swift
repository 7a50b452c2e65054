import Testing

extension OnScreen {
  /// Texts that are not answers yet: refused, begun, or on their way through the editor.
  @Suite struct DraftTests {
    /// The made-up supper at its open question, with an editor that shows what it was given and
    /// puts in its place what the file `new` holds, if there is one.
    private func atWish() async throws -> Screen {
      let home = try Home()
      try home.write(
        script: "editor",
        """
        cp "$1" \(home.path("seen"))
        test -e \(home.path("new")) && mv \(home.path("new")) "$1"
        exit 0

        """
      )
      let screen = try await Screen.atSupper(
        home: home,
        variables: ["EDITOR": home.path("editor")]
      )
      try await screen.reply("/review open.wish")
      return screen
    }

    @Test func `the editor opens what is kept, not what was left empty before`() async throws {
      let screen = try await atWish()
      #expect(try await screen.reply("/edit").last == "Nothing was typed.")
      try await screen.reply(each: ["Call the three cooks", "/review open.wish"])
      #expect(try await screen.reply("\u{15}/edit").last == "Kept as it was.")
      #expect(try screen.home.text("seen") == "Call the three cooks")
      #expect(try screen.home.kept().last == "open.wish: Call the three cooks")
    }

    @Test func `the editor gets the text that was refused in the line`() async throws {
      let screen = try await atWish()
      let long = String(repeating: "More soup. ", count: 3_200) + "End"
      try screen.paste(long)
      try screen.type("\r")
      try await screen.wait("the text in the line again, below its refusal") {
        try $0.history().joined().contains("so shorten it") && $0.lastRow.hasSuffix("End")
      }
      try screen.home.write("new", "Less soup")
      try screen.enter(" /edit")
      try await screen.wait("the answer") {
        try $0.home.kept().last == "open.wish: Less soup"
      }
      #expect(try screen.home.text("seen") == long)
    }

    @Test func `help behind a refused text takes nothing of it away`() async throws {
      let screen = try await atWish()
      try screen.paste(String(repeating: "More soup. ", count: 3_200) + "End")
      try screen.type("\r")
      try await screen.wait("the text in the line again, below its refusal") {
        try $0.history().joined().contains("so shorten it") && $0.lastRow.hasSuffix("End")
      }
      try screen.enter(" /help")
      try await screen.wait("the text in the line again, below the help") {
        try $0.history().contains { $0.hasPrefix("/quit") } && $0.lastRow.hasSuffix("End")
      }
    }

    @Test func `Ctrl-C says that the lines before it are gone, too`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/note")
      try screen.enter("one\\")
      try await screen.wait(forPrompt: "more>")
      try screen.enter("two\\")
      try await screen.wait("the second line") { try $0.rows().contains("more> two\\") }
      try screen.type("\u{3}")
      try await screen.wait(forPrompt: "note>")
      let said = try screen.rows().filter { $0.contains("not kept") || $0.contains("dropped") }
      #expect(
        said == [
          "The text you had begun was not kept.", "The line was dropped; nothing was changed.",
        ]
      )
    }

    @Test func `who began with plain lines can edit them when that is set off`() async throws {
      let home = try Home()
      let first = try await Screen.atPrompt(home: home)
      try await first.reply("set accessible on")
      try first.enter("quit")
      #expect(try await first.status() == 0)
      let screen = try Screen(home: home)
      try await screen.wait(forPrompt: "muster>")
      try await screen.reply("where")
      try await screen.reply("set accessible off")
      // Up brings what was typed while lines were plain.
      try screen.type("\u{1b}[A\u{1b}[A")
      try await screen.wait(forPrompt: "muster> where")
    }
  }
}
