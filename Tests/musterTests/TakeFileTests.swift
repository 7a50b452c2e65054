import JSON
import Testing

@Suite(.timeLimit(.minutes(20))) struct TakeFileTests {
  @Test func `takes short answers and counts aloud what is left open`() async throws {
    let sandbox = try Sandbox()
    // As cli.md gives it.
    try sandbox.write(
      "a.yaml",
      """
      assessment: readiness
      answers:
        purpose.written: yes
        clarity.definition: 3
        host.neutral: {not-applicable: "the ministry hosts us by law"}
        funding.several: dont-know
        trust.worked-together: {value: 2, note: "two of five pairs", evidence: "minutes of 3 May"}
      """
    )
    // 70 questions without context.prior-ties, host.exit: 68; five are dealt with.
    #expect(
      try await sandbox.muster("take", "readiness", "--answers", "a.yaml")
        == Outcome(
          0,
          output: """
            Saved 5 answers in readiness-1: 63 of 68 questions still open, go on with
            'muster resume readiness-1'.

            """
        )
    )
    let export = try await sandbox.muster("export").json
    #expect(export["completed"] == nil)
    let answers = try #require(export["answers"]?.members)
    #expect(
      answers.map(\.name) == [
        "purpose.written", "clarity.definition", "host.neutral", "funding.several",
        "trust.worked-together",
      ]
    )
    let values = answers.map(\.value)
    #expect(values[0]["value"]?.string == "yes")
    #expect(values[1]["value"]?.integer == 3)
    #expect(values[2]["state"]?.string == "not-applicable")
    #expect(values[2]["reason"]?.string == "the ministry hosts us by law")
    #expect(values[3]["state"]?.string == "dont-know")
    #expect(values[4]["value"]?.integer == 2)
    #expect(values[4]["note"]?.string == "two of five pairs")
    #expect(values[4]["evidence"]?.string == "minutes of 3 May")
  }

  @Test func `a file that leaves nothing out completes the sheet`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", Self.complete)
    let outcome = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      "--as",
      "Ada Example",
      "--organisation",
      "The Made-up League",
      variables: content
    )
    let saved = "Saved 9 answers in huddle-1: every question is dealt with.\n"
    #expect(outcome == Outcome(0, output: saved))
    let export = try await sandbox.muster("export", variables: content).json
    #expect(export["completed"]?.string?.hasSuffix("Z") == true)
    // What is said on the command line goes before what the file says.
    #expect(export["participant"]?["name"]?.string == "Ada Example")
    #expect(export["participant"]?["organisation"]?.string == "The Made-up League")
    #expect(export["answers"]?["talk.reply"]?["value"]?.string == "72 h")
    #expect(export["answers"]?["table.seats"]?["value"]?.double == 4.5)
  }

  @Test func `a file without answers makes an open sheet`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {}\n")
    let outcome = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    let saved = """
      Saved 0 answers in huddle-1: 9 of 9 questions still open, go on with 'muster
      resume huddle-1'.

      """
    #expect(outcome == Outcome(0, output: saved))
  }

  @Test func `a file starts a new sheet beside an open one`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    for handle in ["huddle-1", "huddle-2"] {
      let outcome = try await sandbox.muster(
        "take",
        "huddle",
        "--answers",
        "a.yaml",
        variables: content
      )
      #expect(outcome.output.hasPrefix("Saved 1 answer in \(handle): 8 of 9 "))
    }
  }

  @Test func `uses the id it is given, once`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    let id = "00112233445566778899aabbccddeeff"
    let words = ["take", "huddle", "--answers", "a.yaml", "--id", id]
    #expect(try await sandbox.run(words, variables: content).status == 0)
    #expect(try await sandbox.muster("export", id, variables: content).json["id"]?.string == id)
    #expect(try sandbox.names(in: "\(sandbox.workspace)/sheets") == ["\(id).jsonl"])
    let before = try sandbox.snapshot
    let message =
      "muster: there is a sheet with the id '\(id)' already; leave out --id, or give another one\n"
    #expect(try await sandbox.run(words, variables: content) == Outcome(64, errors: message))
    let typed = ["take", "huddle", "--new", "--id", id]
    #expect(
      try await sandbox.run(typed, input: Array("1\n".utf8), variables: content)
        == Outcome(64, errors: message)
    )
    #expect(try sandbox.snapshot == before)
  }

  @Test func `a label stands for its choice in a file written by hand`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "a.yaml",
      """
      assessment: huddle
      answers:
        table.set: Half set
        context.stage: at WORK
        table.round: {value: All kept, note: since May}
        talk.heard: Mostly
        risks.late: often
      """
    )
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(taken.errors == "")
    let answers = try await sandbox.muster("export", variables: content).json["answers"]
    #expect(answers?["table.set"]?["value"]?.string == "partly")
    #expect(answers?["context.stage"]?["value"]?.string == "working")
    #expect(answers?["table.round"]?["value"]?.integer == 3)
    #expect(answers?["table.round"]?["note"]?.string == "since May")
    #expect(answers?["talk.heard"]?["value"]?.integer == 4)
    #expect(answers?["risks.late"]?["value"]?.integer == 4)
  }

  @Test func `the form of an export is taken over, and --short makes a short one of any`()
    async throws
  {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    for (file, form) in [("s.json", "short"), ("f.json", "full")] {
      try sandbox.write(
        file,
        """
        {"format": "muster.answers/1", "assessment": {"id": "huddle"}, "form": "\(form)",
         "answers": {"table.set": {"value": "yes"}, "table.round": {"value": 3}}}
        """
      )
    }
    let done = "every question is dealt with"
    let expected = [
      (["s.json"], done), (["f.json"], "7 of 9 questions still open"),
      (["f.json", "--short"], done),
    ]
    for (index, (words, state)) in expected.enumerated() {
      let taken = try await sandbox.run(
        ["take", "huddle", "--answers"] + words,
        variables: content
      )
      #expect(taken.output.hasPrefix("Saved 2 answers in huddle-\(index + 1): \(state)"))
    }
    let sheets = try await sandbox.muster("sheets", "--format", "json", variables: content).json
    #expect(
      sheets["sheets"]?.array?.map { $0["form"]?.string } == ["short", "full", "short"]
    )
  }

  @Test(arguments: [
    "0011", "00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeefg",
    "../../../00112233445566778899aabb", "00112233445566778899aabbccddeeff0",
  ])
  func `an id has 32 hex digits`(id: String) async throws {
    let sandbox = try Sandbox()
    let message =
      "muster: '--id' takes 32 hex digits, 0-9 and a-f ('muster take --help' shows how)\n"
    #expect(
      try await sandbox.muster("take", "readiness", "--id", id) == Outcome(64, errors: message)
    )
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  @Test(arguments: [
    "", "  ", "Eve\u{1B}[31m", "Eve\nExample", "Eve\u{202E}elpmaxE", "Eve\u{0}",
    String(repeating: "e", count: 201),
  ])
  func `a name has no control characters`(name: String) async throws {
    let message =
      "a name has 1 to 200 characters and no control characters"
    for option in ["--as", "--organisation"] where !name.contains("\u{0}") {
      let sandbox = try Sandbox()
      let outcome = try await sandbox.muster("take", "readiness", option, name)
      let told = "muster: \(message) ('muster take --help' shows how)\n"
      #expect(outcome == Outcome(64, errors: told))
      #expect(try sandbox.names(in: sandbox.home) == [])
    }
    // The same holds for the names in a file.
    let sandbox = try Sandbox()
    for key in ["name", "organisation"] {
      let start = #"{"assessment": "readiness", "participant": {"\#(key)": "#
      try sandbox.write("a.json", "\(start)\(JSON.string(name).compact)}, \"answers\": {}}")
      let told = name.allSatisfy { $0 == " " } ? "'\(key)' is empty" : message
      #expect(
        try await sandbox.muster("take", "readiness", "--answers", "a.json")
          == Outcome(65, errors: "muster: a.json:1:\(start.count + 1): \(told)\n")
      )
      #expect(try sandbox.names(in: sandbox.home) == [])
    }
  }

  static let complete = """
    assessment: huddle
    participant: {name: Ben Example}
    answers:
      context.stage: working
      table.set: yes
      table.round: 3
      table.seats: 4.5
      talk.heard: 4
      talk.reply: 3 d
      talk.met: 2026-01-31
      risks.late: 4
      open.wish: More chairs.

    """
}
