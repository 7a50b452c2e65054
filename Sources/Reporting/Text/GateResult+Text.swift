import Assessments
package import Text

extension GateResult {
  /// The outcome in a sentence, then every fact that is not settled.
  package var text: [Block] {
    var blocks: [Block] = [.paragraph(sentence)]
    if let crisis { blocks.append(.paragraph(crisis)) }
    for fact in facts {
      guard let line = fact.line else { continue }
      blocks.append(.item(mark: "-", text: "\(line) (\(fact.mustHave.question))", detail: nil))
    }
    return blocks
  }

  private var sentence: String {
    let passed = facts.count { $0.status == .passed }
    let count = "\(passed) of \(facts.count) are in place."
    return switch outcome {
    case .reconsiderForm:
      "Think about the form again before you go on: a coalition may not be what this needs. \(count)"
    case .workFirst: "Work first, launch later. \(count)"
    case .open: "No outcome yet: some of these have no answer. \(count)"
    case .go: "Go: nothing here stands in the way of a launch. \(count)"
    }
  }
}

extension GateResult.Fact {
  fileprivate var line: String? {
    switch status {
    case .passed: nil
    case .failed: "Still missing: \(mustHave.missing)"
    case .findOut: "Find out: \(mustHave.missing)"
    case .open: "No answer yet: \(mustHave.missing)"
    case .later: "Set a date for: \(mustHave.missing)"
    case .notApplicable(let reason): "Does not apply: \(mustHave.missing). Your reason: \(reason)"
    }
  }
}
