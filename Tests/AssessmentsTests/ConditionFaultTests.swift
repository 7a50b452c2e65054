import Testing

@Suite struct ConditionFaultTests {
  /// What stands for `when` of the last statement.
  private func expect(
    _ messages: [String],
    when condition: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try Example.text(
      replacing: "when: {not: {question: context.stage, is: [idea]}}",
      with: "when: \(condition)"
    )
    expectFaults(messages, in: text, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "👉{}", "👉{question: context.stage}", "👉{is: idea}", "👉{at-least: 3}",
    "👉{question: context.members, is: 1, at-least: 3}",
    "👉{not: {question: context.ties, is: \"no\"}, is: idea}",
    "👉{question: context.members, at-least: [3]}",
    "👉{question: context.stage, is: idea, not: {question: context.ties, is: \"no\"}}",
    "👉{all: [{question: context.stage, is: idea}], any: [{question: context.stage, is: idea}]}",
  ])
  func `a condition is one thing`(condition: String) throws {
    try expect(
      ["a condition is one of all, any, not, or a question with is or at-least"],
      when: condition
    )
  }

  @Test(arguments: [
    ("👉idea", "a condition has to be a mapping of keys and values"),
    (
      "{question: context.stage, is: idea, 👉als: x}",
      "the key 'als' is not known here; did you mean 'all'?"
    ),
    ("{question: 👉stage, is: idea}", "'question' names a question as area.question"),
    ("{question: 👉[context.stage], is: idea}", "'question' names a question as area.question"),
    (
      "{question: 👉context.stag, is: idea}",
      "there is no question 'context.stag'; did you mean 'context.stage'?"
    ),
    ("{question: 👉budget.total, is: idea}", "there is no question 'budget.total'"),
    (
      "{question: 👉open.wish, is: much}",
      "'work.helped' depends on 'open.wish', which is asked later or is the question itself"
    ),
    (
      "{question: 👉work.helped, is: 3}",
      "'work.helped' depends on 'work.helped', which is asked later or is the question itself"
    ),
    (
      "{question: 👉context.stage, is: [idea, lauched]}",
      "'lauched' is no answer to 'context.stage'; did you mean 'launched'?"
    ),
    ("{question: 👉purpose.shared, at-least: 5}", "'5' is no answer to 'purpose.shared'"),
    ("{not: {question: 👉context.members, is: many}}", "'many' is no answer to 'context.members'"),
    ("{not: {question: 👉work.met, at-least: May}}", "'May' is no answer to 'work.met'"),
    ("{not: {question: 👉work.notice, at-least: 3}}", "'3' is no answer to 'work.notice'"),
    ("{all: 👉[]}", "'all' needs at least one condition"),
    ("{not: {any: 👉[]}}", "'any' needs at least one condition"),
    (
      "{not: {question: context.stage, is: 👉[]}}",
      "'is' has to be a value, or a list of values"
    ),
    (
      "{question: context.stage, is: 👉{a: idea}}",
      "'is' has to be a value, or a list of values"
    ),
    (
      "{question: context.stage, is: 👉[idea, [launched]]}",
      "'is' has to be a value, or a list of values"
    ),
  ])
  func `says what is wrong with a condition`(condition: String, message: String) throws {
    try expect([message], when: condition)
  }

  /// Of two questions that depend on each other, the earlier one looks ahead.
  @Test func `a circle is a question that depends on a later one`() throws {
    let text = try Example.text(
      replacing: "text: When did you last meet?",
      with: "text: When?\n        when: {question: 👉work.notice, at-least: 72 h}"
    ).replacing(
      only: "when: {question: context.members, at-least: 3}",
      with: "when: {question: work.met, at-least: 2026-01-01}"
    )
    expectFaults(
      ["'work.met' depends on 'work.notice', which is asked later or is the question itself"],
      in: text
    )
  }

  @Test func `order is that of asking, in which the crisis branch and the gate come first`() throws
  {
    // context.trigger is asked before context.stage, although it stands behind it.
    let text = try Example.text(
      replacing: "text: Where do you stand?",
      with: "text: Where do you stand?\n    when: {question: context.trigger, is: need}"
    ).replacing(
      only: "text: How many organisations are you?",
      with: "text: How many?\n    when: {question: purpose.alone, is: \"yes\"}"
    )
    expectFaults([], in: text)
    // And context.ties belongs to the branch, so it is asked before context.stage.
    let ahead = try Example.text(
      replacing: "when: {question: context.trigger, is: crisis}",
      with: "when: {question: 👉context.stage, is: idea}"
    )
    expectFaults(
      ["'context.ties' depends on 'context.stage', which is asked later or is the question itself"],
      in: ahead
    )
  }
}
