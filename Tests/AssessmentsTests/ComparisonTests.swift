import Assessments
import FoundationEssentials
import Testing

@Suite struct ComparisonTests {
  private static let later = "2026-09-01T08:00:00Z"

  /// Answers of two days to one question, and what became of it.
  struct Move: CustomTestStringConvertible, Sendable {
    let question: String
    let then: Answer.State
    let now: Answer.State
    let change: Comparison.Change

    init(_ question: String, _ then: Answer.State, _ now: Answer.State, _ change: Comparison.Change)
    {
      self.question = question
      self.then = then
      self.now = now
      self.change = change
    }

    var testDescription: String { "\(question): \(then), \(now)" }
  }

  @Test(arguments: [
    Move("purpose.shared", .level(1), .level(3), .up(50)),
    Move("purpose.shared", .level(3), .level(2), .back(25)),
    Move("purpose.shared", .level(0), .level(4), .up(100)),
    Move("purpose.shared", .level(2), .level(2), .same),
    Move("purpose.written", .word("yes"), .word("partly"), .back(50)),
    Move("work.finished", .word("no"), .word("yes"), .up(100)),
    Move("purpose.shared", .unanswered, .level(0), .answered),
    Move("purpose.shared", .skipped, .level(0), .answered),
    Move("purpose.shared", .dontKnow, .level(0), .answered),
    Move("purpose.shared", .aside, .level(0), .answered),
    Move("purpose.shared", .level(0), .unanswered, .unanswered),
    Move("purpose.shared", .level(0), .skipped, .unanswered),
    Move("purpose.shared", .level(0), .dontKnow, .unanswered),
    Move("purpose.shared", .level(0), .aside, .unanswered),
    Move("purpose.shared", .dontKnow, .dontKnow, .silent),
    Move("purpose.shared", .skipped, .aside, .silent),
    Move("purpose.shared", .unanswered, .unanswered, .silent),
    // Of a risk, less is more.
    Move("risks.absent", .level(5), .level(1), .up(100)),
    Move("risks.absent", .level(2), .level(3), .back(25)),
    Move("risks.absent", .level(3), .level(3), .same),
    Move("risks.absent", .dontKnow, .level(5), .answered),
    Move("risks.absent", .level(5), .skipped, .unanswered),
    Move("risks.absent", .dontKnow, .unanswered, .silent),
    // No points: the same was said, or something else.
    Move("context.stage", .word("idea"), .word("idea"), .same),
    Move("context.stage", .word("idea"), .word("launched"), .different),
    Move("context.stage", .dontKnow, .word("launched"), .different),
    Move("context.stage", .unanswered, .unanswered, .same),
    Move("context.members", .answered(.number(4)), .answered(.number(5)), .different),
    Move("open.wish", .answered(.text("time")), .answered(.text("time")), .same),
    Move("open.wish", .answered(.text("time")), .answered(.text("rooms")), .different),
    Move("open.wish", .skipped, .answered(.text("rooms")), .different),
  ])
  func `what became of an answer`(move: Move) throws {
    let (before, after) = try (
      scored([move.question: move.then]),
      scored(started: Self.later, [move.question: move.now])
    )
    let comparison = Comparison(before, after)
    let entry = try #require(try comparison.entry(move.question))
    #expect(entry.change == move.change)
    #expect(entry.then?.answer?.state == move.then)
    #expect(entry.now?.answer?.state == move.now)
    #expect(comparison.common.contains(entry.id))
  }

