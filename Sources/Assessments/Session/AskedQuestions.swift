/// How much of an assessment is asked.
package enum Form: String, CaseIterable, Sendable {
  /// The core questions: at most ten minutes.
  case short
  case full
}

/// Which questions are asked, given the answers so far.
///
/// Few questions have a condition, so only those are looked at: this runs at every reply.
package struct AskedQuestions: Equatable, Sendable {
  private struct Conditional: Equatable, Sendable {
    let id: QuestionID
    let when: Condition
  }

  private let all: [QuestionID]
  private let core: [QuestionID]
  private let conditionals: [Conditional]

  /// Prepares for questions in the order in which they are asked.
  package init(_ order: [Question]) {
    all = order.map(\.id)
    core = order.filter(\.isCore).map(\.id)
    conditionals = order.compactMap { question in
      question.when.map { Conditional(id: question.id, when: $0) }
    }
  }

  /// The ids of the questions that are asked, in order.
  ///
  /// `value`: the value of an answer; only those of questions that are asked count, so that an
  /// answer whose own condition turned false decides nothing.
  package func ids(form: Form, value: (QuestionID) -> Value?) -> [QuestionID] {
    let candidates = form == .full ? all : core
    var unasked = Set(form == .full ? [] : all).subtracting(core)
    for conditional in conditionals
    where !conditional.when.holds({ unasked.contains($0) ? nil : value($0) }) {
      unasked.insert(conditional.id)
    }
    return unasked.isEmpty ? candidates : candidates.filter { !unasked.contains($0) }
  }
}
