import Assessments
import DurableFiles
import Foundation
import Testing

@testable import Workspace

@Suite struct ExaminationTests {
  let temporary: TemporaryFolder
  let workspace: Workspace

  init() throws {
    temporary = try TemporaryFolder()
    workspace = try Workspace(creating: temporary.path)
  }

  @Test func `finds nothing in a new workspace`() throws {
    #expect(try findings() == [])
    let examination = try workspace.examine()
    #expect(examination.sheets == 0 && examination.definitions == 0)
  }

  @Test func `finds nothing in one that is whole, and counts what it holds`() throws {
    _ = try workspace.begin()
    let open = try workspace.begin(try Tiny.definition(version: "1.1.0"))
    try open.append(.answer(.often, Answer(.skipped)), at: "2026-05-01T09:01:00Z")
    _ = try workspace.begin(try Tiny.definition(id: "huddle"))
    #expect(try findings() == [])
    let examination = try workspace.examine()
    #expect(examination.sheets == 3 && examination.definitions == 3)
  }

  @Test func `finds nothing in a copy, which goes on by itself`() throws {
    let sheet = try workspace.begin().sheet
    let copy = temporary.path + "-copy"
    try FileManager.default.copyItem(atPath: temporary.path, toPath: copy)
    let copied = try Workspace(opening: copy)
    #expect(try findings(in: copied) == [])
    #expect(try copied.examine().sheets == 1)
    #expect(try copied.open(sheet).sheet == sheet)
    #expect(try copied.begin().sheet.handle == "tiny-2")
    #expect(try workspace.begin().sheet.handle == "tiny-2")
  }

  @Test(arguments: ["notes.txt", "definitions/notes.txt", "sheets/notes.txt", "sheets/.DS_Store"])
  func `leaves strangers alone`(name: String) throws {
    _ = try workspace.begin()
    try temporary.write(name, "Dear Ada")
    try expect(
      name,
      "this is no file of muster's",
      "Muster leaves it alone; move it elsewhere.",
      isDamage: false
    )
  }

  @Test func `knows its own unfinished files`() throws {
    _ = try workspace.begin()
    for folder in ["", "definitions/", "sheets/"] {
      try temporary.write("\(folder).muster-0123456789abcdef.tmp", "{")
    }
    let found = try findings()
    let words = "an unfinished file that a killed muster left behind"
    #expect(found.map(\.what) == [words, words, words])
    _ = try workspace.begin()
    #expect(try findings() == [])
  }

  @Test func `tells of an answer that was set aside`() throws {
    let sheet = try workspace.begin().sheet
    let name = "sheets/\(sheet.id).jsonl.torn-300"
    try temporary.write(name, "{")
    try expect(
      name,
      "an unfinished answer that was set aside after a crash",
      "It was never acknowledged. It may be deleted when nothing is missing.",
      isDamage: false
    )
  }

  @Test func `tells of an answer that was not finished`() throws {
    let sheet = try workspace.begin().sheet
    let name = "sheets/\(sheet.id).jsonl"
    try temporary.write(name, try temporary.bytes(name) + Array(#"{"crc":""#.utf8))
    try expect(
      name,
      "the last answer of tiny-1 was not finished",
      "It was never acknowledged. The next 'resume' sets it aside and goes on.",
      isDamage: false
    )
    #expect(try workspace.examine().sheets == 1)
  }

  @Test func `tells of a definition under another's name`() throws {
    _ = try workspace.begin()
    try temporary.write("definitions/tiny-2.0.0.yaml", Tiny.text)
    try expect(
      "definitions/tiny-2.0.0.yaml",
      "it holds tiny 1.0.0",
      "Give the file the name of what it holds, or bring back the copy that was.",
      isDamage: true
    )
    #expect(try workspace.examine().definitions == 1)
  }

  @Test func `tells of a definition that is none`() throws {
    _ = try workspace.begin()
    let path = temporary.path("definitions/other-1.0.0.yaml")
    try temporary.write("definitions/other-1.0.0.yaml", "format: [")
    let found = try findings()
    #expect(found.map(\.file) == [path] && found.map(\.isDamage) == [true])
    #expect(
      found.map(\.what) == [
        "it cannot be read as an assessment: line 1: no YAML here: did not find expected node content"
      ]
    )
    #expect(
      found.map(\.advice)
        == ["Bring it back from a copy; the sheets of this version need exactly this text."]
    )
  }

