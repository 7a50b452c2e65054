import Testing

extension OnScreen {
  /// The way back, from wherever somebody is.
  @Suite struct BackTests {
    /// At the second question, whose predecessor is answered.
    private func atSecond() async throws -> Screen {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", ""])
      return screen
    }

    @Test(arguments: ["/back", "b", "back", "/BACK"])
    func `from a choice, to the earlier answer in words, which Enter keeps`(
      way: String
    )
      async throws
    {
      let screen = try await atSecond()
      let said = try await screen.reply(way)
      #expect(said.contains("Is the table set?"))
      #expect(said.last == "Your answer so far: Half set. Enter keeps it.")
      #expect(try await screen.reply("").first == "Kept as it was.")
      #expect(try screen.home.kept() == ["table.set: partly"])
    }

    @Test func `from a pause`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("2")
      try await screen.wait(forPrompt: "go on?")
      #expect(try await screen.reply("/back").contains("Is the table set?"))
    }

    @Test(arguments: [
      ("table.seats", "12"), ("talk.reply", "72 h"), ("talk.met", "2026-10-01"),
      ("open.wish", "A longer table"),
    ])
    func `to a typed answer, which stands in the line, and from it again`(
      question: String,
      answer: String
    ) async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["/review \(question)", answer])
      try await screen.reply("/review \(question)")
      try await screen.wait(forPrompt: "answer> \(answer)")
      // Behind what stands there, as people do it.
      try await screen.reply("/back")
      try await screen.wait(forPrompt: "answer>")
      try await screen.reply("/review \(question)")
      try await screen.wait(forPrompt: "answer> \(answer)")
      #expect(try await screen.reply("").first == "Kept as it was.")
      #expect(try screen.home.kept() == ["\(question): \(answer)"])
    }

    @Test func `from an unanswered text, where a letter alone is not kept`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/review open.wish")
      #expect(try await screen.reply("/back").contains("People come late."))
      try await screen.reply("/review open.wish")
      #expect(
        try await screen.reply("b").joined(separator: " ")
          == "Here that would be your text; if you mean the command, type /back; to keep it, type /answer b"
      )
      #expect(try await screen.reply("be on time").first == "Saved.")
      #expect(try screen.home.kept() == ["open.wish: be on time"])
    }

    @Test(arguments: [("/note", "note>"), ("/evidence", "evidence>"), ("/na", "reason>")])
    func `from a text beside the answer, to its question`(
      command: String,
      prompt: String
    )
      async throws
    {
      let screen = try await Screen.atSupper()
      try await screen.reply(command)
      try await screen.wait(forPrompt: prompt)
      try await screen.reply("/back")
      try await screen.wait(forPrompt: "answer>")
      #expect(try await screen.reply("1").first == "Saved: 1 Set")
      #expect(try screen.home.kept() == ["table.set: yes"])
    }

    @Test(arguments: ["9", "mozt", "/hlep", ""])
    func `right behind a reply that was refused`(refused: String) async throws {
      let screen = try await atSecond()
      try await screen.reply(refused)
      let said = try await screen.reply("/back")
      #expect(said.last == "Your answer so far: Half set. Enter keeps it.")
    }

    /// A number typed behind the refused one would make a third.
    @Test func `right behind a value that was refused, which leaves the line`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/review talk.reply")
      let said = try await screen.reply("soon")
      #expect(said == ["'soon' is not a time with its unit, such as 72 h or 20 min"])
      try await screen.wait(forPrompt: "answer>")
      #expect(try screen.lastRow == "answer>")
      #expect(try await screen.reply("/back").contains("Everybody is heard."))
    }

    @Test func `from the review, to the last question`() async throws {
      let screen = try await atSecond()
      #expect(try await screen.reply("/review").contains("Your answers"))
      try await screen.wait(forPrompt: "review>")
      let said = try await screen.reply("/back")
      #expect(said.last == "Your answer so far: Half set. Enter keeps it.")
    }

    @Test func `from the first question there is none, which is said`() async throws {
      let screen = try await Screen.atSupper()
      #expect(try await screen.reply("/back") == ["This is the first question"])
      try await screen.wait(forPrompt: "answer>")
      #expect(try await screen.reply("b") == ["This is the first question"])
      #expect(try await screen.reply("1").first == "Saved: 1 Set")
    }

    @Test func `a text can be changed where it stands, and emptied`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["/review open.wish", "A longer table", "/review open.wish"])
      try await screen.wait(forPrompt: "answer> A longer table")
      #expect(try await screen.reply(", and soup").first == "Saved.")
      try await screen.reply("/review open.wish")
      try await screen.wait(forPrompt: "answer> A longer table, and soup")
      #expect(try await screen.reply("\u{15}").first == "Emptied.")
      #expect(
        try screen.home.kept() == [
          "open.wish: A longer table", "open.wish: A longer table, and soup", "open.wish: skipped",
        ]
      )
    }

    @Test func `a note stands in the line, and emptied it is removed`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["/note Seen", "/note"])
      try await screen.wait(forPrompt: "note> Seen")
      #expect(try await screen.reply(" twice") == ["Note saved."])
      try await screen.reply("/note")
      try await screen.wait(forPrompt: "note> Seen twice")
      #expect(try await screen.reply("\u{15}") == ["Note removed."])
      #expect(
        try screen.home.kept() == [
          "table.set: unanswered, note: Seen", "table.set: unanswered, note: Seen twice",
          "table.set: unanswered",
        ]
      )
    }
  }
}
