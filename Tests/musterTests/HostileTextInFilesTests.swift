import Foundation
import Testing

/// Names of files, and files of the workspace that somebody else has written in.
@Suite(.timeLimit(.minutes(20))) struct HostileTextInFilesTests {
  /// Names that a file can bear, as bytes.
  static let names: [[UInt8]] = [
    Array("\u{1B}[2J\u{1B}]0;x\u{7}".utf8), Array("a\nmuster: all is well".utf8),
    Array("a\rb\u{8}\u{7F}".utf8), Array(HostileText.bidirectional.utf8),
    Array("a\u{2028}muster: all is well\u{200B}\u{9B}31m".utf8),
    Array(repeating: UInt8(ascii: "x"), count: 249), Array("\u{202E}".utf8 + [0xFF, 0x9B, 0xC3]),
    [0xFF], [0x9B, 0x33, 0x31, 0x6D], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
  ]

  /// The name as the shell writes it.
  private func quoted(_ name: [UInt8]) -> String {
    name.map {
      "\\" + String(repeating: "0", count: 3 - String($0, radix: 8).count)
        + String($0, radix: 8)
    }.joined()
  }

  /// Runs a line of the shell, in which `$N` is the name, and expects that nothing can act.
  @discardableResult
  private func expectSafe(
    _ line: String,
    _ name: [UInt8],
    in desk: HostileDesk,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    // The shell takes the newlines at the end of what a command prints away; `x` keeps them.
    let outcome = try await desk.sandbox.shell(
      "N=$(printf '\(quoted(name))x'); N=${N%x}; \(line)",
      variables: desk.content
    )
    HostileText.expectSafe(outcome, line, sourceLocation: sourceLocation)
    return outcome
  }

  @Test(arguments: names)
  func `no name of a file is passed on`(name: [UInt8]) async throws {
    let desk = try HostileDesk()
    try await desk.takeSheets(1)
    for line in [
      #""$MUSTER" check "$N.yaml""#, #"mkdir "$N" && "$MUSTER" check "$N""#,
      #"echo : > "$N/$N.yaml"; "$MUSTER" check "$N""#,
      #"echo : > "$N/$N.md"; "$MUSTER" check "$N""#,
      #""$MUSTER" take huddle --answers "$N/none.yaml""#,
      #""$MUSTER" report --output "$N/""#, #""$MUSTER" report --output "$N/none/x""#,
      #""$MUSTER" report --calendar "$N/x.ics" --output "$N/x.html" --format html"#,
      #""$MUSTER" --workspace "$N" sheets"#, #""$MUSTER" --workspace "$N/new" where"#,
      #""$MUSTER" --workspace "$N/new" demo"#, #""$MUSTER" --workspace "$N/new" report"#,
      #"MUSTER_WORKSPACE="$N/new" "$MUSTER" doctor"#, #"MUSTER_CONTENT="$N" "$MUSTER" where"#,
      #"MUSTER_CONTENT="$N" "$MUSTER" list"#, #"HOME="$PWD/$N" "$MUSTER" where"#,
      #"cp -r content "$N/content"; MUSTER_CONTENT="$N/content" "$MUSTER" list"#,
      #"MUSTER_CONTENT="$N/content" "$MUSTER" where"#,
      #"cp content/Assessments/* "content/Assessments/$N.yaml"; "$MUSTER" list"#,
      #"mkdir "content/Playbooks/$N"; "$MUSTER" practices; "$MUSTER" check content"#,
      #"echo : > "content/Playbooks/meals/$N.md"; "$MUSTER" practices; "$MUSTER" check content"#,
      #"cd "$N" && "$MUSTER" where && "$MUSTER" demo"#,
    ] {
      try await expectSafe(line, name, in: desk)
    }
    // What lies in the workspace and should not is named by 'doctor'.
    let found = try await expectSafe(
      #"cd "$HOME/.local/share/muster"; echo x > "$N"; echo x > "sheets/$N.jsonl"; "#
        + #"echo x > "definitions/$N.yaml"; "$MUSTER" doctor; "$MUSTER" sheets; "$MUSTER" report"#,
      name,
      in: desk
    )
    #expect(found.output.contains("Workspace "))
  }

  @Test func `bytes that are no UTF-8 are shown the same wherever they come from`() async throws {
    let desk = try HostileDesk()
    let name: [UInt8] = [0x61, 0xFF, 0x9B]
    let said = try await expectSafe(
      #""$MUSTER" check "$N.yaml"; "$MUSTER" list "$N"; MUSTER_WORKSPACE="$N" "$MUSTER" sheets; "#
        + #"mkdir "$N"; cd "$N" && mkdir x && echo : > "x/$N.yaml" && "$MUSTER" check x; "#
        + #"MUSTER_WORKSPACE="$PWD" "$MUSTER" where"#,
      name,
      in: desk
    )
    let text = said.output + said.errors
    // By an argument, twice, by two variables and in a folder.
    #expect(text.components(separatedBy: "a\\xff\\x9b").count == 6, "\(text)")
    #expect(!text.contains("\u{FFFD}"))
  }

  @Test(arguments: [
    "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "MUSTER_WORKSPACE", "MUSTER_CONTENT",
  ])
  func `a variable that names a folder has to be UTF-8`(name: String) async throws {
    let desk = try HostileDesk()
    // Spelled out, the name would be that of another folder.
    let outcome = try await desk.sandbox.shell(
      #"mkdir "$N" && \#(name)="$PWD/$N" "$MUSTER" take huddle --no-input; ls -b"#
        .replacing("$N", with: "$(printf 'a\\351')"),
      variables: desk.content
    )
    let folder = "\(desk.sandbox.desk)/a\\xe9"
    #expect(outcome.errors == "muster: \(name) is not UTF-8 text: '\(folder)'\n")
    #expect(!outcome.output.contains("xe9"))
  }

  @Test func `no line of a damaged journal is passed on`() async throws {
    let desk = try HostileDesk()
    try await desk.takeSheets()
    let path = try desk.sandbox.journal(of: "huddle-4")
    let whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let hostile = Array(HostileText.joined.utf8) + [0xFF, 0x9B, 0xC0, 0xAF, 0xED, 0xA0, 0x80]
    for bytes in [
      whole + hostile, whole + hostile + [10], hostile + whole, hostile, [0xFF],
      whole.dropLast(20) + hostile + [10],
    ] {
      try Data(bytes).write(to: URL(filePath: path))
      for words in [
        ["sheets"], ["report", "huddle-4"], ["report"], ["export", "huddle-4"], ["doctor"],
        ["where"], ["compare"], ["explain"], ["letter"], ["sheet", "remove", "huddle-4"],
        ["resume", "huddle-4", "--no-input"],
      ] {
        try await desk.expectSafe(words)
      }
    }
  }

  @Test(arguments: [
    "\"format\":\"muster.journal/1\"", "\"handle\":\"huddle-4\"", "\"id\":\"huddle\"",
    "\"version\":\"1.0.0\"", "\"form\":\"full\"", "\"started\":\"2026-04-01T", "\"number\":4",
    "\"checksum\":\"crc32:", "\"n\":1",
  ])
  func `no word of a journal that passes its checksum is passed on`(part: String) async throws {
    let desk = try HostileDesk()
    try await desk.takeSheets()
    let key = part.prefix { $0 != ":" }
    try desk.rewrite(sheet: "huddle-4") { line in
      let replaced = line.replacing(part, with: "\(key):\(HostileText.quoted(HostileText.joined))")
      // What is cut in the middle of a string leaves its other half behind.
      let changed =
        part.hasSuffix("T") || part.hasSuffix("crc32:")
        ? line.replacing(part, with: "\(key):\"\\u001b[2J\\u202e") : replaced
      #expect(changed != line, "\(part) is in the line")
      return changed
    }
    for words in [["sheets"], ["report"], ["report", "huddle-4"], ["doctor"], ["export"]] {
      try await desk.expectSafe(words)
    }
  }

  @Test func `no word of workspace.json is passed on`() async throws {
    let desk = try HostileDesk()
    try await desk.takeSheets(1)
    let hostile = HostileText.quoted(HostileText.joined)
    for text in [
      "{\"format\":\(hostile),\"next\":5}",
      "{\"format\":\"muster.workspace/1\",\"next\":\(hostile)}",
      "{\"format\":\"muster.workspace/1\",\"next\":5,\"accessible\":\(hostile)}",
      "{\"format\":\"muster.workspace/1\",\"next\":5,\"projected\":\(hostile)}",
      "{\"format\":\"muster.workspace/1\",\(hostile):1,\(hostile):2}", HostileText.joined,
      "{\"format\":\"muster.workspace/\(String(repeating: "9", count: 60_000))\",\"next\":5}",
      "{\"format\":\"muster.workspace/1\",\"next\":\(String(repeating: "9", count: 60_000))}",
    ] {
      try desk.sandbox.write(path: "\(desk.sandbox.workspace)/workspace.json", text)
      for words in [
        ["sheets"], ["report"], ["doctor"], ["where"], ["set"], ["set", "accessible", "on"],
        ["take", "huddle", "--answers", "a.yaml"], ["check", "content"],
      ] {
        try await desk.expectSafe(words)
      }
    }
  }
}
