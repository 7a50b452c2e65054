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

    func result(
      of text: String = Example.text,
      context: KeyValuePairs<String, Answer.State> = [:]
    ) throws -> GateResult {
      let assessment = try Example.assessment(from: text)
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
    Row("ayy", .go), Row("aay", .go), Row("ya-", .open, missing: "3"),
    Row("yan", .workFirst, missing: "3"), Row("aap", .workFirst, missing: "3"),
    // Where none applies, nothing speaks for a launch.
    Row("aaa", .open),
  ])
  func `the first outcome that applies wins`(row: Row) throws {
    let result = try row.result(context: ["context.trigger": .word("need")])
    row.check(result)
    #expect(result.crisis == nil)
  }

  @Test(arguments: [
    Row("yyy", .go), Row("yyn", .reconsiderForm, missing: "3"),
    Row("yyp", .workFirst, missing: "3"), Row("ynp", .reconsiderForm, missing: "23"),
    Row("nyp", .workFirst, missing: "13"), Row("yyd", .workFirst, missing: "3"),
    Row("yys", .open, missing: "3"), Row("syp", .workFirst, missing: "13"),
  ])
  func `half an answer may come to less than a no`(row: Row) throws {
    row.check(try row.result(of: Self.half))
  }

  @Test func `half an answer comes to what a no comes to, where nothing else is said`() throws {
    let text = try Example.text(
      replacing: "outcome: work-first\n      missing: a written purpose",
      with: "outcome: reconsider-form\n      missing: a written purpose"
    )
    let row = Row("yyp", .reconsiderForm, missing: "3")
    row.check(try row.result(of: text))
    let gate = try #require(try Example.assessment(from: text).gate)
    #expect(gate.mustHave.map(\.partly) == [.workFirst, .reconsiderForm, .reconsiderForm])
    let half = try #require(try Example.assessment(from: Self.half).gate)
    #expect(half.mustHave.map(\.partly) == [.workFirst, .reconsiderForm, .workFirst])
    #expect(half.mustHave.map(\.outcome) == [.workFirst, .reconsiderForm, .reconsiderForm])
  }

  /// The example, in which a draft of the purpose calls for work, and no purpose for another form.
  private static let half = Example.text.replacing(
    "outcome: work-first\n      missing: a written purpose",
    with: "outcome: reconsider-form\n      partly: work-first\n      missing: a written purpose"
  )

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
    Row("nyn", .workFirst, missing: "3"), Row("aaa", .open),
    Row("ny-", .open, missing: "3"), Row("nds", .workFirst, missing: "23"),
    Row("---", .open, missing: "23"),
  ])
  func `in a crisis on prior trust the first product may come later`(row: Row) throws {
    let result = try row.result(context: crisis)
    row.check(result)
    // The reason is given only where it changes something.
    let isUsed = result.facts.map(\.status).contains(.later)
    #expect(result.crisis == (isUsed ? "You act in a crisis." : nil))
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

  /// "Written purpose" calls the form into question, and half of it for work.
  @Test(arguments: [
    // Reconsider, work, find out, open.
    ("dnp", "231"), ("sdp", "321"), ("-nd", "231"), ("pns", "213"), ("ydn", "321"),
    // Not applicable, and in place.
    ("yas", "321"), ("yan", "321"), ("ayd", "312"), ("yna", "231"),
    // The author's order among equals.
    ("yyy", "123"), ("nyd", "132"), ("ddd", "123"), ("s-s", "123"), ("aaa", "123"),
    ("nnn", "231"), ("ann", "231"),
  ])
  func `the facts that decide come first, then what is open, set aside or in place`(
    answers: String,
    order: String
  ) throws {
    let result = try Row(answers, .open).result(of: Self.half)
    #expect(Self.places(result.byWeight, in: result) == order)
  }

  @Test(arguments: [
    ("nsa", "213"), ("nda", "213"), ("nnp", "231"), ("nay", "123"), ("nya", "132"),
    ("-yy", "123"), ("yas", "321"),
  ])
  func `what may come later stands behind what is open`(answers: String, order: String) throws {
    let result = try Row(answers, .open).result(of: Self.half, context: crisis)
    #expect(Self.places(result.byWeight, in: result) == order)
  }

  @Test(arguments: [
    ("yyy", "123"), ("ayn", "23"), ("aay", "3"), ("aaa", ""), ("---", "123"), ("sda", "12"),
  ])
  func `what was set aside does not apply`(answers: String, applicable: String) throws {
    for context in [[:], crisis] {
      let result = try Row(answers, .open).result(context: context)
      #expect(Self.places(result.applicable, in: result) == applicable)
      #expect(result.facts.count == 3)
    }
  }

  private static func places(_ facts: [GateResult.Fact], in result: GateResult) -> String {
    facts.compactMap { fact in result.facts.firstIndex(of: fact).map { String($0 + 1) } }.joined()
  }

  /// 30 days, 31, 90 and 91 before the sheet was started.
  @Test(arguments: [
    ("2026-05-01", GateResult.Status.passed, GateResult.Outcome.go),
    ("2026-04-30", .failed(.workFirst), .workFirst),
    ("2026-03-02", .failed(.workFirst), .workFirst),
    ("2026-03-01", .failed(.reconsiderForm), .reconsiderForm),
  ])
  func `of a date, too, half may come to less than a no`(
    text: String,
    status: GateResult.Status,
    outcome: GateResult.Outcome
  ) throws {
    let assessment = try Example.assessment(
      from: Example.text(
        replacing: "- question: work.finished\n      outcome: work-first",
        with: "- question: work.met\n      outcome: reconsider-form\n      partly: work-first"
      )
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
    #expect(gate.facts.first?.status == status)
    #expect(gate.outcome == outcome)
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
