import Assessments
import Testing

@Suite struct AssessmentTests {
  @Test func `asks the crisis branch and the gate first, in the order of the gate`() throws {
    let order = try Example.assessment().askingOrder.map(\.id.description)
    #expect(
      order == [
        "context.trigger", "context.ties",
        "work.finished", "purpose.alone", "purpose.written",
        "context.stage", "context.members",
        "purpose.shared",
        "work.met", "work.notice", "work.helped",
        "risks.absent",
        "open.wish",
      ]
    )
  }

  @Test func `without a gate asks in the order of the file`() throws {
    let order = try Example.statements(2, 1).askingOrder.map(\.id.description)
    #expect(order == ["a.q1", "a.q2", "b.q1"])
  }

  @Test(arguments: [
    ("context.stage", "Where do you stand?"), ("work.met", "When did you last meet?"),
    ("risks.absent", "Members send no one."), ("open.wish", "What do you wish for?"),
  ])
  func `finds a question by its id`(name: String, text: String) throws {
    let id = try #require(QuestionID(name))
    #expect(try Example.assessment().question(id)?.text.own == text)
  }

  @Test(arguments: ["context.absent", "work.written", "elsewhere.stage", "risks.wish"])
  func `finds no question that is not there`(name: String) throws {
    let id = try #require(QuestionID(name))
    #expect(try Example.assessment().question(id) == nil)
  }

  @Test func `finds an area by its id`() throws {
    let assessment = try Example.assessment()
    #expect(assessment.area("work")?.title == "Work")
    #expect(assessment.area("context") == nil)
  }
}
