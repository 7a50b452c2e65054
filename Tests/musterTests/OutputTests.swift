import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct OutputTests {
  @Test func `a report in a file is the same wherever it is written`() async throws {
    let (sandbox, content) = try await taken()
    let plain = try await sandbox.muster("report", variables: content)
    for variables in [["COLUMNS": "40"], ["LC_ALL": "C"], ["TERM": "xterm"]] {
      let outcome = try await sandbox.muster(
        "report",
        "--color",
        "always",
        "--output",
        "r.txt",
        variables: content.merging(variables) { $1 }
      )
      #expect(outcome == Outcome(0, errors: "Written to r.txt\n"))
      #expect(try sandbox.text(at: "r.txt") == plain.output)
    }
    let json = try await sandbox.muster(
      "report",
      "--format",
      "json",
      "--output",
      "r.json",
      variables: content
    )
    #expect(json == Outcome(0, errors: "Written to r.json\n"))
    let printed = try await sandbox.muster("report", "--format", "json", variables: content)
    #expect(try sandbox.text(at: "r.json") == printed.output)
  }

  @Test(arguments: [
    ("/dev/full", "could not write '/dev/full': it is a device, not a file"),
    ("folder", "could not write 'folder': it is a folder, not a file"),
    ("nosuch/r.txt", "could not create 'nosuch/r.txt': there is no such folder"),
    ("", "could not write '': this cannot be the name of a file"),
  ])
  func `a place that cannot be written to`(path: String, message: String) async throws {
    let (sandbox, content) = try await taken()
    try sandbox.makeFolder("folder")
    for command in ["report", "export"] {
      #expect(
        try await sandbox.muster(command, "--output", path, variables: content)
          == Outcome(73, errors: "muster: \(message)\n")
      )
    }
    #expect(try sandbox.names(in: "\(sandbox.desk)/folder") == [])
  }

  @Test func `the workspace's own files are never written over`() async throws {
    let (sandbox, content) = try await taken()
    let link = "\(sandbox.desk)/w"
    try FileManager.default.createSymbolicLink(
      atPath: link,
      withDestinationPath: sandbox.workspace
    )
    let journal = try sandbox.names(in: "\(sandbox.workspace)/sheets")[0]
    let before = try sandbox.snapshot
    let names = [
      "workspace.json", ".lock", "sheets/\(journal)", "sheets/new.txt",
      "definitions/huddle-1.0.0.yaml", "definitions/new.yaml", "./workspace.json",
      "sheets/../workspace.json",
    ]
    for path in names.flatMap({ ["w/\($0)", "\(sandbox.workspace)/\($0)"] }) {
      let message = "muster: '\(path)' is a file of the workspace; write it elsewhere\n"
      for command in ["report", "export"] {
        #expect(
          try await sandbox.muster(command, "--output", path, variables: content)
            == Outcome(73, errors: message)
        )
      }
    }
    #expect(try sandbox.snapshot == before)
    // Beside them there is room, for the workspace may be the current folder.
    let words = ["report", "--output", "report.txt"]
    let beside = try await sandbox.run(words, variables: content, at: sandbox.workspace)
    #expect(beside == Outcome(0, errors: "Written to report.txt\n"))
  }

  @Test(arguments: [
    // The place muster runs in, and the file as it is named there; `s` leads to the sheets.
    ("sheets", "JOURNAL"), ("sheets", "./JOURNAL"), ("sheets", "../workspace.json"),
    ("", "sheets/./JOURNAL"), ("", "sheets//JOURNAL"), ("", "sheets/../sheets/JOURNAL"),
    ("../../../..", "desk/s/JOURNAL"), ("../../../..", "desk/s/new.txt"),
    ("../../../..", "desk/s/../workspace.json"), ("../../../..", "desk/s/../definitions/new.yaml"),
  ])
  func `nor are they under another name`(place: String, path: String) async throws {
    let (sandbox, content) = try await taken()
    let sheets = "\(sandbox.workspace)/sheets"
    let journal = try sandbox.names(in: sheets)[0]
    try FileManager.default.createSymbolicLink(
      atPath: "\(sandbox.desk)/s",
      withDestinationPath: sheets
    )
    let before = try sandbox.snapshot
    let named = path.replacing("JOURNAL", with: journal)
    let outcome = try await sandbox.run(
      ["--workspace", sandbox.workspace, "export", "--output", named],
      variables: content,
      at: "\(sandbox.workspace)/\(place)"
    )
    let message = "muster: '\(named)' is a file of the workspace; write it elsewhere\n"
    #expect(outcome == Outcome(73, errors: message))
    #expect(try sandbox.snapshot == before)
  }

  @Test(arguments: ["list", "--help", "--version", "report", "export", "sheets", "show huddle"])
  func `a full disk behind standard output is told`(command: String) async throws {
    let (sandbox, content) = try await taken()
    let outcome = try await sandbox.shell(#""$MUSTER" \#(command) >/dev/full"#, variables: content)
    let message =
      "muster: could not write 'standard output': no space left on device (ENOSPC)\n"
    #expect(outcome == Outcome(73, errors: message))
    let closed = try await sandbox.shell(#""$MUSTER" \#(command) >&-"#, variables: content)
    let told = "muster: could not write 'standard output': it is closed (EBADF)\n"
    #expect(closed == Outcome(73, errors: told))
  }

  @Test func `with both streams closed the status is all there is`() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.shell(#""$MUSTER" list >&- 2>&-"#) == Outcome(73))
    #expect(try await sandbox.shell(#""$MUSTER" lst 2>&-"#) == Outcome(64))
  }

  @Test func `a closed stream is never a file that was opened in its place`() async throws {
    let (sandbox, content) = try await taken()
    let begun = "assessment: huddle\nanswers: {table.set: yes}\n"
    try sandbox.write("b.yaml", begun)
    _ = try await sandbox.muster("take", "huddle", "--answers", "b.yaml", variables: content)
    let journal = try sandbox.journal(of: "huddle-2")
    let whole = try sandbox.text(at: journal)
    let told = "muster: could not read 'standard input': it is closed (EBADF)\n"
    let silent = try await sandbox.shell(#""$MUSTER" resume <&-"#, variables: content)
    #expect(silent == Outcome(74, errors: told))
    for closed in ["<&-", "<&- >&-", ">&- 2>&-", "<&- 2>&-", "<&- >&- 2>&-"] {
      // What is said about an unfinished line comes while the sheet is open.
      try sandbox.write(path: journal, whole + #"{"crc":"#)
      let outcome = try await sandbox.shell(#""$MUSTER" resume \#(closed)"#, variables: content)
      #expect(outcome.status != 0)
      #expect(try sandbox.text(at: journal) == whole, "\(closed)")
      // An error could just as well have gone into a file of another kind.
      let doctor = try await sandbox.muster("doctor", variables: content)
      #expect(doctor.status == 0)
      #expect(doctor.lines.contains("2 sheets and 1 definition are whole."))
    }
  }

  @Test(arguments: ["show readiness", "show readiness --format json", "practices", "methods"])
  func `a reader that has seen enough is no error`(command: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.shell(
      #"{ "$MUSTER" \#(command); echo "status $?" >status; } | head -1"#
    )
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.lines.count == 2)
    #expect(try sandbox.text(at: "status") == "status 0\n")
    // Nor is one that never reads.
    let gone = try await sandbox.shell(
      #"{ "$MUSTER" \#(command); echo "status $?" >status; } | :"#
    )
    #expect(gone == Outcome(0))
    #expect(try sandbox.text(at: "status") == "status 0\n")
  }

  private func taken() async throws -> (sandbox: Sandbox, content: [String: String?]) {
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
    return (sandbox, content)
  }
}
