import Assessments
package import Text

extension GateResult {
  /// The outcome in a sentence, then every fact that is not settled.
  package var text: [Block] { parts.flatMap(\.text) }

  /// The same as parts of a document.
  var parts: [Document.Part] {
    let lines = byWeight.compactMap(\.line)
    return [.paragraph(sentence)] + [crisis].compactMap(\.self).map { .paragraph($0) }
      + (lines.isEmpty ? [] : [.list(lines.map { Document.Entry($0) }, isNumbered: false)])
  }

  /// The outcome, and how many are in place.
  var sentence: String {
    let all = applicable.count
    guard all > 0 else { return "No outcome: you said that none of these applies." }
    let passed = facts.count { $0.status == .passed }
    let scope = all == facts.count ? "" : all == 1 ? " that applies" : " that apply"
    let verb = passed == 1 || all == 1 ? "is" : "are"
    let count = "\(passed) of \(all)\(scope) \(verb) in place."
    return switch outcome {
    case .reconsiderForm:
      "Think again about the form: you may not need a coalition for this. \(count)"
    case .workFirst: "Work first, launch later. \(count)"
    case .open: "No outcome yet: some of these have no answer. \(count)"
    case .go: "Go: nothing in this list holds you back. \(count)"
    }
  }
}

extension GateResult.Fact {
  fileprivate var line: String? {
    let what = "\(mustHave.missing) (\(mustHave.question))"
    return switch status {
    case .passed: nil
    case .failed: "Still missing: \(what)"
    case .findOut: "Find out about: \(what)"
    case .open: "No answer yet about: \(what)"
    case .later: "Set a date for: \(what)"
    case .notApplicable(let reason):
      "Does not apply: \(what). Your reason: \(reason.isEmpty ? "left out" : reason)"
    }
  }
}
