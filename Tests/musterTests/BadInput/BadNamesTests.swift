import DurableFiles
import Foundation
import Testing

/// A word becomes part of a path only after it was found to be a name of ours.
@Suite(.timeLimit(.minutes(20))) struct BadNamesTests {
  private static let outside = ["../letter", "../../etc/passwd", "/etc/passwd", ".", "..", "a/b"]

  @Test(arguments: outside + ["x.yaml", "Huddle", "hüddle", "*", "$HOME", "`id`"])
  func `no word leads out of the content`(word: String) async throws {
    let desk = try BadDesk()
    try desk.sandbox.write("content/letter.yaml", Huddle.assessment)
    try desk.sandbox.write("content/Playbooks/letter.md", Huddle.setTheTable)
    let before = try desk.picture()
    for command in ["take", "show", "practice", "practices", "explain"] {
      let words =
        switch command {
        case "take": ["take", word, "--answers", "a.yaml"]
        case "practices": ["practices", "--area", word]
        default: [command, word]
        }
      let outcome = try await desk.run(words + ["--workspace", "w"])
      #expect([64, 66].contains(outcome.status) && outcome.output == "", "\(words): \(outcome)")
      // The word is quoted, and no path was made of it.
      #expect(outcome.errors.hasPrefix("muster: ") && outcome.errors.contains("'\(word)'"))
      #expect(!outcome.errors.contains("could not"), "\(outcome.errors)")
    }
    #expect(try desk.picture() == before)
  }

  @Test(arguments: outside + ["", "huddle-1.jsonl", "huddle-01", "HUDDLE-1", "huddle-１"])
  func `no word leads to a sheet but its handle and its id`(word: String) async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    for words in [
      ["report", word], ["export", word], ["resume", word, "--no-input"], ["letter", word],
      ["compare", word, "huddle-2"], ["explain", "--sheet", word],
      ["sheet", "remove", word, "--yes"],
    ] {
      let outcome = try await desk.run(words + ["--workspace", "w"])
      #expect(outcome.status == 66 && outcome.output == "", "\(words): \(outcome)")
      #expect(outcome.errors.hasPrefix("muster: there is no sheet '\(word)'"), "\(outcome.errors)")
    }
    #expect(try desk.picture() == before)
  }

  @Test(arguments: [
    "../x", "", "0", String(repeating: "0", count: 31), String(repeating: "0", count: 33),
    String(repeating: "A", count: 32), String(repeating: "g", count: 32),
    "../" + String(repeating: "0", count: 29), String(repeating: "０", count: 32),
  ])
  func `an id has 32 hex digits`(id: String) async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    try await desk.expect(
      ["take", "huddle", "--answers", "a.yaml", "--id", id],
      64,
      "'--id' takes 32 hex digits, 0-9 and a-f ('muster take --help' shows how)"
    )
    #expect(try desk.picture() == before)
  }

  @Test func `an id is given once`() async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    try await desk.expect(
      ["take", "huddle", "--answers", "a.yaml", "--id", BadDesk.id],
      64,
      "there is a sheet with the id '\(BadDesk.id)' already; leave out --id, or give another one"
    )
    #expect(try desk.picture() == before)
  }

  /// The head of a sheet names the file of its definition.
  @Test(arguments: [
    (#""id":"huddle""#, #""id":"../../letter""#), (#""id":"huddle""#, #""id":"..""#),
    (#""version":"1.0.0""#, #""version":"../letter""#),
    (#""version":"1.0.0""#, #""version":"1.0.0\u0000""#),
  ])
  func `no sheet leads out of the definitions`(part: String, other: String) async throws {
    let desk = try BadDesk()
    let handle = part.contains("id") ? other.dropFirst(6).dropLast() : "huddle"
    var lines = BadDesk.payloads()
    lines[0] = lines[0].replacing(part, with: other).replacing("huddle-1", with: "\(handle)-1")
    try desk.sandbox.write(BadDesk.journal, BadDesk.framed(lines))
    let before = try desk.picture()
    for words in [["report", BadDesk.id], ["resume", BadDesk.id, "--no-input"]] {
      try await desk.expect(
        words,
        65,
        "\(BadDesk.journal):1: the first line lacks a part of its description; nothing was changed, "
          + "see 'muster doctor'"
      )
    }
    #expect(try desk.picture() == before)
  }

  /// A link in the place of a folder, or of what an unfinished answer would be set aside in.
  @Test(arguments: ["w/sheets", "w/definitions"])
  func `no link is followed where a folder of the workspace should be`(
    name: String
  ) async throws {
    let desk = try BadDesk()
    let path = "\(desk.sandbox.desk)/\(name)"
    try FileManager.default.moveItem(atPath: path, toPath: "\(desk.sandbox.desk)/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../elsewhere")
    let before = try desk.picture()
    for words in [
      ["report", "huddle-1"], ["resume", "huddle-1", "--no-input"],
      ["take", "huddle", "--answers", "a.yaml"],
    ] {
      try await desk.expect(
        words,
        74,
        "could not open '\(name)': it is a symbolic link, which is not followed here"
      )
    }
    #expect(try desk.picture() == before)
  }

  @Test func `an unfinished answer is not set aside through a link`() async throws {
    let desk = try BadDesk()
    let start = BadDesk.offset(ofLine: 5)
    try desk.sandbox.write(
      BadDesk.journal,
      Array(BadDesk.framed(BadDesk.payloads()).prefix(start + 20))
    )
    let aside = "\(BadDesk.journal).torn-\(start)"
    try FileManager.default.createSymbolicLink(
      atPath: "\(desk.sandbox.desk)/\(aside)",
      withDestinationPath: "../../letter.txt"
    )
    let before = try desk.picture()
    try await desk.expect(
      ["resume", "huddle-1", "--no-input"],
      74,
      "could not read '\(aside)': it is a symbolic link, which is not followed here; 'muster doctor' "
        + "says what is safe to do"
    )
    #expect(try desk.picture() == before)
  }
}
