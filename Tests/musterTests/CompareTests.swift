import JSON
import Testing

/// `muster compare` and `muster report --beside` as people run them.
@Suite(.timeLimit(.minutes(20))) struct CompareTests {
  /// A sheet with these answers, begun on that day.
  private func take(
    _ answers: String,
    on day: String,
    as name: String? = nil,
    of assessment: String = "huddle",
    in sandbox: Sandbox,
    _ content: [String: String?]
  ) async throws {
    try sandbox.write("a.yaml", "assessment: \(assessment)\nanswers: {\(answers)}\n")
    let words = ["take", assessment, "--answers", "a.yaml", "--date", day]
    let taken = try await sandbox.run(
      words + (name.map { ["--as", $0] } ?? []),
      variables: content
    )
    try #require(taken.status == 0, "\(taken.errors)")
  }

  @Test func `without sheets it takes the latest, and the one before it of the same person`()
    async throws
  {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try await take(
      "talk.heard: 2, table.set: yes",
      on: "2026-02-01",
      as: "Ada Example",
      in: sandbox,
      content
    )
    try await take("talk.heard: 5", on: "2026-03-01", as: "Ben Example", in: sandbox, content)
    try await take(
      "talk.heard: 4, table.set: yes",
      on: "2026-05-01",
      as: "Ada Example",
      in: sandbox,
      content
    )
    let latest = try await sandbox.muster("compare", "--date", "2026-05-02", variables: content)
    #expect(latest == Outcome(0, output: latest.output))
    #expect(
      latest.lines.prefix(9) == [
        "Compared: Before the first huddle", "Answers of Ada Example",
        "Then: huddle-1, begun 2026-02-01, version 1.0.0, 7 questions still open",
        "Now: huddle-3, begun 2026-05-01, version 1.0.0, 7 questions still open",
        "Printed 2026-05-02", "", "In short",
        "Of 7 questions that can be compared, 1 moved up, 0 moved back, 1 stayed the same",
        "and 5 had no points on one day or both.",
      ]
    )
    let words = ["compare", "huddle-1", "huddle-3", "--date", "2026-05-02"]
    #expect(try await sandbox.run(words, variables: content) == latest)
    // The earlier one may be named alone, and the order does not matter.
    let alone = try await sandbox.muster(
      "compare",
      "huddle-1",
      "--date",
      "2026-05-02",
      variables: content
    )
    #expect(alone == latest)
    let turned = ["compare", "huddle-3", "huddle-1", "--date", "2026-05-02"]
    #expect(try await sandbox.run(turned, variables: content) == latest)
    let report = try await sandbox.muster("report", variables: content)
    #expect(
      report.lines.contains(
        "3 See what moved since huddle-1: muster compare huddle-1 huddle-3"
      )
    )
    let first = try await sandbox.muster("report", "huddle-1", variables: content)
    #expect(!first.output.contains("compare"))
  }

  @Test func `at the prompt the numbers offered last are those of the comparison`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try await take("talk.heard: 2", on: "2026-02-01", in: sandbox, content)
    try await take("talk.heard: 4", on: "2026-05-01", in: sandbox, content)
    let offered = try await sandbox.muster("compare", variables: content)
    #expect(
      offered.lines.suffix(4) == [
        "Next", "1 Read the report of huddle-2: muster report huddle-2",
        "2 Read the report of huddle-1: muster report huddle-1", "",
      ]
    )
  }

  @Test func `names what cannot be compared, and what to do instead`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "content/Assessments/meal.yaml",
      Huddle.assessment.replacing("id: huddle", with: "id: meal")
    )
    try await take("talk.heard: 2", on: "2026-02-01", in: sandbox, content)
    func failure(_ words: String...) async throws -> Outcome {
      try await sandbox.run(words, variables: content)
    }
    #expect(
      try await failure("compare")
        == Outcome(
          66,
          errors: "muster: there is no earlier sheet of the same person to compare huddle-1 with; "
            + "'muster take huddle --new' begins another\n"
        )
    )
    try await take("talk.heard: 2", on: "2026-02-01", as: "Ada Example", in: sandbox, content)
    #expect(
      try await failure("compare")
        == Outcome(
          66,
          errors: "muster: there is no earlier sheet of the same person to compare huddle-2 with; "
            + "'muster take huddle --new --as NAME' begins another\n"
        )
    )
    try await take("talk.heard: 2", on: "2026-02-01", of: "meal", in: sandbox, content)
    #expect(
      try await failure("compare", "huddle-1", "huddle-1")
        == Outcome(
          64,
          errors: "muster: huddle-1 cannot be compared with itself; name two sheets\n"
        )
    )
    #expect(
      try await failure("compare", "huddle-1", "meal-3")
        == Outcome(
          64,
          errors: "muster: huddle-1 and meal-3 answer different assessments; name two of one\n"
        )
    )
    #expect(
      try await failure("compare", "huddle-1", "huddle-2")
        == Outcome(
          64,
          errors: "muster: huddle-1 and huddle-2 are of different people; 'muster report huddle-1 "
            + "--beside huddle-2' lays them side by side\n"
        )
    )
    for words in [
      ["compare", "hudle-1", "huddle-2"], ["report", "huddle-2", "--beside", "hudle-1"],
    ] {
      #expect(
        try await sandbox.run(words, variables: content)
          == Outcome(
            66,
            errors:
              "muster: there is no sheet 'hudle-1'; did you mean 'huddle-1'? ('muster sheets' lists them)\n"
          )
      )
    }
    #expect(
      try await failure("report", "huddle-1", "--beside", "huddle-2", "huddle-1")
        == Outcome(
          64,
          errors: "muster: a sheet cannot lie beside itself; name each sheet once\n"
        )
    )
    #expect(
      try await failure("report", "huddle-1", "--beside", "huddle-2", "meal-3", "huddle-1")
        == Outcome(
          64,
          errors:
            "muster: 4 sheets are too many to lay side by side; name 3 at most, the first one "
            + "included\n"
        )
    )
    #expect(
      try await failure("report", "huddle-1", "--beside", "meal-3")
        == Outcome(
          64,
          errors: "muster: huddle-1 and meal-3 answer different assessments; name sheets of one\n"
        )
    )
  }

  @Test func `partners are laid side by side, in every format and in a file`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try await take(
      "talk.heard: {value: 2, note: Only the loud ones}, table.round: 4",
      on: "2026-02-01",
      as: "Ada Example",
      in: sandbox,
      content
    )
    try await take(
      "talk.heard: 5, table.round: 4",
      on: "2026-02-02",
      as: "Ben Example",
      in: sandbox,
      content
    )
    let words = ["report", "huddle-1", "--beside", "huddle-2", "--date", "2026-05-02"]
    let text = try await sandbox.run(words, variables: content)
    #expect(text == Outcome(0, output: text.output))
    #expect(
      text.lines.prefix(20) == [
        "Side by side: Before the first huddle",
        "Ada Example: sheet huddle-1, begun 2026-02-01, version 1.0.0, 7 questions still",
        "open",
        "Ben Example: sheet huddle-2, begun 2026-02-02, version 1.0.0, 7 questions still",
        "open", "Printed 2026-05-02",
        "With the notes of each of you; --without-notes leaves them out.", "", "In short",
        "Of 7 questions that can be compared, 1 is alike, 1 differs and 5 have no answer",
        "from all of you.", "", "One thing to have",
        "- Ada Example: No outcome yet: some of these have no answer. 0 of 1 is in place.",
        "- Ben Example: No outcome yet: some of these have no answer. 0 of 1 is in place.", "",
        "Talk about these first", "- Everybody is heard. (talk.heard)",
        "  Ada Example: A little, 25 points", "  Ada Example, note: Only the loud ones",
      ]
    )
    let json = try await sandbox.run(words + ["--format", "json"], variables: content).json
    #expect(json["format"]?.string == "muster.side-by-side/1")
    let heard = json["questions"]?.array?.first { $0["id"]?.string == "talk.heard" }
    #expect(heard?["relation"]?.string == "apart" && heard?["distance"]?.integer == 75)
    let written = try await sandbox.run(
      words + ["--format", "html", "--without-notes", "--output", "both.html"],
      variables: content
    )
    #expect(written == Outcome(0, errors: "Written to both.html\n"))
    let page = try sandbox.text(at: "both.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") || page.hasPrefix("<!doctype html>"))
    #expect(page.contains("Ben Example") && !page.contains("Only the loud ones"))
  }
}
