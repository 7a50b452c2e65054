import JSON

extension GateReader {
  static let schema = Schema.mapping([
    .required("title", "Title", "The heading over the must-haves and over the outcome.", .text),
    .required("about", "About", "What the gate decides, in a sentence or two.", .text),
    .required(
      "must-have",
      "Must-haves",
      """
      The facts that have to be in place, in the order they are asked. Each is a question of kind \
      fact in an area, with 'core: true' and without 'when'.
      """,
      .list(of: mustHave, atLeast: 1)
    ),
    Schema.Entry(
      "crisis",
      "Crisis",
      "The exception for a coalition born in a crisis: some facts get a date instead.",
      crisis
    ),
  ])

  private static let mustHave = Schema.mapping([
    .required("question", "Question", "The fact, as area.question.", .questionID),
    .required(
      "outcome",
      "Outcome of a no",
      """
      What it comes to when the fact is missing. reconsider-form: a coalition may be the wrong \
      form. work-first: there is work to do before the launch.
      """,
      .word(Gate.Failure.self)
    ),
    Schema.Entry(
      "partly",
      "Outcome of a partly",
      "What \"partly\" comes to, where that is less grave than a no. Left out: the same as a no.",
      .word(Gate.Failure.self)
    ),
    .required(
      "missing",
      "What is missing",
      "A few words for the report, such as \"a written purpose\".",
      .text
    ),
  ]).titled("Must-have", "A fact that has to be in place; only a yes passes.")

  private static let crisis = Schema.mapping([
    .required(
      "when",
      "When",
      "What the answers to context questions have to be for the exception to hold.",
      .defined("condition")
    ),
    Schema.Entry(
      "later",
      "Later",
      "The must-haves that get a date instead of holding up the launch, as area.question.",
      .list(of: .questionID)
    ),
    .required("about", "About", "Why those may wait; printed when one of them does.", .text),
  ])
}
