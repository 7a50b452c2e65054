import Testing

@Suite(.timeLimit(.minutes(20))) struct ExplainTests {
  @Test func `prints the fraction of every area`() async throws {
    let outcome = try await explain()
    #expect(
      outcome
        == Outcome(
          0,
          output: """
            How the scores were made
            Why you need each other       (100 + 50 + 50 + 0) / 4 = 50, shown as 50
            A shared purpose              (100 + 75 + 100 + 100 + 25) / 5 = 80, shown as 80
            Clear words                   (50 + 75 + 100 + 75) / 4 = 75, shown as 75
            Work before the launch        (100 + 100 + 100 + 0) / 4 = 75, shown as 75
            Asking the people affected    (50 + 25 + 50) / 3 = 41.67, shown as 42
            Host and coordination         Not scored: 2 of 4 questions that apply are
                                          answered. A score needs more than half, and at
                                          least two.
            Money for the start           (100 + 100 + 100 + 50 + 0 + 100) / 6 = 75, shown
                                          as 75
            Trust between members         (100 + 100 + 75 + 100 + 50 + 100 + 100) / 7 =
                                          89.29, shown as 89
            What each member gives        Not scored: 1 of 2 questions that apply is
                                          answered. A score needs more than half, and at
                                          least two.
            Other coalitions around you   (50 + 100 + 75) / 3 = 75, shown as 75
            Where you push for change     (50 + 50 + 100 + 50) / 4 = 62.50, shown as 63
            Just enough rules             Not scored: 0 of 4 questions that apply are
                                          answered. A score needs more than half, and at
                                          least two.
            Score and first win           Not scored: nothing in this area applies.

            One area in full: muster explain AREA. One question: muster explain
            AREA.QUESTION

            """
        )
    )
  }

  @Test func `an area shows each answer, the mean and the reason for its band`() async throws {
    #expect(
      try await explain("work").lines == [
        "Work before the launch",
        "work.made-together            Yes, finished = 100 points",
        "work.keepers                  Yes, by name = 100 points",
        "work.rhythm                   level 4 x 25 = 100 points",
        "work.launch                   not asked, so it does not count",
        "work.facilitator              level 0 x 25 = 0 points",
        "",
        "(100 + 100 + 100 + 0) / 4 = 75, shown as 75",
        "75 points or more, but one answer has 0 points: developing, and not yet a",
        "strength.",
        "",
      ]
    )
    #expect(
      try await explain("consultation").lines.suffix(4) == [
        "", "(50 + 25 + 50) / 3 = 41.67, shown as 42", "Below 50 points: needs attention.", "",
      ]
    )
    #expect(
      try await explain("clarity").lines.suffix(2) == [
        "75 points or more, and no answer with 0 points: a strength.", "",
      ]
    )
    #expect(
      try await explain("need").lines.suffix(2) == [
        "From 50 to below 75 points: developing.", "",
      ]
    )
    let host = try await explain("host").lines
    #expect(
      host.contains("host.backbone                 don't know: brings no points, and counts as not")
    )
  }

  @Test func `a question shows its answer, its points, the gate and where it leads`() async throws {
    let lines = try await explain("clarity.written").lines
    #expect(
      lines.prefix(6) == [
        "Have you written down what the main words of your purpose mean?",
        "You answered: A draft",
        "There is a text. We still differ on what its main words mean.",
        "A draft = 50 points",
        "This is one of the must-haves. Only a yes passes.",
        "Leads to: define-shorten-measure",
      ]
    )
    #expect(lines[6].hasPrefix("Source: Community Health Impact Coalition, "))
    #expect(
      try await explain("purpose.written").lines.contains(
        "This is one of the must-haves, and it is in place."
      )
    )
    #expect(
      try await explain("consultation.asked").lines.contains(
        "This is one of the must-haves. Don't know counts as work first."
      )
    )
    #expect(
      try await explain("clarity.few").lines.dropFirst().prefix(2) == [
        "You answered: does not apply",
        "does not apply, so it does not count (a ministry wrote it)",
      ]
    )
    #expect(
      try await explain("governance.light").lines.contains("no answer yet: brings no points")
    )
  }

  @Test(arguments: [
    ("trst", "; did you mean 'trust'?"), ("clarity.writen", "; did you mean 'clarity.written'?"),
    ("zebra", ""),
  ])
  func `offers the nearest area or question`(subject: String, hint: String) async throws {
    let outcome = try await explain(subject)
    let areas = HandCalculation.areas.map(\.id).joined(separator: ", ")
    let message =
      "muster: '\(subject)' is no area or question of readiness\(hint) (areas: \(areas))\n"
    #expect(outcome == Outcome(64, errors: message))
  }

  @Test func `an area is found by words of its heading, where only one has them`() async throws {
    let area = try await explain("funding")
    #expect(try await explain("money for") == area)
    #expect(try await explain("MONEY") == area)
    #expect(try await explain("the").status == 64)
  }

  @Test func `a sheet is no area, and where it belongs is said`() async throws {
    #expect(
      try await explain("readiness-1")
        == Outcome(
          64,
          errors:
            "muster: 'readiness-1' is a sheet; 'muster explain --sheet readiness-1' explains it\n"
        )
    )
  }

  @Test func `explains another sheet than the latest`() async throws {
    let sandbox = try await answered()
    try sandbox.write("b.yaml", "assessment: readiness\nanswers: {need.gain: 3}\n")
    _ = try await sandbox.muster("take", "readiness", "--answers", "b.yaml")
    let latest = try await sandbox.muster("explain", "need")
    #expect(
      latest.lines.contains("need.gain                     level 3 x 25 = 75 points")
    )
    let first = try await sandbox.muster("explain", "need", "--sheet", "readiness-1")
    #expect(first.lines.contains("need.gain                     level 2 x 25 = 50 points"))
  }

  @Test func `a long id is not broken, so that it can be copied`() async throws {
    let id = "commitments.promise-made-inside"
    #expect(try await explain("commitments").lines.filter { $0.hasPrefix(id + " ") }.count == 1)
    let sandbox = try await answered()
    let report = try await sandbox.muster("report")
    #expect(report.lines.filter { $0.hasPrefix(id + " ") }.count == 1)
  }

  private func explain(_ subject: String...) async throws -> Outcome {
    let sandbox = try await answered()
    return try await sandbox.run(["explain"] + subject)
  }

  private func answered() async throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("a.yaml", HandCalculation.answers)
    let taken = try await sandbox.muster("take", "readiness", "--answers", "a.yaml")
    try #require(taken.status == 0, "\(taken.errors)")
    return sandbox
  }
}
