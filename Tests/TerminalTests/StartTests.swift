import Testing

extension OnScreen {
  /// What somebody sees first.
  @Suite struct StartTests {
    @Test
    func `a sitting opens with what it is, where answers go, how to get help and how to leave`()
      async throws
    {
      let home = try Home()
      let screen = try Screen(
        "take",
        "supper",
        home: home,
        rows: 40,
        variables: try home.makeSupper()
      )
      try await screen.wait(forPrompt: "answer>")
      let rows = try screen.rows()
      let heading = try #require(rows.firstIndex(of: "One thing to have"))
      #expect(heading <= 8)
      let opening = rows[..<heading].joined(separator: " ")
      #expect(opening.hasPrefix("Before the supper See whether the table is set"))
      #expect(opening.contains("in \(home.folder)/.local/share/muster as supper-1"))
      #expect(opening.contains("/help helps, /quit leaves."))
      #expect(rows.contains("Question 1 of 12, about 4 minutes left"))
      #expect(rows.contains("Is the table set?"))
    }

    @Test func `the real assessment opens as shortly`() async throws {
      let screen = try Screen("take", "readiness", "--short", rows: 50)
      try await screen.wait(forPrompt: "answer>")
      let rows = try screen.rows()
      let heading = try #require(rows.firstIndex(of: "Seven things to have before you launch"))
      #expect(heading <= 8)
      #expect(rows[..<heading].joined(separator: " ").contains("/help helps, /quit leaves."))
      #expect(rows[heading...].contains { $0.hasPrefix("Question 1 of ") })
    }

    @Test func `the prompt says what can be done, where answers are kept, and the way out`()
      async throws
    {
      let screen = try Screen()
      try await screen.wait(forPrompt: "muster>")
      let rows = try screen.rows()
      #expect(rows.first == "Muster: self-assessments for coalitions")
      #expect(rows.joined().contains("Answers are kept in \(screen.home.folder)"))
      #expect(
        rows.contains(
          "Type 1 or a command. list names the assessments, help the commands, quit leaves."
        )
      )
      #expect(rows.count <= 10)
    }

    @Test func `nobody's earlier commands are offered before they are asked for`() async throws {
      let screen = try Screen()
      try await screen.wait(forPrompt: "muster>")
      try await screen.reply("list")
      try screen.type("li")
      try await screen.wait(forPrompt: "muster> li")
      #expect(try screen.cursor.column == "muster> li".count)
    }
  }
}
