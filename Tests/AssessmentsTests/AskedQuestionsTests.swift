import Assessments
import FoundationEssentials
import Testing

@Suite struct AskedQuestionsTests {
  private func asked(_ sheet: AnswerSheet, of text: String = Example.text) throws -> [String] {
    try Example.assessment(from: text).asked(sheet).map(\.id.description)
  }

  @Test func `an empty full sheet is asked all that has no condition or a "not"`() throws {
    let sheet = try sheet(of: try Example.assessment())
    #expect(
      try asked(sheet) == [
        "context.trigger", "work.finished", "purpose.alone", "purpose.written", "context.stage",
        "context.members", "purpose.shared", "work.met", "work.helped", "risks.absent", "open.wish",
      ]
    )
  }

  @Test func `the short form asks the core questions`() throws {
    let assessment = try Example.assessment()
    #expect(
      try asked(try sheet(of: assessment, form: .short)) == [
        "context.trigger", "work.finished", "purpose.alone", "purpose.written", "purpose.shared",
      ]
    )
    #expect(
      try asked(try sheet(of: assessment, form: .short, ["context.trigger": .word("crisis")])) == [
        "context.trigger", "context.ties", "work.finished", "purpose.alone", "purpose.written",
        "purpose.shared",
      ]
    )
  }

  @Test func `an answer that is not asked for any more counts for nothing, and comes back`() throws
  {
    let text = try Example.text(
      replacing: "when: {not: {question: context.stage, is: [idea]}}",
      with: "when: {question: context.ties, is: \"yes\"}"
    )
    let assessment = try Example.assessment(from: text)
    var sheet = try sheet(
      of: assessment,
      ["context.trigger": .word("crisis"), "context.ties": .word("yes"), "work.helped": .level(5)]
    )
    let follower = try id("work.helped")
    #expect(assessment.asked(sheet).contains { $0.id == follower })
    // ties is not asked any more; that it said "yes" no longer asks for work.helped.
    sheet.apply(.answer(try id("context.trigger"), Answer(.word("need"))))
    #expect(!assessment.asked(sheet).contains { $0.id == follower })
    #expect(sheet.state(of: follower) == .level(5))
    sheet.apply(.answer(try id("context.trigger"), Answer(.word("crisis"))))
    #expect(assessment.asked(sheet).contains { $0.id == follower })
    #expect(sheet.state(of: follower) == .level(5))
  }

  @Test(arguments: [
    Answer.State.unanswered, .skipped, .dontKnow, .notApplicable(reason: "none"),
  ])
  func `only an answer decides about other questions`(state: Answer.State) throws {
    let assessment = try Example.assessment()
    let notice = try id("work.notice")
    let without = try sheet(of: assessment, ["context.members": state])
    #expect(!assessment.asked(without).contains { $0.id == notice })
    let with = try sheet(of: assessment, ["context.members": .answered(.number(3))])
    #expect(assessment.asked(with).contains { $0.id == notice })
  }

  @Test func `in the short form a question that is not core decides nothing`() throws {
    let text = try Example.text(
      replacing: "core: true\n        text: {self:",
      with:
        "core: true\n        when: {question: context.members, at-least: 3}\n        text: {self:"
    )
    let assessment = try Example.assessment(from: text)
    let shared = try id("purpose.shared")
    let members: KeyValuePairs<String, Answer.State> = ["context.members": .answered(.number(3))]
    let full = try sheet(of: assessment, members)
    let short = try sheet(of: assessment, form: .short, members)
    #expect(assessment.asked(full).contains { $0.id == shared })
    #expect(!assessment.asked(short).contains { $0.id == shared })
  }
}
