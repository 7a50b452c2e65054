/// Reads the gate of an assessment.
struct GateReader {
  let faults: FaultCollector

  func gate(from node: SourceNode) -> Gate? {
    guard var reader = MappingReader(node, "'gate'", faults: faults) else { return nil }
    let title = reader.requiredText("title")
    let about = reader.requiredText("about")
    let mustHave =
      reader.required("must-have") == nil
      ? [] : reader.list("must-have").compactMap(mustHave)
    if mustHave.isEmpty, let list = reader.node("must-have"), list.content == .sequence([]) {
      faults.report("'must-have' is empty", at: list.place)
    }
    let names = mustHave.map(\.question)
    let crisis = reader.node("crisis").flatMap { self.crisis(from: $0, mustHave: names) }
    reader.finish()
    guard let title, let about else { return nil }
    return Gate(title: title, about: about, mustHave: mustHave, crisis: crisis)
  }

  private func mustHave(from node: SourceNode) -> Gate.MustHave? {
    guard var reader = MappingReader(node, "a must-have", faults: faults) else { return nil }
    let place = reader.node("question")?.place ?? node.place
    let name = reader.requiredText("question")
    let outcome =
      reader.required("outcome") == nil ? nil : reader.word("outcome", Gate.Failure.self)
    let partly = reader.word("partly", Gate.Failure.self, called: "outcome")
    let missing = reader.requiredText("missing")
    reader.finish()
    guard let name, let outcome, let missing else { return nil }
    guard let question = QuestionID(name) else {
      faults.report("'\(name)' is no question; write area.question", at: place)
      return nil
    }
    return Gate.MustHave(
      question: question,
      outcome: outcome,
      partly: partly ?? outcome,
      missing: missing,
      place: place
    )
  }

  private func crisis(from node: SourceNode, mustHave: [QuestionID]) -> Gate.Crisis? {
    guard var reader = MappingReader(node, "'crisis'", faults: faults) else { return nil }
    let when = reader.required("when").flatMap {
      ConditionReader(faults: faults).condition(from: $0)
    }
    let about = reader.requiredText("about")
    var later: [QuestionID] = []
    for item in reader.list("later") {
      if let id = item.scalar.flatMap({ QuestionID($0) }) {
        later.append(id)
        if !mustHave.contains(id) {
          faults.report("'\(id)' stands in 'later' but is not must-have", at: item.place)
        }
      } else {
        faults.report("'later' holds questions, written area.question", at: item.place)
      }
    }
    reader.finish()
    guard let when, let about else { return nil }
    return Gate.Crisis(when: when, later: later, about: about)
  }
}
