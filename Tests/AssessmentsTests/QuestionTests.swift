import FoundationEssentials
import Testing

@testable import Assessments

@Suite struct QuestionTests {
  private func question(_ name: String, in text: String = Example.text) throws -> Question {
    let id = try #require(QuestionID(name))
    return try #require(try Example.assessment(from: text).question(id))
  }

  @Test func `a practice has five anchored levels`() throws {
    let question = try question("purpose.shared")
    #expect(question.kind == .practice)
    #expect(question.isCore)
    #expect(
      question.text
        == Question.Wording(own: "How do you share it?", partner: "How do they share it?")
    )
    #expect(question.help == "Think of the last new member.")
    #expect(question.why == "Words drift.")
    #expect(
      question.choices == [
        Choice(value: .level(0), label: "Not at all", anchor: "Nobody reads it."),
        Choice(value: .level(1), label: "Spoken of", anchor: "We mean to."),
        Choice(value: .level(2), label: "By some", anchor: "Some hand it out."),
        Choice(value: .level(3), label: "As a rule", anchor: "Every newcomer gets it."),
        Choice(value: .level(4), label: "Kept fresh", anchor: "We look at it each year."),
      ]
    )
    #expect(question.choices.map(question.number) == [0, 1, 2, 3, 4])
  }

  @Test func `a fact has yes, partly and no, whether quoted or not`() throws {
    let question = try question("purpose.written")
    #expect(question.kind == .fact)
    #expect(question.input == .choice)
    #expect(
      question.choices == [
        Choice(value: .word("yes"), label: "Yes, agreed"),
        Choice(value: .word("partly"), label: "A draft", anchor: "A draft is out for comments."),
        Choice(value: .word("no"), label: "Not yet"),
      ]
    )
    #expect(question.choices.map(question.number) == [1, 2, 3])
    #expect(question.choice(for: .word("no"))?.label == "Not yet")
    #expect(question.choice(for: .word("maybe")) == nil)
    #expect(question.evidence == "Where does it stand?")
    #expect(question.citations.map(\.source) == ["guide", "notes"])
    #expect(question.citations.map(\.section) == ["Write first", "Page 3"])
  }

  @Test func `a fact may be a date against a threshold`() throws {
    let question = try question("work.met")
    #expect(question.input == .date)
    #expect(question.choices.isEmpty)
    #expect(question.threshold == Threshold(yes: .within(days: 30), partly: .within(days: 90)))
  }

  @Test func `a fact may be a duration against a threshold`() throws {
    let question = try question("work.notice")
    #expect(question.input == .duration)
    #expect(
      question.threshold
        == Threshold(yes: .atLeast(.duration(259_200)), partly: .moreThan(.duration(86_400)))
    )
  }

  @Test func `a fact may be a number against a threshold`() throws {
    let text = try Example.text(
      replacing:
        "input: duration\n        threshold: {yes: {at-least: 72 h}, partly: {more-than: 1 d}}",
      with: "input: number\n        threshold: {yes: {less-than: 2.5}, partly: {at-most: 3}}"
    )
    let question = try question("work.notice", in: text)
    #expect(question.input == .number)
    #expect(
      question.threshold == Threshold(yes: .lessThan(.number(2.5)), partly: .atMost(.number(3)))
    )
  }

  @Test func `a statement and a derailer take a named scale, from 1 to 5`() throws {
    let statement = try question("work.helped")
    #expect(statement.kind == .statement)
    #expect(statement.choices.map(\.value) == (1...5).map(Value.level))
    #expect(
      statement.choices.map(\.label) == ["Not at all", "A little", "Partly", "Mostly", "Fully"]
    )
    #expect(statement.dontKnow == "Too early to say")
    let derailer = try question("risks.absent")
    #expect(derailer.kind == .derailer)
    #expect(
      derailer.choices.map(\.label) == ["Never", "Rarely", "Sometimes", "Often", "Always"]
    )
    #expect(derailer.choices.map(derailer.number) == [1, 2, 3, 4, 5])
  }

  @Test func `a context question has words of its own, or a number with its unit and bins`() throws
  {
    let words = try question("context.trigger")
    #expect(words.kind == .context)
    #expect(words.choices.map(\.value) == [.word("crisis"), .word("need")])
    let number = try question("context.members")
    #expect(number.input == .number)
    #expect(number.unit == "organisations")
    #expect(
      number.bins == [
        Question.Bin(label: "under 5", below: .number(5)),
        Question.Bin(label: "5 and more", below: nil),
      ]
    )
    #expect(number.threshold == nil)
  }

  @Test func `an open question takes text and may ask for consent`() throws {
    let question = try question("open.wish")
    #expect(question.kind == .open)
    #expect(question.input == .text)
    #expect(question.consent == [Question.Consent(value: "quote", label: "You may quote me")])
  }

  @Test func `practices are the question's own, or else those of its area`() throws {
    let names = ["purpose.written", "purpose.alone", "work.helped", "context.stage"]
    let practices = try names.map { try question($0).practices.map(\.name) }
    #expect(practices == [["write-it-down"], ["name-the-gap"], ["offer-sheet", "meet"], []])
  }

  @Test func `conditions nest`() throws {
    let text = try Example.text(
      replacing: "when: {not: {question: context.stage, is: [idea]}}",
      with: """
        when:
                  any:
                    - {question: context.stage, is: [idea, launched]}
                    - all:
                        - {not: {question: purpose.shared, at-least: 2}}
                        - {question: context.ties, is: "no"}
        """
    )
    let condition = try #require(try question("work.helped", in: text).when)
    guard case .any(let parts) = condition, case .equals(let first, let words) = parts.first,
      case .all(let inner) = parts.last, case .not(.atLeast(let second, let bound)) = inner.first,
      case .equals(let third, let last) = inner.last
    else {
      Issue.record("\(condition)")
      return
    }
    #expect(first.name == "context.stage")
    #expect(words == ["idea", "launched"])
    #expect(second.name == "purpose.shared")
    #expect(bound == "2")
    #expect(third.name == "context.ties")
    #expect(last == ["no"])
  }

  @Test(arguments: [
    (Question.Kind.practice, true), (.fact, true), (.statement, true), (.derailer, false),
    (.context, false), (.open, false),
  ])
  func `points come from practices, facts and statements`(kind: Question.Kind, isScored: Bool) {
    #expect(kind.isScored == isScored)
  }
}
