import Assessments
import DurableFiles
import Foundation
import Testing
import Workspace

@Suite struct OpenSheetTests {
  let temporary: TemporaryFolder
  let workspace: Workspace

  init() throws {
    temporary = try TemporaryFolder()
    workspace = try Workspace(creating: temporary.path)
  }

  @Test func `begins as it was told, and says so on disk`() throws {
    let definition = try Tiny.definition()
    let id = "0123456789abcdef0123456789abcdef"
    let open = try workspace.begin(definition, form: .short, id: id)
    let expected = AnswerSheet(
      id: id,
      handle: "tiny-1",
      edition: AnswerSheet.Edition(id: "tiny", version: "1.0.0", checksum: Self.checksum),
      participant: AnswerSheet.Participant(name: "Ada Example", organisation: "Example Trust"),
      started: "2026-05-01T09:00:00Z",
      form: .short
    )
    #expect(open.sheet == expected && open.assessment == definition.assessment)
    #expect(open.setAside == nil)
    let summary = try workspace.sheet("tiny-1")
    #expect(summary.sheet == expected && summary.assessment == definition.assessment)
    #expect(summary.number == 1 && summary.unfinished == 0)
    let line = """
      {"n":1,"sheet":"\(id)","format":"muster.journal/1","handle":"tiny-1","number":1,\
      "assessment":{"id":"tiny","version":"1.0.0","checksum":"\(Self.checksum)"},\
      "participant":{"name":"Ada Example","organisation":"Example Trust"},"form":"short",\
      "started":"2026-05-01T09:00:00Z"}
      """
    #expect(try temporary.bytes("sheets/\(id).jsonl") == Journal.frame(Array(line.utf8)))
  }

  @Test func `needs neither a name nor an organisation`() throws {
    let definition = try Tiny.definition()
    let open = try workspace.begin(
      Workspace.NewSheet(
        definition,
        participant: AnswerSheet.Participant(),
        form: .full,
        started: "2026-05-01T09:00:00Z"
      )
    )
    #expect(open.sheet.participant == AnswerSheet.Participant(name: nil, organisation: nil))
    #expect(try workspace.sheet(nil).sheet == open.sheet)
  }

  @Test func `gets a random id of 32 hex digits`() throws {
    let ids = try (1...3).map { _ in try workspace.begin().sheet.id }
    #expect(Set(ids).count == 3)
    for id in ids {
      #expect(id.utf8.count == 32 && id.allSatisfy { "0123456789abcdef".contains($0) })
    }
  }

