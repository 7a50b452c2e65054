import Testing

/// `muster manual`, and what shells ask of the program.
@Suite(.timeLimit(.minutes(20))) struct ManualTests {
  @Test func `prints the manual for reading and for man`() async throws {
    let sandbox = try Sandbox()
    let text = try await sandbox.muster("manual")
    #expect(text == Outcome(0, output: text.output))
    #expect(
      text.lines.prefix(4).last
        == "muster - self-assessments for coalitions, with scored reports and next steps"
    )
    #expect(text.lines.allSatisfy { $0.count <= 80 })
    let words = ["manual", "--format", "man", "--date", "2026-05-01"]
    let page = try await sandbox.run(words)
    #expect(page == Outcome(0, output: page.output))
    #expect(page.output.contains("\n.TH MUSTER 1 \"2026-05-01\" \"muster "))
    // Nothing around the program changes the page.
    let variables = ["COLUMNS": "40", "LC_ALL": "C", "TZ": "Asia/Tokyo"]
    #expect(try await sandbox.run(words, variables: variables) == page)
    #expect(try sandbox.snapshot.isEmpty)
  }

  @Test(arguments: [
    ("bash", "complete -o filenames -F _muster muster\n"),
    ("zsh", "#compdef muster\n"),
    ("fish", "complete -c 'muster'"),
  ])
  func `writes the completion script of a shell`(shell: String, mark: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("--generate-completion-script", shell)
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(outcome.output.contains(mark))
    // A script must not be laid out for the terminal.
    let narrow = ["COLUMNS": "30"]
    let words = ["--generate-completion-script=\(shell)"]
    #expect(try await sandbox.run(words, variables: narrow) == outcome)
    #expect(try sandbox.snapshot.isEmpty)
  }

  @Test func `names the shells there is a script for`() async throws {
    let sandbox = try Sandbox()
    let message =
      "muster: there is a script for bash, zsh and fish: --generate-completion-script bash\n"
    #expect(
      try await sandbox.muster("--generate-completion-script", "ksh")
        == Outcome(64, errors: message)
    )
  }

  @Test(arguments: [
    (["take", "--", "positional@0"], EveryAssessmentTests.ids),
    (["report", "--", "positional@0"], []),
    (["explain", "--", "--sheet"], []),
    (["nosuch", "--", "positional@0"], []),
    (["report", "--", "--nosuch"], []),
    ([], []),
  ])
  func `offers a shell what there is, makes nothing and complains of nothing`(
    request: [String],
    values: [String]
  ) async throws {
    let sandbox = try Sandbox()
    let line = ["2", "0", "muster", request.first ?? "", ""]
    let outcome = try await sandbox.run(["---completion"] + request + line)
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(outcome.lines.filter { !$0.isEmpty } == values)
    #expect(try sandbox.snapshot.isEmpty)
  }

  @Test func `offers the sheets of the workspace the line names, and no name a shell would run`()
    async throws
  {
    let sandbox = try Sandbox()
    try sandbox.write("answers.yaml", "assessment: readiness\nanswers:\n  work.launch: 1\n")
    for _ in 1...2 {
      let words = ["take", "readiness", "--workspace", "w", "--answers", "answers.yaml"]
      #expect(try await sandbox.run(words).status == 0)
    }
    let request = ["---completion", "report", "--", "positional@0", "4", "0", "muster", "report"]
    let offered = try await sandbox.run(request + ["--workspace", "w", ""])
    #expect(offered == Outcome(0, output: "readiness-1\nreadiness-2\n"))
    #expect(try await sandbox.run(request + ["--workspace=w", ""]) == offered)
    #expect(try await sandbox.run(request + [""]).output == "\n")

    // A stranger's workspace may hold a name that bash would expand.
    try sandbox.makeFolder("content/Assessments")
    try sandbox.write("content/Assessments/$(touch lured).yaml", "")
    try sandbox.write("content/Assessments/kept.yaml", "")
    let take = ["---completion", "take", "--", "positional@0", "2", "0", "muster", "take", ""]
    let variables = ["MUSTER_CONTENT": "content"]
    #expect(try await sandbox.run(take, variables: variables).output == "kept\n")
  }
}
