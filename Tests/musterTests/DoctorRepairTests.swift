import Testing

@Suite(.timeLimit(.minutes(20))) struct DoctorRepairTests {
  @Test func `repairs what can be repaired when it is asked to, and deletes nothing`() async throws
  {
    let (sandbox, content) = try await Sandbox.withThreeSheets()
    let sheets = (1...3).map { "w/sheets/\(Sandbox.id($0)).jsonl" }
    let texts = try sheets.map { try sandbox.text(at: $0) }
    try sandbox.write(sheets[0], texts[0] + #"{"crc":"0"#)
    try sandbox.write(sheets[1], texts[1].replacing(#""value":"yes""#, with: #""value":"no""#))
    try sandbox.write("w/definitions/huddle-1.0.0.yaml", "nothing of it")
    try sandbox.write("w/workspace.json", "")
    // The commands that need it say where to look.
    let damaged = try await sandbox.muster("--workspace", "w", "sheets", variables: content)
    #expect(damaged.status == 65 && damaged.errors.contains("see 'muster doctor'"))
    let variables = content.merging(["COLUMNS": "100"]) { $1 }
    let size = texts[0].utf8.count
    let repaired = try await sandbox.muster(
      "--workspace",
      "w",
      "doctor",
      "--repair",
      variables: variables
    )
    #expect(
      repaired
        == Outcome(
          0,
          output: """
            Workspace w
            Repaired:
            - w/sheets/\(Sandbox.id(1)).jsonl: huddle-1.0.0.yaml is back; what was there is
              huddle-1.0.0.yaml.damaged
            - w/sheets/\(Sandbox.id(1)).jsonl: the unfinished answer lies in
              \(Sandbox.id(1)).jsonl.torn-\(size)
            - w/sheets/\(Sandbox.id(2)).jsonl: it goes on with the one line that is whole; the
              file as it was is \(Sandbox.id(2)).jsonl.damaged
            - w/workspace.json: the next sheet gets the number 4; what was there is workspace.json.damaged
            What is left to look at:
            - w/workspace.json.damaged: a damaged file as it was before a repair
              It may be deleted when nothing is missing.
            - w/definitions/huddle-1.0.0.yaml.damaged: a damaged file as it was before a repair
              It may be deleted when nothing is missing.
            - w/sheets/\(Sandbox.id(1)).jsonl.torn-\(size): an unfinished answer that was set aside
              after a crash
              It was never acknowledged. It may be deleted when nothing is missing.
            - w/sheets/\(Sandbox.id(2)).jsonl.damaged: a damaged file as it was before a repair
              It may be deleted when nothing is missing.
            3 sheets and 1 definition are whole.

            """
        )
    )
    #expect(try sandbox.text(at: sheets[0]) == texts[0])
    #expect(try sandbox.text(at: "\(sheets[0]).torn-\(size)") == #"{"crc":"0"#)
    #expect(try sandbox.text(at: "w/definitions/huddle-1.0.0.yaml") == Huddle.assessment)
    let again = try await sandbox.muster(
      "--workspace",
      "w",
      "doctor",
      "--repair",
      variables: content
    )
    #expect(again.status == 0 && again.lines[1] == "There is nothing to repair.")
    let taken = try await sandbox.muster(
      "--workspace",
      "w",
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(taken.output.hasPrefix("Saved 2 answers in huddle-4:"))
  }
}
