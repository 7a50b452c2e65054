/// Reads what a question accepts: choices, a scale, or a typed value with its threshold.
struct AnswerReader {
  struct Accepted {
    var input = Question.Input.choice
    var unit: String?
    var choices: [Choice] = []
    var threshold: Threshold?
    var bins: [Question.Bin] = []
    var proposed: Value?
    var consent: [Question.Consent] = []
  }

  /// The levels of a practice, in the order they stand in.
  static let levels = 0...4
  /// The answers to a fact, in the order they stand in; "partly" may be left out.
  static let factWords = ["yes", "partly", "no"]

  let kind: Question.Kind
  let scales: [String: [Choice]]
  let faults: FaultCollector

  func read(from reader: inout MappingReader) -> Accepted? {
    switch kind {
    case .practice: levels(in: &reader)
    case .statement, .derailer: scale(in: &reader)
    case .fact: fact(in: &reader)
    case .context: context(in: &reader)
    case .open: open(in: &reader)
    }
  }

  private func levels(in reader: inout MappingReader) -> Accepted? {
    let choices = choices(in: &reader) { Int($0).map(Value.level) }
    guard choices.map(\.value) == Self.levels.map(Value.level) else {
      faults.report("a practice has five choices with the values 0 to 4", at: reader.place)
      return nil
    }
    for choice in choices where choice.anchor == nil {
      faults.report("level \(choice.value.written) has no 'anchor'", at: reader.place)
    }
    return Accepted(choices: choices)
  }

  private func scale(in reader: inout MappingReader) -> Accepted? {
    guard let node = reader.required("scale"), let name = reader.text("scale") else { return nil }
    guard let choices = scales[name] else {
      let hint = faults.hint(name, in: scales.keys.sorted())
      faults.report("the scale '\(name)' is not among the file's scales\(hint)", at: node.place)
      return nil
    }
    return Accepted(choices: choices)
  }

  private func fact(in reader: inout MappingReader) -> Accepted? {
    guard let input = typedInput(in: &reader) else { return nil }
    if input == .choice {
      let words = Self.factWords
      let choices = choices(in: &reader) { words.contains($0) ? .word($0) : nil }
      let values = choices.map(\.value.written)
      guard values == words || values == ["yes", "no"] else {
        faults.report("a fact has the choices yes, partly and no, or yes and no", at: reader.place)
        return nil
      }
      for choice in choices where choice.value == .word("partly") && choice.anchor == nil {
        faults.report("'partly' needs an 'anchor' that says what it means", at: reader.place)
      }
      return Accepted(choices: choices)
    }
    var accepted = Accepted(input: input, unit: reader.text("unit"))
    accepted.bins = bins(in: &reader, input: input)
    guard let node = reader.required("threshold") else { return nil }
    accepted.threshold = threshold(from: node, input: input)
    return accepted.threshold == nil ? nil : accepted
  }

  private func context(in reader: inout MappingReader) -> Accepted? {
    guard let input = typedInput(in: &reader) else { return nil }
    if input != .choice {
      return Accepted(
        input: input,
        unit: reader.text("unit"),
        bins: bins(in: &reader, input: input),
        proposed: proposed(in: &reader, input: input)
      )
    }
    let choices = choices(in: &reader) { isIdentifier($0) ? .word($0) : nil }
    guard choices.count >= 2 else {
      faults.report("a context question has at least two choices", at: reader.place)
      return nil
    }
    return Accepted(choices: choices)
  }

  private func open(in reader: inout MappingReader) -> Accepted? {
    let consent = reader.list("consent").compactMap { node -> Question.Consent? in
      guard var item = MappingReader(node, "a consent", faults: faults) else { return nil }
      let value = item.requiredText("value")
      let label = item.requiredText("label")
      item.finish()
      guard let value, let label else { return nil }
      return Question.Consent(value: value, label: label)
    }
    return Accepted(input: .text, consent: consent)
  }

  /// `input: number|date|duration`; without it a question has choices.
  ///
  /// `nil`, with a fault, when it is none of these; no other key can then be judged.
  private func typedInput(in reader: inout MappingReader) -> Question.Input? {
    guard let node = reader.node("input") else { return .choice }
    let input = reader.word("input", Question.Input.self)
    if input == .text {
      faults.report("only open questions take text; give this one choices", at: node.place)
    }
    if let input, input != .text { return input }
    for key in ["choices", "unit", "bins", "threshold", "proposed"] { _ = reader.node(key) }
    return nil
  }

