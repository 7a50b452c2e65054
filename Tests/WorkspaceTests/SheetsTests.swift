import Assessments
import Foundation
import Testing
import Workspace

@Suite struct SheetsTests {
  let temporary: TemporaryFolder
  let workspace: Workspace

  init() throws {
    temporary = try TemporaryFolder()
    workspace = try Workspace(creating: temporary.path)
  }

  @Test func `there is none at first`() throws {
    #expect(try workspace.sheets().sheets == [] && workspace.sheets().problems == [])
    let words =
      "there is no answer sheet in '\(temporary.path)' yet; begin with 'muster take readiness'"
    #expect(message { _ = try workspace.sheet(nil) } == words)
    #expect(message { _ = try workspace.sheet("tiny-1") } == words)
  }

  @Test func `what is no folder of sheets is not taken for none`() throws {
    try temporary.write("sheets", "x")
    let words = "could not open '\(temporary.path("sheets"))': it is not a folder"
    #expect(message { _ = try workspace.sheets() } == words)
    #expect(message { _ = try workspace.sheet(nil) } == words)
  }

  @Test func `one is found by its handle, by its id, and the latest without a name`() throws {
    let sheets = try (1...3).map { _ in try workspace.begin().sheet }
    for sheet in sheets {
      #expect(try workspace.sheet(sheet.handle).sheet == sheet)
      #expect(try workspace.sheet(sheet.id).sheet == sheet)
    }
    #expect(try workspace.sheet(nil).sheet.handle == "tiny-3")
    try workspace.remove(sheets[2])
    #expect(try workspace.sheet(nil).sheet.handle == "tiny-2")
  }

  @Test func `the latest is the highest number, whatever it answers`() throws {
    _ = try workspace.begin()
    _ = try workspace.begin(try Tiny.definition(id: "a-huddle"))
    #expect(try workspace.sheet(nil).sheet.handle == "a-huddle-2")
  }

  @Test(arguments: [
    ("tiny-11", "there is no sheet 'tiny-11'; did you mean 'tiny-1'? ('muster sheets' lists them)"),
    ("TINY-1", "there is no sheet 'TINY-1'; did you mean 'tiny-1'? ('muster sheets' lists them)"),
    ("tiny", "there is no sheet 'tiny'; did you mean 'tiny-1'? ('muster sheets' lists them)"),
    ("huddle-1", "there is no sheet 'huddle-1' ('muster sheets' lists them)"),
    ("", "there is no sheet '' ('muster sheets' lists them)"),
  ])
  func `an unknown name gets the nearest`(name: String, words: String) throws {
    _ = try workspace.begin()
    #expect(message { _ = try workspace.sheet(name) } == words)
  }

