import Assessments
import FoundationEssentials
import Testing

@Suite struct ScoredSheetTests {
  private static let answers: KeyValuePairs<String, Answer.State> = [
    "context.stage": .word("launched"), "context.members": .answered(.number(4)),
    "purpose.written": .word("partly"), "purpose.alone": .notApplicable(reason: "the law"),
    "purpose.shared": .level(3), "work.finished": .word("no"), "work.helped": .level(5),
  ]

  @Test func `finds what a question came to, and no question that the text lacks`() throws {
    let sheet = try scored(Self.answers)
    #expect(try sheet.question(id("purpose.written"))?.points == 50)
    #expect(try sheet.question(id("context.ties"))?.answer == nil)
    #expect(try sheet.question(id("purpose.gone")) == nil)
    #expect(sheet.area("gone", over: []) == nil)
  }

  @Test func `counts what was asked and has no answer`() throws {
    // Not asked is the question about ties; open are trigger, met, notice, the risk and the wish.
    #expect(try scored(Self.answers).openCount == 5)
    #expect(try scored(form: .short, Self.answers).openCount == 1)
    #expect(try scored(form: .short).openCount == 5)
  }

  @Test(arguments: [Form.short, .full])
  func `an area over all its questions is the area`(form: Form) throws {
    let sheet = try scored(form: form, Self.answers)
    let all = Set(sheet.score.questions.map(\.id))
    #expect(sheet.score.areas.count == 2)
    for area in sheet.score.areas {
      #expect(sheet.area(area.area.id, over: all) == area)
    }
  }

  @Test func `an area over some counts these alone`() throws {
    let sheet = try scored(
      of: Example.statements([4]),
      ["a.q1": .level(1), "a.q2": .level(4), "a.q3": .level(5)]
    )
    func area(_ names: String...) throws -> AreaScore {
      try #require(sheet.area("a", over: Set(names.map { try id($0) })))
    }
    let mean = try #require(Mean(of: [75, 100]))
    #expect(try area("a.q2", "a.q3").state == .scored(mean, .strength))
    #expect(try area("a.q2", "a.q3", "a.q4").state == .scored(mean, .strength))
    // One of two is not more than half.
    #expect(try area("a.q3", "a.q4").state == .notScored)
    #expect(try area("a.q3").state == .singleAnswer)
    #expect(try area().state == .notAsked)
    #expect(try area().questions.isEmpty)
  }
}
