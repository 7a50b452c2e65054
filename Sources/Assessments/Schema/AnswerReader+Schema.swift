import JSON

extension AnswerReader {
  /// The inputs of which a value is typed; every other has choices, or takes text.
  static let typed: [Question.Input] = [.number, .date, .duration]

  /// The keys that say what a question of this kind accepts.
  static func keys(of kind: Question.Kind) -> [Schema.Entry] {
    switch kind {
    case .practice: [choices]
    case .statement, .derailer: [scale]
    case .fact: [choices, input, unit, threshold, bins]
    case .context: [choices, input, unit, bins, proposed]
    case .open: [consent]
    }
  }

  /// The keys that one of these kinds or another takes, each once.
  static func keys(for kinds: [Question.Kind]) -> [Schema.Entry] {
    kinds.flatMap(keys).reduce(into: []) { keys, key in
      if !keys.contains(where: { $0.name == key.name }) { keys.append(key) }
    }
  }

  /// What kind and input ask of those keys in a place where these kinds may stand.
  static func rules(for kinds: [Question.Kind]) -> [Schema] {
    let names = keys(for: kinds).map(\.name)
    return kinds.flatMap { kind in
      let own = keys(of: kind).map(\.name)
      let rules =
        [refusing(names.filter { !own.contains($0) })].compactMap(\.self) + rules(of: kind)
      return kinds.count == 1 ? rules : [rule(where: "kind", is: [kind.rawValue], rules)]
    }
  }

  private static func rules(of kind: Question.Kind) -> [Schema] {
    switch kind {
    case .practice: [requiring("choices", practiceChoices)]
    case .statement, .derailer: [["required": ["scale"]]]
    case .fact:
      rules(choices: factChoices, refusing: ["unit", "threshold", "bins"]) + [
        rule(where: "input", is: typed.map(\.rawValue), [["required": ["threshold"]]])
      ]
    case .context: rules(choices: contextChoices, refusing: ["unit", "bins", "proposed"])
    case .open: []
    }
  }

  /// With an `input` of those that are typed there are no choices; else there are, and none of the
  /// keys that go with typed values.
  private static func rules(choices: Schema, refusing typedOnly: [String]) -> [Schema] {
    let chosen = [requiring("choices", choices), refusing(typedOnly)].compactMap(\.self)
    let first = rule(
      where: "input",
      is: typed.map(\.rawValue),
      [refusing(["choices"])].compactMap(\.self),
      otherwise: chosen
    )
    return [first]
      + typed.map { input in
        rule(where: "input", is: [input.rawValue], [values(of: input, typedOnly)])
      }
  }

  /// How thresholds, bins and what is proposed look for one input; no day is proposed.
  private static func values(of input: Question.Input, _ keys: [String]) -> Schema {
    let forms = [
      ("threshold", threshold(for: input).json), ("bins", bins(for: input).json),
      ("proposed", input == .date ? false : Schema.defined(input.rawValue).json),
    ]
    let members = forms.filter { keys.contains($0.0) }.map { JSON.Member($0.0, $0.1) }
    return ["properties": .object(members)]
  }

  private static func threshold(for input: Question.Input) -> Schema {
    let bounds = Schema.mapping(
      [
        Schema.Entry("at-least", "At least", "This value or more.", .defined(input.rawValue)),
        Schema.Entry("at-most", "At most", "This value or less.", .defined(input.rawValue)),
        Schema.Entry("more-than", "More than", "More than this value.", .defined(input.rawValue)),
        Schema.Entry("less-than", "Less than", "Less than this value.", .defined(input.rawValue)),
      ]
        + (input == .date
          ? [
            Schema.Entry(
              "within-days",
              "Within days",
              "At most this many days before the sheet was started, and not after it.",
              .count
            )
          ] : [])
    )
    let bound = bounds.with(["minProperties": 1, "maxProperties": 1])
    return .mapping([
      .required("yes", "Yes", "What makes the answer a yes, for 100 points; tried first.", bound),
      Schema.Entry("partly", "Partly", "What makes it half a yes, for 50 points.", bound),
    ])
  }

  private static func bins(for input: Question.Input) -> Schema {
    .list(
      of: .mapping([
        .required("label", "Label", "The range in words, such as \"5 to 10\".", .text),
        Schema.Entry(
          "below",
          "Below",
          "The first value above the range; left out for the last one.",
          .defined(input.rawValue)
        ),
      ])
    )
  }
}

// Rules that depend on what stands behind another key.
extension AnswerReader {
  private static func rule(
    where key: String,
    is words: [String],
    _ rules: [Schema],
    otherwise: [Schema] = []
  ) -> Schema {
    let condition: JSON = [
      "required": [.string(key)],
      "properties": .object([JSON.Member(key, ["enum": .strings(words)])]),
    ]
    let rule: Schema = ["if": condition, "then": Schema.all(rules).json]
    return otherwise.isEmpty ? rule : rule.with(["else": Schema.all(otherwise).json])
  }

  private static func requiring(_ key: String, _ schema: Schema) -> Schema {
    [
      "required": [.string(key)], "properties": .object([JSON.Member(key, schema.json)]),
    ]
  }

  /// `nil` for no keys.
  private static func refusing(_ keys: [String]) -> Schema? {
    keys.isEmpty ? nil : ["properties": .object(keys.map { JSON.Member($0, false) })]
  }
}
