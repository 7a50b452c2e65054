import Testing

@Suite struct QuestionFaultTests {
  @Test(arguments: [
    FaultyChange(
      "- id: wish\n    kind: open",
      "- 👉kind: open",
      "'id' is missing"
    ),
    FaultyChange(
      "- id: wish\n    kind: open",
      "- 👉id: wish",
      "'kind' is missing"
    ),
    FaultyChange(
      "- id: wish\n    kind: open\n    text: What do you wish for?\n",
      "- 👉id: wish\n    kind: open\n",
      "'text' is missing"
    ),
    FaultyChange(
      "kind: open",
      "kind: 👉opn",
      "'opn' is no kind; it is one of 'practice', 'fact', 'statement', 'derailer', 'context', "
        + "'open'; did you mean 'open'?"
    ),
    FaultyChange(
      "kind: open",
      "kind: 👉fact",
      "a question of kind 'fact' cannot stand here; allowed: 'open'"
    ),
    FaultyChange(
      "kind: derailer",
      "kind: 👉statement",
      "a question of kind 'statement' cannot stand here; allowed: 'derailer'"
    ),
    FaultyChange(
      "kind: statement",
      "kind: 👉derailer",
      "a question of kind 'derailer' cannot stand here; allowed: 'practice', 'fact', 'statement'"
    ),
    FaultyChange(
      "kind: context\n    text: Where",
      "kind: 👉practice\n    text: Where",
      "a question of kind 'practice' cannot stand here; allowed: 'context'"
    ),
    FaultyChange(
      "- id: wish\n    kind: open\n    text: What do you wish for?\n"
        + "    consent:\n      - {value: quote, label: You may quote me}",
      "- 👉wish",
      "a question has to be a mapping of keys and values"
    ),
    FaultyChange(
      "core: true\n        text: Have",
      "core: 👉yes\n        text: Have",
      "'core' is true or false"
    ),
    FaultyChange(
      "{self: How do you share it?, partner: How do they share it?}",
      "👉{self: How do you share it?}",
      "'partner' is missing"
    ),
    FaultyChange(
      "{self: How do you share it?, partner: How do they share it?}",
      "{self: How?, partner: How do they?, 👉others: How?}",
      "the key 'others' is not known here; the keys are 'self' and 'partner'"
    ),
    FaultyChange("help: Think of the last new member.", "help:👉", "'help' is empty"),
    FaultyChange(
      "text: We help each other.",
      "text: We help each other.\n        👉not-aplicable: We are alone",
      "the key 'not-aplicable' is not known here; did you mean 'not-applicable'?"
    ),
    FaultyChange(
      "text: We help each other.",
      "text: We help each other.\n        👉choices: []",
      "the key 'choices' is not known here; the keys are 'id', 'kind', 'text', 'core', 'when', "
        + "'promise', 'not-applicable', 'dont-know', 'evidence', 'help', 'why', 'practices', "
        + "'sources' and 'scale'"
    ),
    FaultyChange(
      "- {value: quote, label: You may quote me}",
      "- 👉{value: quote}",
      "'label' is missing"
    ),
  ])
  func `says what is wrong with a question`(change: FaultyChange) throws {
    try change.check()
  }

  @Test(arguments: [
    FaultyChange(
      "- {value: 4, label: Kept fresh, anchor: We look at it each year.}\n",
      "\n",
      "a practice has five choices with the values 0 to 4"
    ),
    FaultyChange(
      "{value: 4, label: Kept fresh, anchor: We look at it each year.}",
      "{value: 5, label: Kept fresh, anchor: We look at it each year.}",
      "a practice has five choices with the values 0 to 4"
    ),
    FaultyChange(
      "- {value: 0, label: Not at all, anchor: Nobody reads it.}\n"
        + "          - {value: 1, label: Spoken of, anchor: We mean to.}",
      "- {value: 1, label: Spoken of, anchor: We mean to.}\n"
        + "          - {value: 0, label: Not at all, anchor: Nobody reads it.}",
      "a practice has five choices with the values 0 to 4"
    ),
    FaultyChange(
      "label: By some, anchor: Some hand it out.",
      "label: By some",
      "level 2 has no 'anchor'"
    ),
  ])
  func `a practice has five anchored levels in order`(change: FaultyChange) throws {
    let text = try Example.text(replacing: change.part, with: change.replacement)
      .replacing(only: "id: shared", with: "👉id: shared")
    expectFaults(change.messages, in: text)
  }

  @Test(arguments: [
    FaultyChange(
      "{value: no, label: To do}",
      "{value: 👉never, label: To do}",
      "'never' is no value for a fact"
    ),
    FaultyChange(
      "- {value: no, label: To do}",
      "- {value: partly, label: Half, anchor: Half of it.}"
    ),
    FaultyChange(
      "- {value: yes, label: Done}\n          - {value: no, label: To do}",
      "- {value: no, label: To do}\n          - {value: yes, label: Done}"
    ),
  ])
  func `a fact is answered with yes, partly and no, or yes and no`(change: FaultyChange) throws {
    let text = try Example.text(replacing: change.part, with: change.replacement)
      .replacing(only: "- id: finished", with: "- 👉id: finished")
    let order = "a fact has the choices yes, partly and no, or yes and no"
    expectFaults([order] + change.messages, in: text)
  }

  @Test func `partly says what it means`() throws {
    let text = try Example.text(
      replacing: "label: A draft, anchor: A draft is out for comments.",
      with: "label: A draft"
    ).replacing(only: "- id: written", with: "- 👉id: written")
    expectFaults(["'partly' needs an 'anchor' that says what it means"], in: text)
  }

  @Test(arguments: [
    FaultyChange(
      "{value: launched, label: Launched}",
      "{value: 👉idea, label: Launched}",
      "the value 'idea' stands twice"
    ),
    FaultyChange(
      "{value: launched, label: Launched}",
      "👉{value: launched, label: an IDEA}",
      "the label 'an IDEA' stands twice in this question"
    ),
    FaultyChange(
      "{value: launched, label: Launched}",
      "{value: 👉Launched!, label: Launched}",
      "a context question has at least two choices",
      "'Launched!' is no value for a context"
    ),
    FaultyChange(
      "{value: launched, label: Launched}",
      "{value: 👉[launched], label: Launched}",
      "a context question has at least two choices",
      "'this' is no value for a context"
    ),
    FaultyChange(
      "{value: launched, label: Launched}",
      "👉{value: launched}",
      "a context question has at least two choices",
      "'label' is missing"
    ),
    FaultyChange(
      "{value: launched, label: Launched}",
      "{value: launched, label: Launched, 👉ancor: Everybody knows.}",
      "the key 'ancor' is not known here; did you mean 'anchor'?"
    ),
    FaultyChange(
      "- {value: launched, label: Launched}",
      "- 👉launched",
      "a context question has at least two choices",
      "a choice has to be a mapping of keys and values"
    ),
  ])
  func `says what is wrong with a choice`(change: FaultyChange) throws {
    var text = try Example.text(replacing: change.part, with: change.replacement)
    if change.messages.count > 1 {
      text = try text.replacing(only: "- id: stage", with: "- 👉id: stage")
    }
    expectFaults(change.messages, in: text)
  }
}
