import Testing

/// What stands at the end of a report, and how a listener hears it.
@Suite(.timeLimit(.minutes(20))) struct ReportPartsTests {
  @Test func `for listeners a fact is a sentence and a line, without a mark`() async throws {
    let sandbox = try await reported()
    let marked = try await sandbox.muster("report")
    let spoken = try await sandbox.muster("report", "--plain", variables: ["COLUMNS": "40"])
    #expect(spoken == Outcome(0, output: spoken.output))
    #expect(!spoken.output.contains { "■▪□".contains($0) })
    #expect(
      spoken.lines.prefix(2) == [
        "Report: Coalition readiness.", "Answers of Ada Example, The Made-up League.",
      ]
    )
    let areas = spoken.lines.drop { $0 != "Section 3 of 14: Area by area." }.prefix { !$0.isEmpty }
    #expect(
      areas.dropFirst() == [
        "Why you need each other: 50 developing. 1 in place, 2 in part, 1 not yet.",
        "A shared purpose: 80 strength. 4 in place, 1 in part.",
        "Clear words: 75 strength. 3 in place, 1 in part, 1 does not apply.",
        "Work before the launch: 75 developing. 3 in place, 1 not yet.",
        "Asking the people affected: 42 needs attention, 1 don't know. 3 in part, 1 don't know, 1 skipped.",
        "Host and coordination: not scored, 2 of 4 answered, 1 don't know. 1 in part, 1 not yet, "
          + "1 don't know, 1 skipped, 1 does not apply.",
        "Money for the start: 75 developing. 4 in place, 1 in part, 1 not yet.",
        "Trust between members: 89 strength. 6 in place, 1 in part.",
        "What each member gives: not scored, 1 of 2 answered, 1 don't know. 1 in place, "
          + "1 don't know, 3 does not apply.",
        "Other coalitions around you: 75 strength. 2 in place, 1 in part.",
        "Where you push for change: 63 developing. 1 in place, 3 in part.",
        "Just enough rules: not scored, 0 of 4 answered. 4 no answer.",
        "Score and first win: does not apply. 3 does not apply.",
      ]
    )
    let settings = [["ACCESSIBLE": "1"], ["MUSTER_PLAIN": "1"], ["TERM": "dumb"]]
    for variables in settings {
      #expect(try await sandbox.muster("report", variables: variables) == spoken)
    }
    #expect(try await sandbox.muster("--accessible", "report") == spoken)
    // What lies in a file is for whoever it is given to.
    _ = try await sandbox.muster("--accessible", "report", "--output", "r.txt")
    #expect(try sandbox.text(at: "r.txt") == marked.output)
    _ = try await sandbox.muster("report", "--plain", "--output", "p.txt")
    #expect(try sandbox.text(at: "p.txt") == spoken.output)
  }

  @Test func `the numbers are those of the answers, what has none is counted, and next comes last`()
    async throws
  {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle(
      Huddle.assessment.replacing(
        "id: reply\n",
        with: "id: reply\n        when: {question: context.stage, is: idea}\n"
      )
    )
    try sandbox.write(
      "a.yaml",
      """
      assessment: huddle
      answers: {table.round: skipped, talk.heard: 2, risks.late: dont-know, open.wish: More chairs.}
      """
    )
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    try #require(taken.status == 0, "\(taken.errors)")
    let report = try await sandbox.muster("report", variables: content)
    // Four of nine have an answer; how soon a letter gets its reply is not asked.
    #expect(
      report.lines.drop { $0 != "Numbers behind this report" } == [
        "Numbers behind this report",
        "table.round                   skipped",
        "talk.heard                    A little, 25 points",
        "risks.late                    don't know",
        "open.wish                     in your own words, above",
        "",
        "4 questions: no answer yet",
        "1 question: not asked",
        "",
        "Next",
        "1 Answer what is open: muster resume huddle-1",
        "2 See every step of the first practice: muster practice listen-first",
        // No area has a score: the one with an answer explains what is missing.
        "3 See how a score is made: muster explain talk --sheet huddle-1",
        "4 Check again in about three months: muster take huddle --new",
        "",
      ]
    )
    let opinion = report.lines.drop { $0 != "A second opinion" }.prefix { !$0.isEmpty }
    #expect(
      opinion.dropFirst() == [
        "This is one person's view. Ask one or two partners to answer before they see",
        "yours, here under their name or on their own computer. Then lay the sheets side",
        "by side and talk first about where you differ.",
        "- A partner answers here: muster take huddle --as NAME",
        "- Lay the sheets side by side: muster report huddle-1 --beside SHEET",
      ]
    )
  }

  @Test func `the score to look at is one that was made`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "a.yaml",
      "assessment: huddle\nanswers: {table.set: yes, talk.heard: 5, talk.met: 2026-01-31}\n"
    )
    let words = ["take", "huddle", "--answers", "a.yaml", "--date", "2026-05-01"]
    try #require(try await sandbox.run(words, variables: content).status == 0)
    // One of three answers is no score, two of three are.
    let report = try await sandbox.muster("report", variables: content)
    #expect(
      report.lines.contains("2 See how a score is made: muster explain talk --sheet huddle-1")
    )
  }

  private func reported() async throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("a.yaml", HandCalculation.answers)
    let taken = try await sandbox.muster("take", "readiness", "--answers", "a.yaml")
    try #require(taken.status == 0, "\(taken.errors)")
    return sandbox
  }
}
