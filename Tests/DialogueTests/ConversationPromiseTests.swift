import Assessments
import Dialogue
import FoundationEssentials
import Testing

/// What a source proposes, what was promised, and whether that is kept.
@Suite struct ConversationPromiseTests {
  /// The example, with a promise before the areas and a question about it.
  private static let text = Example.text
    .replacing(
      "gate:\n",
      with: """
          - id: agenda
            kind: context
            text: How early do you promise the agenda?
            input: duration
            proposed: 3 d
          - id: visits
            kind: context
            text: How many visits do you promise?
            input: number
            unit: visits
          - id: size
            kind: context
            text: How many members are you?
            input: number
            unit: members
            proposed: 14
        gate:

        """
    )
    .replacing(
      "threshold: {yes: {at-least: 72 h}, partly: {at-least: 24 h}}\n",
      with: "threshold: {yes: {at-least: 72 h}, partly: {at-least: 24 h}}\n"
        + "        promise: context.agenda\n"
    )
    .replacing(
      "        when: {not: {question: context.stage, is: idea}}\n",
      with: "        promise: context.visits\n"
    )

  private func talk(
    at question: String,
    _ answers: [(String, Answer.State)] = [],
    isAccessible: Bool = false,
    mode: AnswerSheet.Mode? = nil
  ) throws -> Talk {
    var talk = try Talk(
      manner: Manner(isInteractive: true, isAccessible: isAccessible),
      mode: mode,
      answers: answers,
      text: Self.text
    )
    _ = talk.shown()
    talk.type("/review \(question)")
    return talk
  }

  /// From the words of the question on.
  private func asked(_ talk: inout Talk) -> [String] {
    Array(talk.shown(canPrefill: true).drop { !$0.hasPrefix("How") && !$0.hasPrefix("Say: How") })
  }

  @Test(arguments: [(false, "/skip"), (true, "skip")])
  func `what is proposed stands under the question and is taken for nobody's promise`(
    isAccessible: Bool,
    skip: String
  ) throws {
    var talk = try talk(at: "context.agenda", isAccessible: isAccessible)
    #expect(talk.conversation.prefill == nil)
    #expect(
      asked(&talk) == [
        "How early do you promise the agenda?", "Proposed: 72 h",
        "Type what you promised, or \(skip) if you promised none.",
        "* Type a time with its unit, such as 72 h or 20 min",
      ]
    )
    #expect(
      talk.said("") == ["Nothing was typed; type a time with its unit, such as 72 h or 20 min"]
    )
    #expect(talk.said("3 d") == ["Saved: 72 h"])
    #expect(talk.changes == [change("context.agenda", .answered(.duration(259_200)))])
  }

  @Test func `what is proposed is the example, and may be typed with its unit`() throws {
    var talk = try talk(at: "context.size")
    #expect(asked(&talk).contains("* Type a number, such as 14"))
    #expect(talk.said("7 members") == ["Saved: 7 members"])
  }

  @Test func `a promise applies always, and can be none`() throws {
    var talk = try talk(at: "context.visits")
    #expect(talk.said("/na") == ["Type skip if you promised none, and d if you don't know"])
  }

  @Test func `a promise of 0 is none, and is not asked about`() throws {
    var talk = try talk(at: "context.visits")
    #expect(talk.said("0").first == "Saved: 0 visits, so none was promised.")
    #expect(!talk.conversation.session.asked.map(\.id.description).contains("work.helped"))
  }

  @Test func `what nobody asks about later is no promise`() throws {
    var talk = try talk(at: "context.size")
    #expect(asked(&talk).dropFirst().first == "Proposed: 14 members")
    #expect(talk.said("/skip").first == "Saved: skipped.")
  }

  @Test func `a promise for which nothing is proposed can be skipped as well`() throws {
    var talk = try talk(at: "context.visits")
    #expect(talk.conversation.prefill == nil)
    #expect(
      asked(&talk).dropFirst().first == "Type what you promised, or /skip if you promised none."
    )
    #expect(talk.said("skip").first == "Saved: skipped, so none was promised.")
  }

  @Test(arguments: [
    Answer.State.skipped, .dontKnow, .answered(.duration(3_600)),
  ])
  func `once something was said, it is that which stands there`(state: Answer.State) throws {
    var talk = try talk(at: "context.agenda", [("context.agenda", state)])
    #expect(talk.conversation.prefill == (state.isAnswered ? "1 h" : nil))
    #expect(asked(&talk).dropFirst().first == "Proposed: 72 h")
  }

  @Test func `whether it is kept is asked with the promise in sight`() throws {
    let promise = ("context.agenda", Answer.State.answered(.duration(172_800)))
    var talk = try talk(at: "work.notice", [promise])
    #expect(
      asked(&talk) == [
        "How early is the agenda sent?", "Your promise: 48 h",
        "* Type a time with its unit, such as 72 h or 20 min",
      ]
    )
  }

  @Test func `a number that was promised comes with its unit`() throws {
    var talk = try talk(at: "work.helped", [("context.visits", .answered(.number(3)))])
    #expect(talk.shown().contains("Your promise: 3 visits"))
  }

  @Test(arguments: [Answer.State.skipped, .dontKnow, .unanswered])
  func `without a promise nobody is asked about it`(state: Answer.State) throws {
    let talk = try Talk(answers: [("context.agenda", state)], text: Self.text)
    #expect(!talk.conversation.session.asked.map(\.id.description).contains("work.notice"))
  }

  @Test func `both are read out`() throws {
    var talk = try talk(at: "context.agenda", mode: .readAloud)
    #expect(
      asked(&talk) == [
        "Say: How early do you promise the agenda?", "Say: What is proposed is 72 h.",
        "Say: If you promised none, please tell me so.",
        "Type what you promised, or /skip if you promised none.",
        "Say: Please tell me how long, and whether in hours or in days.",
        "* Type a time with its unit, such as 72 h or 20 min",
      ]
    )
    talk.type("48 h", "/review work.notice")
    #expect(
      asked(&talk).prefix(2) == ["Say: How early is the agenda sent?", "Say: You promised 48 h."]
    )
  }
}

extension Answer.State {
  fileprivate var isAnswered: Bool {
    if case .answered = self { true } else { false }
  }
}
