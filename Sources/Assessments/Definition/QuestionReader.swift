/// Reads the questions of an assessment file.
struct QuestionReader {
  let scales: [String: [Choice]]
  let sources: [String]
  let faults: FaultCollector

  /// Reads one question.
  ///
  /// `area`: the id of the area, or the name of the block, that holds the question.
  /// `kinds`: the kinds that may stand there.
  /// `practices`: what a scored question leads to when it names no practice of its own.
  func question(
    from node: SourceNode,
    area: String,
    kinds: [Question.Kind],
    practices inherited: [Reference] = []
  ) -> Question? {
    guard var reader = MappingReader(node, "a question", faults: faults) else { return nil }
    let name = reader.identifier("id")
    let kind = kind(in: &reader, allowed: kinds)
    let text = wording(in: &reader)
    let isCore = reader.flag("core")
    let when = reader.node("when").flatMap { ConditionReader(faults: faults).condition(from: $0) }
    let promise = kinds.contains(where: \.isScored) ? promise(in: &reader) : nil
    let notApplicable = reader.text("not-applicable")
    let dontKnow = reader.text("dont-know")
    let evidence = reader.text("evidence")
    let help = reader.text("help")
    let why = reader.text("why")
    let own = Self.references("practices", in: &reader)
    let citations = Citations.read(in: &reader, sources: sources)
    guard let kind else { return nil }
    let answers = AnswerReader(kind: kind, scales: scales, faults: faults).read(from: &reader)
    reader.finish()
    guard let name, let text, let answers else { return nil }
    return Question(
      id: QuestionID(area: area, name: name),
      kind: kind,
      isCore: isCore,
      text: text,
      input: answers.input,
      unit: answers.unit,
      choices: answers.choices,
      threshold: answers.threshold,
      bins: answers.bins,
      consent: answers.consent,
      proposed: answers.proposed,
      promise: promise.flatMap { QuestionID($0.name) },
      when: Self.joined(promise, when),
      notApplicable: notApplicable,
      dontKnow: dontKnow,
      evidence: evidence,
      help: help,
      why: why,
      practices: own.isEmpty ? inherited : own,
      citations: citations,
      place: node.place,
      wordCount: ([text.own] + answers.choices.flatMap { [$0.label, $0.anchor ?? ""] })
        .reduce(0) { $0 + Minutes.wordCount($1) }
    )
  }

  private func kind(in reader: inout MappingReader, allowed: [Question.Kind]) -> Question.Kind? {
    guard let node = reader.required("kind"),
      let kind = reader.word("kind", Question.Kind.self)
    else { return nil }
    guard allowed.contains(kind) else {
      let names = allowed.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      faults.report(
        "a question of kind '\(kind.rawValue)' cannot stand here; allowed: \(names)",
        at: node.place
      )
      return nil
    }
    return kind
  }

  /// `promise: context.agenda`: the question that asked what was promised.
  private func promise(in reader: inout MappingReader) -> Reference? {
    guard let node = reader.node("promise") else { return nil }
    if let name = node.scalar, QuestionID(name) != nil {
      return Reference(name: name, place: node.place)
    }
    faults.report("'promise' names a question as area.question", at: node.place)
    return nil
  }

  /// Whether a promise is kept is asked only where there is one.
  private static func joined(_ promise: Reference?, _ when: Condition?) -> Condition? {
    guard let promise else { return when }
    return when.map { .all([.promised(promise), $0]) } ?? .promised(promise)
  }

  private func wording(in reader: inout MappingReader) -> Question.Wording? {
    guard let node = reader.required("text") else { return nil }
    guard case .mapping = node.content else {
      return reader.text("text").map { Question.Wording(own: $0, partner: nil) }
    }
    guard var both = MappingReader(node, "'text'", faults: faults) else { return nil }
    let own = both.requiredText("self")
    let partner = both.requiredText("partner")
    both.finish()
    return own.map { Question.Wording(own: $0, partner: partner) }
  }

  /// A list of names of things defined elsewhere.
  ///
  /// `such`: one of them, for somebody who writes something else.
  static func references(
    _ key: String,
    such example: String = "offer-sheet",
    in reader: inout MappingReader
  ) -> [Reference] {
    var references: [Reference] = []
    for node in reader.list(key) {
      if let name = node.scalar, isIdentifier(name) {
        references.append(Reference(name: name, place: node.place))
      } else {
        reader.faults.report("'\(key)' holds ids, such as \(example)", at: node.place)
      }
    }
    return references
  }
}
