import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct DoctorTests {
  @Test func `finds nothing in a workspace that is whole, nor in a copy of it`() async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    let whole = "Workspace w\n3 sheets and 1 definition are whole.\n"
    #expect(
      try await sandbox.muster("--workspace", "w", "doctor", variables: content)
        == Outcome(0, output: whole)
    )
    try FileManager.default.copyItem(
      atPath: "\(sandbox.desk)/w",
      toPath: "\(sandbox.desk)/c"
    )
    #expect(
      try await sandbox.muster("--workspace", "c", "doctor", variables: content)
        == Outcome(0, output: whole.replacing("Workspace w", with: "Workspace c"))
    )
  }

  @Test func `names a damaged sheet and its line, and what is safe`() async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    let journal = "w/sheets/\(Sandbox.id(2)).jsonl"
    let text = try sandbox.text(at: journal)
    try sandbox.write(journal, text.replacing(#""value":"yes""#, with: #""value":"no""#))
    let before = try sandbox.snapshot
    // The head is the first line; byte counts begin at 0.
    let offset = text.utf8.prefix { $0 != 10 }.count + 1
    let outcome = try await sandbox.muster(
      "--workspace",
      "w",
      "doctor",
      variables: content.merging(["COLUMNS": "100"]) { $1 }
    )
    #expect(
      outcome
        == Outcome(
          65,
          output: """
            Workspace w
            - w/sheets/\(Sandbox.id(2)).jsonl: line 2 is damaged (byte \(offset)): its checksum does
              not fit
              Bring the file back from a copy, if there is one. Else 'muster doctor --repair --workspace w' goes
              on with the one line that is whole, and keeps this file beside it.
            2 sheets and 1 definition are whole.

            """,
          errors: "muster: 1 file of the workspace cannot be read\n"
        )
    )
    #expect(try sandbox.snapshot == before)
    // The others go on.
    let sheets = try await sandbox.muster("--workspace", "w", "sheets", variables: content)
    #expect(sheets.status == 65)
    #expect(sheets.lines.first == "huddle-2 cannot be read")
    #expect(sheets.lines.dropFirst().map { $0.prefix(8) } == ["huddle-1", "huddle-3", ""])
    #expect(
      sheets.errors == "muster: 1 sheet cannot be read, beginning with huddle-2; "
        + "'muster doctor' says more\n"
    )
    #expect(
      try await sandbox.muster("--workspace", "w", "where", variables: content).lines[1]
        == "In it       2 sheets, 2 of them with open questions, and 1 that cannot be read"
    )
    // The latest is known all the same, for the first line of the damaged one can be read.
    #expect(
      try await sandbox.muster("--workspace", "w", "report", variables: content).lines[1]
        .hasPrefix("Sheet huddle-3, ")
    )
    for command in ["report", "export", "resume"] {
      let named = try await sandbox.muster(
        "--workspace",
        "w",
        command,
        "huddle-2",
        variables: content
      )
      let message =
        "muster: could not read 'w/sheets/\(Sandbox.id(2)).jsonl': line 2 is damaged "
        + "(byte \(offset)): its checksum does not fit; nothing was changed; "
        + "'muster doctor' says what is safe to do\n"
      #expect(named == Outcome(65, errors: message))
      let other = try await sandbox.muster(
        "--workspace",
        "w",
        command,
        "huddle-3",
        input: "/quit\n",
        variables: content
      )
      #expect(other.status == 0)
    }
  }

  @Test func `an unfinished last line is passed over, and set aside by who goes on`() async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    let journal = "w/sheets/\(Sandbox.id(2)).jsonl"
    try sandbox.write(journal, try sandbox.text(at: journal) + #"{"crc":"0"#)
    let size = try sandbox.text(at: journal).utf8.count - 9
    let variables = content.merging(["COLUMNS": "100"]) { $1 }
    #expect(
      try await sandbox.muster("--workspace", "w", "doctor", variables: variables)
        == Outcome(
          0,
          output: """
            Workspace w
            - w/sheets/\(Sandbox.id(2)).jsonl: the last answer of huddle-2 was not finished
              It was never acknowledged. The next 'resume' sets it aside and goes on.
            3 sheets and 1 definition are whole.

            """
        )
    )
    let resumed = try await sandbox.muster(
      "--workspace",
      "w",
      "resume",
      "huddle-2",
      input: "/quit\n",
      variables: variables
    )
    let aside = "\(Sandbox.id(2)).jsonl.torn-\(size)"
    #expect(resumed.errors == "One unfinished answer was set aside in the file \(aside).\n")
    #expect(resumed.status == 0)
    #expect(try sandbox.text(at: "w/sheets/\(aside)") == #"{"crc":"0"#)
    #expect(
      try await sandbox.muster("--workspace", "w", "doctor", variables: variables)
        == Outcome(
          0,
          output: """
            Workspace w
            - w/sheets/\(aside): an unfinished answer that was set aside
              after a crash
              It was never acknowledged. It may be deleted when nothing is missing.
            3 sheets and 1 definition are whole.

            """
        )
    )
  }

  @Test func `a definition that is another text than was answered`() async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    try sandbox.write(
      "w/definitions/huddle-1.0.0.yaml",
      Huddle.assessment.replacing("Everybody is", with: "Everyone is")
    )
    let doctor = try await sandbox.muster("--workspace", "w", "doctor", variables: content)
    #expect(doctor.status == 65)
    #expect(doctor.lines.last { !$0.isEmpty } == "0 sheets and 1 definition are whole.")
    let message =
      "muster: w/definitions/huddle-1.0.0.yaml: this is not the text that 'huddle-1' was answered "
      + "with; bring back the copy that was, see 'muster doctor'\n"
    #expect(
      try await sandbox.muster("--workspace", "w", "report", "huddle-1", variables: content)
        == Outcome(65, errors: message)
    )
  }

  /// A file of the workspace, what it holds instead, and the finding without its advice.
  private static let broken: [(file: String, text: String, finding: String)] = [
    (
      "definitions/huddle-1.0.0.yaml",
      Huddle.assessment.replacing("version: 1.0.0", with: "version: one"),
      "it cannot be read as an assessment"
    ),
    ("sheets/\(Sandbox.id(2)).jsonl", "", "the sheet has no first line"),
    ("sheets/\(Sandbox.id(2)).jsonl", "{}\n{}\n", "line 1 is damaged"),
  ]

  @Test(arguments: broken.indices)
  func `a finding names its file once`(index: Int) async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    let (file, text, finding) = Self.broken[index]
    try sandbox.write("w/\(file)", text)
    let doctor = try await sandbox.muster("--workspace", "w", "doctor", variables: content)
    #expect(doctor.status == 65)
    let findings = doctor.output.replacing("\n  ", with: " ").split(separator: "\n")
    let words = try #require(findings.first { $0.hasPrefix("- w/\(file): ") })
    #expect(words.contains(finding))
    #expect(words.ranges(of: file).count == 1, "\(words)")
  }

  @Test func `a definition that is gone is named, and not the sheet that is there`() async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    try FileManager.default.removeItem(
      atPath: "\(sandbox.desk)/w/definitions/huddle-1.0.0.yaml"
    )
    let doctor = try await sandbox.muster("--workspace", "w", "doctor", variables: content)
    #expect(doctor.status == 65)
    let findings = doctor.output.replacing("\n  ", with: " ")
    for number in 1...3 {
      #expect(
        findings.contains(
          "- w/sheets/\(Sandbox.id(number)).jsonl: could not read 'w/definitions/huddle-1.0.0.yaml': "
            + "there is no such file 'muster doctor --repair --workspace w' brings that text back: "
            + "it is the one that comes with muster."
        )
      )
    }
    let message =
      "muster: could not read 'w/definitions/huddle-1.0.0.yaml': there is no such file; "
      + "'muster doctor' says what is safe to do\n"
    #expect(
      try await sandbox.muster("--workspace", "w", "report", variables: content)
        == Outcome(66, errors: message)
    )
  }

  @Test func `with a sheet that cannot be told from the latest none is taken for it`()
    async throws
  {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    try sandbox.write("w/sheets/\(Sandbox.id(1)).jsonl", "{}\n{}\n")
    let message =
      "muster: 1 of the sheets in 'w' cannot be read, so the latest is not known; name a sheet, "
      + "and see 'muster doctor'\n"
    for command in ["report", "export", "explain"] {
      let words = ["--workspace", "w", command]
      #expect(try await sandbox.run(words, variables: content) == Outcome(65, errors: message))
    }
    for words in [
      ["report", "huddle-2"], ["export", "huddle-2"], ["explain", "--sheet", "huddle-2"],
    ] {
      let named = try await sandbox.run(["--workspace", "w"] + words, variables: content)
      #expect(named.status == 0, "\(words)")
    }
  }

  @Test func `a file of somebody else is named and left alone`() async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    try sandbox.write("w/letter.txt", "A letter.\n")
    try sandbox.write("w/sheets/letter.txt", "A letter.\n")
    let outcome = try await sandbox.muster("--workspace", "w", "doctor", variables: content)
    #expect(
      outcome
        == Outcome(
          0,
          output: """
            Workspace w
            - w/letter.txt: this is no file of muster's
              Muster leaves it alone; move it elsewhere.
            - w/sheets/letter.txt: this is no file of muster's
              Muster leaves it alone; move it elsewhere.
            3 sheets and 1 definition are whole.

            """
        )
    )
  }

  @Test func `a mark that has lost count is noticed`() async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    try sandbox.write("w/workspace.json", #"{"format": "muster.workspace/1", "next": 2}"#)
    let outcome = try await sandbox.muster("--workspace", "w", "doctor", variables: content)
    #expect(
      outcome.lines.dropFirst().prefix(2) == [
        "- w/workspace.json: the next sheet would get the number 2, which is taken",
        "  'muster doctor --repair --workspace w' lets it count on from the last sheet.",
      ]
    )
  }

  @Test func `a sheet that cannot be read can still be removed`() async throws {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    let journal = "w/sheets/\(Sandbox.id(2)).jsonl"
    let text = try sandbox.text(at: journal)
    try sandbox.write(journal, text.replacing(#""value":"yes""#, with: #""value":"no""#))
    let outcome = try await sandbox.muster(
      "--workspace",
      "w",
      "sheet",
      "remove",
      "huddle-2",
      "--yes",
      variables: content
    )
    let removed = "huddle-2 is removed. Its number is not used again.\n"
    #expect(outcome == Outcome(0, output: removed))
    #expect(try await sandbox.muster("--workspace", "w", "doctor", variables: content).status == 0)
  }

  @Test func `a folder that holds no workspace is not made one`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("w/letter.txt", "A letter.\n")
    let before = try sandbox.snapshot
    for words in [["doctor"], ["doctor", "--repair"]] {
      let outcome = try await sandbox.run(["--workspace", "w"] + words)
      #expect(outcome.status == 65 && outcome.errors.contains("it is no workspace"))
    }
    #expect(try sandbox.snapshot == before)
  }
}
