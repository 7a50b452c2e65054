import Assessments
import DurableFiles
import Foundation
import Testing
import Workspace

/// Files that version 1 of the formats wrote, read by this muster and by every later one.
///
/// The files in `Fixtures/version-1` were written by muster itself (answers by hand by a person),
/// once, and never change: people have files like them. A test here that fails means that a reader
/// no longer reads them; mend the reader. What a new version of a format adds gets a
/// folder of its own.
@Suite struct FrozenFilesTests {
  let temporary: TemporaryFolder
  private static let fixtures =
    URL(filePath: #filePath).deletingLastPathComponent().path() + "Fixtures/version-1"
  private static let checksum = "crc32:f71e999b"
  private static let files = [
    "workspace.json": "crc32:2186a7a0",
    "definitions/tiny-1.0.0.yaml": checksum,
    "sheets/5c0f3a9d1b7e48624f8c2d6ab0e19375.jsonl": "crc32:481076a6",
    "sheets/c41e8d0297f35ab6e1d4f60b83a7925c.jsonl": "crc32:c0b4622a",
  ]

  /// The workspace is read where it lies in a temporary copy.
  init() throws {
    temporary = try TemporaryFolder()
    for name in Self.files.keys { try temporary.write(name, try Self.bytes(name)) }
  }

  @Test func `the files are what they were`() throws {
    for (name, checksum) in Self.files {
      #expect(Definition.checksum(of: try Self.bytes(name)) == checksum, "\(name)")
    }
    #expect(Definition.checksum(of: try Self.bytes("exported.json")) == "crc32:19d59321")
    #expect(Definition.checksum(of: try Self.bytes("by-hand.yaml")) == "crc32:f849fb72")
  }

  @Test func `the workspace is whole, and goes on with its fourth sheet`() throws {
    let workspace = try Workspace(opening: temporary.path)
    #expect(try workspace.examine().findings.filter { $0.file != temporary.path } == [])
    #expect(try workspace.examine().sheets == 2 && workspace.examine().definitions == 1)
    #expect(try workspace.begin(try Tiny.definition(id: "huddle")).sheet.handle == "huddle-4")
  }

  @Test func `the sheet says what was answered`() throws {
    let summary = try Workspace(opening: temporary.path).sheet("tiny-2")
    #expect(summary.number == 2 && summary.unfinished == 0)
    #expect(summary.sheet.id == "5c0f3a9d1b7e48624f8c2d6ab0e19375")
    #expect(summary.sheet.handle == "tiny-2")
    #expect(summary.sheet.edition.id == "tiny" && summary.sheet.edition.version == "1.0.0")
    #expect(summary.sheet.edition.checksum == Self.checksum)
    #expect(summary.sheet.participant.name == "Ada Example")
    #expect(summary.sheet.participant.organisation == "Example Trust")
    #expect(summary.sheet.started == "2026-05-01T09:00:00Z")
    #expect(summary.sheet.completed == "2026-05-01T09:40:00Z")
    #expect(summary.sheet.form == .full)
    #expect(summary.sheet.answers == (try Self.answers()))
  }

  @Test func `a sheet without a name says so`() throws {
    let summary = try Workspace(opening: temporary.path).sheet(nil)
    #expect(summary.number == 3 && summary.sheet.handle == "tiny-3")
    #expect(summary.sheet.id == "c41e8d0297f35ab6e1d4f60b83a7925c")
    #expect(summary.sheet.participant == AnswerSheet.Participant(name: nil, organisation: nil))
    #expect(summary.sheet.started == "2026-05-02T10:00:00Z" && summary.sheet.completed == nil)
    #expect(summary.sheet.form == .short && summary.sheet.answers == [:])
  }

  @Test func `the sheets can be gone on with`() throws {
    let workspace = try Workspace(opening: temporary.path)
    for handle in ["tiny-2", "tiny-3"] {
      var sheet = try workspace.sheet(handle).sheet
      let change = SheetChange.answer(.often, Answer(.answered(.level(4)), note: "Since then"))
      let open = try workspace.open(sheet)
      #expect(open.sheet == sheet && open.setAside == nil)
      try open.append(change, at: "2027-01-01T09:00:00Z")
      sheet.apply(change)
      #expect(try workspace.sheet(handle).sheet == sheet)
    }
  }

  @Test func `the definition asks what it asked`() throws {
    let assessment = try Workspace(opening: temporary.path).sheet("tiny-2").assessment
    #expect(assessment.title == "Tiny" && assessment.licence == "CC-BY-4.0")
    #expect(assessment.language == "en" && assessment.answeredBy == "anybody")
    #expect(assessment.about == "One question of each kind, and every key.")
    #expect(assessment.advice == .lowestLevel)
    #expect(
      assessment.sources.map(\.described) == [
        "Ada Example, A Made-up Guide (2021)", "Ben Example, Made-up Notes",
      ]
    )
    #expect(
      assessment.askingOrder.map(\.id.description) == [
        "context.stage", "team.written", "team.together", "context.members", "team.met",
        "team.notice", "team.often", "team.helped", "team.heard", "risks.absent", "open.wish",
      ]
    )
    #expect(
      assessment.askingOrder.map(\.kind) == [
        .context, .fact, .fact, .context, .fact, .fact, .practice, .statement, .statement,
        .derailer, .open,
      ]
    )
    #expect(assessment.askingOrder.map(\.isCore).prefix(4) == [true, true, true, false])
    #expect(
      assessment.askingOrder.map { $0.practices.map(\.name) } == [
        [], ["write-it-down"], ["meet"], [], ["meet"], ["meet"], ["meet"], ["meet"], ["meet"],
        ["call-them"], [],
      ]
    )
    let gate = try #require(assessment.gate)
    #expect(gate.title == "Two things to have" && gate.about == "Each needs a yes.")
    #expect(gate.mustHave.map(\.outcome) == [.workFirst, .reconsiderForm])
    #expect(gate.mustHave.map(\.missing) == ["no written purpose", "one could do it alone"])
    #expect(gate.crisis?.later == [.written] && gate.crisis?.about == "You are at it already.")
  }

  @Test func `each question keeps its words`() throws {
    let assessment = try Workspace(opening: temporary.path).sheet("tiny-2").assessment
    let written = try #require(assessment.question(.written))
    #expect(
      written.choices == [
        Choice(value: .word("yes"), label: "Written"),
        Choice(value: .word("partly"), label: "A draft", anchor: "A draft is out for comments."),
        Choice(value: .word("no"), label: "Not yet"),
      ]
    )
    #expect(written.evidence == "Where does it stand?")
    #expect(written.citations.map(\.source) == ["guide", "notes"])
    #expect(written.citations.map(\.section) == ["Write", "Page 3"])
    let often = try #require(assessment.question(.often))
    #expect(often.text.own == "How often do you look back?")
    #expect(often.text.partner == "How often do they look back?")
    #expect(often.help == "Think of the last event." && often.why == "Words drift.")
    #expect(
      often.choices.map(\.label)
        == ["Not at all", "Spoken of", "Now and then", "As a rule", "Kept fresh"]
    )
    let helped = try #require(assessment.question(.helped))
    #expect(helped.dontKnow == "Too early to say")
    #expect(helped.choices.map(\.label) == ["Not at all", "A little", "Partly", "Mostly", "Fully"])
    let together = try #require(assessment.question(Self.together))
    #expect(together.notApplicable == "The law asks for a group")
    let members = try #require(assessment.question(.members))
    #expect(members.input == .number && members.unit == "members")
    #expect(members.bins.map(\.label) == ["under 5", "5 and more"])
    #expect(members.bins.map(\.below) == [.number(5), nil])
    let met = try #require(assessment.question(.met)?.threshold)
    #expect(met.yes == .within(days: 30) && met.partly == .within(days: 90))
    let notice = try #require(assessment.question(.notice)?.threshold)
    #expect(notice.yes == .atLeast(.duration(259_200)))
    #expect(notice.partly == .moreThan(.duration(86_400)))
    let wish = try #require(assessment.question(.wish))
    #expect(wish.consent.map(\.value) == ["quote"])
    #expect(wish.consent.map(\.label) == ["You may quote me"])
  }

  /// Partly 50, met 11 days before 100, 72 h 100, level 3 75; of seven asked one does not apply.
  @Test func `the sheet is scored as it was`() throws {
    let summary = try Workspace(opening: temporary.path).sheet("tiny-2")
    let score = Score(summary.assessment, summary.sheet)
    #expect(score.areas.map(\.mean) == [Mean(of: [50, 100, 100, 75])])
    #expect(score.areas.map(\.answered) == [4] && score.areas.map(\.applicable) == [6])
    #expect(score.gate?.outcome == .workFirst)
  }

  @Test func `the exported sheet says the same`() throws {
    let assessment = try Workspace(opening: temporary.path).sheet("tiny-2").assessment
    let file = try AnswersFile(
      try Self.bytes("exported.json"),
      file: "exported.json",
      for: assessment
    )
    #expect(file.participant.name == "Ada Example")
    #expect(file.participant.organisation == "Example Trust")
    #expect(
      file.answers.map(\.id.description) == [
        "context.stage", "team.written", "team.together", "context.members", "team.met",
        "team.notice", "team.often", "team.helped", "team.heard", "risks.absent", "open.wish",
      ]
    )
    let answers = Dictionary(uniqueKeysWithValues: file.answers.map { ($0.id, $0.answer) })
    #expect(answers == (try Self.answers()))
  }

  @Test func `the answers written by hand say the same`() throws {
    let assessment = try Workspace(opening: temporary.path).sheet("tiny-2").assessment
    let file = try AnswersFile(
      try Self.bytes("by-hand.yaml"),
      file: "by-hand.yaml",
      for: assessment
    )
    #expect(file.participant.name == "Ada Example" && file.form == nil)
    #expect(file.participant.organisation == "Example Trust")
    // A question without an answer is left out by hand.
    var expected = try Self.answers()
    expected[Self.heard] = nil
    let answers = Dictionary(uniqueKeysWithValues: file.answers.map { ($0.id, $0.answer) })
    #expect(answers == expected)
  }

  private static let together = QuestionID(area: "team", name: "together")
  private static let heard = QuestionID(area: "team", name: "heard")

  private static func answers() throws -> [QuestionID: Answer] {
    [
      .stage: Answer(.answered(.word("idea")), note: "For a year, \"more or less\""),
      .written: Answer(.answered(.word("partly")), evidence: "Minutes of 3 May"),
      together: Answer(.notApplicable(reason: "The law asks for a group")),
      .members: Answer(.answered(.number(12.5))),
      .met: Answer(.answered(.date(try #require(Day(year: 2026, month: 4, day: 20))))),
      .notice: Answer(.answered(.duration(259_200))),
      .often: Answer(.answered(.level(3))),
      .helped: Answer(.skipped),
      heard: Answer(.unanswered, note: "We come back to this"),
      .absent: Answer(.dontKnow, note: "Ask Ben Example"),
      .wish: Answer(.answered(.text("A room, and tea\nfor Zo\u{EB} \u{1F375}"))),
    ]
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    try Folder.read(path: "\(fixtures)/\(name)", limit: 100_000)
  }
}
