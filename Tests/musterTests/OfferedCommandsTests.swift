import Testing

/// Commands that are offered lead to the workspace they were offered for.
@Suite(.timeLimit(.minutes(20))) struct OfferedCommandsTests {
  private func taken(_ place: String) async throws -> (Sandbox, [String: String?]) {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: partly}\n")
    let words = ["--workspace", place, "take", "huddle", "--answers", "a.yaml"]
    let taken = try await sandbox.run(words, variables: content)
    try #require(taken.status == 0)
    #expect(taken.output.contains("--workspace"))
    return (sandbox, content)
  }

  @Test func `a workspace that was named is named in them, as the shell takes it`() async throws {
    let (sandbox, content) = try await taken("it's here")
    let report = try await sandbox.run(
      ["--workspace", "it's here", "report", "--plain"],
      variables: content
    )
    let steps = report.lines.compactMap { line in
      line.contains("muster ") ? line.split(separator: "muster ").last.map(String.init) : nil
    }
    #expect(steps.count > 3)
    for step in steps {
      #expect(step.contains(#"--workspace 'it'\''s here'"#), "\(step)")
    }
    let first = try #require(steps.first { $0.hasPrefix("explain") })
    let outcome = try await sandbox.shell("\"$MUSTER\" \(first)", variables: content)
    #expect(outcome == Outcome(0, output: outcome.output))
  }

  @Test func `where it is found without being named, it is not`() async throws {
    let (sandbox, content) = try await taken("w")
    let variables = content.merging(["MUSTER_WORKSPACE": "w"]) { $1 }
    let report = try await sandbox.muster("report", variables: variables)
    #expect(report.output.contains("muster explain") && !report.output.contains("--workspace"))
    let piped = try await sandbox.muster("--workspace", "w", input: "report\n", variables: content)
    // What comes out of a pipe is read later, and typed elsewhere.
    #expect(piped.output.contains("--sheet huddle-1 --workspace w"))
  }

  @Test func `a page for other eyes names no folder of this machine`() async throws {
    let (sandbox, content) = try await taken("w")
    for format in ["markdown", "html", "json"] {
      let words = ["--workspace", "w", "report", "--format", format]
      let page = try await sandbox.run(words, variables: content)
      #expect(page.status == 0 && !page.output.contains("--workspace"), "\(format)")
    }
    let words = ["--workspace", "w", "report", "--output", "r.txt"]
    _ = try await sandbox.run(words, variables: content)
    #expect(try !sandbox.text(at: "r.txt").contains("--workspace"))
  }

  @Test(arguments: ["html", "markdown", "json"])
  func `sentences are for text, and no other face takes them silently`(format: String) async throws
  {
    let (sandbox, content) = try await taken("w")
    let words = ["--workspace", "w", "report", "--plain", "--format", format]
    #expect(
      try await sandbox.run(words, variables: content)
        == Outcome(
          64,
          errors: "muster: '--plain' is for text; leave out '--format \(format)' "
            + "('muster report --help' shows how)\n"
        )
    )
  }
}
