/// What a participant said to one question, with what they noted beside it.
package struct Answer: Equatable, Sendable {
  /// Five states, different in file, score and report.
  package enum State: Equatable, Sendable {
    /// Nothing said yet; a note may stand there all the same.
    case unanswered
    case answered(Value)
    case notApplicable(reason: String)
    /// Counts as unanswered in the score; how many there are is itself a finding.
    case dontKnow
    case skipped
  }

  /// What the participant said, or that nothing was said yet.
  package var state: State
  /// What the participant wrote beside the answer; `nil` when there is nothing.
  package var note: String?
  /// What proves the answer, in the participant's words.
  package var evidence: String?

  /// Pairs a state with what was noted beside it; `nil` stands for nothing noted.
  package init(_ state: State, note: String? = nil, evidence: String? = nil) {
    self.state = state
    self.note = note
    self.evidence = evidence
  }

  /// The value, when there is one.
  package var value: Value? {
    if case .answered(let value) = state { value } else { nil }
  }
}
