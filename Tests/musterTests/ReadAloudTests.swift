import JSON
import Testing

/// A sheet whose questions were read aloud says so, wherever it goes.
@Suite(.timeLimit(.minutes(20))) struct ReadAloudTests {
  private static let sentence =
    "The questions were read aloud, and somebody else typed the answers."

  private func taken(
    _ words: [String] = ["--read-aloud"]
  ) async throws -> (
    Sandbox, [String: String?]
  ) {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("c.yaml", TakeFileTests.complete)
    let outcome = try await sandbox.run(
      ["take", "huddle", "--answers", "c.yaml"] + words,
      variables: content
    )
    try #require(outcome.status == 0)
    return (sandbox, content)
  }

  @Test func `the export and the report say so, and a typed sheet says nothing`() async throws {
    let (sandbox, content) = try await taken()
    let typed = try await taken([])
    let export = try await sandbox.muster("export", variables: content)
    #expect(try export.json["mode"]?.string == "read-aloud")
    let report = try await sandbox.muster("report", "--format", "json", variables: content)
    #expect(try report.json["mode"]?.string == "read-aloud")
    #expect(try await sandbox.muster("report", variables: content).lines.contains(Self.sentence))
    for words in [["export"], ["report"], ["report", "--format", "json"]] {
      let outcome = try await typed.0.run(words, variables: typed.1)
      #expect(!outcome.output.contains("mode") && !outcome.output.contains("read aloud"))
    }
  }

  @Test func `what was exported and taken in again still says so`() async throws {
    let (sandbox, content) = try await taken()
    _ = try await sandbox.muster("export", "--output", "e.json", variables: content)
    let words = ["--workspace", "w", "take", "huddle", "--answers", "e.json"]
    #expect(try await sandbox.run(words, variables: content).status == 0)
    let again = try await sandbox.muster("--workspace", "w", "export", variables: content)
    #expect(try again.json["mode"]?.string == "read-aloud")
  }

  @Test func `a comparison with a typed sheet tells what may come from that`() async throws {
    let (sandbox, content) = try await taken()
    let words = ["take", "huddle", "--new", "--answers", "c.yaml"]
    _ = try await sandbox.run(words, variables: content)
    let compared = try await sandbox.run(["compare", "--plain"], variables: content)
    #expect(
      compared.lines.contains(
        "One of the two was read aloud, the other was not. People tend to answer a voice more "
          + "kindly than a page, so a small move may come from that."
      )
    )
    #expect(compared.output.contains("read aloud."))
    _ = try await sandbox.run(words + ["--read-aloud"], variables: content)
    let alike = try await sandbox.run(["compare", "huddle-1", "huddle-3"], variables: content)
    #expect(!alike.output.contains("One of the two"))
  }

  @Test func `a way of answering that is not known is not taken for typing`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "e.json",
      #"{"format": "muster.answers/1", "assessment": "huddle", "mode": "whispered", "answers": {}}"#
    )
    let outcome = try await sandbox.run(
      ["take", "huddle", "--answers", "e.json"],
      variables: content
    )
    #expect(
      outcome
        == Outcome(
          65,
          errors: "muster: e.json:1:64: 'whispered' is no mode; it is one of 'read-aloud'\n"
        )
    )
  }
}
