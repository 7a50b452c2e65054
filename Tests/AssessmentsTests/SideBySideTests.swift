import Assessments
import FoundationEssentials
import Testing

@Suite struct SideBySideTests {
  /// What partners said to one question, and how that lies to each other.
  struct Row: CustomTestStringConvertible, Sendable {
    let question: String
    let states: [Answer.State]
    let relation: SideBySide.Relation

    init(_ question: String, _ states: [Answer.State], _ relation: SideBySide.Relation) {
      self.question = question
      self.states = states
      self.relation = relation
    }

    var testDescription: String { "\(question): \(states)" }
  }

  @Test(arguments: [
    Row("purpose.shared", [.level(1), .level(3)], .apart(50)),
    Row("purpose.shared", [.level(4), .level(0), .level(2)], .apart(100)),
    Row("purpose.shared", [.level(2), .level(2), .level(3)], .apart(25)),
    Row("purpose.shared", [.level(2), .level(2)], .alikeLow),
    Row("purpose.shared", [.level(0), .level(0), .level(0)], .alikeLow),
    Row("purpose.shared", [.level(3), .level(3)], .alikeHigh),
    Row("purpose.shared", [.level(2), .dontKnow], .someKnow),
    Row("purpose.shared", [.level(2), .level(4), .skipped], .someKnow),
    Row("purpose.shared", [.aside, .level(4)], .someKnow),
    Row("purpose.shared", [.level(4), .unanswered], .someKnow),
    Row("purpose.shared", [.dontKnow, .dontKnow], .nobodyKnows),
    Row("purpose.shared", [.unanswered, .skipped], .nobodyKnows),
    Row("purpose.shared", [.aside, .dontKnow], .nobodyKnows),
    Row("purpose.shared", [.aside, .notApplicable(reason: "too early")], .setAside),
    // A risk leads to a practice from 75.
    Row("risks.absent", [.level(1), .level(5)], .apart(100)),
    Row("risks.absent", [.level(4), .level(4)], .alikeLow),
    Row("risks.absent", [.level(3), .level(3)], .alikeHigh),
    Row("risks.absent", [.level(5), .dontKnow], .someKnow),
    Row("context.stage", [.word("idea"), .word("idea")], .same),
    Row("context.stage", [.word("idea"), .word("launched")], .different),
    Row("context.stage", [.word("idea"), .dontKnow, .word("idea")], .different),
    Row("open.wish", [.answered(.text("time")), .answered(.text("rooms"))], .different),
    Row("open.wish", [.skipped, .skipped], .same),
  ])
  func `how answers lie to each other`(row: Row) throws {
    let sheets = try row.states.map { try scored([row.question: $0]) }
    for sheets in [sheets, sheets.reversed()] {
      let sideBySide = SideBySide(sheets)
      let entry = try #require(try sideBySide.entry(row.question))
      #expect(entry.relation == row.relation)
      #expect(
        entry.answers.map { $0?.answer?.state }
          == sheets.map { $0.sheet.state(of: entry.question.id) }
      )
      #expect(sideBySide.common.contains(entry.question.id))
    }
  }

  @Test func `two numbers that bring the same points are alike`() throws {
    let days = try ["2026-05-20", "2026-05-30"].map { try #require(Day($0)) }
    let sideBySide = SideBySide(try days.map { try scored(["work.met": .answered(.date($0))]) })
    #expect(try sideBySide.entry("work.met")?.relation == .alikeHigh)
  }

  @Test func `the farthest apart come first, then in the order of the questions`() throws {
    let sideBySide = SideBySide([
      try scored([
        "purpose.written": .word("yes"), "purpose.alone": .word("no"), "purpose.shared": .level(2),
        "work.finished": .word("yes"), "risks.absent": .level(5),
      ]),
      try scored([
        "purpose.written": .word("partly"), "purpose.alone": .word("yes"),
        "purpose.shared": .level(4), "work.finished": .word("yes"), "risks.absent": .level(1),
      ]),
    ])
    #expect(
      sideBySide.apart.map { "\($0.entry.question.id) \($0.distance)" } == [
        "purpose.alone 100", "risks.absent 100", "purpose.written 50", "purpose.shared 50",
      ]
    )
  }

  @Test(arguments: [
    ("Is the purpose written down?", "Is it written?", "purpose.written"),
    ("{within-days: 30}", "{within-days: 31}", "work.met"), ("id: met", "id: seen", "work.met"),
    ("id: met", "id: seen", "work.seen"),
  ])
  func `other words, another rule, or a question that one text lacks`(
    part: String,
    replacement: String,
    question: String
  ) throws {
    let other = try scored(of: Example.text(replacing: part, with: replacement))
    for sheets in try [[scored(), other], [other, scored()], [scored(), scored(), other]] {
      let sideBySide = SideBySide(sheets)
      #expect(try sideBySide.entry(question)?.relation == .notComparable)
      #expect(try !sideBySide.common.contains(id(question)))
      #expect(try sideBySide.entry("purpose.shared")?.relation == .nobodyKnows)
    }
  }

  @Test func `what the first text lacks comes last, what nobody was asked is left out`() throws {
    let other = try scored(of: Example.text(replacing: "id: met", with: "id: seen"))
    let entries = SideBySide([try scored(), other]).entries
    #expect(entries.last?.question.id == (try id("work.seen")))
    #expect(entries.last?.answers.map { $0 == nil } == [true, false])
    #expect(!entries.contains { $0.question.id.description == "context.ties" })
    #expect(entries.count == 12)
  }

  @Test func `what the short form of one partner left out is not compared`() throws {
    let sideBySide = SideBySide([try scored(), try scored(form: .short), try scored()])
    #expect(try sideBySide.entry("work.met")?.relation == .notComparable)
    #expect(try sideBySide.entry("purpose.shared")?.relation == .nobodyKnows)
    #expect(sideBySide.common.count == 5)
  }

  @Test func `two or three, and no more`() {
    #expect(SideBySide.partners == 2...3)
  }
}

extension SideBySide {
  fileprivate func entry(_ question: String) throws -> Entry? {
    let id = try id(question)
    return entries.first { $0.question.id == id }
  }
}
