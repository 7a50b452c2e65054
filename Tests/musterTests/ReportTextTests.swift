import Testing

@Suite(.timeLimit(.minutes(20))) struct ReportTextTests {
  @Test func `one mark a question, the score in whole points, its band`() async throws {
    let sandbox = try await reported()
    let outcome = try await sandbox.muster("report", "--date", "2026-05-01")
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(
      outcome.lines.prefix(5) == [
        "Report: Coalition readiness",
        "Answers of Ada Example, The Made-up League",
        "Sheet readiness-1, version 1.1.2, 2026-05-01",
        "This sheet is still open: 4 of 68 questions have no answer yet. Go on with:",
        "muster resume readiness-1",
      ]
    )
    #expect(
      outcome.lines.contains(
        "Of 13 areas, 4 are a strength, 4 are developing and 1 needs attention. 4 areas"
      )
    )
    #expect(
      outcome.lines.drop { !$0.hasPrefix("Why you need") }.prefix(13) == [
        "Why you need each other       ■▪▪□ 50 developing",
        "A shared purpose              ■■■■▪ 80 strength",
        "Clear words                   ▪■■x■ 75 strength",
        "Work before the launch        ■■■□ 75 developing",
        "Asking the people affected    ?▪▪/▪ 42 needs attention, 1 don't know",
        "Host and coordination         ▪□?/x not scored, 2 of 4 answered, 1 don't know",
        "Money for the start           ■■■▪□■ 75 developing",
        "Trust between members         ■■■■▪■■ 89 strength",
        "What each member gives        xx■?x not scored, 1 of 2 answered, 1 don't know",
        "Other coalitions around you   ▪■■ 75 strength",
        "Where you push for change     ▪▪■▪ 63 developing",
        "Just enough rules             .... not scored, 0 of 4 answered",
        "Score and first win           xxx does not apply",
      ]
    )
  }

  @Test func `three practices lead with all there is to know, the rest follow in a line`()
    async throws
  {
    let sandbox = try await reported()
    let lines = try await sandbox.muster("report").lines
    let first = lines.drop { $0 != "Do first" }.prefix { $0 != "Find out" }
    #expect(
      first.filter { $0.contains("muster practice") } == [
        "  All steps: muster practice map-other-coalitions",
        "  All steps: muster practice define-shorten-measure",
        "  All steps: muster practice choose-a-neutral-host",
      ]
    )
    for part in ["Why: ", "First step: ", "Who: ", "Done when: ", "Source: "] {
      #expect(first.count { $0.hasPrefix("  \(part)") } == 3)
    }
    #expect(first.contains { $0.hasPrefix("How these were chosen: ") })
    let then = lines.drop { $0 != "Then" }.prefix { $0 != "In place" }
    #expect(then.count { $0.hasPrefix("- ") } == HandCalculation.recommendations.count - 3)
    #expect(lines.contains("A second opinion"))
  }

  @Test func `the outcome of the gate stands with every fact that is not settled`() async throws {
    let sandbox = try await reported()
    let lines = try await sandbox.muster("report").lines
    let gate = lines.drop { $0 != "Seven things to have before you launch" }.prefix { !$0.isEmpty }
    #expect(
      gate.dropFirst() == [
        "Work first, launch later. 4 of 7 are in place.",
        "- Still missing: work that no other coalition does (landscape.room)",
        "- Still missing: a written definition of the main words in your purpose",
        "  (clarity.written)",
        "- Find out about: the views of people who live with the problem, and of those",
        "  who must act (consultation.asked)",
      ]
    )
  }

  @Test(arguments: [("10", 30), ("30", 30), ("40", 40), ("80", 80), ("100", 100), ("500", 100)])
  func `fits the terminal, and brings no escapes where nobody is`(
    columns: String,
    width: Int
  ) async throws {
    let sandbox = try await reported()
    let outcome = try await sandbox.muster("report", variables: ["COLUMNS": columns])
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(outcome.lines.filter { $0.count > width } == [])
    #expect(outcome.lines.contains { $0.count > width - 6 })
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.lines.filter { $0.hasSuffix(" ") } == [])
  }

  @Test func `colour always means bold headings, also in a pipe and with NO_COLOR`() async throws {
    let sandbox = try await reported()
    let plain = try await sandbox.muster("report")
    let outcome = try await sandbox.muster("report", "--color", "always")
    #expect(outcome.output.hasPrefix("\u{1B}[1mReport: Coalition readiness\u{1B}[0m\n"))
    #expect(outcome.output.contains("\n\u{1B}[1mDo first\u{1B}[0m\n"))
    let stripped = outcome.output.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(stripped == plain.output)
    let variables: [String: String?] = ["NO_COLOR": "1"]
    #expect(
      try await sandbox.muster("--color=always", "report", variables: variables) == outcome
    )
    #expect(try await sandbox.muster("report", variables: variables) == plain)
    #expect(try await sandbox.muster("report", "--color", "never") == plain)
  }

  @Test(arguments: [
    ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_CTYPE": "C"], ["LANG": "C"], ["LANG": nil],
    ["LANG": "de_DE.ISO-8859-1"],
  ])
  func `where the locale has no more than ASCII, no more is written`(
    variables: [String: String?]
  ) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let answers = """
      assessment: huddle
      participant: {name: Zoë Exämple}
      answers:
        table.set: {value: partly, note: "Ça va – naïve 漢字 ✓"}

      """
    try sandbox.write("b.yaml", answers)
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "b.yaml",
      variables: content
    )
    try #require(taken.status == 0)
    let variables = content.merging(variables) { $1 }
    let report = try await sandbox.muster("report", variables: variables)
    #expect(report.lines.contains("Answers of Zoe Example"))
    #expect(report.lines.contains("  Note: Ca va - naive ?? ?"))
    for command in ["report", "sheets", "explain", "where", "doctor"] {
      let outcome = try await sandbox.muster(command, variables: variables)
      #expect(outcome == Outcome(0, output: outcome.output))
      #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 }, "\(command)")
    }
    #expect(try await sandbox.muster("--ascii", "report", variables: content) == report)
  }

  @Test(arguments: [
    ["show", "readiness"], ["list"], ["practices"], ["practice", "offer-sheet"], ["methods"],
    ["--help"], ["take", "--help"],
  ])
  func `in the C locale what comes with the program is ASCII too`(words: [String]) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run(words, variables: ["LC_ALL": "C"])
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `in the C locale errors and faults are ASCII too`() async throws {
    let sandbox = try Sandbox()
    let variables: [String: String?] = ["LC_ALL": "C"]
    let unknown = try await sandbox.muster("practice", "é", variables: variables)
    let message = "muster: there is no practice 'e' ('muster practices' lists them)\n"
    #expect(unknown == Outcome(66, errors: message))
    try sandbox.write("ä.yaml", "größe: x\n")
    let check = try await sandbox.muster("check", "ä.yaml", variables: variables)
    #expect(check.status == 65)
    #expect((check.output + check.errors).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [["report"], ["report", "--format", "json"], ["explain"], ["export"]])
  func `the same input and date make the same bytes`(words: [String]) async throws {
    let first = try await dated(words)
    #expect(try await dated(words) == first)
    #expect(first.output.contains("2026-05-01") || words == ["explain"])
  }

  @Test func `a risk that nobody was asked about, or that has no answer, is not said to be none`()
    async throws
  {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes, table.round: 4}\n")
    for form in [["--short"], []] {
      let words = ["take", "huddle", "--answers", "a.yaml", "--new"] + form
      try #require(try await sandbox.run(words, variables: content).status == 0)
      let report = try await sandbox.muster("report", variables: content)
      #expect(!report.lines.contains("No risk was said to happen most of the time."))
    }
    try sandbox.write("b.yaml", "assessment: huddle\nanswers: {risks.late: 3}\n")
    let added = try await sandbox.muster("resume", "--answers", "b.yaml", variables: content)
    try #require(added.status == 0)
    let report = try await sandbox.muster("report", variables: content)
    #expect(report.lines.contains("No risk was said to happen most of the time."))
  }

  @Test func `a report of no sheet says how to begin`() async throws {
    let sandbox = try Sandbox()
    let message =
      "muster: there is no workspace at '\(sandbox.workspace)' yet; "
      + "'muster take readiness' makes one\n"
    #expect(try await sandbox.muster("report") == Outcome(66, errors: message))
  }

  @Test func `names the nearest sheet`() async throws {
    let sandbox = try await reported()
    let message =
      "muster: there is no sheet 'readines-1'; did you mean 'readiness-1'? "
      + "('muster sheets' lists them)\n"
    #expect(try await sandbox.muster("report", "readines-1") == Outcome(66, errors: message))
  }

  @Test func `without a name the latest sheet is reported, whatever the assessment`() async throws {
    let sandbox = try await reported()
    let content = try sandbox.makeHuddle()
    try sandbox.write("b.yaml", "assessment: huddle\nanswers: {table.set: partly}\n")
    _ = try await sandbox.muster("take", "huddle", "--answers", "b.yaml", variables: content)
    let latest = try await sandbox.muster("report", variables: content)
    #expect(latest.lines.first == "Report: Before the first huddle")
    #expect(latest.lines.dropFirst().first?.hasPrefix("Sheet huddle-2, version 1.0.0, ") == true)
    // The definition it was answered with lies in the workspace: no other is needed.
    let earlier = try await sandbox.muster("report", "readiness-1", variables: content)
    #expect(earlier.lines.first == "Report: Coalition readiness")
  }

  private func dated(_ words: [String]) async throws -> Outcome {
    let sandbox = try Sandbox()
    try sandbox.write("a.yaml", HandCalculation.answers)
    let taken = try await sandbox.muster(
      "take",
      "readiness",
      "--answers",
      "a.yaml",
      "--date",
      "2026-05-01",
      "--id",
      "00112233445566778899aabbccddeeff"
    )
    try #require(taken.status == 0)
    return try await sandbox.run(words + ["--date", "2026-05-01"])
  }

  private func reported() async throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("a.yaml", HandCalculation.answers)
    let taken = try await sandbox.muster("take", "readiness", "--answers", "a.yaml")
    try #require(taken.status == 0, "\(taken.errors)")
    return sandbox
  }
}
