import Foundation
import JSON
import Testing

@Suite(.timeLimit(.minutes(20))) struct SheetsTests {
  @Test func `lists the sheets with how far they are, when they began and whose they are`()
    async throws
  {
    let (sandbox, content) = try await three()
    #expect(
      try await sandbox.muster("sheets", variables: content)
        == Outcome(
          0,
          output: """
            huddle-1  1 of 9 questions; begun 2026-05-01
            huddle-2  all 9 questions; begun 2026-05-02; Ben Example
            huddle-3  1 of 2 questions, short form; begun 2026-05-03; Cleo Example, League

            """
        )
    )
  }

  @Test func `lists them for programs`() async throws {
    let (sandbox, content) = try await three()
    let outcome = try await sandbox.muster("sheets", "--format", "json", variables: content)
    #expect(outcome == Outcome(0, output: outcome.output))
    let json = try outcome.json
    #expect(json["format"]?.string == "muster.sheets/1")
    let sheets = try #require(json["sheets"]?.array)
    #expect(sheets.map { $0["handle"]?.string } == ["huddle-1", "huddle-2", "huddle-3"])
    #expect(sheets.map { $0["asked"]?.integer } == [9, 9, 2])
    #expect(sheets.map { $0["openQuestions"]?.integer } == [8, 0, 1])
    #expect(sheets.map { $0["form"]?.string } == ["full", "full", "short"])
    #expect(sheets.map { $0["name"]?.string } == [nil, "Ben Example", "Cleo Example"])
    #expect(sheets.map { $0["organisation"]?.string } == [nil, nil, "League"])
    #expect(sheets[0]["completed"]?.isNull == true)
    #expect(sheets[1]["completed"]?.string == "2026-05-02T00:00:00Z")
    #expect(sheets[2]["started"]?.string == "2026-05-03T00:00:00Z")
    for sheet in sheets {
      #expect(sheet["id"]?.string?.wholeMatch(of: /[0-9a-f]{32}/) != nil)
      #expect(sheet["assessment"]?.string == "huddle")
      #expect(sheet["version"]?.string == "1.0.0")
    }
  }

  @Test func `removing needs a yes where nobody can be asked`() async throws {
    let (sandbox, content) = try await three()
    let before = try sandbox.snapshot
    let message = "muster: removing huddle-2 cannot be undone; add --yes to do it\n"
    for input in ["", "huddle-2\n"] {
      let outcome = try await sandbox.muster(
        "sheet",
        "remove",
        "huddle-2",
        input: input,
        variables: content
      )
      #expect(outcome == Outcome(64, errors: message))
    }
    #expect(try sandbox.snapshot == before)
  }

  @Test func `a removed sheet is gone, and its number is not used again`() async throws {
    let (sandbox, content) = try await three()
    let journal = try sandbox.journal(of: "huddle-3")
    let outcome = try await sandbox.muster(
      "sheet",
      "remove",
      "huddle-3",
      "--yes",
      variables: content
    )
    let removed = "huddle-3 is removed. Its number is not used again.\n"
    #expect(outcome == Outcome(0, output: removed))
    #expect(try sandbox.snapshot[journal] == nil)
    #expect(
      !(try sandbox.snapshot.values.contains { $0.range(of: Data("Cleo Example".utf8)) != nil })
    )
    let unknown = try await sandbox.muster("report", "huddle-3", variables: content)
    #expect(unknown == Outcome(66, errors: unknown.errors))
    #expect(unknown.errors.hasPrefix("muster: there is no sheet 'huddle-3'; did you mean 'huddle-"))
    let next = try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: content)
    #expect(next.output.hasPrefix("Saved 1 answer in huddle-4: "))
    #expect(try await sandbox.muster("doctor", variables: content).status == 0)
  }

  @Test func `a workspace that has lost its last sheet says so`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    _ = try await sandbox.run(
      ["--workspace", "w", "take", "huddle", "--answers", "a.yaml"],
      variables: content
    )
    _ = try await sandbox.run(
      ["--workspace", "w", "sheet", "remove", "huddle-1", "--yes"],
      variables: content
    )
    let sheets = try await sandbox.muster("--workspace", "w", "sheets", variables: content)
    #expect(sheets == Outcome(0, output: "There is no sheet in w yet.\n"))
    let message =
      "muster: there is no answer sheet in 'w' yet; begin with 'muster take readiness'\n"
    for command in ["report", "export", "explain", "resume"] {
      let outcome = try await sandbox.muster("--workspace", "w", command, variables: content)
      #expect(outcome == Outcome(66, errors: message))
    }
  }

  private func three() async throws -> (sandbox: Sandbox, content: [String: String?]) {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    try sandbox.write("c.yaml", TakeFileTests.complete)
    for words in [
      ["--answers", "a.yaml", "--date", "2026-05-01"],
      ["--answers", "c.yaml", "--date", "2026-05-02"],
      [
        "--answers", "a.yaml", "--date", "2026-05-03", "--short", "--as", "Cleo Example",
        "--organisation", "League",
      ],
    ] {
      let taken = try await sandbox.run(["take", "huddle"] + words, variables: content)
      try #require(taken.status == 0, "\(taken.errors)")
    }
    return (sandbox, content)
  }
}
