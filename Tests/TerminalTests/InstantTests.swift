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
}
