/// How much of an assessment is asked.
package enum Form: String, CaseIterable, Sendable {
  /// The core questions: at most ten minutes.
  case short
  case full
}

/// Which questions are asked, given the answers so far.
package enum AskedQuestions {
  /// The ids of the questions that are asked.
  ///
  /// `order`: the questions in the order they are asked.
  /// `value`: the value of an answer; only those of questions that are asked count, so that an
  /// answer whose own condition turned false decides nothing.
  package static func ids(
    of order: [Question],
    form: Form,
    value: (QuestionID) -> Value?
  ) -> Set<QuestionID> {
    var asked: Set<QuestionID> = []
    for question in order where form == .full || question.isCore {
      let holds = question.when?.holds { asked.contains($0) ? value($0) : nil } ?? true
      if holds { asked.insert(question.id) }
    }
    return asked
  }
}
