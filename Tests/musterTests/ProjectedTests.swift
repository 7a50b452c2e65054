import Testing

/// A screen that others see: what somebody noted stays off it, and stays in the file.
@Suite(.timeLimit(.minutes(20))) struct ProjectedTests {
  private static let answers = """
    assessment: huddle
    answers:
      table.set: {value: partly, note: "the mayor is against it", evidence: "her letter"}
      table.round: {value: 2, note: "the mayor again"}
      talk.heard: {not-applicable: "the mayor forbids it"}

    """

  private func noted() async throws -> (Sandbox, [String: String?]) {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", Self.answers)
    for name in ["Ada Example", "Ada Example", "Ben Sample"] {
      let words = ["take", "huddle", "--new", "--as", name, "--answers", "a.yaml"]
      try #require(try await sandbox.run(words, variables: content).status == 0)
    }
    return (sandbox, content)
  }

  @Test(arguments: [
    ["report"], ["report", "--plain"], ["report", "--format", "markdown"],
    ["report", "--format", "json"], ["report", "--format", "html"], ["explain"],
    ["explain", "table"], ["explain", "talk.heard"], ["compare", "huddle-1", "huddle-2"],
    ["report", "huddle-1", "--beside", "huddle-3"], ["letter"], ["sheets"],
  ])
  func `no note, no evidence and no own reason is on the screen`(words: [String]) async throws {
    let (sandbox, content) = try await noted()
    let open = try await sandbox.run(words, variables: content)
    let projected = try await sandbox.run(["--projected"] + words, variables: content)
    #expect(projected == Outcome(0, output: projected.output))
    #expect(!projected.output.contains("mayor") && !projected.output.contains("her letter"))
    // What is left out is there without it, but where it has no place anyway.
    let holdsNone =
      ["letter", "sheets"].contains(words[0]) || words == ["explain"]
      || words == ["explain", "table"]
    #expect(open.output.contains("mayor") != holdsNone)
    _ = try await sandbox.muster("set", "projected", "on")
    #expect(try await sandbox.run(words, variables: content) == projected)
  }

  @Test func `a file for other eyes is as it was asked for`() async throws {
    let (sandbox, content) = try await noted()
    let words = ["report", "--projected", "--output", "r.txt"]
    #expect(try await sandbox.run(words, variables: content).status == 0)
    #expect(try sandbox.text(at: "r.txt").contains("mayor"))
    _ = try await sandbox.run(words + ["--without-notes"], variables: content)
    #expect(try !sandbox.text(at: "r.txt").contains("mayor"))
  }
}