  @Test func `the same day lies further back on a later one`() throws {
    let met = Answer.State.answered(.date(try #require(Day("2026-05-20"))))
    let comparison = Comparison(
      try scored(["work.met": met]),
      try scored(started: Self.later, ["work.met": met])
    )
    #expect(try comparison.entry("work.met")?.change == .back(100))
  }

  @Test(arguments: [
    (
      "Is the purpose written down?", "Is it written?", "purpose.written",
      Comparison.Reason.reworded
    ),
    ("{within-days: 30}", "{within-days: 31}", "work.met", .rescored),
    ("id: met", "id: seen", "work.seen", .new), ("id: met", "id: seen", "work.met", .gone),
  ])
  func `answers to two editions that do not say the same`(
    part: String,
    replacement: String,
    question: String,
    reason: Comparison.Reason
  ) throws {
    let comparison = Comparison(
      try scored(),
      try scored(of: Example.text(replacing: part, with: replacement), started: Self.later)
    )
    #expect(try comparison.entry(question)?.change == .notComparable(reason))
    #expect(try !comparison.common.contains(id(question)))
    // Of the eleven that both days asked.
    #expect(comparison.common.count == 10)
  }

  @Test func `what the later text lacks comes last, in its own words`() throws {
    let comparison = Comparison(
      try scored(),
      try scored(of: Example.text(replacing: "id: met", with: "id: seen"), started: Self.later)
    )
    #expect(
      comparison.entries.map(\.id.description) == [
        "context.stage", "context.trigger", "context.members", "purpose.written", "purpose.alone",
        "purpose.shared", "work.finished", "work.seen", "work.helped", "risks.absent", "open.wish",
        "work.met",
      ]
    )
    let last = try #require(comparison.entries.last)
    #expect(last.question.text.own == "When did you last meet?")
    #expect(last.now == nil)
  }

  @Test
  func `what one form or one day did not ask is not compared, what neither asked is left out`()
    throws
  {
    let short = Comparison(
      try scored(form: .short),
      try scored(started: Self.later, ["context.trigger": .word("crisis")])
    )
    #expect(try short.entry("purpose.written")?.change == .silent)
    #expect(try short.entry("work.met")?.change == .notComparable(.notAskedThen))
    #expect(try short.entry("context.ties")?.change == .notComparable(.notAskedThen))
    #expect(try short.entry("work.notice") == nil)
    let gone = Comparison(
      try scored(["context.members": .answered(.number(5)), "work.notice": .dontKnow]),
      try scored(started: Self.later, ["context.members": .answered(.number(2))])
    )
    #expect(try gone.entry("work.notice")?.change == .notComparable(.notAskedNow))
    #expect(try gone.entry("context.members")?.change == .different)
  }

  @Test func `the sheet that was begun first is the earlier one, whichever is named first`() throws
  {
    let before = try scored(["purpose.shared": .level(1)])
    let after = try scored(started: Self.later, ["purpose.shared": .level(2)])
    #expect(Comparison(before, after) == Comparison(after, before))
    #expect(Comparison(after, before).then == before)
    let twin = try scored(["purpose.shared": .level(2)])
    #expect(Comparison(before, twin).then == before)
    #expect(Comparison(twin, before).then == twin)
  }

  @Test func `where everything is common, areas score as they do alone`() throws {
    let before = try scored(["purpose.shared": .level(1), "purpose.written": .word("yes")])
    let after = try scored(
      started: Self.later,
      ["purpose.shared": .level(4), "work.met": .skipped]
    )
    let comparison = Comparison(before, after)
    for day in [comparison.then, comparison.now] {
      #expect(day.score.areas.count == 2)
      // The area "work" has questions that neither day asked: these are not in common.
      #expect(day.area("purpose", over: comparison.common) == day.score.areas[0])
      let work = try #require(day.area("work", over: comparison.common))
      #expect(work.state == day.score.areas[1].state)
      #expect(work.applicable == day.score.areas[1].applicable)
    }
  }

  @Test func `a short form and a full one are scored over what both asked`() throws {
    let text = Example.statements([3])
    let answers: KeyValuePairs<String, Answer.State> = [
      "a.q1": .level(1), "a.q2": .level(5), "a.q3": .level(5),
    ]
    let comparison = Comparison(
      try scored(of: text, form: .short, answers),
      try scored(of: text, started: Self.later, answers)
    )
    #expect(comparison.common == [try id("a.q1")])
    for day in [comparison.then, comparison.now] {
      let area = try #require(day.area("a", over: comparison.common))
      #expect(area.state == .singleAnswer)
      #expect(area.mean == Mean(of: [0]))
    }
  }
}

extension Comparison {
  fileprivate func entry(_ question: String) throws -> Entry? {
    let id = try id(question)
    return entries.first { $0.id == id }
  }
}
