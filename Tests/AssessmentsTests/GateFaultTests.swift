import Assessments
import Testing

@Suite struct GateFaultTests {
  @Test(arguments: [
    FaultyChange(
      "title: Three things to have\n  about: Each",
      "👉about: Each",
      "'title' is missing"
    ),
    FaultyChange("  about: Each needs a yes.", "  about: 👉[]", "'about' has to be text"),
    FaultyChange(
      "- question: purpose.alone",
      "- question: 👉purpose",
      "'purpose' is no question; write area.question"
    ),
    FaultyChange(
      "- question: purpose.alone",
      "- question: 👉purpose.alon",
      "there is no question 'purpose.alon'; did you mean 'purpose.alone'?"
    ),
    FaultyChange(
      "- question: purpose.alone",
      "- question: 👉budget.total",
      "there is no question 'budget.total'"
    ),
    FaultyChange(
      "outcome: reconsider-form",
      "outcome: 👉reconsider",
      "'reconsider' is no outcome; it is one of 'reconsider-form', 'work-first'; "
        + "did you mean 'reconsider-form'?"
    ),
    FaultyChange(
      "outcome: reconsider-form\n",
      "outcome: reconsider-form\n      partly: 👉reconsider\n",
      "'reconsider' is no outcome; it is one of 'reconsider-form', 'work-first'; "
        + "did you mean 'reconsider-form'?"
    ),
    FaultyChange(
      "outcome: reconsider-form\n",
      "outcome: reconsider-form\n      partly: 👉[]\n",
      "'partly' has to be text"
    ),
    FaultyChange(
      "outcome: reconsider-form\n",
      "outcome: reconsider-form\n      👉party: work-first\n",
      "the key 'party' is not known here; did you mean 'partly'?"
    ),
    FaultyChange(
      "- question: purpose.alone\n      outcome: reconsider-form\n",
      "- 👉question: purpose.alone\n",
      "'outcome' is missing"
    ),
    FaultyChange(
      "- question: purpose.written\n      outcome: work-first\n      missing: a written purpose\n",
      "- 👉question: purpose.written\n      outcome: work-first\n",
      "'missing' is missing"
    ),
    FaultyChange(
      "later: [work.finished]",
      "later: [👉finished]",
      "'later' holds questions, written area.question"
    ),
    FaultyChange(
      "later: [work.finished]",
      "later: 👉work.finished",
      "'later' is a list; begin each line with '- '"
    ),
    FaultyChange(
      "later: [work.finished]",
      "later: [👉work.finishd]",
      "'work.finishd' stands in 'later' but is not must-have"
    ),
    FaultyChange(
      "later: [work.finished]",
      "later: [work.finished, 👉purpose.shared]",
      "'purpose.shared' stands in 'later' but is not must-have"
    ),
    FaultyChange(
      "- {question: context.ties, is: \"yes\"}",
      "- {question: 👉purpose.alone, is: \"yes\"}",
      "the crisis branch looks at context questions; 'purpose.alone' is none"
    ),
    FaultyChange(
      "- {question: context.ties, is: \"yes\"}",
      "- {question: 👉context.ties, is: \"yess\"}",
      "'yess' is no answer to 'context.ties'; did you mean 'yes'?"
    ),
    FaultyChange(
      "    when:\n      all:\n        - {question: context.trigger, is: crisis}\n"
        + "        - {question: context.ties, is: \"yes\"}\n    later: [work.finished]\n"
        + "    about: You act in a crisis.\n",
      "    👉when: {question: context.trigger, is: crisis}\n",
      "'about' is missing"
    ),
    FaultyChange(
      "    when:\n      all:\n        - {question: context.trigger, is: crisis}\n"
        + "        - {question: context.ties, is: \"yes\"}\n    later",
      "    👉later",
      "'when' is missing"
    ),
  ])
  func `says what is wrong with the gate`(change: FaultyChange) throws {
    try change.check()
  }

  @Test func `only facts are must-have`() throws {
    let text = try Example.text(
      replacing: "- question: purpose.alone",
      with: "- question: 👉purpose.shared"
    )
    expectFaults(["'purpose.shared' is no fact; only facts can be must-have"], in: text)
  }

  @Test func `a must-have belongs to the short form`() throws {
    let text = try Example.text(
      replacing: "- id: alone\n        kind: fact\n        core: true\n",
      with: "- 👉id: alone\n        kind: fact\n"
    )
    expectFaults(["'purpose.alone' is must-have, so it needs 'core: true'"], in: text)
  }

  @Test func `what the crisis branch looks at belongs to the short form`() throws {
    let text = try Example.text(
      replacing: "- id: ties\n    kind: context\n    core: true\n",
      with: "- 👉id: ties\n    kind: context\n"
    )
    expectFaults(
      ["the crisis branch looks at 'context.ties', so it needs 'core: true'"],
      in: text
    )
  }

  @Test func `a must-have is always asked`() throws {
    let text = try Example.text(
      replacing: "- id: alone\n        kind: fact\n",
      with:
        "- 👉id: alone\n        kind: fact\n        when: {question: context.trigger, is: need}\n"
    )
    expectFaults(["'purpose.alone' is must-have, so it has no 'when'"], in: text)
  }

  /// With nothing to have, the outcome would be "go" whatever the answers.
  @Test func `a gate has must-haves`() throws {
    let start = try #require(Example.text.firstRange(of: "  must-have:\n"))
    let end = try #require(Example.text.firstRange(of: "  crisis:\n"))
    let areas = try #require(Example.text.firstRange(of: "areas:\n"))
    #expect(end.lowerBound < areas.lowerBound)
    let text =
      Example.text[..<start.lowerBound] + "  must-have: []\n" + Example.text[areas.lowerBound...]
    #expect(throws: Faults.self) { try Example.assessment(from: String(text)) }
  }

  /// It would be asked twice.
  @Test func `a must-have stands once`() throws {
    let text = try Example.text(
      replacing: "- question: purpose.alone",
      with: "- question: purpose.written"
    )
    #expect(throws: Faults.self) { try Example.assessment(from: text) }
  }
}
