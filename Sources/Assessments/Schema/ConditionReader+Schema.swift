import JSON

extension ConditionReader {
  /// A condition as it stands in `definitions`: it can hold others.
  static let schema = Schema.mapping([
    Schema.Entry("all", "All of these", "Holds when every one of the conditions holds.", parts),
    Schema.Entry("any", "Any of these", "Holds when at least one of the conditions holds.", parts),
    Schema.Entry(
      "not",
      "Not",
      "Holds when the condition does not; so also while its question has no answer.",
      .defined("condition")
    ),
    Schema.Entry(
      "question",
      "Question",
      "The question whose answer is looked at, as area.question. It has to be asked earlier.",
      .questionID
    ),
    Schema.Entry(
      "is",
      "Is",
      "The answer it has to have, or a list of answers of which one is enough.",
      [
        "type": ["string", "number", "boolean", "array"], "items": Schema.scalar.json,
        "minItems": 1,
      ]
    ),
    Schema.Entry(
      "at-least",
      "At least",
      "The smallest answer for which it holds: a level, a number, a day or a duration.",
      .scalar
    ),
  ])
  .with([
    "oneOf": .array(["all", "any", "not", "question"].map { ["required": [.string($0)]] }),
    "dependencies": [
      "is": ["question"],
      "at-least": ["question"],
      "question": [
        "oneOf": .array(["is", "at-least"].map { ["required": [.string($0)]] })
      ],
    ],
  ])
  .titled(
    "Condition",
    """
    One of all, any and not, or an earlier question with the answer it has to have, such as \
    {question: context.stage, is: launched}.
    """
  )

  private static let parts = Schema.list(of: .defined("condition"), atLeast: 1)
}
