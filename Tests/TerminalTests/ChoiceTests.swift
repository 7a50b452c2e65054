import Testing

extension OnScreen {
  /// Answering a question with choices.
  @Suite struct ChoiceTests {
    /// Each is said back with the number and in words.
    @Test(arguments: ["4", "mostly", "Mostly", "mos", "/answer 4", " 4 "])
    func `a number, a label and its first letters choose the same`(reply: String) async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/review talk.heard")
      let said = try await screen.reply(reply)
      #expect(said.first == "Saved: 4 Mostly")
      let next =
        "Next: One thing to have (1 question, about 1 minute). Press Enter to go on, or type"
      #expect(said.dropFirst().joined(separator: " ").hasPrefix(" \(next) 'enough'"))
      #expect(try screen.home.kept() == ["talk.heard: 4"])
    }

    @Test func `a number that is no choice says what is, and the right one counts`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/review talk.heard")
      let refusal = "is not one of the choices; type a number from 1 to 5, or the first letters of"
      #expect(try await screen.reply("9").joined(separator: " ") == "'9' \(refusal) a label")
      #expect(try screen.lastRow == "answer>")
      #expect(try await screen.reply("0").joined(separator: " ") == "'0' \(refusal) a label")
      #expect(try await screen.reply("4").first == "Saved: 4 Mostly")
      #expect(try screen.home.kept() == ["talk.heard: 4"])
    }

    /// What was typed behind it would be one word with it.
    @Test func `a word that is no choice leaves the line empty`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/review talk.heard")
      let said = try await screen.reply("mozt").joined(separator: " ")
      #expect(said.hasPrefix("'mozt' is not one of the choices; type a number from 1 to 5"))
      try await screen.wait(forPrompt: "answer>")
      #expect(try screen.lastRow == "answer>")
      #expect(try await screen.reply("most").first == "Saved: 4 Mostly")
    }

    @Test func `an empty line answers nothing and says so`() async throws {
      let screen = try await Screen.atSupper()
      let said = try await screen.reply("").joined(separator: " ")
      #expect(said.hasPrefix("Nothing was typed; type a number from 1 to 3, or y (yes)"))
      #expect(try screen.lastRow == "answer>")
      #expect(try screen.home.kept().isEmpty)
      #expect(try await screen.reply("y").first == "Saved: 1 Set")
    }

    @Test func `yes and no are said at a fact, and n is no command`() async throws {
      let screen = try await Screen.atSupper()
      #expect(try await screen.reply("n").first == "Saved: 3 Bare")
      #expect(try screen.home.kept() == ["table.set: no"])
    }
  }
}