  private func choices(
    in reader: inout MappingReader,
    value: (String) -> Value?
  ) -> [Choice] {
    guard reader.required("choices") != nil else { return [] }
    var choices: [Choice] = []
    for node in reader.list("choices") {
      guard var item = MappingReader(node, "a choice", faults: faults) else { continue }
      let written = item.required("value")
      let label = item.requiredText("label")
      let anchor = item.text("anchor")
      item.finish()
      guard let written, let label else { continue }
      guard let text = written.scalar, let read = value(text) else {
        faults.report(
          "'\(written.scalar ?? "this")' is no value for a \(kind.rawValue)",
          at: written.place
        )
        continue
      }
      if choices.contains(where: { $0.value == read }) {
        faults.report("the value '\(text)' stands twice", at: written.place)
      }
      if choices.contains(where: { $0.label.lowercased() == label.lowercased() }) {
        faults.report("the label '\(label)' stands twice in this question", at: node.place)
      }
      choices.append(Choice(value: read, label: label, anchor: anchor))
    }
    return choices
  }

  private func threshold(from node: SourceNode, input: Question.Input) -> Threshold? {
    guard var reader = MappingReader(node, "'threshold'", faults: faults) else { return nil }
    let yes = reader.required("yes").flatMap { bound(from: $0, input: input) }
    let partly = reader.node("partly").flatMap { bound(from: $0, input: input) }
    reader.finish()
    return yes.map { Threshold(yes: $0, partly: partly) }
  }

  private func bound(from node: SourceNode, input: Question.Input) -> Threshold.Bound? {
    guard var reader = MappingReader(node, "a bound", faults: faults) else { return nil }
    let makers: [(String, (Value) -> Threshold.Bound)] = [
      ("at-least", { .atLeast($0) }), ("at-most", { .atMost($0) }),
      ("more-than", { .moreThan($0) }), ("less-than", { .lessThan($0) }),
    ]
    var bounds: [Threshold.Bound] = []
    let toldBefore = faults.faults.count
    for (key, make) in makers {
      guard let item = reader.node(key) else { continue }
      if let text = item.scalar, let value = Self.value(text, for: input) {
        bounds.append(make(value))
      } else {
        faults.report("'\(key)' has to be a \(input.rawValue)", at: item.place)
      }
    }
    if input == .date, let days = reader.integer("within-days") {
      if days >= 0 {
        bounds.append(.within(days: days))
      } else {
        faults.report(
          "'within-days' is 0 or more",
          at: reader.node("within-days")?.place ?? node.place
        )
      }
    }
    let isTold = faults.faults.count > toldBefore
    reader.finish()
    guard bounds.count == 1 else {
      if !isTold {
        faults.report("a bound is one of at-least, at-most, more-than, less-than", at: node.place)
      }
      return nil
    }
    return bounds[0]
  }

  private func bins(in reader: inout MappingReader, input: Question.Input) -> [Question.Bin] {
    reader.list("bins").compactMap { node in
      guard var item = MappingReader(node, "a bin", faults: faults) else { return nil }
      let label = item.requiredText("label")
      let below = item.text("below")
      item.finish()
      let value = below.flatMap { Self.value($0, for: input) }
      if below != nil, value == nil {
        faults.report("'below' has to be a \(input.rawValue)", at: node.place)
      }
      return label.map { Question.Bin(label: $0, below: value) }
    }
  }

  /// A figure to compare with; a day that is right for everybody there is not, so there the key is not
  /// known.
  private func proposed(in reader: inout MappingReader, input: Question.Input) -> Value? {
    guard input != .date, let node = reader.node("proposed") else { return nil }
    let value = node.scalar.flatMap { Self.value($0, for: input) }
    if value == nil { faults.report("'proposed' has to be a \(input.rawValue)", at: node.place) }
    return value
  }

  /// Reads a typed value as its author writes it; `nil` when it is none.
  static func value(_ text: String, for input: Question.Input) -> Value? {
    switch input {
    case .number: Value.number(written: text)
    case .date: Day(text).map(Value.date)
    case .duration: Value.duration(written: text)
    case .choice, .text: nil
    }
  }
}
