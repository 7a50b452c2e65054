import Testing

@Suite(.timeLimit(.minutes(20))) struct LetterTests {
  @Test func `prints the letter, and writes it in each face`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", TakeFileTests.complete)
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    try #require(taken.status == 0, "\(taken.errors)")

    let printed = try await sandbox.muster("letter", variables: content)
    #expect(printed == Outcome(0, output: printed.output))
    #expect(printed.lines.first == "A letter about our coalition")
    #expect(!printed.output.contains("muster "))
    for (face, start) in [
      ("text", "A letter"), ("markdown", "# A letter"), ("html", "<!DOCTYPE html>"),
    ] {
      let words = ["letter", "huddle-1", "--format", face, "--output", "letter"]
      #expect(
        try await sandbox.run(words, variables: content)
          == Outcome(0, errors: "Written to letter\n")
      )
      #expect(try sandbox.text(at: "letter").hasPrefix(start))
    }
  }

  @Test func `is for people only`() async throws {
    let outcome = try await Sandbox().muster("letter", "--format", "json")
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("muster: the value 'json' is invalid for '--format <format>'"))
  }
}
