import Assessments
import Testing

@Suite struct OneIdeaRuleTests {
  private func message(_ first: String, _ second: String) -> String {
    "the question asks two things at once, '\(first)' and '\(second)': keep one, make two "
      + "questions, or let the choices count the parts ('both', 'one of the two')"
  }

  @Test(arguments: [
    // Two verbs.
    (
      "Do members trust each other and share information openly?", "trust each", "share information"
    ),
    ("Have you written down and signed the rules?", "written down", "signed the"),
    ("Do members pay fees and give hours?", "pay fees", "give hours"),
    ("Has the leader listened and then acted on it?", "listened", "acted on"),
    ("Do members open the meeting and always close it?", "open the", "close it"),
    ("Who keeps the minutes and sends them out?", "keeps the", "sends them"),
    ("Members come on time and stay to the end.", "come on", "stay to"),
    (
      "Have you asked the people who live with the problem and changed your plan?", "asked the",
      "changed your"
    ),
    // Two clauses.
    ("Do you meet each month and is there an agenda?", "Do you", "is there"),
    ("We meet each month and we keep minutes.", "meet each", "we keep"),
    ("Is it agreed who pays and who decides?", "who pays", "who decides"),
    ("Is it clear who decides or how long it takes?", "who decides", "how long"),
    ("Is it written down which groups are left out, and why?", "which groups", "why"),
    // It says itself that it is two.
    ("Have you asked both the members and the funders?", "both the", "the funders"),
  ])
  func `two things are joined`(text: String, first: String, second: String) {
    Worded.expect([message(first, second)], in: Worded.statement("👉" + text))
  }

  @Test(arguments: [
    // Nouns.
    "Does your plan name a person and a date?",
    "Who coordinates meetings and tasks between your members today?",
    "Do you have goals and work plans?",
    "Do you know the costs and value to members?",
    "Is there a list of aims and plans that each member has?",
    "Is it settled who does your accounts, your taxes and your contracts?",
    // Verbs that tell which people are meant.
    "How many of the people who came last year and stayed are members?",
    "Do you know the people who pay and who decide?",
    // One yes is enough, and one clause has two question words.
    "Have you finished something together that people outside your group can see or use?",
    "Does each member know when and where you meet?",
    "Is it known what others decide or do?",
    "Did leaders come and see the work?",
    "Of the two hosts, can both hold a name and a budget?",
    // What leads up to the question asks nothing.
    "Think of the day when you met and talked. What came of it?",
  ])
  func `one thing is asked`(text: String) {
    Worded.expect([], in: Worded.statement(text))
  }

  @Test func `two question marks are two questions`() {
    Worded.expect(
      ["the text asks 2 questions: keep one, and ask the others apart or in 'evidence'"],
      in: Worded.statement("👉Do you meet? Do you keep minutes?")
    )
  }

  private func fact(_ text: String, yes: String, partly: String) -> String {
    Worded.choices(
      text,
      kind: "fact",
      [("yes", "\"Yes\"", yes), ("partly", "Partly", partly), ("no", "Not yet", nil)]
    )
  }

  /// The choices then say which half is true.
  @Test(arguments: [
    ("We have done both.", "We have done one of them."),
    ("Both.", "One or two of the parts."),
    ("All two are done.", "One is done."),
    ("Each is done.", "We did one of the two."),
  ])
  func `the choices may count the parts`(yes: String, partly: String) {
    let text = "Have you written the rules and signed them?"
    Worded.expect([], in: fact(text, yes: yes, partly: partly))
    Worded.expect(
      [message("written the", "signed them")],
      in: fact("👉" + text, yes: "The two hosts did it.", partly: "It takes a month or two.")
    )
  }
}
