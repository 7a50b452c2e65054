import Testing

extension OnScreen {
  /// What a source proposes is shown, and what was promised where it is asked whether that is kept.
  @Suite struct ProposalTests {
    private static let assessment = Supper.assessment
      .replacing(
        "gate:\n",
        with: """
            - id: notice
              kind: context
              text: How early do you promise the invitation?
              input: duration
              proposed: 72 h
          gate:

          """
      )
      .replacing(
        "threshold: {yes: {at-most: 72 h}}\n",
        with: "threshold: {yes: {at-most: 72 h}}\n        promise: context.notice\n"
      )

    @Test func `it stands under the question, and the line is empty`() async throws {
      let screen = try await Screen.atSupper(assessment: Self.assessment)
      let said = try await screen.reply("/review context.notice")
      #expect(said.contains("Proposed: 72 h"))
      try await screen.wait(forPrompt: "answer>")
      #expect(try await screen.reply("2 d").first == "Saved: 48 h")
      #expect(try screen.home.kept() == ["context.notice: 48 h"])
      #expect(try await screen.reply("/review talk.reply").contains("Your promise: 48 h"))
    }

    @Test func `skipped, there is no promise`() async throws {
      let screen = try await Screen.atSupper(assessment: Self.assessment)
      try await screen.reply("/review context.notice")
      #expect(
        try await screen.reply("/skip").first == "Saved: skipped, so none was promised."
      )
      #expect(try screen.home.kept() == ["context.notice: skipped"])
      #expect(
        try await screen.reply("/review talk.reply")
          == ["'talk.reply' is no question here; type /review and its number"]
      )
    }
  }
}
