import Testing

@Suite(.timeLimit(.minutes(20))) struct PipedCommandsTests {
  @Test func `takes one command a line, with or without the name before it`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let one = try await sandbox.muster("list", variables: content)
    let outcome = try await sandbox.muster(
      input: "# what there is\nlist\n\n  muster list  \n\"list\"",
      variables: content
    )
    #expect(outcome == Outcome(0, output: one.output + one.output + one.output))
  }

  @Test func `a sitting takes its replies from the same pipe`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let outcome = try await sandbox.muster(
      input: "take huddle --as 'Ada Example'\nyes\nidea\n/quit\nsheets\n",
      variables: content
    )
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.lines.dropFirst().first == "Saved: 2 of 9 questions in huddle-1.")
    let last = try #require(outcome.lines.last { !$0.isEmpty })
    #expect(last.hasPrefix("huddle-1  2 of 9 questions; begun "))
    #expect(last.hasSuffix("; Ada Example"))
  }

  @Test(arguments: ["quit", "exit"])
  func `quit ends the run`(word: String) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let one = try await sandbox.muster("list", variables: content)
    #expect(try await sandbox.muster(input: "list\n\(word)\nlst\n", variables: content) == one)
  }

  @Test(arguments: [
    (
      "lst", 64, "muster: 'lst' is not a command; did you mean 'list'? ('muster help' lists them)\n"
    ),
    ("show nosuch", 66, "muster: there is no assessment 'nosuch' ('muster list' lists them)\n"),
    ("take huddle --answers bad.yaml", 65, "muster: bad.yaml:1:1: 'answers' is missing\n"),
    (
      "show", 64,
      "muster: missing expected argument '<assessment>' ('muster show --help' shows how)\n"
    ),
  ])
  func `stops at the first line that fails and names its number`(
    line: String,
    status: Int32,
    message: String
  ) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("bad.yaml", "assessment: huddle\n")
    let one = try await sandbox.muster("list", variables: content)
    #expect(
      try await sandbox.muster(input: "list\n\n\(line)\nlist\n", variables: content)
        == Outcome(status, output: one.output, errors: message + "muster: stopped at line 3\n")
    )
  }

  @Test func `stops at the sitting in which a reply is not understood`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let outcome = try await sandbox.muster(
      input: "take huddle\nyes\nperhaps\nlist\n",
      variables: content
    )
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        muster: line 3: 'perhaps' is not one of the choices; type a number from 1 to 2, or the \
        first letters of a label
        muster: stopped at line 1

        """
    )
  }

  @Test func `a quotation mark that stays open, and a line that is too long`() async throws {
    let sandbox = try Sandbox()
    let open = "muster: line 2: a quotation mark stays open\n"
    let first = try await sandbox.muster(input: "\nlist \"\n")
    #expect(first == Outcome(64, errors: open))
    let long = String(repeating: "x", count: 70_000)
    let message = "muster: line 1 has 70000 bytes; no command is that long\n"
    #expect(try await sandbox.muster(input: "\(long)\n") == Outcome(64, errors: message))
  }

  @Test func `options of the start hold for every line, those of a line for it alone`()
    async throws
  {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    let outcome = try await sandbox.muster(
      "--workspace",
      "w",
      "--date=2026-05-01",
      input: """
        take huddle --answers a.yaml
        --workspace v take huddle --answers a.yaml --date 2026-05-02
        sheets
        sheets --workspace v
        """,
      variables: content
    )
    #expect(outcome.status == 0)
    #expect(
      outcome.lines.suffix(3) == [
        "huddle-1  1 of 9 questions; begun 2026-05-01",
        "huddle-1  1 of 9 questions; begun 2026-05-02", "",
      ]
    )
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  @Test(arguments: [
    ["--ascii", "--color", "always", "report"], ["--color=always", "--ascii", "report"],
    ["report", "--ascii", "--color", "always"], ["--ascii", "report", "--color=always"],
  ])
  func `options of every command may stand before it`(words: [String]) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    _ = try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: content)
    let outcome = try await sandbox.run(words, variables: content)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\u{1B}[1mReport: Before the first huddle\u{1B}[0m\n"))
    #expect(outcome.output.contains("One mark is one question: # in place, + in part, - not yet"))
  }
}
