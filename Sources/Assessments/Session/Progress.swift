/// Where a session stands, in numbers.
package struct Progress: Equatable, Sendable {
  /// The part of the assessment a question is asked in.
  package enum Stage: Hashable, Sendable {
    /// The must-haves, with what their crisis branch looks at.
    case gate
    case context
    /// Counted from 0, in definition order.
    case area(Int)
    case risks
    case open
  }

  /// The part that the current question is asked in.
  package let stage: Stage
  /// Counted from 1, among the questions asked.
  package let question: Int
  /// The number of questions asked in all, which can change with an answer.
  package let questions: Int
  /// For the questions still open, rounded up.
  package let minutesLeft: Int
}

extension Assessment {
  /// The part a question is asked in.
  package func stage(of id: QuestionID) -> Progress.Stage {
    if let gate {
      let isMustHave = gate.mustHave.contains { $0.question == id }
      if isMustHave || gate.crisis?.when.questions.contains(id) == true { return .gate }
    }
    switch id.area {
    case "context": return .context
    case "risks": return .risks
    case "open": return .open
    default: return .area(areas.firstIndex { $0.id == id.area } ?? 0)
    }
  }

  /// What the part is called, as a heading.
  package func title(of stage: Progress.Stage) -> String {
    switch stage {
    case .gate: gate?.title ?? title
    case .context: "About your coalition"
    case .area(let index): areas[index].title
    case .risks: "Risks"
    case .open: "In your own words"
    }
  }
}

extension Session {
  /// The part of the assessment the session stands in; `nil` when no question is being asked.
  package var stage: Progress.Stage? { current.map { assessment.stage(of: $0) } }

  /// Where the session stands; `nil` when no question is being asked.
  package var progress: Progress? {
    guard let current else { return nil }
    let order = asked
    guard let index = order.firstIndex(where: { $0.id == current }) else { return nil }
    return Progress(
      stage: assessment.stage(of: current),
      question: index + 1,
      questions: order.count,
      minutesLeft: Minutes.answering(assessment.openQuestions(in: sheet), sheet.mode)
    )
  }
}
