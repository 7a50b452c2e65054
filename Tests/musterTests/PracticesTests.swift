import Testing

@Suite(.timeLimit(.minutes(20))) struct PracticesTests {
  @Test func `lists the practices by theme with their effort`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    #expect(
      try await sandbox.muster("practices", variables: content)
        == Outcome(
          0,
          output: """
            Meals
            - Listen first
              listen-first, days
            - Set the table
              set-the-table, hours

            """
        )
    )
    #expect(
      try await sandbox.muster("practices", "--area", "talk", variables: content)
        == Outcome(0, output: "Meals\n- Listen first\n  listen-first, days\n")
    )
  }

  @Test func `an area that is not known gets the nearest`() async throws {
    let sandbox = try Sandbox()
    let message = "muster: no assessment has an area 'clarty'; did you mean 'clarity'?\n"
    #expect(
      try await sandbox.muster("practices", "--area", "clarty") == Outcome(64, errors: message)
    )
  }

  @Test func `shows a practice with why, first step, steps, done when, measure and sources`()
    async throws
  {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    #expect(
      try await sandbox.muster("practice", "set-the-table", variables: content)
        == Outcome(
          0,
          output: """
            Set the table
            Effort      an evening (some hours)
            How often   once
            Who         two founders

            Why
            Made up for a test.

            First step
            Find a table.

            Steps
            1 Carry it in.
            2 Set it.

            Done when
            - A guest has sat down.

            How to measure it
            Seats filled, out of all seats

            Sources
            - Ada Example, A Made-up Guide (2021), "Tables"

            """
        )
    )
  }

  @Test(arguments: [("offer-shet", "; did you mean 'offer-sheet'?"), ("zebra", "")])
  func `a practice that is not known gets the nearest`(id: String, hint: String) async throws {
    let sandbox = try Sandbox()
    let message = "muster: there is no practice '\(id)'\(hint) ('muster practices' lists them)\n"
    #expect(try await sandbox.muster("practice", id) == Outcome(66, errors: message))
  }

  @Test func `every practice of ours can be shown, at every width`() async throws {
    let sandbox = try Sandbox()
    let listed = try await sandbox.muster("practices")
    let ids = listed.lines.compactMap { line in
      line.wholeMatch(of: /\s{2}([a-z0-9-]+), (?:hours|days|weeks)/).map { String($0.1) }
    }
    #expect(ids.count >= 30)
    #expect(Set(ids).count == ids.count)
    // One start for all of them: commands through a pipe. What fits into a narrow one fits everywhere,
    // so of the wide screen a few have to do.
    for (columns, ids) in [("30", ids), ("80", Array(ids.prefix(10)))] {
      let all = try await sandbox.muster(
        input: ids.map { "practice \($0)\n" }.joined() + "practices\nmethods\n",
        variables: ["COLUMNS": columns]
      )
      #expect(all == Outcome(0, output: all.output))
      let width = try #require(Int(columns))
      #expect(all.lines.filter { $0.count > width } == [])
      #expect(all.lines.count { $0 == "Done when" } == ids.count)
    }
  }

  @Test func `every rule has its source, and what is ours says so`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("methods", variables: ["COLUMNS": "100"])
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(outcome.lines.first == "How Muster scores, and why")
    let headings = outcome.lines.indices.dropFirst(2).filter { outcome.lines[$0 - 1].isEmpty }
    #expect(headings.count >= 9)
    #expect(outcome.lines.count { $0.hasPrefix("Source: ") } == headings.count)
    #expect(outcome.output.contains("Muster's choice"))
  }
}
