import JSON

extension QuestionReader {
  /// A question in a place where these kinds may stand.
  static func schema(kinds: [Question.Kind]) -> Schema {
    let head: [Schema.Entry] = [
      .required(
        "id",
        "Id",
        """
        The question's short name. Small letters, digits and '-'. Never change it: answers are \
        kept under it.
        """,
        .identifier
      ),
      .required(
        "kind",
        "Kind",
        (["What sort of question it is."] + kinds.map(meaning)).joined(separator: " "),
        .word(kinds.map(\.rawValue))
      ),
    ]
    return Schema.mapping(head + common(for: kinds) + AnswerReader.keys(for: kinds))
      .with(Schema.all(AnswerReader.rules(for: kinds)))
      .titled("Question", "One question; its full name is the area's id, a dot and its own id.")
  }

  private static func meaning(_ kind: Question.Kind) -> String {
    switch kind {
    case .practice: "practice: five levels, 0 to 4, each a scene that a third person could check."
    case .fact: "fact: yes, partly or no; or a number, day or duration held against a threshold."
    case .statement: "statement: agreement on a scale from 1 to 5."
    case .derailer: "derailer: how often a known way to spoil the work happens, from 1 to 5."
    case .context: "context: what the coalition is like, without points."
    case .open: "open: text in people's own words."
    }
  }

  /// What every question can have; those that bring points or risk name practices and sources.
  private static func common(for kinds: [Question.Kind]) -> [Schema.Entry] {
    let practices = Schema.Entry(
      "practices",
      "Practices",
      """
      The practices that a weak answer leads to, by id ('muster practices' lists them). Left out \
      in an area: those of the area.
      """,
      .list(of: .identifier, atLeast: kinds == [.derailer] ? 1 : 0)
    )
    let counts = kinds.contains { $0.isScored || $0 == .derailer }
    let sources = Schema.Entry(
      "sources",
      "Sources",
      "The passages the question is drawn from.",
      .list(of: Citations.schema, atLeast: counts ? 1 : 0)
    )
    return texts + (kinds.contains(where: \.isScored) ? [promise] : []) + [
      kinds == [.derailer] ? practices.required : practices,
      counts ? sources.required : sources,
    ]
  }

  private static let promise = Schema.Entry(
    "promise",
    "Promise",
    """
    The context question that asks what you promised, where this one asks whether it is kept, such \
    as context.agenda. It is asked only when something was promised. The report lists promises kept \
    and broken.
    """,
    .questionID
  )

  private static let texts: [Schema.Entry] = [
    .required(
      "text",
      "Text",
      """
      The words of the question. Where others are asked too: {self: ..., partner: ...}, the \
      wording for your own work and the one for theirs.
      """,
      wording
    ),
    Schema.Entry(
      "core",
      "Core",
      "true: the short form asks it too. The short form takes at most ten minutes.",
      .flag
    ),
    Schema.Entry(
      "when",
      "When",
      "Ask it only when this holds of earlier answers.",
      .defined("condition")
    ),
    Schema.Entry(
      "not-applicable",
      "Not applicable",
      "The reason that is offered when somebody says that the question does not apply.",
      .text
    ),
    Schema.Entry(
      "dont-know",
      "Don't know",
      "Your own words for \"don't know\" at this question.",
      .text
    ),
    Schema.Entry(
      "evidence",
      "Evidence",
      "What to note down as proof, such as \"Where is it written?\".",
      .text
    ),
    Schema.Entry("help", "Help", "How to answer when in doubt.", .text),
    Schema.Entry("why", "Why", "Why this is asked, for those who want to know.", .text),
  ]

  private static let wording: Schema = {
    let both = Schema.mapping([
      .required("self", "For your own work", "The wording for those who answer about it.", .text),
      .required("partner", "For others", "The wording for others who answer about it.", .text),
    ])
    // One schema for both forms: an editor shows better what is wrong than with alternatives.
    let text: Schema = ["type": ["string", "number", "boolean", "object"], "pattern": #"\S"#]
    return text.with(Schema(both.keywords.filter { $0.name != "type" }))
  }()
}

extension Citations {
  static let schema = Schema.mapping([
    .required("source", "Source", "The short name of one of the file's sources.", .text),
    .required("section", "Section", "The heading that the passage bears in that source.", .text),
  ]).titled("Passage", "A place in a source, such as {source: guide, section: Write first}.")
}
