import Testing

extension OnScreen {
  /// Numbers that answer without Enter, for who asks for it.
  @Suite struct InstantTests {
    @Test func `a number answers at once`() async throws {
      let screen = try await Screen.atSupper("--instant")
      #expect(try await screen.said { try $0.type("2") }.first == "Saved: 2 Half set")
      try await screen.wait(forPrompt: "go on?")
      try await screen.reply("")
      try await screen.wait(forPrompt: "answer>")
      #expect(try await screen.said { try $0.type("1") }.first == "Saved: 1 An idea")
      #expect(try screen.home.kept() == ["table.set: partly", "context.stage: idea"])
    }

    @Test func `so it does after going on with the sheet`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "/quit", "resume --instant"])
      try await screen.wait(forPrompt: "answer>")
      #expect(try await screen.said { try $0.type("2") }.first == "Saved: 2 At work")
    }

    @Test func `a number that is no choice, and one behind other text, waits for Enter`()
      async throws
    {
      let screen = try await Screen.atSupper("--instant")
      try screen.type("9")
      try await screen.wait(forPrompt: "answer> 9")
      try screen.press("BSpace")
      try screen.type("/note 2")
      try await screen.wait(forPrompt: "answer> /note 2")
      #expect(try await screen.reply("") == ["Note saved."])
      #expect(try screen.home.kept() == ["table.set: unanswered, note: 2"])
    }

    @Test func `a number in a typed value is part of it`() async throws {
      let screen = try await Screen.atSupper("--instant")
      try await screen.reply("/review table.seats")
      try screen.type("12")
      try await screen.wait(forPrompt: "answer> 12")
      #expect(try await screen.reply("").first == "Saved: 12 seats")
    }

    @Test(arguments: [true, false])
    func `a paste never answers at once`(inBrackets: Bool) async throws {
      let screen = try await Screen.atSupper("--instant")
      try screen.paste("2 plates", inBrackets: inBrackets)
      try await screen.wait(forPrompt: "answer> 2 plates")
      #expect(try screen.home.kept().isEmpty)
    }

    @Test func `without the word a number waits for Enter`() async throws {
      let screen = try await Screen.atSupper()
      try screen.type("2")
      try await screen.wait(forPrompt: "answer> 2")
      try screen.press("BSpace")
      try await screen.wait(forPrompt: "answer>")
      #expect(try screen.home.kept().isEmpty)
    }
  }

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
      #expect(
        try await screen.said { try $0.press("C-c") }.first
          == "The line was dropped; nothing was changed."
      )
      try await screen.wait(forPrompt: "note>")
      #expect(try await screen.reply("two") == ["Note saved."])
      try await screen.reply(each: ["/evidence", "One\\", "/back"])
      try await screen.wait(forPrompt: "answer>")
      #expect(try screen.home.kept() == ["table.set: unanswered, note: two"])
    }
  }

  /// Lines that come at once, from terminals that do not bracket what is pasted.
  @Suite struct BurstTests {
    @Test func `they are counted, with how many became answers`() async throws {
      let screen = try await Screen.atSupper(variables: ["TERM": "vt100"])
      let start = screen.bytes.count
      try screen.paste("2\n\n1\nmozt\n", inBrackets: false)
      let words =
        "4 lines came at once, as when a text is pasted, and 2 were taken as answers. "
        + "/review shows them; /back goes back."
      try await screen.wait("a word about it") {
        _ = try $0.rows()
        return $0.lines(from: start).joined(separator: " ").contains(words)
      }
      #expect(try screen.home.kept() == ["table.set: partly", "context.stage: idea"])
    }

    @Test func `lines typed one by one are not`() async throws {
      let screen = try await Screen.atSupper(variables: ["TERM": "vt100"])
      try await screen.reply(each: ["2", "", "1", ""])
      #expect(!screen.lines().joined(separator: " ").contains("came at once"))
    }
  }
}
