import Assessments
import Testing

@Suite struct TypedQuestionFaultTests {
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
      "the key 'within-days' is not known here; the keys are 'at-least', 'at-most', "
        + "'more-than' and 'less-than'"
    ),
    FaultyChange(
      "- id: met\n        kind: fact\n        text: When did you last meet?\n        input: date\n"
        + "        threshold: {yes: {within-days: 30}, partly: {within-days: 90}}\n",
      "- 👉id: met\n        kind: fact\n        text: When did you last meet?\n        input: date\n",
      "'threshold' is missing"
    ),
    FaultyChange(
      "- id: met\n        kind: fact\n        text: When did you last meet?\n        input: date\n"
        + "        threshold: {yes: {within-days: 30}, partly: {within-days: 90}}\n",
      "- 👉id: met\n        kind: fact\n        text: How many are you?\n        input: number\n"
        + "        bins: [{label: few, below: 5}, {label: many}]\n",
      "'threshold' is missing"
    ),
    FaultyChange(
      "input: number\n",
      "input: number\n    proposed: 👉72 h\n",
      "'proposed' has to be a number"
    ),
    FaultyChange(
      "input: number\n    unit: organisations\n    bins:\n      - {label: under 5, below: 5}\n",
      "input: duration\n    proposed: 👉72\n    bins:\n      - {label: short, below: 5 h}\n",
      "'proposed' has to be a duration"
    ),
    FaultyChange(
      "- {value: launched, label: Launched}\n",
      "- {value: launched, label: Launched}\n    👉proposed: 3\n",
      "the key 'proposed' is not known here; the keys are 'id', 'kind', 'text', 'core', 'when', "
        + "'not-applicable', 'dont-know', 'evidence', 'help', 'why', 'practices', 'sources', "
        + "'input' and 'choices'"
    ),
    FaultyChange(
      "- {value: launched, label: Launched}\n",
      "- {value: launched, label: Launched}\n  - {id: begun, kind: context, text: When?, "
        + "input: date, 👉proposed: 2026-05-01}\n",
      "the key 'proposed' is not known here; the keys are 'id', 'kind', 'text', 'core', 'when', "
        + "'not-applicable', 'dont-know', 'evidence', 'help', 'why', 'practices', 'sources', "
        + "'input', 'unit' and 'bins'"
    ),
    FaultyChange(
      "input: duration\n",
      "input: duration\n        👉proposed: 72 h\n",
      "the key 'proposed' is not known here; did you mean 'promise'?"
    ),
    FaultyChange(
      "input: number\n",
      "input: 👉text\n",
      "only open questions take text; give this one choices"
    ),
  ])
  func `says what is wrong with a scale or a threshold`(change: FaultyChange) throws {
    try change.check()
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
