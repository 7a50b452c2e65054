import Assessments
import Testing

@Suite struct PlainWordsRuleTests {
  @Test func `a word of the trade needs help`() {
    let text = "Have you named the backbone?"
    let help = "The backbone is the person or team who coordinates."
    Worded.expect([], in: Worded.statement(text, help: help))
    Worded.expect(
      [
        "'backbone' is a word of the trade: write 'who coordinates', or say in 'help' what "
          + "'backbone' means"
      ],
      in: Worded.statement("👉" + text)
    )
  }

  @Test func `a word is quoted in the form it has`() {
    Worded.expect(
      [
        "'theories of change' is a word of the trade: write 'how the work leads to the goal', or "
          + "say in 'help' what 'theories of change' means"
      ],
      in: Worded.statement("👉We compare our theories of change.")
    )
  }

  /// "Changed" and "metrical" are other words than "change" and "metric".
  @Test func `a part of a word is no word`() {
    Worded.expect([], in: Worded.statement("Our metrical song has changed the silent silohouse."))
  }

  @Test(arguments: ["NGOs", "NGO's", "NGO’s"])
  func `help may explain one of many`(word: String) {
    Worded.expect([], in: Worded.statement("We asked \(word) staff.", help: "An NGO has a cause."))
    Worded.expect(
      ["'NGO' is an abbreviation: write it out, or say in 'help' what 'NGO' means"],
      in: Worded.statement("👉We asked \(word) staff.")
    )
  }

  @Test(arguments: ["MOU", "KN95", "R-D"])
  func `an abbreviation needs help`(word: String) {
    Worded.expect([], in: Worded.statement("We signed \(word).", help: "\(word) is a word."))
    Worded.expect(
      ["'\(word)' is an abbreviation: write it out, or say in 'help' what '\(word)' means"],
      in: Worded.statement("👉We signed \(word).")
    )
  }

  @Test func `labels and anchors are looked at, too`() {
    Worded.expect(
      [
        "'NGO' is an abbreviation: write it out, or say in 'help' what 'NGO' means",
        "'stakeholders' is a word of the trade: write 'the people it concerns', or say in 'help' "
          + "what 'stakeholders' means",
      ],
      in: Worded.choices(
        "Who hosts you?",
        kind: "fact",
        [("yes", "👉An NGO", "👉Our stakeholders chose it."), ("no", "I do", nil)]
      )
    )
  }
}
