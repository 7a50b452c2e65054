import Foundation
import Testing

/// Rows 74 and 75, and 134 to 139, of the list of bad inputs: clocks, streams, words and variables.
///
/// What takes a terminal is tried there: editors (137) in `EditorTests` and `Proof/terminal.py`,
/// signals and Ctrl-C (140) in `SignalTests`, `JobTests` and `LeavingTests`; a crash in a
/// stranger's folder (138) in `Proof/terminal.py`.
@Suite(.timeLimit(.minutes(20))) struct BadSurroundingsTests {
  /// Row 74.
  @Test(arguments: ["1900-01-01", "1970-01-01", "2038-01-19", "2100-02-28", "2200-12-31"])
  func `a clock that is far off writes sheets that can be read`(day: String) async throws {
    let desk = try BadDesk()
    let taken = try await desk.run(
      ["take", "huddle", "--answers", "a.yaml", "--workspace", "v", "--date", day]
    )
    #expect(taken.status == 0)
    let report = try await desk.run(["report", "--workspace", "v", "--date", day])
    #expect(report.status == 0 && report.errors == "")
    #expect(
      try await desk.run(["sheets", "--workspace", "v"])
        == Outcome(0, output: "huddle-1  1 of 9 questions; begun \(day)\n")
    )
    #expect(try await desk.run(["doctor", "--workspace", "v"]).status == 0)
  }

  @Test(arguments: ["1899-12-31", "2201-01-01", "2027-02-29", "9999-99-99", "tomorrow", ""])
  func `a day that is none is no date`(day: String) async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    try await desk.expect(
      ["take", "huddle", "--answers", "a.yaml", "--date", day],
      64,
      "the value '\(day)' is invalid for '--date <yyyy-mm-dd>' ('muster take --help' shows how)"
    )
    #expect(try desk.picture() == before)
  }

  /// Row 74: an hour is gone through twice; the order of the lines is what counts.
  @Test func `a clock that jumps back in the middle of a sitting is no damage`() async throws {
    let desk = try BadDesk()
    var lines = BadDesk.payloads()
    lines[3] = lines[3].replacing("T09:03", with: "T08:03")
    try desk.sandbox.write(BadDesk.journal, BadDesk.framed(lines))
    for words in [["sheets"], ["report", "huddle-1"], ["export", "huddle-1"], ["doctor"]] {
      #expect(try await desk.run(words + ["--workspace", "w"]).status == 0, "\(words)")
    }
  }

  /// Row 75.
  @Test(
    arguments: [
      (">&-", 73, "muster: could not write 'standard output': it is closed (EBADF)\n"),
      ("</dev/null", 0, ""), ("<&-", 0, ""), ("2>/dev/full", 0, ""), ("2>&-", 0, ""),
      (">/dev/null", 0, ""), ("| head -1 >/dev/null", 0, ""),
    ] as [(String, Int32, String)]
  )
  func `a stream that is closed, full or gone`(
    stream: String,
    status: Int32,
    errors: String
  ) async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    let outcome = try await desk.run(["report", "huddle-1", "--workspace", "w"], after: stream)
    #expect(outcome == Outcome(status, output: outcome.output, errors: errors))
    #expect(try desk.picture() == before)
  }

  /// Row 134, on the command line, before a command and in a pipe.
  @Test func `words without end are not even looked at`() async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    let message = "words are too many for a command; it takes up to 1000\n"
    for (line, count) in [
      (#""$MUSTER" report $(yes x | head -10000)"#, 10_001),
      (#""$MUSTER" $(yes -- --ascii | head -10000)"#, 10_000),
      (#"yes x | head -10000 | tr '\n' ' ' | "$MUSTER""#, 10_000),
    ] {
      let outcome = try await desk.sandbox.shell("ulimit -t 2; \(line)")
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.hasPrefix("muster: \(count) \(message)"),
        "\(line): \(outcome.errors)"
      )
    }
    #expect(try desk.picture() == before)
  }

  /// Row 134.
  @Test(
    arguments: [
      (["report", "--", "-x"], 66, "there is no sheet '-x' ('muster sheets' lists them)"),
      (["report", "--", "--help"], 66, "there is no sheet '--help' ('muster sheets' lists them)"),
      (["report", ""], 66, "there is no sheet '' ('muster sheets' lists them)"),
      (
        ["report", "--session=../x"], 64,
        "unknown option '--session'; did you mean '--version'? ('muster report --help' shows how)"
      ),
    ] as [([String], Int32, String)]
  )
  func `words that are none of ours`(
    words: [String],
    status: Int32,
    message: String
  ) async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    #expect(
      try await desk.run(["--workspace", "w"] + words)
        == Outcome(status, errors: "muster: \(message)\n")
    )
    #expect(try desk.picture() == before)
  }

  /// Row 135.
  @Test(
    arguments: [
      (["HOME": nil], "there is no home folder; name a folder with --workspace DIR"),
      (["HOME": ""], "there is no home folder; name a folder with --workspace DIR"),
      (["HOME": "../.."], "there is no home folder; name a folder with --workspace DIR"),
      (
        ["HOME": nil, "XDG_DATA_HOME": "../..", "XDG_STATE_HOME": "../.."],
        "there is no home folder; name a folder with --workspace DIR"
      ),
    ] as [([String: String?], String)]
  )
  func `a home that is none`(variables: [String: String?], message: String) async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    #expect(
      try await desk.run(["take", "huddle", "--answers", "a.yaml"], variables: variables)
        == Outcome(64, errors: "muster: \(message)\n")
    )
    #expect(try desk.picture() == before)
    // With a folder that is named nobody needs a home.
    let named = try await desk.run(["sheets", "--workspace", "w"], variables: variables)
    #expect(named.status == 0)
  }

  @Test func `a home that is a file`() async throws {
    let desk = try BadDesk()
    #expect(
      try await desk.run(
        ["take", "huddle", "--answers", "a.yaml"],
        variables: ["HOME": "\(desk.sandbox.desk)/letter.txt"]
      )
        == Outcome(
          74,
          errors:
            "muster: could not open '\(desk.sandbox.desk)/letter.txt/.local/share/muster': it "
            + "is not a folder\n"
        )
    )
  }

  /// Row 136: what the surroundings say of width, terminal, language and time changes no word.
  @Test(arguments: [
    ["COLUMNS": "0"], ["COLUMNS": "-1"], ["COLUMNS": "99999999999999999999"], ["COLUMNS": "x"],
    ["TERM": ""], ["TERM": "\u{1B}[2J"], ["LC_ALL": "tr_TR.UTF-8"], ["LANG": "xx.UTF-8"],
    ["TZ": ":/etc/passwd"], ["TZ": "Nowhere/Else"], ["TZ": ""], ["TZ": "Pacific/Kiritimati"],
  ])
  func `a variable that is nonsense changes nothing`(variables: [String: String]) async throws {
    let desk = try BadDesk()
    let words = ["report", "huddle-1", "--workspace", "w", "--date", "2026-05-03"]
    let usual = try await desk.run(words, variables: ["COLUMNS": nil])
    #expect(usual.status == 0)
    let other = variables.mapValues(Optional.some)
    #expect(
      try await desk.run(words, variables: ["COLUMNS": nil].merging(other) { $1 }) == usual
    )
  }

  /// Row 136: without UTF-8 all is written in ASCII; in Turkish an I has no other small letter.
  @Test func `other languages read the same files`() async throws {
    let desk = try BadDesk()
    try desk.sandbox.write("t.yaml", "assessment: huddle\nanswers: {context.stage: AN IDEA}\n")
    let words = ["take", "huddle", "--answers", "t.yaml", "--workspace", "v"]
    #expect(try await desk.run(words, variables: ["LC_ALL": "tr_TR.UTF-8"]).status == 0)
    let plain = try await desk.run(["report", "--workspace", "v"], variables: ["LANG": "C"])
    #expect(plain.status == 0 && plain.output.utf8.allSatisfy { $0 < 0x80 })
  }

  /// Row 138: what lies in the current folder is neither read nor started.
  @Test func `a stranger's folder is only a folder`() async throws {
    let desk = try BadDesk()
    let script = "#!/bin/sh\ntouch owned\n"
    for name in ["swift-backtrace", "libexec/swift/linux/swift-backtrace", "less", "vi", "muster"] {
      try desk.sandbox.write(name, script)
      let path = "\(desk.sandbox.desk)/\(name)"
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    for name in ["muster.yaml", ".muster/config", ".editrc", "Assessments/huddle.yaml"] {
      try desk.sandbox.write(name, "- nonsense\n")
    }
    let before = try desk.picture()
    for words in [["list"], ["report", "huddle-1"], ["sheets"], ["doctor"], ["where"]] {
      let outcome = try await desk.run(words + ["--workspace", "w"])
      #expect(outcome == Outcome(0, output: outcome.output), "\(words)")
    }
    #expect(try desk.picture() == before)
  }

  /// Row 139: the lock of a sitting is the file's own, whoever holds it.
  @Test func `a sheet that another process holds is in use`() async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    let outcome = try await desk.run(
      ["resume", "huddle-1", "--no-input", "--workspace", "w"],
      before: "flock \(BadDesk.journal) "
    )
    let message = "muster: 'huddle-1' is open in another muster; finish there first\n"
    #expect(outcome == Outcome(75, errors: message))
    #expect(try desk.picture() == before)
  }
}
