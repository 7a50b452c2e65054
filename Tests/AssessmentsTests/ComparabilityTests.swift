import Assessments
import Testing

@Suite struct ComparabilityTests {
  /// An edit of the example: what it does to one question.
  struct Edit: CustomTestStringConvertible, Sendable {
    let part: String
    let replacement: String
    let question: String
    let comparability: Comparability

    init(_ part: String, _ replacement: String, _ question: String, _ expected: Comparability) {
      self.part = part
      self.replacement = replacement
      self.question = question
      comparability = expected
    }

    var testDescription: String { "\(part) -> \(replacement)" }
  }

  @Test(arguments: [
    // What people read before they answer.
    Edit("Is the purpose written", "Is your purpose written", "purpose.written", .reworded),
    Edit("label: A draft,", "label: Half done,", "purpose.written", .reworded),
    Edit("A draft is out for comments.", "A draft is out.", "purpose.written", .reworded),
    Edit("label: An idea, anchor: We talk.", "label: An idea", "context.stage", .reworded),
    Edit("unit: organisations", "unit: members", "context.members", .reworded),
    Edit("agreement: [Not at all", "agreement: [Never", "work.helped", .reworded),
    Edit("share: [Never", "share: [Not once", "risks.absent", .reworded),
    Edit("What do you wish for?", "What do you want?", "open.wish", .reworded),
    // What makes points of an answer.
    Edit("{at-least: 72 h}", "{at-least: 48 h}", "work.notice", .rescored),
    Edit("{more-than: 1 d}", "{at-least: 1 d}", "work.notice", .rescored),
    Edit(", partly: {within-days: 90}", "", "work.met", .rescored),
    Edit("{within-days: 30}", "{within-days: 31}", "work.met", .rescored),
    Edit(
      "{value: need, label: Long-felt",
      "{value: wish, label: Long-felt",
      "context.trigger",
      .rescored
    ),
    Edit(
      "- {value: partly, label: A draft, anchor: A draft is out for comments.}\n          ",
      "",
      "purpose.written",
      .rescored
    ),
    // What does not change what an answer says.
    Edit("help: Think of the last new member.", "help: Think.", "purpose.shared", .same),
    Edit("why: Words drift.", "why: Words wander.", "purpose.shared", .same),
    Edit("section: Share it", "section: Share them", "purpose.shared", .same),
    Edit("partner: How do they share it?", "partner: Do they share it?", "purpose.shared", .same),
    Edit("practices: [start-small]", "practices: [meet]", "work.finished", .same),
    Edit("dont-know: Too early to say", "dont-know: We cannot say", "work.helped", .same),
    Edit("not-applicable: The law asks", "not-applicable: A law asks", "purpose.alone", .same),
    Edit("evidence: Where does it stand?", "evidence: Where?", "purpose.written", .same),
    Edit("label: under 5,", "label: below 5,", "context.members", .same),
    Edit("context.members, at-least: 3", "context.members, at-least: 4", "work.notice", .same),
    Edit("You may quote me", "Quote me", "open.wish", .same),
  ])
  func `another edition of a question`(edit: Edit) throws {
    let old = try Example.assessment()
    let new = try Example.assessment(
      from: Example.text(replacing: edit.part, with: edit.replacement)
    )
    let id = try id(edit.question)
    let (before, after) = try (#require(old.question(id)), #require(new.question(id)))
    #expect(before.comparability(with: after) == edit.comparability)
    #expect(after.comparability(with: before) == edit.comparability)
    // No edit reaches another question.
    let others = old.askingOrder.filter { $0.id != id }
    #expect(
      others.allSatisfy { other in
        new.question(other.id).map { other.comparability(with: $0) } == .same
      }
    )
  }

  @Test func `another kind, and the same choices in another order, are scored in another way`()
    throws
  {
    let questions = try Example.assessment()
    let helped = try #require(questions.question(id("work.helped")))
    let shared = try #require(questions.question(id("purpose.shared")))
    #expect(helped.comparability(with: shared) == .rescored)
    let turned = try Example.assessment(
      from: Example.text(
        replacing: "{value: crisis, label: Sudden crisis}",
        with: "{value: need, label: Long-felt need}"
      ).replacing(
        "label: Long-felt need}\n      - {value: need, label: Long-felt need}",
        with: "label: Long-felt need}\n      - {value: crisis, label: Sudden crisis}"
      )
    )
    let (before, after) = try (
      #require(questions.question(id("context.trigger"))),
      #require(turned.question(id("context.trigger")))
    )
    #expect(after.choices.map(\.label) == ["Long-felt need", "Sudden crisis"])
    #expect(before.comparability(with: after) == .rescored)
  }
}