  @Test func `does not take an id that is taken`() throws {
    let id = String(repeating: "a", count: 32)
    let first = try workspace.begin(id: id).sheet
    let before = try temporary.contents()
    #expect(
      message { _ = try workspace.begin(try Tiny.definition(version: "1.1.0"), id: id) }
        == "there is a sheet with the id '\(id)' already; leave out --id, or give another one"
    )
    #expect(try temporary.contents() == before)
    #expect(try workspace.sheets().sheets.map(\.sheet) == [first])
    #expect(try workspace.begin().sheet.handle == "tiny-2")
  }

  @Test func `takes the id of a sheet that was removed`() throws {
    let id = String(repeating: "a", count: 32)
    try workspace.remove(try workspace.begin(id: id).sheet)
    #expect(try workspace.begin(id: id).sheet.handle == "tiny-2")
  }

  @Test func `counts all sheets in one sequence, whatever they answer`() throws {
    let huddle = try Tiny.definition(id: "huddle")
    let handles = [
      try workspace.begin().sheet.handle, try workspace.begin(huddle).sheet.handle,
      try workspace.begin().sheet.handle,
    ]
    #expect(handles == ["tiny-1", "huddle-2", "tiny-3"])
    #expect(try workspace.sheets().sheets.map(\.sheet.handle) == handles)
    #expect(try workspace.sheets().sheets.map(\.number) == [1, 2, 3])
  }

  @Test func `goes on counting in the order of numbers beyond nine`() throws {
    let handles = try (1...11).map { _ in try workspace.begin().sheet.handle }
    #expect(handles.last == "tiny-11")
    #expect(try workspace.sheets().sheets.map(\.sheet.handle) == handles)
    #expect(try workspace.sheet(nil).sheet.handle == "tiny-11")
  }

  @Test func `never gets a number again, not even that of the latest`() throws {
    for _ in 1...3 { _ = try workspace.begin() }
    for handle in ["tiny-3", "tiny-1", "tiny-2"] {
      try workspace.remove(try workspace.sheet(handle).sheet)
    }
    #expect(try workspace.begin().sheet.handle == "tiny-4")
    #expect(try Workspace(opening: temporary.path).begin().sheet.handle == "tiny-5")
  }

  @Test func `is the same after a sitting, in the next one, and to every reader`() throws {
    let open = try workspace.begin(form: .short)
    var session = Session(open.assessment, open.sheet)
    var changes = [
      session.set(.answered(.word("idea"))), session.note("For a year"),
      session.evidence("Minutes of 3 May"),
    ]
    session.advance()
    changes.append(session.set(.answered(.word("partly"))))
    changes.append(session.extend())
    changes.append(session.set(.answered(.number(12))))
    let isBack = session.back()
    #expect(isBack)
    changes.append(session.set(.dontKnow))
    changes.append(session.complete(at: "2026-05-01T09:30:00Z"))
    for change in changes {
      try open.append(try #require(change), at: "2026-05-01T09:01:00Z")
      #expect(try workspace.sheets().problems == [])
    }
    #expect(try workspace.sheet("tiny-1").sheet == session.sheet)
    #expect(try workspace.sheets().sheets.map(\.sheet) == [session.sheet])
  }

  @Test func `goes on in a second and a third sitting`() throws {
    var sheet = try workspace.begin().sheet
    for (index, id) in [QuestionID.often, .helped, .often].enumerated() {
      let open = try workspace.open(sheet)
      #expect(open.sheet == sheet && open.setAside == nil)
      let change = SheetChange.answer(id, Answer(.answered(.level(index + 1))))
      try open.append(change, at: "2026-05-0\(index + 2)T09:00:00Z")
      sheet.apply(change)
    }
    #expect(try workspace.open(sheet).sheet == sheet)
    #expect(sheet.state(of: .often) == .answered(.level(3)))
    #expect(sheet.state(of: .helped) == .answered(.level(2)))
  }

  @Test(
    arguments: [
      .answer(.stage, Answer(.answered(.word("launched")))),
      .answer(.members, Answer(.answered(.number(12)))),
      .answer(.written, Answer(.answered(.word("partly")))),
      .answer(.met, Answer(.answered(.date(.first)))),
      .answer(.notice, Answer(.answered(.duration(259_200)))),
      .answer(.notice, Answer(.answered(.duration(5_400)))),
      .answer(.notice, Answer(.answered(.duration(7)))),
      .answer(.often, Answer(.answered(.level(0)))),
      .answer(.helped, Answer(.answered(.level(5)))),
      .answer(.absent, Answer(.answered(.level(1)))),
      .answer(.wish, Answer(.answered(.text("dont-know")))),
      .answer(
        .wish,
        Answer(.answered(.text("a\n\tb \"c\" \\ {\"crc\":\"1\"} ü 漢 👩‍👩‍👧 \u{2028}\u{202E}")))
      ),
      .answer(.wish, Answer(.answered(.text(String(repeating: "ä", count: 16_384))))),
      .answer(.written, Answer(.notApplicable(reason: "The law asks for a group"))),
      .answer(.written, Answer(.dontKnow, note: "Ask Ben", evidence: "Page 3")),
      .answer(.often, Answer(.skipped, note: "Later")),
      .answer(.often, Answer(.answered(.level(3)), evidence: "Minutes of 3 May")),
      .answer(.often, Answer(.unanswered, note: "We talked about this")),
      .answer(.often, Answer(.unanswered)),
      .form(.full),
      .form(.short),
      .completed("2026-12-31T23:59:60Z"),
    ] as [SheetChange]
  )
  func `keeps every kind of change`(change: SheetChange) throws {
    let open = try workspace.begin(form: .short)
    var sheet = open.sheet
    try open.append(change, at: "2026-05-01T09:01:00Z")
    sheet.apply(change)
    #expect(try workspace.sheet(nil).sheet == sheet)
    #expect(try workspace.sheets().problems == [])
  }

  /// What a person may type has to be what a file may hold, or the sheet cannot be read any more.
  @Test(arguments: [
    (QuestionID.members, "-0"), (.members, "0.000000000000001"), (.members, "999999999999999"),
    (.members, "-12.50"), (.members, "007"), (.met, "1900-01-01"), (.met, "2200-12-31"),
    (.notice, "0 h"), (.notice, "1000000 s"), (.notice, "1000000 min"), (.notice, "1000000 h"),
    (.notice, "41667 d"), (.notice, "1000000 d"),
  ])
  func `reads back whatever was understood`(id: QuestionID, reply: String) throws {
    let open = try workspace.begin()
    let question = try #require(open.assessment.question(id))
    guard let value = try? question.understand(reply) else { return }
    try open.append(.answer(id, Answer(.answered(value))), at: "2026-05-01T09:01:00Z")
    #expect(try workspace.sheets().problems == [])
    #expect(try workspace.sheet(nil).sheet.state(of: id) == .answered(value))
  }

  @Test func `keeps what a change was before, and shows the last`() throws {
    let open = try workspace.begin()
    for level in [1, 4, 2] {
      try open.append(
        .answer(.often, Answer(.answered(.level(level)))),
        at: "2026-05-01T09:01:00Z"
      )
    }
    #expect(try workspace.sheet(nil).sheet.answers == [.often: Answer(.answered(.level(2)))])
    let lines = try temporary.text("sheets/\(open.sheet.id).jsonl").split(separator: "\n")
    #expect(lines.map { $0.contains(#""value":"#) } == [false, true, true, true])
  }

  @Test func `knows whether anything was ever kept in it`() throws {
    let sheet = try workspace.begin().sheet
    do {
      let open = try workspace.open(sheet)
      #expect(open.isUntouched)
      try open.append(.answer(.often, Answer(.unanswered)), at: "2026-05-01T09:01:00Z")
      #expect(!open.isUntouched)
    }
    #expect(try !workspace.open(sheet).isUntouched)
  }

  @Test func `shuts out a second sitting to its end, and lets readers in`() throws {
    var first: OpenSheet? = try workspace.begin()
    let sheet = try #require(first?.sheet)
    let other = try Workspace(opening: temporary.path)
    #expect(throws: WorkspaceError.sheetInUse(handle: "tiny-1")) { try other.open(sheet) }
    #expect(
      message { _ = try workspace.open(sheet) }
        == "'tiny-1' is open in another muster; finish there first"
    )
    #expect(try other.sheet("tiny-1").sheet == sheet)
    try first?.append(.form(.short), at: "2026-05-01T09:01:00Z")
    first = nil
    #expect(try other.open(sheet).sheet.form == .short)
  }

  @Test func `does not shut out the sitting over another sheet`() throws {
    let first = try workspace.begin()
    let second = try workspace.begin()
    try first.append(.form(.short), at: "2026-05-01T09:01:00Z")
    try second.append(.completed("2026-05-01T09:02:00Z"), at: "2026-05-01T09:02:00Z")
    #expect(try workspace.sheet("tiny-1").sheet.completed == nil)
    #expect(try workspace.sheet("tiny-2").sheet.form == .full)
  }

  @Test func `sets an unfinished answer aside and goes on behind the whole ones`() throws {
    let sheet = try begin(answering: .often, level: 1)
    let name = "sheets/\(sheet.id).jsonl"
    let whole = try temporary.bytes(name)
    let torn = Array(#"{"crc":"01234567","rec":{"n":3,"#.utf8)
    try temporary.write(name, whole + torn)
    #expect(try workspace.sheet("tiny-1").unfinished == torn.count)
    #expect(try workspace.sheet("tiny-1").sheet == sheet)

    let open = try workspace.open(sheet)
    let aside = "\(sheet.id).jsonl.torn-\(whole.count)"
    #expect(open.setAside == aside && open.sheet == sheet)
    #expect(try temporary.bytes("sheets/\(aside)") == torn)
    try open.append(.answer(.helped, Answer(.skipped)), at: "2026-05-01T09:03:00Z")
    #expect(try temporary.text(name).contains(#""rec":{"n":3,"sheet":"#))
    #expect(try workspace.sheet("tiny-1").sheet.state(of: .helped) == .skipped)
    #expect(try workspace.sheet("tiny-1").unfinished == 0)
  }

  @Test func `says when its file was taken away under it`() throws {
    let open = try workspace.begin()
    let name = "sheets/\(open.sheet.id).jsonl"
    try temporary.remove(name)
    #expect(
      message { try open.append(.form(.short), at: "2026-05-01T09:01:00Z") }
        == "could not write '\(temporary.path(name))': there is no such file or folder"
    )
  }

  @Test func `cannot be opened when its file is not there`() throws {
    let sheet = try workspace.begin().sheet
    let name = "sheets/\(sheet.id).jsonl"
    try temporary.remove(name)
    #expect(
      message { _ = try workspace.open(sheet) }
        == "could not write '\(temporary.path(name))': there is no such file or folder"
    )
    try temporary.remove("sheets")
    #expect(
      message { _ = try workspace.open(sheet) }
        == "could not open '\(temporary.path("sheets"))': there is no such folder"
    )
  }

  @Test func `clears away what a muster left that was killed before a rename`() throws {
    let first = try workspace.begin().sheet
    let left = ["", "definitions/", "sheets/"].map { "\($0).muster-0123456789abcdef.tmp" }
    for name in left + ["sheets/.muster-mine.tmp"] { try temporary.write(name, "{") }
    let second = try workspace.begin().sheet
    #expect(
      Set(try temporary.contents().keys) == [
        ".lock", "workspace.json", "definitions", "definitions/\(Tiny.fileName)", "sheets",
        "sheets/\(first.id).jsonl", "sheets/\(second.id).jsonl", "sheets/.muster-mine.tmp",
      ]
    )
  }

  private static let checksum = Definition.checksum(of: Array(Tiny.text.utf8))

  private func begin(answering id: QuestionID, level: Int) throws -> AnswerSheet {
    let open = try workspace.begin()
    var sheet = open.sheet
    let change = SheetChange.answer(id, Answer(.answered(.level(level))))
    try open.append(change, at: "2026-05-01T09:01:00Z")
    sheet.apply(change)
    return sheet
  }
}
