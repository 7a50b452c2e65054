import Testing

extension OnScreen {
  /// The page of all answers before the report.
  @Suite struct ReviewTests {
    @Test func `it lists every answer, takes a number, and Enter comes back to it`() async throws {
      let screen = try await Screen.atSupper()
      let page = try await screen.reply(each: Supper.replies)
      try await screen.wait(forPrompt: "review>")
      let entries = page.filter { $0.first?.isNumber == true }
      #expect(entries.map { $0.prefix { $0.isNumber } } == (1...12).map { "\($0)" })
      #expect(page.contains("7 On which day did you last meet?"))
      #expect(page.contains("  2026-10-01"))

      let asked = try await screen.reply("5")
      #expect(asked.contains("Everybody is heard."))
      #expect(asked.last == "Your answer so far: Mostly. Enter keeps it.")
      let back = try await screen.reply("")
      #expect(back.first == "Kept as it was.")
      try await screen.wait(forPrompt: "review>")

      try await screen.reply("5")
      #expect(try await screen.reply("5").first == "Saved: 5 Fully")
      try await screen.wait(forPrompt: "review>")
      #expect(try await screen.reply("13").first?.hasPrefix("There is no question 13") == true)
      try await screen.wait(forPrompt: "review>")
    }

    @Test func `Enter at it brings the report, and the next commands with their numbers`()
      async throws
    {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: Supper.replies)
      let report = try await screen.reply("")
      try await screen.wait(forPrompt: "muster>")
      #expect(report.contains("Saved: 12 of 12 questions in supper-1."))
      #expect(report.contains("Report: Before the supper"))
      let next = try #require(report.lastIndex(of: "Next"))
      #expect(report[(next + 1)...].first?.hasPrefix("1 ") == true)
    }

    @Test func `what is open is told there, and Enter leads to it`() async throws {
      let screen = try await Screen.atSupper()
      let page = try await screen.reply(each: ["2", "/review"])
      #expect(page.contains("2 no answer yet"))
      #expect(page.contains("3-4 no answer yet"))
      #expect(page.joined(separator: " ").contains("11 still open. Type a number to change"))
      let said = try await screen.reply("")
      #expect(said.first == "Some questions are still open; here is the first.")
      #expect(said.contains("Where do you stand?"))
    }
  }
}
