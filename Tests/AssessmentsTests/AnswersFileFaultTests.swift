import Assessments
import Testing

@Suite struct AnswersFileFaultTests {
  private func expect(
    _ messages: [String],
    in marked: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectFaults(messages, in: marked, file: "mine.yaml", sourceLocation: sourceLocation) {
      _ = try AnswersFile($0, file: "mine.yaml", for: try Example.assessment())
    }
  }

  @Test(arguments: [
    (
      "👉purpose.writen: yes",
      "there is no question 'purpose.writen'; did you mean 'purpose.written'?"
    ),
    ("👉written: yes", "there is no question 'written'"),
    ("👉budget.total: 3", "there is no question 'budget.total'"),
    ("purpose.written: 👉maybe", "'maybe' is no answer to 'purpose.written': 'yes', 'partly', 'no'"),
    ("purpose.written: 👉Yes", "'Yes' is no answer to 'purpose.written': 'yes', 'partly', 'no'"),
    (
      "purpose.written: 👉Not ye",
      "'Not ye' is no answer to 'purpose.written': 'yes', 'partly', 'no'"
    ),
    ("purpose.written:👉", "'' is no answer to 'purpose.written': 'yes', 'partly', 'no'"),
    ("purpose.alone: 👉partly", "'partly' is no answer to 'purpose.alone': 'yes', 'no'"),
    ("purpose.shared: 👉5", "'5' is no answer to 'purpose.shared': '0', '1', '2', '3', '4'"),
    ("purpose.shared: 👉3.0", "'3.0' is no answer to 'purpose.shared': '0', '1', '2', '3', '4'"),
    ("work.helped: 👉0", "'0' is no answer to 'work.helped': '1', '2', '3', '4', '5'"),
    ("work.helped: {value: 👉6}", "'6' is no answer to 'work.helped': '1', '2', '3', '4', '5'"),
    ("context.stage: 👉Idea", "'Idea' is no answer to 'context.stage': 'idea', 'launched'"),
    ("context.members: 👉many", "'many' is not a number, such as 12"),
    ("work.met: 👉1 May", "'1 May' is not a day as year-month-day, such as 2026-05-01"),
    ("work.notice: 👉72", "'72' is not a time with its unit, such as 72 h or 20 min"),
    (
      "context.stage: 👉{not-applicable: we are many}",
      "'context.stage' tells what your coalition is like; it always applies"
    ),
    (
      "context.stage: {state: 👉not-applicable, reason: we are many}",
      "'context.stage' tells what your coalition is like; it always applies"
    ),
    ("purpose.alone: {not-applicable: 👉\"\"}", "'not-applicable' is empty"),
    ("purpose.alone: {state: 👉not-applicable}", "'not-applicable' needs its reason"),
    ("purpose.alone: {state: 👉not-applicable, reason: \" \"}", "'not-applicable' needs its reason"),
    (
      "purpose.alone: {state: 👉later}",
      "'later' is no state; it is one of 'not-applicable', 'dont-know', 'skipped'"
    ),
    ("purpose.alone: 👉[yes]", "an answer has to be a mapping of keys and values"),
    ("purpose.alone: 👉{}", "an answer needs 'value', 'not-applicable' or 'state'"),
    ("purpose.alone: {value: 👉[yes]}", "'value' has to be text"),
    (
      "purpose.alone: 👉{value: yes, not-applicable: by law}",
      "an answer has one of 'value', 'not-applicable' and 'state'"
    ),
    (
      "purpose.alone: 👉{value: yes, state: skipped}",
      "an answer has one of 'value', 'not-applicable' and 'state'"
    ),
    (
      "purpose.alone: 👉{state: dont-know, not-applicable: by law, note: x}",
      "an answer has one of 'value', 'not-applicable' and 'state'"
    ),
    (
      "purpose.alone: 👉{value: yes, state: not-applicable, reason: by law, not-applicable: by law}",
      "an answer has one of 'value', 'not-applicable' and 'state'"
    ),
    (
      "purpose.alone: {value: yes, 👉nite: x}",
      "the key 'nite' is not known here; did you mean 'note'?"
    ),
    ("purpose.alone: {value: yes, note: 👉[a]}", "'note' has to be text"),
    (
      "purpose.alone: 👉{value: yes, note: \"a\\ab\"}",
      "that holds control characters; type it again without them"
    ),
    ("open.wish: 👉\"a\\e[2J\"", "that holds control characters; type it again without them"),
  ])
  func `says what is wrong with an answer`(line: String, message: String) {
    expect([message], in: "assessment: huddle\nanswers:\n  \(line)\n")
  }

