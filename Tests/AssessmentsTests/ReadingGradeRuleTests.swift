import Assessments
import Testing

@Suite struct ReadingGradeRuleTests {
  @Test func `a question and its levels read at grade 8 or lower`() {
    let hard = [
      "Governing structures remain undefined.",
      "Participating organisations deliberate informally.",
      "Representatives negotiate preliminary arrangements.",
      "Organisations formally ratified institutional responsibilities.",
      "Independent evaluators periodically examine institutional responsibilities.",
    ]
    Worded.expect(
      [
        "the question reads at grade 28.6; at most 8, which is age 13: use shorter words and "
          + "shorter sentences"
      ],
      in: Worded.practice("👉How are institutional responsibilities determined?", anchors: hard)
    )
    Worded.expect(
      [],
      in: Worded.practice(
        "Who does what in the coalition?",
        anchors: [
          "We have yet to talk about it.", "We talked about it at a meeting.",
          "Some of us said what they will do.", "All of us said it, and it is written down.",
          "As 3. Somebody from outside looked at it and told us what to change.",
        ]
      )
    )
  }

  /// The words "organisation" and "coalition" alone would put this line at grade 11.
  @Test func `a line is judged with what explains it`() {
    let text = "My organisation knows what the coalition decided at its last meeting."
    Worded.expect([], in: Worded.statement(text))
    let help =
      "Think of the last meeting that you or one of your staff went to. A note or a call counts."
    Worded.expect([], in: Worded.statement(text, help: help))
  }

  @Test func `help and why read at grade 8 or lower`() {
    let hard =
      "Organisations participating in collaborative initiatives encounter institutional "
      + "complexity. Representatives periodically evaluate interorganisational communication "
      + "arrangements. Independent facilitators administer alternative conciliation procedures. "
      + "Participants subsequently formulate individual recommendations accordingly. "
      + "Organisations evaluate recommendations collaboratively."
    Worded.expect(
      [
        "'help' and 'why' read at grade 39.1; at most 8, which is age 13: use shorter words and "
          + "shorter sentences"
      ],
      in: Worded.choices(
        "Do you meet each month?",
        kind: "fact",
        help: "👉\(hard)",
        [
          (
            "yes", "\"Yes\"",
            "We met in each of the last three months, on a day that all could make."
          ),
          (
            "partly", "Half", "We met in two of the last three months, and have a day for the next."
          ),
          ("no", "Not yet", nil),
        ]
      )
    )
  }
}
