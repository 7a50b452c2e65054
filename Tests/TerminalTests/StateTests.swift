import Testing

extension OnScreen {
  /// Four ways not to answer, and none of them is another.
  @Suite struct StateTests {
    @Test func `skipped, unknown, not applicable and open are kept apart to the report`()
      async throws
    {
      let screen = try await Screen.atSupper()
      try await screen.reply("/review table.round")
      #expect(try await screen.reply("s").first == "Saved: skipped.")
      try await screen.reply("/review table.seats")
      #expect(
        try await screen.reply("/na We stand").first == "Saved: does not apply (We stand)"
      )
      try await screen.reply("/review talk.heard")
      #expect(try await screen.reply("d").first == "Saved: don't know.")
      try await screen.reply("/review talk.reply")
      #expect(
        try await screen.reply("").joined(separator: " ")
          == "Nothing was typed; type a time with its unit, such as 72 h or 20 min"
      )
      #expect(
        try screen.home.kept() == [
          "table.round: skipped", "table.seats: not-applicable, We stand", "talk.heard: dont-know",
        ]
      )
      try await screen.reply("/quit")
      // What was left out counts among the questions of its area; what does not apply does not.
      let report = try await screen.reply("report")
      #expect(report.contains("The table                     ./x not scored, 0 of 2 answered"))
      #expect(
        report.contains(
          "The talk                      ?.. not scored, 0 of 3 answered, 1 don't know"
        )
      )
      for (question, words) in [
        ("table.round", "skipped"), ("table.seats", "does not apply"), ("talk.heard", "don't know"),
        ("talk.reply", "no answer yet"),
      ] {
        let said = try await screen.reply("explain \(question)").joined(separator: " ")
        #expect(said.contains(words), "\(question): \(said)")
        let others = ["skipped", "does not apply", "don't know", "no answer yet"]
        for other in others where other != words {
          #expect(!said.contains(other), "\(question): \(said)")
        }
      }
    }

    @Test func `each is shown again at its question, in words`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["/review table.round", "s", "/review table.seats", "/na"])
      try await screen.wait(forPrompt: "reason>")
      // The reason the assessment offers.
      let kept = try await screen.reply("").first
      #expect(kept == "Saved: does not apply (Everybody stands at our suppers.)")
      try await screen.reply(each: ["/review talk.heard", "I don't know"])
      for (question, line) in [
        ("table.round", "So far: skipped. Enter keeps it."),
        ("talk.heard", "So far: don't know. Enter keeps it."),
        (
          "table.seats",
          "So far: does not apply (Everybody stands at our suppers.). Enter keeps it."
        ),
      ] {
        #expect(try await screen.reply("/review \(question)").last == line)
      }
    }

    @Test func `what always applies says so, and the next reply counts`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply("/review context.stage")
      let said = try await screen.reply("/na").joined(separator: " ")
      #expect(
        said
          == "This describes your coalition, so it always applies; type d if you don't know"
      )
      #expect(try await screen.reply("d").first == "Saved: don't know.")
    }
  }
}