  /// A reason that nobody keeps would be lost without a word.
  @Test(arguments: ["value: yes", "state: skipped", "not-applicable: by law"])
  func `a reason belongs to the state 'not-applicable'`(key: String) {
    let text = "assessment: huddle\nanswers:\n  purpose.alone: {\(key), reason: it is ours}\n"
    #expect(throws: Faults.self) {
      try AnswersFile(Array(text.utf8), file: "mine.yaml", for: try Example.assessment())
    }
  }

  @Test(arguments: [
    ("purpose.written", "Not yet", "'yes', 'partly', 'no'"),
    ("purpose.shared", "As a rule", "'0', '1', '2', '3', '4'"),
    ("work.helped", "mostly", "'1', '2', '3', '4', '5'"),
  ])
  func `an export has values, never labels`(question: String, label: String, values: String) {
    let start = #"{"format": "muster.answers/1", "assessment": "huddle", "answers": {"#
    let message = "'\(label)' is no answer to '\(question)': \(values)"
    expect([message], in: start + "\"\(question)\": 👉\"\(label)\"}}")
    expect([message], in: start + "\"\(question)\": {\"value\": 👉\"\(label)\"}}}")
  }

  @Test(arguments: ["name", "organisation"])
  func `a name can be printed on one line`(key: String) {
    let long = String(repeating: "x", count: 201)
    for written in [long, #""a\u0007""#, #""a\nb""#, #""a\tb""#, #""a\u202Eb""#] {
      expect(
        ["a name has 1 to 200 characters and no control characters"],
        in: "assessment: huddle\nparticipant: {\(key): 👉\(written)}\nanswers: {}\n"
      )
    }
    for written in [#""""#, #"" ""#, #""\t""#] {
      expect(
        ["'\(key)' is empty"],
        in: "assessment: huddle\nparticipant: {\(key): 👉\(written)}\nanswers: {}\n"
      )
    }
  }

  @Test func `refuses text of more than 32 768 bytes`() {
    let text = String(repeating: "x", count: 32_769)
    let message = "that is 32769 bytes long; at most 32768 are kept, so shorten it"
    expect([message], in: "assessment: huddle\nanswers:\n  open.wish: 👉\(text)\n")
    expect([message], in: "assessment: huddle\nanswers:\n  open.wish: 👉{value: a, note: \(text)}\n")
  }

  @Test func `quotes only the beginning of a long value`() {
    let value = String(repeating: "y", count: 41)
    expect(
      ["'\(value.dropLast())' is not a number, such as 12"],
      in: "assessment: huddle\nanswers:\n  context.members: 👉\(value)\n"
    )
  }

  @Test func `lists every error, in the order of the file`() {
    expect(
      [
        "these are answers to 'puddle', not to 'huddle'",
        "there is no question 'purpose.wrtten'; did you mean 'purpose.written'?",
        "'9' is no answer to 'purpose.shared': '0', '1', '2', '3', '4'",
        "'soon' is not a day as year-month-day, such as 2026-05-01",
        "'context.ties' tells what your coalition is like; it always applies",
        "the key 'answer' is not known here; did you mean 'answers'?",
      ],
      in: """
        assessment: 👉puddle
        answers:
          👉purpose.wrtten: yes
          purpose.alone: yes
          purpose.shared: 👉9
          work.met: 👉soon
          context.ties: 👉{not-applicable: none}
        👉answer: 3

        """
    )
  }

  @Test(arguments: [
    ("👉answers: {}\n", "'assessment' is missing"),
    ("👉assessment: huddle\n", "'answers' is missing"),
    ("assessment: huddle\nanswers: 👉[]\n", "'answers' has to be a mapping of keys and values"),
    ("assessment: 👉readiness\nanswers: {}\n", "these are answers to 'readiness', not to 'huddle'"),
    (
      "{\"assessment\": {\"id\": 👉\"readiness\"}, \"answers\": {}}",
      "these are answers to 'readiness', not to 'huddle'"
    ),
    ("assessment: 👉[huddle]\nanswers: {}\n", "these are answers to '', not to 'huddle'"),
    (
      "format: 👉muster.answers/2\nassessment: huddle\nanswers: {}\n",
      "the format is 'muster.answers/2'; this muster reads 'muster.answers/1'"
    ),
    (
      "format: 👉[1]\nassessment: huddle\nanswers: {}\n",
      "the format is 'no text'; this muster reads 'muster.answers/1'"
    ),
    (
      "assessment: huddle\nparticipant: 👉Ada Example\nanswers: {}\n",
      "'participant' has to be a mapping of keys and values"
    ),
    (
      "assessment: huddle\nparticipant: {👉nmae: Ada Example}\nanswers: {}\n",
      "the key 'nmae' is not known here; did you mean 'name'?"
    ),
    (
      "assessment: huddle\n👉form: short\nanswers: {}\n",
      "the key 'form' is not known here; did you mean 'format'?"
    ),
    (
      #"{"format": "muster.answers/1", "assessment": "huddle", "form": 👉"long", "answers": {}}"#,
      "'long' is no form; it is one of 'short', 'full'"
    ),
    ("👉- 1\n", "an answers file has to be a mapping of keys and values"),
    ("👉", "the file is empty"),
    (
      "assessment: huddle\nanswers:\n  👉purpose.alone: yes\n  purpose.alone: no\n",
      "the key 'purpose.alone' stands twice in one mapping"
    ),
    (
      "{\"assessment\": \"huddle\",\n \"answers\": {\"purpose.alone\": \"yes\", 👉\"purpose.alone\": \"no\"}}",
      "'purpose.alone' stands twice in this object"
    ),
  ])
  func `says what is wrong with the file`(marked: String, message: String) {
    expect([message], in: marked)
  }
}
