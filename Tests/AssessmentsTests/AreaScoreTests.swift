import Assessments
import Testing

@Suite struct AreaScoreTests {
  /// A row of the table: the answers to the questions of one area, and what they come to.
  struct Row: CustomTestStringConvertible, Sendable {
    /// `1` to `5`, `n` not applicable, `d` don't know, `s` skipped, `-` unanswered.
    let answers: String
    /// "answered/applicable".
    let counts: String
    let mean: String?
    let band: Band?

    init(_ answers: String, _ counts: String, _ mean: String? = nil, _ band: Band? = nil) {
      self.answers = answers
      self.counts = counts
      self.mean = mean
      self.band = band
    }

    var testDescription: String { answers }

    func sheet(of assessment: Assessment, form: Form = .full) throws -> AnswerSheet {
      var sheet = try AssessmentsTests.sheet(of: assessment, form: form)
      for (index, letter) in answers.enumerated() where letter != "-" {
        let state: Answer.State =
          switch letter {
          case "n": .notApplicable(reason: "not ours")
          case "d": .dontKnow
          case "s": .skipped
          default: .level(try #require(letter.wholeNumberValue))
          }
        sheet.apply(.answer(try id("a.q\(index + 1)"), Answer(state)))
      }
      return sheet
    }
  }

  private func check(_ row: Row, of assessment: Assessment) throws {
    let area = try #require(Score(assessment, try row.sheet(of: assessment)).areas.first)
    #expect("\(area.answered)/\(area.applicable)" == row.counts)
    if let band = row.band {
      let mean = try #require(area.mean)
      #expect(area.state == .scored(mean, band))
      #expect(mean.precise == row.mean)
    } else {
      #expect(area.state == .notScored)
    }
  }

  @Test(arguments: [
    Row("54--", "2/4"), Row("543-", "3/4", "75", .strength), Row("5nn3", "2/2", "75", .strength),
    Row("5nnn", "1/1"), Row("5ddd", "1/4"), Row("54ss", "2/4"), Row("543s", "3/4", "75", .strength),
    Row("543d", "3/4", "75", .strength), Row("54n-", "2/3", "87.50", .strength),
    Row("54dn", "2/3", "87.50", .strength), Row("5nnd", "1/2"), Row("5nn-", "1/2"),
    Row("1555", "4/4", "75", .developing), Row("155n", "3/3", "66.67", .developing),
    Row("3333", "4/4", "50", .developing), Row("3332", "4/4", "43.75", .needsAttention),
    Row("4443", "4/4", "68.75", .developing), Row("nnnn", "0/0"), Row("----", "0/4"),
    Row("dddd", "0/4"), Row("1111", "4/4", "0", .needsAttention),
    Row("5555", "4/4", "100", .strength),
  ])
  func `of four, more than half of the applicable ones and at least two`(row: Row) throws {
    try check(row, of: try Example.statements(4))
  }

  @Test(arguments: [
    Row("44", "2/2", "75", .strength), Row("4-", "1/2"), Row("4n", "1/1"), Row("4d", "1/2"),
    Row("nn", "0/0"),
  ])
  func `of two, both`(row: Row) throws {
    try check(row, of: try Example.statements(2))
  }

  @Test(arguments: [
    Row("44-", "2/3", "75", .strength), Row("4--", "1/3"), Row("44n", "2/2", "75", .strength),
  ])
  func `of three, two`(row: Row) throws {
    try check(row, of: try Example.statements(3))
  }

  @Test(arguments: [
    Row("4", "1/1", "75", .strength), Row("1", "1/1", "0", .needsAttention), Row("-", "0/1"),
    Row("d", "0/1"), Row("n", "0/0"),
  ])
  func `of one, that one`(row: Row) throws {
    try check(row, of: try Example.statements(1))
  }

  @Test(arguments: ["4", "1", "d", "n", "-"])
  func `in the short form one question of several stands for itself`(answer: String) throws {
    let assessment = try Example.statements(4)
    let sheet = try Row(answer, "").sheet(of: assessment, form: .short)
    let area = try #require(Score(assessment, sheet).areas.first)
    #expect(area.state == .singleAnswer)
    #expect(area.questions.map { $0.answer == nil } == [false, true, true, true])
  }

  @Test func `in the short form an area of one question is scored`() throws {
    let assessment = try Example.statements(1)
    let sheet = try sheet(of: assessment, form: .short, ["a.q1": .level(5)])
    let area = try #require(Score(assessment, sheet).areas.first)
    let mean = try #require(area.mean)
    #expect(area.state == .scored(mean, .strength))
  }

  @Test func `in the short form two questions are scored like everywhere`() throws {
    let assessment = try Example.assessment(
      from: Example.statements([3]).replacing(
        "core: false, text: We meet.,",
        with: "core: true, text: We meet.,"
      )
    )
    let sheet = try Row("54n", "").sheet(of: assessment, form: .short)
    let area = try #require(Score(assessment, sheet).areas.first)
    let mean = try #require(Mean(of: [100, 75]))
    #expect(area.state == .scored(mean, .strength))
  }

  @Test func `in the short form an area without core questions is not asked`() throws {
    let assessment = try Example.assessment(
      from: Example.statements([2]).replacing("core: true", with: "core: false")
    )
    let sheet = try Row("55", "").sheet(of: assessment, form: .short)
    let area = try #require(Score(assessment, sheet).areas.first)
    #expect(area.state == .notAsked)
    #expect(area.answered == 0)
    #expect(area.applicable == 0)
    #expect(area.mean == nil)
  }

  @Test func `what is not asked leaves the denominator, and its answer counts for nothing`() throws
  {
    let assessment = try Example.assessment()
    let last = try #require(Day("2026-05-30"))
    let sheet = try sheet(
      of: assessment,
      [
        "context.stage": .word("idea"), "work.finished": .word("yes"),
        "work.met": .answered(.date(last)), "work.helped": .level(1),
      ]
    )
    let area = try #require(Score(assessment, sheet).areas.last)
    #expect(area.applicable == 2)
    #expect(area.questions.map(\.points) == [100, 100, nil, nil])
    let mean = try #require(Mean(of: [100, 100]))
    #expect(area.state == .scored(mean, .strength))
  }

  @Test func `has the mean of too few answers too, to be ordered by`() throws {
    let assessment = try Example.statements(4)
    let area = try #require(
      Score(assessment, try Row("52--", "").sheet(of: assessment)).areas.first
    )
    #expect(area.state == .notScored)
    #expect(area.mean?.precise == "62.50")
  }
}
