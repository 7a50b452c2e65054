import Testing

extension OnScreen {
  /// Questions read out on the telephone.
  @Suite struct ReadAloudOnScreenTests {
    @Test func `the screen is a script, and what was typed is read back`() async throws {
      let home = try Home()
      let screen = try Screen(home: home, rows: 60, variables: try home.makeSupper())
      try await screen.wait(forPrompt: "muster>")
      let opening = try await screen.reply("take supper --read-aloud").joined(separator: " ")
      #expect(opening.contains("You read, and somebody else answers."))
      #expect(opening.contains("Say: I will read you 12 questions. It takes about 6 minutes."))
      #expect(opening.contains("Say: Is the table set? Say: Here are 3 choices, from 1 to 3."))
      #expect(opening.contains("2 Half set. Some plates are missing."))
      #expect(
        try await screen.reply("2").prefix(2) == [
          "Saved: 2 Half set", "Say: I have written down: 2, Half set.",
        ]
      )
      let asked = try await screen.reply("")
      #expect(asked.contains("Say: Where do you stand?"))
      #expect(
        try await screen.reply("d").prefix(2) == [
          "Saved: don't know.", "Say: I have written down that you don't know.",
        ]
      )
      try await screen.reply("")
      #expect(
        try await screen.reply("s").prefix(2) == [
          "Saved: skipped.", "Say: I have left it out.",
        ]
      )
      let farewell = try await screen.reply("/quit")
      #expect(farewell.contains("Say: Thank you. That was all for today. Your answers are saved."))
    }

    @Test func `the sheet, its report and its export say that it was read aloud`() async throws {
      let screen = try await Screen.atSupper("--read-aloud")
      try await screen.reply(each: ["2", "/quit"])
      let words = "The questions were read aloud, and somebody else typed the answers."
      #expect(try await screen.reply("report").contains(words))
      #expect(try await screen.reply("export").contains("  \"mode\": \"read-aloud\","))
      // Going on, it is a script again without being asked for.
      let again = try await screen.reply("resume")
      #expect(again.contains("Say: Where do you stand?"))
    }

    @Test func `a sheet that was typed says nothing of the kind`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "/quit"])
      #expect(!(try await screen.reply("report").joined().contains("read aloud")))
      #expect(!(try await screen.reply("export").joined().contains("read-aloud")))
    }
  }
}
