import Assessments
import Reporting
import Text

/// The figures that belong to a question: what a source proposes, and what was promised.
extension Conversation {
  /// What stands under the words of the question.
  ///
  /// What is proposed is shown and never put into the line: with Enter a tired person would promise
  /// what nobody promised.
  func figures(at question: Question) -> [Block] {
    var lines: [String] = []
    if let promised = promised(at: question) {
      lines.append(isReadAloud ? say("You promised \(promised).") : "Your promise: \(promised)")
    }
    if let proposed = question.proposed.map(question.words) {
      lines.append(isReadAloud ? say("What is proposed is \(proposed).") : "Proposed: \(proposed)")
    }
    if session.assessment.isPromise(question.id) {
      if isReadAloud { lines.append(say("If you promised none, please tell me so.")) }
      let skip = manner.isAccessible ? "skip" : "/skip"
      lines.append("Type what you promised, or \(skip) if you promised none.")
    }
    return lines.map { .paragraph($0) }
  }

  /// What was promised, where the question asks whether that is kept.
  private func promised(at question: Question) -> String? {
    guard let promise = question.promise.flatMap(session.assessment.question),
      let value = session.sheet.answers[promise.id]?.value
    else { return nil }
    return promise.words(for: value)
  }
}
