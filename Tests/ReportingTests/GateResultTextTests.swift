import Assessments
import Reporting
import Testing

@Suite struct GateResultTextTests {
  @Test(
    arguments: [
      (
        ["yes", "yes", "yes"],
        ["Go: nothing in this list holds you back. 3 of 3 are in place."]
      ),
      (
        ["no", "partly", "yes"],
        [
          "Think again about the form: you may not need a coalition for this. 1 of 3 is in place.",
          "- Still missing: a reason to work together (purpose.alone)",
          "- Still missing: a written purpose (purpose.written)",
        ]
      ),
      (
        ["yes", "partly", "?"],
        [
          "Work first, launch later. 1 of 3 is in place.",
          "- Still missing: a written purpose (purpose.written)",
          "- Find out about: a first thing finished together (work.finished)",
        ]
      ),
      (
        ["yes", "yes", "?"],
        [
          "Work first, launch later. 2 of 3 are in place.",
          "- Find out about: a first thing finished together (work.finished)",
        ]
      ),
      (
        ["yes", "skip", "yes"],
        [
          "No outcome yet: some of these have no answer. 2 of 3 are in place.",
          "- No answer yet about: a written purpose (purpose.written)",
        ]
      ),
      (
        ["", "", ""],
        [
          "No outcome yet: some of these have no answer. 0 of 3 are in place.",
          "- No answer yet about: a reason to work together (purpose.alone)",
          "- No answer yet about: a written purpose (purpose.written)",
          "- No answer yet about: a first thing finished together (work.finished)",
        ]
      ),
      (
        ["x", "yes", "yes"],
        [
          "Go: nothing in this list holds you back. 2 of 2 that apply are in place.",
          "- Does not apply: a reason to work together (purpose.alone). Your reason: We are one office",
        ]
      ),
      (
        ["", "?", "no"],
        [
          "Work first, launch later. 0 of 3 are in place.",
          "- Still missing: a first thing finished together (work.finished)",
          "- Find out about: a written purpose (purpose.written)",
          "- No answer yet about: a reason to work together (purpose.alone)",
        ]
      ),
      (
        ["x", "skip", "?"],
        [
          "Work first, launch later. 0 of 2 that apply are in place.",
          "- Find out about: a first thing finished together (work.finished)",
          "- No answer yet about: a written purpose (purpose.written)",
          "- Does not apply: a reason to work together (purpose.alone). Your reason: We are one office",
        ]
      ),
      (
        ["no", "x", "yes"],
        [
          "Think again about the form: you may not need a coalition for this. 1 of 2 that apply is in place.",
          "- Still missing: a reason to work together (purpose.alone)",
          "- Does not apply: a written purpose (purpose.written). Your reason: We are one office",
        ]
      ),
      (
        ["x", "x", "yes"],
        [
          "Go: nothing in this list holds you back. 1 of 1 that applies is in place.",
          "- Does not apply: a reason to work together (purpose.alone). Your reason: We are one office",
          "- Does not apply: a written purpose (purpose.written). Your reason: We are one office",
        ]
      ),
      (
        ["x", "x", "no"],
        [
          "Work first, launch later. 0 of 1 that applies is in place.",
          "- Still missing: a first thing finished together (work.finished)",
          "- Does not apply: a reason to work together (purpose.alone). Your reason: We are one office",
          "- Does not apply: a written purpose (purpose.written). Your reason: We are one office",
        ]
      ),
      (
        ["x", "x", "x"],
        [
          "No outcome: you said that none of these applies.",
          "- Does not apply: a reason to work together (purpose.alone). Your reason: We are one office",
          "- Does not apply: a written purpose (purpose.written). Your reason: We are one office",
          "- Does not apply: a first thing finished together (work.finished). Your reason: We are one office",
        ]
      ),
    ]
  )
  func `says the outcome, then each fact that is not settled, the gravest first`(
    facts: [String],
    text: [String]
  ) throws {
    let states: [String: Answer.State] = [
      "?": .dontKnow, "skip": .skipped, "": .unanswered,
      "x": .notApplicable(reason: "We are one office"),
    ]
    let questions = ["purpose.alone", "purpose.written", "work.finished"]
    let sheet = try Example.sheet(
      zip(questions, facts).map { ($0, Answer(states[$1] ?? .answered(.word($1)))) }
    )
    let gate = try #require(Score(try Example.assessment(), sheet).gate)
    let words = lines(gate.text, width: 100).joined(separator: " ")
    #expect(words == text.joined(separator: " "))
  }

  @Test func `sets dates in a crisis`() throws {
    let gate = try #require(try Example.report(Example.crisis).score.gate)
    #expect(
      lines(gate.text) == [
        "Go: nothing in this list holds you back. 1 of 2 that apply is in place.",
        "You act in a crisis.",
        "- Set a date for: a first thing finished together (work.finished)",
        "- Does not apply: a reason to work together (purpose.alone). Your reason: The law asks for a group",
      ]
    )
  }

  @Test func `sets a date in a crisis for what nobody knows too`() throws {
    #expect(
      try inCrisis(work: .dontKnow) == [
        "Go: nothing in this list holds you back. 2 of 3 are in place.", "You act in a crisis.",
        "- Set a date for: a first thing finished together (work.finished)",
      ]
    )
  }

  @Test func `says nothing of a crisis that puts nothing off`() throws {
    #expect(
      try inCrisis(work: .answered(.word("yes"))) == [
        "Go: nothing in this list holds you back. 3 of 3 are in place."
      ]
    )
    #expect(
      try inCrisis(work: .notApplicable(reason: "We only meet")) == [
        "Go: nothing in this list holds you back. 2 of 2 that apply are in place.",
        "- Does not apply: a first thing finished together (work.finished). Your reason: We only meet",
      ]
    )
  }

  @Test(
    arguments: [
      (", partly: work-first", "partly", "Work first, launch later."),
      (", partly: work-first", "no", "Think again about the form: you may not need a coalition"),
      ("", "partly", "Think again about the form: you may not need a coalition"),
    ]
  )
  func `weighs half an answer as the author says, else as a no`(
    partly: String,
    answer: String,
    outcome: String
  ) throws {
    let text = Example.text.replacing(
      "{question: purpose.written, outcome: work-first,",
      with: "{question: purpose.written, outcome: reconsider-form\(partly),"
    )
    let answers: Example.Answers = [
      ("purpose.alone", Answer(.answered(.word("yes")))),
      ("purpose.written", Answer(.answered(.word(answer)))),
      ("work.finished", Answer(.answered(.word("yes")))),
    ]
    let gate = try #require(try Example.report(answers, text: text).score.gate)
    let page = lines(gate.text)
    #expect(page.first?.hasPrefix(outcome) == true)
    #expect(page.dropFirst() == ["- Still missing: a written purpose (purpose.written)"])
  }

  /// What is said in a crisis with the first two facts in place.
  private func inCrisis(work: Answer.State) throws -> [String] {
    let answers: Example.Answers = [
      ("context.trigger", Answer(.answered(.word("crisis")))),
      ("context.ties", Answer(.answered(.word("yes")))),
      ("purpose.alone", Answer(.answered(.word("yes")))),
      ("purpose.written", Answer(.answered(.word("yes")))), ("work.finished", Answer(work)),
    ]
    return lines(try #require(try Example.report(answers).score.gate).text)
  }
}
