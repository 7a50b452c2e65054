/// Reads `when`: `all`, `any`, `not`, or a question with `is` or `at-least`.
struct ConditionReader {
  let faults: FaultCollector

  func condition(from node: SourceNode) -> Condition? {
    guard var reader = MappingReader(node, "a condition", faults: faults) else { return nil }
    var found: [Condition] = []
    let toldBefore = faults.faults.count
    if let parts = parts("all", in: &reader) { found.append(.all(parts)) }
    if let parts = parts("any", in: &reader) { found.append(.any(parts)) }
    if let part = reader.node("not").flatMap(condition) {
      found.append(.not(part))
    }
    if let comparison = comparison(in: &reader) {
      found.append(comparison)
    }
    // Beside 'all' they would be passed over without a word.
    let isStray =
      reader.node("question") == nil
      && ["is", "at-least"].contains { reader.node($0) != nil }
    let isTold = faults.faults.count > toldBefore
    reader.finish()
    guard found.count == 1, !isStray else {
      if !isTold {
        faults.report(
          "a condition is one of all, any, not, or a question with is or at-least",
          at: node.place
        )
      }
      return nil
    }
    return found[0]
  }

  /// The conditions under `all` or `any`; none of them would hold always, or never.
  private func parts(_ key: String, in reader: inout MappingReader) -> [Condition]? {
    guard let node = reader.node(key) else { return nil }
    if case .sequence([]) = node.content {
      faults.report("'\(key)' needs at least one condition", at: node.place)
    }
    return reader.list(key).compactMap(condition)
  }

  private func comparison(in reader: inout MappingReader) -> Condition? {
    let question = reader.node("question")
    let values = reader.node("is")
    let bound = reader.node("at-least")
    guard let question else { return nil }
    guard let name = question.scalar, QuestionID(name) != nil else {
      faults.report("'question' names a question as area.question", at: question.place)
      return nil
    }
    let reference = Reference(name: name, place: question.place)
    switch (values, bound) {
    case (let values?, nil): return .equals(reference, texts(of: values))
    case (nil, let bound?): return bound.scalar.map { .atLeast(reference, $0) }
    default: return nil
    }
  }

  private func texts(of node: SourceNode) -> [String] {
    let items = if case .sequence(let items) = node.content { items } else { [node] }
    let texts = items.compactMap(\.scalar)
    if texts.isEmpty || texts.count < items.count {
      faults.report("'is' has to be a value, or a list of values", at: node.place)
    }
    return texts
  }
}