  @Test func `broken ones are told beside whole ones`() throws {
    let sheets = try (1...4).map { _ in try workspace.begin().sheet }
    let files = sheets.map { "sheets/\($0.id).jsonl" }
    try temporary.write(files[0], try temporary.bytes(files[0]) + Array("{}\n".utf8))
    try temporary.write(files[2], "")
    let (whole, problems) = try workspace.sheets()
    #expect(whole.map(\.sheet) == [sheets[1], sheets[3]])
    let size = try temporary.bytes(files[0]).count - 3
    let words = [
      temporary.path(files[0]):
        "could not read '\(temporary.path(files[0]))': line 2 is damaged (byte \(size)): it is not "
        + "a record of a journal; nothing was changed",
      temporary.path(files[2]):
        "\(temporary.path(files[2])):1: the sheet has no first line; nothing was changed, see "
        + "'muster doctor'",
    ]
    #expect(Dictionary(uniqueKeysWithValues: problems.map { ($0.file, "\($0.error)") }) == words)
    #expect(
      Dictionary(uniqueKeysWithValues: problems.map { ($0.file, $0.handle) })
        == [temporary.path(files[0]): "tiny-1", temporary.path(files[2]): nil]
    )
    #expect(message { _ = try workspace.sheet("tiny-1") } == words[temporary.path(files[0])])
    #expect(try workspace.sheet("tiny-4").sheet == sheets[3])
  }

  @Test func `one that cannot be read at all does not hide the others`() throws {
    let sheet = try workspace.begin().sheet
    let link = "sheets/\(String(repeating: "0", count: 32)).jsonl"
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path(link),
      withDestinationPath: "\(sheet.id).jsonl"
    )
    let folder = "sheets/\(String(repeating: "f", count: 32)).jsonl"
    try temporary.write("\(folder)/x", "")
    #expect(try workspace.sheets().sheets.map(\.sheet) == [sheet])
    #expect(
      try workspace.sheets().problems.map(\.error.description) == [
        "could not read '\(temporary.path(link))': it is a symbolic link, which is not followed here",
        "could not read '\(temporary.path(folder))': it is a folder, not a file",
      ]
    )
    #expect(try workspace.sheet("tiny-1").sheet == sheet)
  }

  @Test func `one without its definition still has its handle`() throws {
    _ = try workspace.begin()
    _ = try workspace.begin(try Tiny.definition(version: "1.1.0"))
    try temporary.remove("definitions/tiny-1.1.0.yaml")
    let (sheets, problems) = try workspace.sheets()
    #expect(sheets.map(\.sheet.handle) == ["tiny-1"])
    #expect(problems.map(\.handle) == ["tiny-2"])
  }

  @Test func `the latest is not known while any cannot be read, and each has its name`() throws {
    let sheets = try (1...3).map { _ in try workspace.begin().sheet }
    let words = "of the sheets in '\(temporary.path)' cannot be read, so the latest is not known; "
    let advice = "name a sheet, and see 'muster doctor'"
    try temporary.write("sheets/\(sheets[0].id).jsonl", "")
    #expect(message { _ = try workspace.sheet(nil) } == "1 \(words)\(advice)")
    try temporary.write("sheets/\(sheets[2].id).jsonl", "x\n")
    #expect(message { _ = try workspace.sheet(nil) } == "2 \(words)\(advice)")
    #expect(throws: WorkspaceError.latestUnknown(unread: 2, path: temporary.path)) {
      try workspace.sheet(nil)
    }
    #expect(try workspace.sheet("tiny-2").sheet == sheets[1])
  }

  @Test func `one of which nothing can be read is not none`() throws {
    let sheet = try workspace.begin().sheet
    try temporary.write("sheets/\(sheet.id).jsonl", "")
    #expect(throws: WorkspaceError.latestUnknown(unread: 1, path: temporary.path)) {
      try workspace.sheet(nil)
    }
    #expect(
      message { _ = try workspace.sheet("tiny-1") }
        == "there is no sheet 'tiny-1' (1 of the sheets cannot be read and may be it; see 'muster "
        + "doctor')"
    )
    let words =
      "\(temporary.path("sheets/\(sheet.id).jsonl")):1: the sheet has no first line; nothing was "
      + "changed, see 'muster doctor'"
    #expect(message { _ = try workspace.sheet(sheet.id) } == words)
    #expect(message { _ = try workspace.head(of: sheet.id) } == words)
  }

  @Test func `the latest is told to be damaged where its first line can be read`() throws {
    _ = try workspace.begin()
    let name = "sheets/\(try workspace.begin().sheet.id).jsonl"
    let size = try temporary.bytes(name).count
    try temporary.write(name, try temporary.bytes(name) + Array("{}\n".utf8))
    #expect(
      message { _ = try workspace.sheet(nil) }
        == "could not read '\(temporary.path(name))': line 2 is damaged (byte \(size)): it is not a "
        + "record of a journal; nothing was changed"
    )
  }

  @Test func `a damaged one has a first line to be known and removed by`() throws {
    let kept = try workspace.begin().sheet
    let open = try workspace.begin(form: .short)
    let sheet = open.sheet
    try open.append(.form(.full), at: "2026-05-01T09:01:00Z")
    let name = "sheets/\(sheet.id).jsonl"
    try temporary.write(name, try temporary.bytes(name) + Array("{}\n".utf8))
    for word in ["tiny-2", sheet.id] { #expect(try workspace.head(of: word) == sheet) }
    #expect(
      message { _ = try workspace.head(of: "tiny-3") }
        == "there is no sheet 'tiny-3'; did you mean 'tiny-1'? ('muster sheets' lists them)"
    )
    try workspace.remove(try workspace.head(of: "tiny-2"))
    #expect(try workspace.sheets().problems == [])
    #expect(try workspace.sheets().sheets.map(\.sheet) == [kept])
  }

  @Test(arguments: [
    "0123456789abcdef0123456789abcde.jsonl", "0123456789abcdef0123456789abcdef0.jsonl",
    "0123456789ABCDEF0123456789ABCDEF.jsonl", "0123456789abcdef0123456789abcdef.json",
    "0123456789abcdef0123456789abcdef.jsonl~", "0123456789abcdef0123456789abcdeg.jsonl",
    "０123456789abcdef0123456789abc.jsonl", "0123456789abcdef0123456789abcdef.jsonl.torn-400",
  ])
  func `files with other names are none`(name: String) throws {
    try temporary.write("sheets/\(name)", "")
    #expect(try workspace.sheets().sheets == [] && workspace.sheets().problems == [])
  }

  @Test func `a removed one is gone with its unfinished answers, and the others stay`() throws {
    let kept = try workspace.begin().sheet
    let removed = try workspace.begin().sheet
    let name = "sheets/\(removed.id).jsonl"
    try temporary.write("\(name).torn-300", "{")
    try temporary.write("\(name).torn-300-2", "{\"")
    try temporary.write(name, try temporary.bytes(name) + Array(#"{"crc":""#.utf8))
    try temporary.write("sheets/\(kept.id).jsonl.torn-300", "{")
    try workspace.remove(removed)
    #expect(
      Set(try temporary.contents().keys) == [
        ".lock", "workspace.json", "definitions", "definitions/\(Tiny.fileName)", "sheets",
        "sheets/\(kept.id).jsonl", "sheets/\(kept.id).jsonl.torn-300",
      ]
    )
    #expect(try workspace.sheets().sheets.map(\.sheet) == [kept])
    #expect(try temporary.text("workspace.json").contains(#""next": 3"#))
    #expect(
      message { _ = try workspace.sheet(removed.id) }
        == "there is no sheet '\(removed.id)' ('muster sheets' lists them)"
    )
  }

  @Test func `one that somebody is answering is not removed`() throws {
    let open = try workspace.begin()
    let before = try temporary.contents()
    #expect(
      message { try workspace.remove(open.sheet) }
        == "'tiny-1' is open in another muster; finish there first"
    )
    #expect(try temporary.contents() == before)
    try open.append(.form(.short), at: "2026-05-01T09:01:00Z")
    #expect(try workspace.sheet("tiny-1").sheet.form == .short)
  }

  @Test func `one that is gone cannot be removed again`() throws {
    let sheet = try workspace.begin().sheet
    try workspace.remove(sheet)
    let path = temporary.path("sheets/\(sheet.id).jsonl")
    #expect(
      message { try workspace.remove(sheet) }
        == "could not write '\(path)': there is no such file or folder"
    )
  }

  @Test func `two of one name, from two workspaces, are told apart by their ids`() throws {
    let other = try TemporaryFolder()
    let mine = try workspace.begin().sheet
    let theirs = try Workspace(creating: other.path).begin(name: "Ben Example").sheet
    let name = "sheets/\(theirs.id).jsonl"
    try temporary.write(name, try other.bytes(name))
    #expect(try workspace.sheet(mine.id).sheet == mine)
    #expect(try workspace.sheet(theirs.id).sheet == theirs)
    #expect(try workspace.sheets().sheets.map(\.sheet.handle) == ["tiny-1", "tiny-1"])
  }
}
