import Assessments
import FoundationEssentials
import Testing

@Suite struct ConditionTests {
  /// A condition as an author writes it, on the last statement of the example.
  private func condition(_ yaml: String) throws -> Condition {
    let text = try Example.text(
      replacing: "when: {not: {question: context.stage, is: [idea]}}",
      with: "when: \(yaml)"
    )
    let question = try #require(try Example.assessment(from: text).question(try id("work.helped")))
    return try #require(question.when)
  }

  private let stage = "{question: context.stage, is: idea}"

  @Test func `holds where the answer is the one named`() throws {
    let condition = try condition(stage)
    #expect(condition.holds { _ in .word("idea") })
    #expect(!condition.holds { _ in .word("launched") })
  }

  @Test func `on an unanswered question it is false, and its "not" is true`() throws {
    #expect(try !condition(stage).holds { _ in nil })
    #expect(try condition("{not: \(stage)}").holds { _ in nil })
    #expect(try !condition("{not: {not: \(stage)}}").holds { _ in nil })
    #expect(try !condition("{question: context.members, at-least: 0}").holds { _ in nil })
    #expect(try condition("{not: {question: context.members, at-least: 0}}").holds { _ in nil })
  }

  @Test func `one of several answers is enough`() throws {
    let condition = try condition("{question: context.stage, is: [idea, launched]}")
    #expect(condition.holds { _ in .word("idea") })
    #expect(condition.holds { _ in .word("launched") })
    #expect(!condition.holds { _ in nil })
  }

  @Test(arguments: [(4, false), (5, true), (6, true)])
  func `at least includes the bound`(members: Int, holds: Bool) throws {
    let condition = try condition("{question: context.members, at-least: 5}")
    #expect(condition.holds { _ in .number(Decimal(members)) } == holds)
  }

  @Test func `values are compared as what they are, not as they are written`() throws {
    let members = try condition("{question: context.members, is: 5.0}")
    #expect(members.holds { _ in .number(5) })
    let notice = try condition("{question: work.notice, is: 3 d}")
    #expect(notice.holds { _ in .duration(259_200) })
    #expect(!notice.holds { _ in .duration(259_199) })
    let shared = try condition("{question: purpose.shared, at-least: 3}")
    #expect(shared.holds { _ in .level(4) })
    #expect(!shared.holds { _ in .level(2) })
  }

  @Test func `all needs each and any needs one`() throws {
    let parts = "[\(stage), {question: context.ties, is: \"yes\"}]"
    let all = try condition("{all: \(parts)}")
    let any = try condition("{any: \(parts)}")
    let both: [QuestionID: Value] = [
      try id("context.stage"): .word("idea"), try id("context.ties"): .word("yes"),
    ]
    let one: [QuestionID: Value] = [try id("context.ties"): .word("yes")]
    #expect(all.holds { both[$0] })
    #expect(!all.holds { one[$0] })
    #expect(any.holds { one[$0] })
    #expect(!any.holds { _ in nil })
  }

  @Test func `names the questions it looks at`() throws {
    let condition = try condition(
      "{any: [\(stage), {not: {question: work.met, at-least: 2026-01-01}}]}"
    )
    #expect(condition.questions.map(\.description) == ["context.stage", "work.met"])
    #expect(condition.references.map(\.name) == ["context.stage", "work.met"])
  }

  @Test(arguments: [
    (nil, false), (Value.number(0), false), (.duration(0), false), (.number(1), true),
    (.duration(60), true),
  ])
  func `0 is no promise`(value: Value?, holds: Bool) throws {
    let text = try Example.whole().replacing(
      only: "        when: {question: context.members, at-least: 3}\n",
      with: ""
    )
    let notice = try Example.assessment(from: text).question(try id("work.notice"))
    #expect(try #require(notice?.when).holds { _ in value } == holds)
  }
}
