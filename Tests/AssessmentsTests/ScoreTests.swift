import Assessments
import FoundationEssentials
import Testing

@Suite struct ScoreTests {
  @Test func `every question comes up in definition order, asked or not`() throws {
    let assessment = try Example.assessment()
    let score = Score(assessment, try sheet(of: assessment, ["context.stage": .word("idea")]))
    #expect(
      score.questions.map(\.id.description) == [
        "context.stage", "context.trigger", "context.ties", "context.members", "purpose.written",
        "purpose.alone", "purpose.shared", "work.finished", "work.met", "work.notice",
        "work.helped", "risks.absent", "open.wish",
      ]
    )
    #expect(
      score.questions.filter { $0.answer == nil }.map(\.id.description) == [
        "context.ties", "work.notice", "work.helped",
      ]
    )
    #expect(score.questions.first?.answer == Answer(.word("idea")))
    #expect(score.questions.last?.answer == Answer(.unanswered))
  }

  @Test func `context, risks and open answers stand apart`() throws {
    let assessment = try Example.assessment()
    let score = Score(
      assessment,
      try sheet(
        of: assessment,
        [
          "context.members": .answered(.number(12)), "risks.absent": .level(5),
          "open.wish": .answered(.text("time")),
        ]
      )
    )
    #expect(score.context.map(\.answer?.value) == [nil, nil, nil, .number(12)])
    #expect(score.risks.map(\.risk) == [100])
    #expect(score.risks.map(\.points) == [nil])
    #expect(score.open.map(\.answer?.value) == [.text("time")])
    #expect(score.areas.map(\.answered) == [0, 0])
  }

  @Test(arguments: [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)])
  func `a risk is listed from 75`(step: Int, risk: Int) throws {
    let assessment = try Example.assessment()
    let score = Score(assessment, try sheet(of: assessment, ["risks.absent": .level(step)]))
    let question = try #require(score.risks.first)
    #expect(question.risk == risk)
    #expect((risk >= QuestionScore.listedRisk) == (step >= 4))
  }

  @Test(arguments: [
    Answer.State.unanswered, .skipped, .dontKnow, .notApplicable(reason: "no members"),
  ])
  func `only an answered derailer has a risk`(state: Answer.State) throws {
    let assessment = try Example.assessment()
    let score = Score(assessment, try sheet(of: assessment, ["risks.absent": state]))
    #expect(score.risks.map(\.risk) == [nil])
  }
}
