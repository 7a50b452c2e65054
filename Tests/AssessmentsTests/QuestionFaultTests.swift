import Assessments
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
      "    text: What do you wish for?\n",
      "    help: Anything.\n",
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
      "the key 'others' is not known here"
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
      "the key 'choices' is not known here"
    ),
    FaultyChange(
      "- {value: quote, label: You may quote me}",
      "- 👉{value: quote}",
      "'label' is missing"
    ),
  ])
  func `says what is wrong with a question`(change: FaultyChange) throws {
    var text = try Example.text(replacing: change.part, with: change.replacement)
    if !text.contains("👉") { text = try text.replacing(only: "id: wish", with: "👉id: wish") }
    expectFaults(change.messages, in: text)
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

  @Test(arguments: [
    FaultyChange(
      "scale: agreement",
      "scale: 👉agreemnt",
      "the scale 'agreemnt' is not among the file's scales; did you mean 'agreement'?"
    ),
    FaultyChange(
      "scale: agreement",
      "scale: 👉liking",
      "the scale 'liking' is not among the file's scales"
    ),
    FaultyChange(
      "input: number\n",
      "input: 👉numbr\n",
      "'numbr' is no input; it is one of 'choice', 'number', 'date', 'duration', 'text'; "
        + "did you mean 'number'?"
    ),
    FaultyChange(
      "- {label: under 5, below: 5}",
      "- 👉{label: u, below: five}",
      "'below' has to be a number"
    ),
    FaultyChange("- {label: under 5, below: 5}", "- 👉{below: 5}", "'label' is missing"),
    FaultyChange("{yes: {within-days: 30}, ", "👉{", "'yes' is missing"),
    FaultyChange(
      "{within-days: 30}",
      "{within-days: 👉a month}",
      "'within-days' is a whole number"
    ),
    FaultyChange("{at-least: 72 h}", "{at-least: 👉72}", "'at-least' has to be a duration"),
    FaultyChange(
      "{at-least: 72 h}",
      "👉{at-least: 72 h, at-most: 90 h}",
      "a bound is one of at-least, at-most, more-than, less-than"
    ),
    FaultyChange(
      "{at-least: 72 h}",
      "{at-least: 72 h, 👉within-days: 3}",
      "the key 'within-days' is not known here"
    ),
    FaultyChange(
      "threshold: {yes: {at-least: 72 h}, partly: {more-than: 1 d}}",
      "help: H",
      "'threshold' is missing"
    ),
  ])
  func `says what is wrong with a scale or a threshold`(change: FaultyChange) throws {
    var text = try Example.text(replacing: change.part, with: change.replacement)
    if !text.contains("👉") {
      text = try text.replacing(only: "- id: notice", with: "- 👉id: notice")
    }
    expectFaults(change.messages, in: text)
  }

  @Test(arguments: ["1", "1 month", "72 H", "three days", "[1 d]"])
  func `a bound that cannot be read is one fault`(bound: String) throws {
    let text = try Example.text(replacing: "{more-than: 1 d}", with: "{more-than: 👉\(bound)}")
    expectFaults(["'more-than' has to be a duration"], in: text)
  }

  /// No date lies within less than no days, and counting back from one would end the program.
  @Test func `a negative number of days is refused`() throws {
    let text = try Example.text(replacing: "{within-days: 30}", with: "{within-days: -1}")
    #expect(throws: Faults.self) { try Example.assessment(from: text) }
  }
}
