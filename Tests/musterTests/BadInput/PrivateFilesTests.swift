import Foundation
import Testing

/// What muster makes is for nobody else, whatever the umask, in every command that writes.
///
/// What takes a terminal, the history and the file of the editor, goes the same ways:
/// `Folder.write` and `Folder.createNew`.
@Suite(.timeLimit(.minutes(20))) struct PrivateFilesTests {
  /// Each on a workspace of its own, and what it makes or writes anew.
  private static let commands: [(line: String, made: [String])] = [
    ("take huddle --answers a.yaml --workspace v/deep/w", ["v"]),
    ("take huddle --answers a.yaml --workspace w", []),
    ("take huddle --new --workspace w <replies", []),
    ("resume huddle-1 --answers a.yaml --workspace w", []),
    (
      "resume huddle-1 --no-input --workspace w",
      ["w/sheets/\(BadDesk.id).jsonl.torn-\(BadDesk.offset(ofLine: 3))"]
    ),
    ("set accessible on --workspace w", []), ("set accessible on --workspace v", ["v"]),
    ("demo", ["muster-demo"]), ("sheet remove huddle-2 --yes --workspace w", []),
    ("report huddle-1 --workspace w --output r.txt --calendar r.ics", ["r.txt", "r.ics"]),
    ("export huddle-1 --workspace w --output r.json", ["r.json"]),
    ("letter huddle-1 --workspace w --format html --output r.html", ["r.html"]),
    (
      "compare huddle-1 huddle-2 --workspace w --format html --output r.html", ["r.html"]
    ),
  ]

  @Test(arguments: commands.indices, ["000", "077", "777"])
  func `every file is 0600 and every folder 0700`(index: Int, mask: String) async throws {
    let (line, made) = Self.commands[index]
    let desk = try BadDesk()
    try desk.sandbox.write("replies", "1\n/quit\n")
    let start = BadDesk.offset(ofLine: 3)
    if line.contains("--no-input") {
      try desk.sandbox.write(
        BadDesk.journal,
        Array(BadDesk.framed(BadDesk.payloads()).prefix(start + 20))
      )
    }
    // What was there before is as others would leave it.
    for name in ["w", "w/sheets", "w/definitions"] { try setMode(0o700, of: name, in: desk) }
    for name in try FileManager.default.subpathsOfDirectory(atPath: "\(desk.sandbox.desk)/w")
    where name.contains(".json") || name.contains(".yaml") {
      try setMode(0o600, of: "w/\(name)", in: desk)
    }
    let before = Set(try desk.picture().keys)
    let outcome = try await desk.sandbox.shell(
      "umask \(mask); \"$MUSTER\" \(line)",
      variables: ["MUSTER_CONTENT": "content"]
    )
    #expect([0, 66].contains(outcome.status), "\(outcome.errors)")
    let after = try desk.picture()
    let files = after.filter { !before.contains($0.key) || $0.key.hasPrefix("desk/w/") }
    for (name, thing) in files {
      let mode = thing.isFolder ? 0o700 : 0o600
      #expect(thing.mode == mode, "\(name) is \(String(thing.mode, radix: 8))")
    }
    // The lock is no part of the picture.
    for lock in ["w/.lock", "v/.lock", "v/deep/w/.lock", "muster-demo/.lock"] {
      let path = "\(desk.sandbox.desk)/\(lock)"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600, "\(lock)")
    }
    for name in made { #expect(after["desk/\(name)"] != nil, "\(name) was not made") }
  }

  /// A file that a person shares stays shared, when it is written anew.
  @Test func `a file that was there keeps its mode`() async throws {
    let desk = try BadDesk()
    try desk.sandbox.write("r.json", "")
    try setMode(0o644, of: "r.json", in: desk)
    let words = ["export", "huddle-1", "--workspace", "w", "--output", "r.json"]
    #expect(try await desk.run(words, before: "umask 077; ").status == 0)
    #expect(try desk.picture()["desk/r.json"]?.mode == 0o644)
  }

  private func setMode(_ mode: Int, of name: String, in desk: BadDesk) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode],
      ofItemAtPath: "\(desk.sandbox.desk)/\(name)"
    )
  }
}
