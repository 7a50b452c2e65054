import Assessments
import Testing

@Suite struct GateResultTests {
  /// The answers to work.finished (work first), purpose.alone (reconsider the form) and
  /// purpose.written (work first), in this order, and what they come to.
  struct Row: CustomTestStringConvertible, Sendable {
    /// `y`, `p`, `n`, `d` don't know, `s` skipped, `-` unanswered, `a` not applicable.
    let answers: String
    let outcome: GateResult.Outcome
    /// The letters of the facts in the way, by place: `1`, `2`, `3`.
    let missing: String

    init(_ answers: String, _ outcome: GateResult.Outcome, missing: String = "") {
      self.answers = answers
      self.outcome = outcome
      self.missing = missing
    }

    var testDescription: String { answers }

    func result(context: KeyValuePairs<String, Answer.State> = [:]) throws -> GateResult {
      let assessment = try Example.assessment()
      var sheet = try AssessmentsTests.sheet(of: assessment, context)
      for (name, letter) in zip(["work.finished", "purpose.alone", "purpose.written"], answers)
      where letter != "-" {
        let state: Answer.State =
          switch letter {
          case "y": .word("yes")
          case "p": .word("partly")
          case "n": .word("no")
          case "d": .dontKnow
          case "s": .skipped
          default: .notApplicable(reason: "the law asks for it")
          }
        sheet.apply(.answer(try id(name), Answer(state)))
      }
      return try #require(Score(assessment, sheet).gate)
    }

    func check(_ result: GateResult) {
      #expect(result.outcome == outcome)
      let missing = result.missing.compactMap { fact in
        result.facts.firstIndex(of: fact).map { String($0 + 1) }
      }
      #expect(missing.joined() == self.missing)
    }
  }

  @Test(arguments: [
    Row("yyy", .go), Row("nyy", .workFirst, missing: "1"),
    Row("yny", .reconsiderForm, missing: "2"),
    Row("nnn", .reconsiderForm, missing: "123"), Row("nyn", .workFirst, missing: "13"),
    Row("yyp", .workFirst, missing: "3"), Row("ydy", .workFirst, missing: "2"),
    Row("dyy", .workFirst, missing: "1"), Row("dny", .reconsiderForm, missing: "12"),
    Row("ddd", .workFirst, missing: "123"), Row("syy", .open, missing: "1"),
    Row("-yy", .open, missing: "1"), Row("y-y", .open, missing: "2"),
    Row("---", .open, missing: "123"), Row("sny", .reconsiderForm, missing: "12"),
    Row("sdy", .workFirst, missing: "12"), Row("s-n", .workFirst, missing: "123"),
    Row("ayy", .go), Row("aaa", .go), Row("ya-", .open, missing: "3"),
    Row("yan", .workFirst, missing: "3"),
  ])
  func `the first outcome that applies wins`(row: Row) throws {
    let result = try row.result(context: ["context.trigger": .word("need")])
    row.check(result)
    #expect(result.crisis == nil)
  }

  @Test func `each fact has its status and what is missing without it`() throws {
    let first = try Row("pns", .reconsiderForm).result()
    #expect(
      first.facts.map(\.status) == [.failed(.workFirst), .failed(.reconsiderForm), .open]
    )
    #expect(
      first.missing.map(\.mustHave.missing) == [
        "nothing finished together", "a reason to work together", "a written purpose",
      ]
    )
    let second = try Row("yda", .workFirst).result()
    #expect(
      second.facts.map(\.status)
        == [.passed, .findOut, .notApplicable(reason: "the law asks for it")]
    )
  }

  private let crisis: KeyValuePairs<String, Answer.State> = [
    "context.trigger": .word("crisis"), "context.ties": .word("yes"),
  ]

  @Test(arguments: [
    Row("yyy", .go), Row("nyy", .go), Row("-yy", .go), Row("dyy", .go), Row("syy", .go),
    Row("ayy", .go), Row("nny", .reconsiderForm, missing: "2"),
    Row("nyn", .workFirst, missing: "3"),
    Row("ny-", .open, missing: "3"), Row("nds", .workFirst, missing: "23"),
    Row("---", .open, missing: "23"),
  ])
  func `in a crisis on prior trust the first product may come later`(row: Row) throws {
    let result = try row.result(context: crisis)
    row.check(result)
    #expect(result.crisis == "You act in a crisis.")
  }

  @Test(arguments: [
    ("n", GateResult.Status.later), ("-", .later), ("d", .later), ("s", .later), ("y", .passed),
    ("a", .notApplicable(reason: "the law asks for it")),
  ])
  func `what may come later does so only where it is not settled`(
    answer: String,
    status: GateResult.Status
  ) throws {
    let result = try Row(answer + "yy", .go).result(context: crisis)
    #expect(result.facts.first?.status == status)
    #expect(result.missing.isEmpty)
  }

  @Test(arguments: [
    ["context.trigger": "crisis"], ["context.trigger": "crisis", "context.ties": "no"],
    // An answer to a question that is not asked any more opens no branch.
    ["context.trigger": "need", "context.ties": "yes"], ["context.ties": "yes"],
  ])
  func `without a sudden crisis and prior trust nothing may wait`(context: [String: String]) throws
  {
    let assessment = try Example.assessment()
    var sheet = try sheet(
      of: assessment,
      [
        "work.finished": .word("no"), "purpose.alone": .word("yes"),
        "purpose.written": .word("yes"),
      ]
    )
    for (name, word) in context { sheet.apply(.answer(try id(name), Answer(.word(word)))) }
    let gate = try #require(Score(assessment, sheet).gate)
    #expect(gate.outcome == .workFirst)
    #expect(gate.crisis == nil)
  }

  @Test(arguments: [("2026-05-31", true), ("2026-05-01", true), ("2026-04-30", false)])
  func `of a date, too, only "yes" passes`(text: String, passes: Bool) throws {
    let assessment = try Example.assessment(
      from: Example.text(replacing: "- question: work.finished", with: "- question: work.met")
        .replacing(only: "later: [work.finished]", with: "later: [work.met]")
        .replacing(only: "- id: met\n", with: "- id: met\n        core: true\n")
    )
    let day = try #require(Day(text))
    let sheet = try sheet(
      of: assessment,
      [
        "work.met": .answered(.date(day)), "purpose.alone": .word("yes"),
        "purpose.written": .word("yes"),
      ]
    )
    let gate = try #require(Score(assessment, sheet).gate)
    #expect(gate.facts.first?.status == (passes ? .passed : .failed(.workFirst)))
    #expect(gate.outcome == (passes ? .go : .workFirst))
  }

  @Test func `without a gate there is no outcome`() throws {
    let assessment = try Example.statements(1)
    #expect(Score(assessment, try sheet(of: assessment)).gate == nil)
  }

  @Test func `the words of the outcomes`() {
    #expect(
      GateResult.Outcome.allCases.map(\.rawValue) == [
        "reconsider-form", "work-first", "open", "go",
      ]
    )
  }
}
