import Assessments
import Testing

@Suite struct WordingRuleTests {
  @Test func `each rule has a name of its own, one sentence and a source`() {
    let rules = WordingRule.all
    #expect(Set(rules.map(\.name)).count == rules.count)
    for rule in rules {
      #expect(EnglishText(rule.summary).sentences.count == 1, "\(rule.name)")
      #expect(rule.summary.hasSuffix("."), "\(rule.name)")
      #expect(rule.source.hasSuffix("."), "\(rule.name)")
    }
  }

  @Test func `names the faults of all rules in the order of the lines`() {
    Worded.expect(
      [
        "the label has 5 words; at most four can be typed: give the rest to the 'anchor'",
        "'not' turns the question round, and a yes to it is hard to read: ask for what is done",
        "'well' praises inside the question, so everybody says yes: ask what was done, and let the "
          + "answer tell how good it was",
      ],
      in: Worded.statement(
        "👉👉We do not work well.",
        scale: ["Disagree", "👉I would rather not say", "Neither", "Agree", "Strongly agree"]
      )
    )
  }

  /// Whatever is wrong with the words of another language, these rules would not know.
  @Test(arguments: ["fr", "de-CH", "eng"])
  func `looks at English only`(language: String) {
    Worded.expect([], in: Worded.statement("We do not work well.", language: language))
  }

  @Test(arguments: ["en", "en-GB", "EN"])
  func `English may name its country`(language: String) {
    let message =
      "'never' turns the question round, and a yes to it is hard to read: ask for what is done"
    Worded.expect([message], in: Worded.statement("👉We never meet.", language: language))
  }

  @Test func `looks at both wordings of a question`() {
    Worded.expect(
      [
        "'nobody' turns the question round, and a yes to it is hard to read: ask for what is done"
      ],
      in: Worded.statement("{self: I ask the others., partner: 👉This leader asks nobody.}")
    )
  }

  /// Context, risks and open questions stand beside the areas.
  @Test func `looks at every block`() throws {
    let blocks = """
      context:
        - id: when
          kind: context
          text: 👉Why have you not met?
          choices: [{value: a, label: Ice}, {value: b, label: Snow}]
      risks:
        - {id: late, kind: derailer, scale: agreement, text: 👉We never come on time.,
           practices: [meet], sources: [{source: guide, section: Words}]}
      open:
        - {id: wish, kind: open, text: 👉What is lost without us?}

      """
    let words = ["not", "never", "without"]
    Worded.expect(
      words.map {
        "'\($0)' turns the question round, and a yes to it is hard to read: ask for what is done"
      },
      in: Worded.statement("We meet.") + blocks
    )
  }
}
