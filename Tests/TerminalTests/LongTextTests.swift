import Testing

extension OnScreen {
  /// Texts of more than a line.
  @Suite struct LongTextTests {
    @Test func `a line that ends in a backslash goes on`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/note")
      #expect(try await screen.reply("One\\") == [])
      try await screen.wait(forPrompt: "more>")
      try await screen.reply("two\\")
      #expect(try await screen.reply("three") == ["Note saved."])
      #expect(try screen.home.kept() == ["table.set: unanswered, note: One\ntwo\nthree"])
    }

    @Test func `so does an answer in own words, with Alt-Enter too`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/review open.wish")
      try await screen.reply("Soup\\")
      try await screen.wait(forPrompt: "more>")
      #expect(try await screen.reply("and bread").first == "Saved.")
      try await screen.reply(each: ["/review table.seats", "/note"])
      try await screen.wait(forPrompt: "note>")
      try screen.type("Warm")
      try screen.press("M-Enter")
      try screen.type("not hot")
      #expect(try await screen.reply("").last == "Note saved.")
      #expect(try screen.home.kept().first == "open.wish: Soup\nand bread")
      #expect(try screen.home.notes == ["Warm\nnot hot"])
    }

    @Test func `Ctrl-C drops all of it, and a command in the middle is one`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["/note", "One\\"])
      try await screen.wait(forPrompt: "more>")
      let said = try await screen.said { try $0.press("C-c") }
      #expect(
        said == [
          "The text you had begun was not kept.", "The line was dropped; nothing was changed.",
          "Your note (Enter for none):",
        ]
      )
      try await screen.wait(forPrompt: "note>")
      #expect(try await screen.reply("two") == ["Note saved."])
      try await screen.reply(each: ["/evidence", "One\\", "/back"])
      try await screen.wait(forPrompt: "answer>")
      #expect(try screen.home.kept() == ["table.set: unanswered, note: two"])
    }
  }
}
