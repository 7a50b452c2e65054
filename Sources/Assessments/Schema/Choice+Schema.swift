import JSON

// The keys that say what a question accepts, and the three forms of choices.
extension AnswerReader {
  static let choices = Schema.Entry(
    "choices",
    "Choices",
    """
    The answers to choose from, in the order they are shown. A practice has five levels, 0 to 4; a \
    fact has yes, partly and no, or yes and no; a context question has your own words.
    """,
    .list(of: choice, atLeast: 2)
  )

  static let scale = Schema.Entry(
    "scale",
    "Scale",
    "The short name of one of the file's scales: its five labels are the answers.",
    .text
  )

  static let input = Schema.Entry(
    "input",
    "Input",
    """
    What is typed where there are no choices: number (12 or 2.5), date (2026-05-01) or duration \
    (72 h or 20 min). Left out: there are choices.
    """,
    .word(Question.Input.allCases.filter { $0 != .text }.map(\.rawValue))
  )

  static let unit = Schema.Entry(
    "unit",
    "Unit",
    "The word behind the number, such as meetings.",
    .text
  )

  static let threshold = Schema.Entry(
    "threshold",
    "Threshold",
    """
    How the value becomes yes, partly or no, such as {yes: {at-least: 5}, partly: {at-least: 3}}; \
    whatever is neither is a no. It needs a source.
    """,
    ["type": "object"]
  )

  static let bins = Schema.Entry(
    "bins",
    "Bins",
    "Ranges to show instead of a value that would give a person away, from the lowest.",
    ["type": "array"]
  )

  static let proposed = Schema.Entry(
    "proposed",
    "Proposed",
    """
    The figure of a source, such as 72 h: shown under a question for a number or a duration, and never \
    taken for an answer.
    """,
    .scalar
  )

  static let consent = Schema.Entry(
    "consent",
    "Consent",
    "What the writer may allow to be done with the words.",
    .list(
      of: .mapping([
        .required("value", "Value", "The word that is kept for the permission.", .text),
        .required("label", "Label", "The words the writer chooses it by.", .text),
      ])
    )
  )

  private static let choice = Schema.mapping([
    .required("value", "Value", "What is kept when it is chosen. Never change it.", .scalar),
    .required("label", "Label", "A few words, different from those of the other choices.", .text),
    Schema.Entry(
      "anchor",
      "Anchor",
      "The scene or the exact meaning behind the label; every level of a practice needs one.",
      .text
    ),
  ]).titled("Choice", "One of the answers.")

  static let practiceChoices: Schema = {
    let levels = Self.levels.map { value([.integer($0), .string(String($0))], needsAnchor: true) }
    return exactly(levels)
  }()

  static let factChoices: Schema = {
    let words = factWords.map { value([.string($0)], needsAnchor: $0 == "partly") }
    return [
      "maxItems": .integer(words.count),
      "if": ["maxItems": .integer(words.count - 1)],
      "then": exactly([words[0], words[2]]).json,
      "else": exactly(words).json,
    ]
  }()

  static let contextChoices: Schema = [
    "items": ["properties": ["value": Schema.choiceID.json]]
  ]

  /// A list of just these, in this order.
  private static func exactly(_ values: [Schema]) -> Schema {
    [
      "minItems": .integer(values.count), "maxItems": .integer(values.count),
      "items": .array(values.map(\.json)),
    ]
  }

  private static func value(_ values: [JSON], needsAnchor: Bool) -> Schema {
    let schema: Schema = ["properties": ["value": ["enum": .array(values)]]]
    return needsAnchor ? schema.with(["required": ["anchor"]]) : schema
  }
}
