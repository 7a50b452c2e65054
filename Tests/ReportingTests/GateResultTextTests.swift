import Assessments
import Reporting
import Testing

@Suite struct GateResultTextTests {
  @Test(
    arguments: [
      (
        ["yes", "yes", "yes"],
        ["Go: nothing here stands in the way of a launch. 3 of 3 are in place."]
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
          "- Find out: a first thing finished together (work.finished)",
        ]
      ),
      (
        ["yes", "yes", "?"],
        [
          "Work first, launch later. 2 of 3 are in place.",
          "- Find out: a first thing finished together (work.finished)",
        ]
      ),
      (
        ["yes", "skip", "yes"],
        [
          "No outcome yet: some of these have no answer. 2 of 3 are in place.",
          "- No answer yet: a written purpose (purpose.written)",
        ]
      ),
      (
        ["", "", ""],
        [
          "No outcome yet: some of these have no answer. 0 of 3 are in place.",
          "- No answer yet: a reason to work together (purpose.alone)",
          "- No answer yet: a written purpose (purpose.written)",
          "- No answer yet: a first thing finished together (work.finished)",
        ]
      ),
      (
        ["x", "yes", "yes"],
        [
          "Go: nothing here stands in the way of a launch. 2 of 3 are in place.",
          "- Does not apply: a reason to work together (purpose.alone). Your reason: We are one office",
        ]
      ),
    ]
  )
  func `says the outcome, then each fact that is not settled`(
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
        "Go: nothing here stands in the way of a launch. 1 of 3 is in place.",
        "You act in a crisis.",
        "- Does not apply: a reason to work together (purpose.alone). Your reason: The law asks for a group",
        "- Set a date for: a first thing finished together (work.finished)",
      ]
    )
  }
}
