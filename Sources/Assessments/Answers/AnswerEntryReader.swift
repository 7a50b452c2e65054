/// Reads what a file says about one question: a bare value, or a mapping with value or state.
package struct AnswerEntryReader {
  private let question: Question
  private let isExport: Bool
  private let faults: FaultCollector

  ///
  /// `isExport`: whether muster wrote the entry: keys of a later muster are passed over.
  package init(question: Question, isExport: Bool, faults: FaultCollector) {
    self.question = question
    self.isExport = isExport
    self.faults = faults
  }

  /// The answer; `nil`, with a fault, when the entry is none to this question.
  package func answer(from node: SourceNode) -> Answer? {
    if let text = node.scalar { return bare(text, at: node.place) }
    guard var reader = MappingReader(node, "an answer", faults: faults) else { return nil }
    let value = reader.node("value")
    let state = reader.node("state")
    let setAside = reader.node("not-applicable")
    let reason = reader.text("not-applicable")
    let besideState = reader.node("reason")
    let note = reader.text("note").flatMap { kept($0, at: node.place) }
    let evidence = reader.text("evidence").flatMap { kept($0, at: node.place) }
    if !isExport {
      reader.finish()
      if let besideState, state?.scalar != "not-applicable" {
        faults.report(
          "'reason' goes with 'state: not-applicable' only; other words are a 'note'",
          at: besideState.place
        )
      }
    }
    if [value, state, setAside].count(where: { $0 != nil }) > 1 {
      faults.report("an answer has one of 'value', 'not-applicable' and 'state'", at: node.place)
      return nil
    }
    if let reason {
      return notApplicable(reason, at: node.place).map {
        Answer($0, note: note, evidence: evidence)
      }
    }
    if let state {
      return self.state(state, reason: besideState?.scalar).map {
        Answer($0, note: note, evidence: evidence)
      }
    }
    // An empty reason has been reported.
    if setAside != nil { return nil }
    guard let value else {
      if note != nil || evidence != nil {
        return Answer(.unanswered, note: note, evidence: evidence)
      }
      faults.report("an answer needs 'value', 'not-applicable' or 'state'", at: node.place)
      return nil
    }
    guard let text = value.scalar else {
      faults.report("'value' has to be text", at: value.place)
      return nil
    }
    if let read = self.value(text, at: value.place) {
      return Answer(.answered(read), note: note, evidence: evidence)
    }
    // An own text left empty is no answer yet; what stands beside it is kept.
    let isBlank = question.input == .text && text.allSatisfy(\.isWhitespace)
    guard isBlank, note != nil || evidence != nil else { return nil }
    return Answer(.unanswered, note: note, evidence: evidence)
  }

  /// Words for states count where the question has choices; to an open question they are text.
  private func bare(_ text: String, at place: Place) -> Answer? {
    if question.input != .text {
      if text == "dont-know" { return Answer(.dontKnow) }
      if text == "skipped" { return Answer(.skipped) }
    }
    return value(text, at: place).map { Answer(.answered($0)) }
  }

  private func state(_ node: SourceNode, reason: String?) -> Answer.State? {
    switch node.scalar {
    case "dont-know": return .dontKnow
    case "skipped": return .skipped
    case "unanswered": return .unanswered
    case "not-applicable": return notApplicable(reason ?? "", at: node.place)
    default:
      faults.report(
        "'\(node.scalar ?? "")' is no state; it is one of 'not-applicable', 'dont-know', 'skipped'",
        at: node.place
      )
      return nil
    }
  }

  private func notApplicable(_ reason: String, at place: Place) -> Answer.State? {
    guard question.kind != .context else {
      faults.report(
        "'\(question.id)' tells what your coalition is like; it always applies",
        at: place
      )
      return nil
    }
    guard !reason.allSatisfy(\.isWhitespace) else {
      faults.report("'not-applicable' needs its reason", at: place)
      return nil
    }
    return kept(reason, at: place).map { .notApplicable(reason: $0) }
  }

  private func value(_ text: String, at place: Place) -> Value? {
    switch question.input {
    case .choice:
      if let choice = question.choices.first(where: { $0.value.written == text })
        ?? question.choices.first(where: { !isExport && $0.label.lowercased() == text.lowercased() }
        )
      {
        return choice.value
      }
      let values = question.choices.map { "'\($0.value.written)'" }.joined(separator: ", ")
      faults.report("'\(text.prefix(40))' is no answer to '\(question.id)': \(values)", at: place)
    case .number, .date, .duration:
      if let value = AnswerReader.value(text, for: question.input) { return value }
      faults.report("'\(text.prefix(40))' is not \(question.expectation)", at: place)
    case .text:
      return text.allSatisfy(\.isWhitespace) ? nil : kept(text, at: place).map(Value.text)
    }
    return nil
  }

  private func kept(_ text: String, at place: Place) -> String? {
    do {
      return try Reply.text(text)
    } catch {
      faults.report("\(error)", at: place)
      return nil
    }
  }
}
