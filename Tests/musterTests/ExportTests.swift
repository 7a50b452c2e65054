import JSON
import Testing

@Suite(.timeLimit(.minutes(20))) struct ExportTests {
  @Test func `writes the sheet in the form that cli.md gives`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "a.yaml",
      """
      assessment: huddle
      participant: {name: Ada Example, organisation: The Made-up League}
      answers:
        talk.heard: {value: 4, note: "Zoë said: \\"yes\\""}
        table.round: {not-applicable: no seats}
        table.set: dont-know
        context.stage: skipped
        talk.met: {note: ask Ben Example}
      """
    )
    let id = "00112233445566778899aabbccddeeff"
    let taken = try await sandbox.run(
      ["take", "huddle", "--answers", "a.yaml", "--id", id, "--date", "2026-05-01"],
      variables: content
    )
    try #require(taken.status == 0)
    let shown = try await sandbox.muster("show", "huddle", "--format", "json", variables: content)
    let checksum = try #require(try shown.json["checksum"]?.string)
    // Answers stand in the order in which they are asked.
    let expected = """
      {
        "format": "muster.answers/1",
        "id": "\(id)",
        "handle": "huddle-1",
        "assessment": {
          "id": "huddle",
          "version": "1.0.0",
          "checksum": "\(checksum)"
        },
        "participant": {
          "name": "Ada Example",
          "organisation": "The Made-up League"
        },
        "form": "full",
        "started": "2026-05-01T00:00:00Z",
        "answers": {
          "table.set": {
            "state": "dont-know"
          },
          "context.stage": {
            "state": "skipped"
          },
          "table.round": {
            "state": "not-applicable",
            "reason": "no seats"
          },
          "talk.heard": {
            "value": 4,
            "note": "Zoë said: \\"yes\\""
          },
          "talk.met": {
            "state": "unanswered",
            "note": "ask Ben Example"
          }
        }
      }

      """
    #expect(try await sandbox.muster("export", variables: content) == Outcome(0, output: expected))
    let written = try await sandbox.muster("export", id, "--output", "e.json", variables: content)
    #expect(written == Outcome(0, errors: "Written to e.json\n"))
    #expect(try sandbox.text(at: "e.json") == expected)
  }

  @Test(arguments: [[], ["--short"]])
  func `what was exported and taken in again is exported the same`(form: [String]) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", TakeFileTests.complete)
    let fixed = ["--id", "00112233445566778899aabbccddeeff", "--date", "2026-05-01"]
    _ = try await sandbox.run(
      ["take", "huddle", "--answers", "a.yaml"] + form + fixed,
      variables: content
    )
    let first = try await sandbox.muster("export", variables: content)
    #expect(first.status == 0)
    try sandbox.write("e.json", first.output)
    let again = try await sandbox.run(
      ["--workspace", "w", "take", "huddle", "--answers", "e.json"] + fixed,
      variables: content
    )
    #expect(again.status == 0)
    #expect(try await sandbox.muster("--workspace", "w", "export", variables: content) == first)
    let report = try await sandbox.muster("report", "--date", "2026-05-01", variables: content)
    let second = try await sandbox.muster(
      "report",
      "--date",
      "2026-05-01",
      variables: content.merging(["MUSTER_WORKSPACE": "w"]) { $1 }
    )
    #expect(second == report)
  }

  @Test func `every state of the readiness sheet survives`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.yaml", HandCalculation.answers)
    _ = try await sandbox.muster("take", "readiness", "--answers", "a.yaml")
    let first = try await sandbox.muster("export", "--output", "e.json")
    #expect(first == Outcome(0, errors: "Written to e.json\n"))
    let again = try await sandbox.muster("take", "readiness", "--answers", "e.json")
    #expect(again.output.hasPrefix("Saved 64 answers in readiness-2: 4 of 68 questions still open"))
    let exports = try await [
      sandbox.muster("export", "readiness-1"), sandbox.muster("export", "readiness-2"),
    ]
    let answers = exports.map { $0.lines.drop { $0 != "  \"answers\": {" } }
    #expect(answers[0].count > 64 * 3)
    #expect(answers[0] == answers[1])
  }

  @Test func `keys of a later muster are passed over in an export, but not its format`()
    async throws
  {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "a.json",
      """
      {"format": "muster.answers/1", "assessment": {"id": "huddle", "later": 1}, "later": [],
       "answers": {"table.round": {"value": 3, "later": true}}}
      """
    )
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.json",
      variables: content
    )
    #expect(taken.status == 0)
    #expect(taken.output.hasPrefix("Saved 1 answer in huddle-1: 8 of 9 "))
  }
}