  @Test func `tells of a definition that cannot be read`() throws {
    _ = try workspace.begin()
    let path = temporary.path("definitions/other-1.0.0.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: path,
      withDestinationPath: Tiny.fileName
    )
    #expect(
      try findings().map(\.what) == [
        "it cannot be read as an assessment: it is a symbolic link, which is not followed here"
      ]
    )
  }

  @Test func `tells of a definition that is not the one that was answered`() throws {
    let sheet = try workspace.begin().sheet
    let other = try Tiny.definition(title: "Tiny, again")
    try temporary.write("definitions/\(Tiny.fileName)", other.bytes)
    try expect(
      "sheets/\(sheet.id).jsonl",
      "\(temporary.path("definitions/\(Tiny.fileName)")): this is not the text that 'tiny-1' was "
        + "answered with",
      "Bring back the copy of tiny 1.0.0 that was answered.",
      isDamage: true
    )
  }

  @Test func `tells of a definition that is gone, at every sheet that needs it`() throws {
    let sheets = try (1...2).map { _ in try workspace.begin().sheet }
    try temporary.remove("definitions/\(Tiny.fileName)")
    let found = try findings()
    let words =
      "could not read '\(temporary.path("definitions/\(Tiny.fileName)"))': there is no such file"
    #expect(found.map(\.what) == [words, words])
    #expect(
      Set(found.map(\.file)) == Set(sheets.map { temporary.path("sheets/\($0.id).jsonl") })
    )
    #expect(try workspace.examine().sheets == 0 && workspace.examine().definitions == 0)
  }

  @Test func `tells of a sheet that is damaged, beside the whole ones`() throws {
    _ = try workspace.begin()
    let sheet = try workspace.begin().sheet
    let name = "sheets/\(sheet.id).jsonl"
    let size = try temporary.bytes(name).count
    try temporary.write(name, try temporary.bytes(name) + Array("x\n".utf8))
    try expect(
      name,
      "line 2 is damaged (byte \(size)): it is not a record of a journal",
      Self.advice("its first line alone, for no answer in it is whole"),
      isDamage: true
    )
    #expect(try workspace.examine().sheets == 1)
  }

  @Test func `tells of a line that says what it cannot say`() throws {
    let sheet = try workspace.begin().sheet
    let name = "sheets/\(sheet.id).jsonl"
    let line = #"{"n":3,"sheet":"\#(sheet.id)","at":"2026-05-01T09:01:00Z","form":"full"}"#
    try temporary.write(name, try temporary.bytes(name) + Journal.frame(Array(line.utf8)))
    try expect(
      name,
      "line 2: this should be line 2 of the sheet; one is missing or doubled",
      Self.advice("the one line that is whole"),
      isDamage: true
    )
  }

  @Test func `tells of a sheet of a newer muster`() throws {
    let name = "sheets/\(String(repeating: "a", count: 32)).jsonl"
    try temporary.write(name, Journal.frame(Array(#"{"format":"muster.journal/9"}"#.utf8)))
    try expect(
      name,
      "written as 'muster.journal/9'; this muster reads 'muster.journal/1', so use a newer muster",
      "Use the newer muster; this one leaves the file alone.",
      isDamage: true
    )
  }

  @Test func `tells of a folder in the place of a sheet`() throws {
    let name = "sheets/\(String(repeating: "a", count: 32)).jsonl"
    try temporary.write("\(name)/x", "")
    try expect(
      name,
      "it is a folder, not a file",
      Self.sheetAdvice,
      isDamage: true
    )
  }

  @Test func `tells of two sheets of one name`() throws {
    let other = try TemporaryFolder()
    let foreign = try Workspace(creating: other.path)
    let low = String(repeating: "1", count: 32)
    let high = String(repeating: "2", count: 32)
    _ = try workspace.begin(id: low)
    try take(try foreign.begin(id: high).sheet, from: other)
    try expect(
      "sheets",
      "two sheets bear the name tiny-1",
      "They come from two workspaces; name each by its id, \(high).",
      isDamage: false
    )
  }

  @Test func `does not call two sheets of one number the same, where their names differ`() throws {
    let other = try TemporaryFolder()
    let foreign = try Workspace(creating: other.path)
    _ = try workspace.begin()
    try take(try foreign.begin(try Tiny.definition(id: "huddle")).sheet, from: other)
    try temporary.write(
      "definitions/huddle-1.0.0.yaml",
      try other.bytes("definitions/huddle-1.0.0.yaml")
    )
    #expect(try workspace.sheets().sheets.map(\.sheet.handle).sorted() == ["huddle-1", "tiny-1"])
    #expect(try findings().filter { $0.what.hasPrefix("two sheets bear the name") } == [])
  }

  @Test func `tells when the next number is taken`() throws {
    for _ in 1...3 { _ = try workspace.begin() }
    try temporary.write("workspace.json", #"{"format": "muster.workspace/1", "next": 2}"#)
    try expect(
      "workspace.json",
      "the next sheet would get the number 2, which is taken",
      "'muster doctor --repair' lets it count on from the last sheet.",
      isDamage: false
    )
  }

  @Test func `counts the number of a damaged sheet as taken, too`() throws {
    for _ in 1...2 { _ = try workspace.begin() }
    let name = "sheets/\(try workspace.begin().sheet.id).jsonl"
    try temporary.write(name, try temporary.bytes(name) + Array("x\n".utf8))
    try temporary.write("workspace.json", #"{"format": "muster.workspace/1", "next": 2}"#)
    #expect(
      try findings().map(\.repair) == [
        .rebuild(String(name.dropFirst("sheets/".count))), .mark(next: 4),
      ]
    )
  }

  @Test func `bears the greatest number there is`() async {
    await #expect(processExitsWith: .success) {
      let temporary = try TemporaryFolder()
      let workspace = try Workspace(creating: temporary.path)
      let sheet = try workspace.begin().sheet
      let name = "sheets/\(sheet.id).jsonl"
      let scan = Journal.scan(try temporary.bytes(name))
      let head = try #require(scan.records.first).payload
      let text = String(decoding: head, as: UTF8.self)
        .replacing("tiny-1", with: "tiny-\(Int.max)")
        .replacing(#""number":1"#, with: #""number":\#(Int.max)"#)
      try temporary.write(name, Journal.frame(Array(text.utf8)))
      #expect(try workspace.examine().findings.count == 1)
    }
  }

  @Test func `changes nothing on disk, whatever it finds`() throws {
    let sheets = try (1...4).map { _ in try workspace.begin().sheet }
    let files = sheets.map { "sheets/\($0.id).jsonl" }
    try temporary.write(files[0], try temporary.bytes(files[0]) + Array(#"{"crc":""#.utf8))
    try temporary.write(files[1], try temporary.bytes(files[1]) + Array("x\n".utf8))
    try temporary.write(files[2], [])
    try temporary.write("\(files[3]).torn-300", "{")
    try temporary.write("sheets/.muster-0123456789abcdef.tmp", "{")
    try temporary.write("notes.txt", "Dear Ada")
    try temporary.write("definitions/other-1.0.0.yaml", "x")
    try temporary.write("workspace.json", #"{"next": 1, "format": "muster.workspace/1"}"#)
    let before = try temporary.contents()
    let first = try workspace.examine()
    #expect(first.findings.count >= 7 && first.sheets == 2)
    #expect(try temporary.contents() == before)
    #expect(try workspace.examine() == first)
  }

  @Test(arguments: ["sheets", "definitions"])
  func `tells of a file in the place of a folder`(name: String) throws {
    try temporary.write(name, "")
    try expect(
      name,
      "it is not a folder",
      "Put the folder '\(name)' itself in its place.",
      isDamage: true
    )
  }

  private static func advice(_ kept: String) -> String {
    "Bring the file back from a copy, if there is one. Else 'muster doctor --repair' goes on with "
      + "\(kept), and keeps this file beside it."
  }

  private static let sheetAdvice =
    "Bring the file back from a copy, or keep it and go on without it."

  /// What was found, but for a word about the disk that the test happens to run on.
  private func findings(in workspace: Workspace? = nil) throws -> [Examination.Finding] {
    let workspace = workspace ?? self.workspace
    return try workspace.examine().findings.filter { $0.file != workspace.path }
  }

  /// Expects one finding and no other.
  private func expect(
    _ name: String,
    _ what: String,
    _ advice: String,
    isDamage: Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try findings()
    #expect(found.map(\.file) == [temporary.path(name)], sourceLocation: sourceLocation)
    #expect(found.map(\.what) == [what], sourceLocation: sourceLocation)
    #expect(found.map(\.advice) == [advice], sourceLocation: sourceLocation)
    #expect(found.map(\.isDamage) == [isDamage], sourceLocation: sourceLocation)
  }

  /// Brings a sheet over from another workspace.
  private func take(_ sheet: AnswerSheet, from other: TemporaryFolder) throws {
    let name = "sheets/\(sheet.id).jsonl"
    try temporary.write(name, try other.bytes(name))
    let next = try #require(Int(sheet.handle.split(separator: "-").last ?? "")) + 1
    try temporary.write(
      "workspace.json",
      #"{"format": "muster.workspace/1", "next": \#(next)}"#
    )
  }
}
