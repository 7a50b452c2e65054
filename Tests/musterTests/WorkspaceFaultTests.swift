import Foundation
import Glibc
import Testing

@Suite(.timeLimit(.minutes(20))) struct WorkspaceFaultTests {
  private static let commands = [
    ["take", "huddle", "--answers", "a.yaml"], ["sheets"], ["report"], ["export"], ["explain"],
    ["resume"], ["doctor"], ["where"],
  ]

  @Test func `a file in its place`() async throws {
    let (sandbox, content) = try prepared()
    try sandbox.write("w", "A letter.\n")
    let before = try sandbox.snapshot
    for words in Self.commands {
      #expect(
        try await sandbox.run(["--workspace", "w"] + words, variables: content)
          == Outcome(74, errors: "muster: could not open 'w': it is not a folder\n")
      )
      #expect(
        try await sandbox.run(["--workspace", "w/x"] + words, variables: content)
          == Outcome(74, errors: "muster: could not open 'w/x': it is not a folder\n")
      )
    }
    #expect(try sandbox.snapshot == before)
  }

  @Test func `a folder with other files`() async throws {
    let (sandbox, content) = try prepared()
    try sandbox.write("w/letter.txt", "A letter.\n")
    let before = try sandbox.snapshot
    let message =
      "muster: 'w' holds other files and no workspace.json, so it is no workspace; "
      + "name an empty or a new folder with --workspace\n"
    for words in Self.commands {
      #expect(
        try await sandbox.run(["--workspace", "w"] + words, variables: content)
          == Outcome(65, errors: message)
      )
    }
    #expect(try sandbox.snapshot == before)
  }

  @Test(arguments: [
    (
      #"{"format": "muster.workspace/2", "next": 1}"#,
      ": written as 'muster.workspace/2'; this muster reads 'muster.workspace/1', so use a newer muster"
    ),
    (
      "{\"format\": \"muster.workspace/1\",\n \"next\": 1,}",
      ":2:11: a comma stands before '}'; remove it; nothing was changed, see 'muster doctor'"
    ),
    (
      #"{"format": "muster.workspace/1", "next": 0}"#,
      ":1: 'next' is no number of a sheet; nothing was changed, see 'muster doctor'"
    ),
    ("{}", ":1: 'format' is missing; nothing was changed, see 'muster doctor'"),
  ])
  func `a mark of a newer version, or that is damaged`(mark: String, message: String) async throws {
    let (sandbox, content) = try prepared()
    try sandbox.write("w/workspace.json", mark)
    let before = try sandbox.snapshot
    for words in Self.commands where words != ["doctor"] {
      #expect(
        try await sandbox.run(["--workspace", "w"] + words, variables: content)
          == Outcome(65, errors: "muster: w/workspace.json\(message)\n")
      )
    }
    // Where all of them send people, the file is looked at with all the others.
    let doctor = try await sandbox.muster("--workspace", "w", "doctor", variables: content)
    #expect(doctor.status == 65 && doctor.lines[1].hasPrefix("- w/workspace.json: "))
    #expect(doctor.lines[1].contains("newer muster") != doctor.output.contains("--repair"))
    #expect(try sandbox.snapshot == before)
  }

  @Test func `a sheet of a newer version`() async throws {
    let (sandbox, content) = try prepared()
    try await begin(sandbox, content)
    let journal = try sandbox.journal(of: "huddle-1")
    // A line is {"crc":"8 hex digits","rec":...}; without the checksum's fit it would be damage.
    let head = #"{"n":1,"sheet":"0","format":"muster.journal/2"}"#
    let line = #"{"crc":"\#(crc32(of: head))","rec":\#(head)}"# + "\n"
    try sandbox.write(path: journal, line)
    let told =
      "\(journal): written as 'muster.journal/2'; this muster reads 'muster.journal/1', so use a "
      + "newer muster"
    let sheets = try await sandbox.muster("sheets", variables: content)
    #expect(
      sheets
        == Outcome(
          65,
          // The first line is the file's name where no handle can be read.
          output: sheets.output,
          errors: "muster: 1 sheet cannot be read, beginning with \(journal); "
            + "'muster doctor' says more\n"
        )
    )
    #expect(joined(sheets) == "\(journal)cannotberead")
    let doctor = try await sandbox.muster("doctor", variables: content)
    #expect(doctor.status == 65)
    #expect(joined(doctor).contains(told.replacing(" ", with: "")))
    #expect(joined(doctor).ranges(of: journal).count == 1, "the file is named once")
  }

  @Test(.enabled(if: Restraint.isPossible, "root, and no setpriv to give up root's rights with"))
  func `a workspace that may not be written`() async throws {
    let (sandbox, content) = try prepared()
    try await begin(sandbox, content)
    let folders = ["", "/sheets", "/definitions"].map { sandbox.workspace + $0 }
    let journal = try sandbox.journal(of: "huddle-1")
    try setMode(0o400, of: [journal, "\(sandbox.workspace)/workspace.json"])
    try setMode(0o500, of: folders)
    defer { restore(folders) }
    let before = try sandbox.snapshot
    for words in [
      ["take", "huddle", "--answers", "a.yaml"], ["resume", "--answers", "a.yaml"],
      ["sheet", "remove", "huddle-1", "--yes"],
    ] {
      let outcome = try await restrained(sandbox, words, content)
      #expect(outcome.status == 73 || outcome.status == 74, "\(words): \(outcome)")
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("muster: could not "))
      #expect(outcome.errors.contains("'\(sandbox.workspace)"))
      #expect(outcome.errors.hasSuffix("permission denied (EACCES)\n"))
    }
    // Reading goes on.
    for command in ["sheets", "report", "export", "doctor", "where"] {
      #expect(try await restrained(sandbox, [command], content).status == 0, "\(command)")
    }
    #expect(try sandbox.snapshot == before)
  }

  @Test(.enabled(if: Restraint.isPossible, "root, and no setpriv to give up root's rights with"))
  func `a workspace that may not be read`() async throws {
    let (sandbox, content) = try prepared()
    try await begin(sandbox, content)
    try setMode(0, of: [sandbox.workspace])
    defer { restore([sandbox.workspace]) }
    let message =
      "muster: could not open '\(sandbox.workspace)': permission denied (EACCES)\n"
    for words in Self.commands {
      #expect(try await restrained(sandbox, words, content) == Outcome(74, errors: message))
    }
  }

  @Test(.enabled(if: Restraint.isPossible, "root, and no setpriv to give up root's rights with"))
  func `a place where no workspace can be made`() async throws {
    let (sandbox, content) = try prepared()
    try sandbox.makeFolder("closed")
    let closed = "\(sandbox.desk)/closed"
    try setMode(0o500, of: [closed])
    defer { restore([closed]) }
    let outcome = try await restrained(
      sandbox,
      ["--workspace", "closed/w", "take", "huddle", "--answers", "a.yaml"],
      content
    )
    let message = "muster: could not create 'closed/w': permission denied (EACCES)\n"
    #expect(outcome == Outcome(73, errors: message))
  }

  private func prepared() throws -> (sandbox: Sandbox, content: [String: String?]) {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    return (sandbox, content)
  }

  private func begin(_ sandbox: Sandbox, _ content: [String: String?]) async throws {
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    try #require(taken.status == 0, "\(taken.errors)")
  }

  private func restrained(
    _ sandbox: Sandbox,
    _ words: [String],
    _ content: [String: String?]
  ) async throws -> Outcome {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    return try await sandbox.shell(
      "exec \(Restraint.prefix)\"$MUSTER\" \(quoted)",
      variables: content
    )
  }

  private func setMode(_ mode: Int, of paths: [String]) throws {
    for path in paths {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
  }

  private func restore(_ folders: [String]) {
    // Else the folder could not be cleared away; failing leaves a folder in the temporary ones.
    for folder in folders { try? setMode(0o700, of: [folder]) }
  }

  private func joined(_ outcome: Outcome) -> String { outcome.output.filter { !$0.isWhitespace } }

  /// The usual CRC-32, reflected, as eight hex digits.
  private func crc32(of text: String) -> String {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in text.utf8 {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    let digits = String(~crc, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// Root may read and write everything; the tests about permissions run without that right.
enum Restraint {
  private static let isRoot = geteuid() == 0
  private static let tool = "/usr/bin/setpriv"

  /// Where CI is set nothing may be left out: without the tool these tests fail there.
  static let isPossible =
    !isRoot || FileManager.default.isExecutableFile(atPath: tool)
    || ProcessInfo.processInfo.environment["CI"] != nil

  /// What stands before the program in a line of the shell.
  static let prefix =
    isRoot ? "\(tool) --bounding-set=-dac_override,-dac_read_search " : ""
}
