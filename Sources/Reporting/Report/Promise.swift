package import Assessments
package import Playbooks

/// A promise that the participant was asked for, and whether it is kept.
package struct Promise: Equatable, Sendable {
  /// What came of it.
  ///
  /// That every point counts is Muster's choice.
  package enum State: String, CaseIterable, Sendable {
    /// The question whether it is kept brings 100 points.
    case kept
    /// More than 0 and less than 100.
    case inPart = "in-part"
    /// 0 points.
    case broken
    /// Nobody knows, or nobody said.
    case unknown = "not-known"
    /// The question whether it is kept does not apply: nothing was due so far.
    case notDue = "not-due"
    /// The question what was promised was skipped, or answered with 0.
    case notMade = "not-made"
  }

  /// The question what was promised, with the answer.
  package let asked: QuestionScore
  /// The question whether it is kept.
  package let keeping: QuestionScore
  /// What came of it.
  package let state: State
  /// The first practice that the question whether it is kept leads to: a way in where nothing was
  /// promised yet.
  package let practice: Reference?
  /// Its text; `nil` when no playbook holds it any more.
  package let text: Practice?
}

extension Promise {
  /// The promises of a sheet, in the order of the questions whether they are kept.
  ///
  /// A promise that was not asked for is none, nor is one that nobody knows of or that is still open;
  /// and one is not counted where nobody was asked whether it is kept.
  static func all(in score: Score, _ practices: [String: Practice]) -> [Promise] {
    let asked = Dictionary(score.questions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return score.areas.flatMap(\.questions).compactMap { keeping in
      guard let promise = keeping.question.promise.flatMap({ asked[$0] }),
        let state = state(of: promise, keeping)
      else { return nil }
      let practice = keeping.question.practices.first
      return Promise(
        asked: promise,
        keeping: keeping,
        state: state,
        practice: practice,
        text: practice.flatMap { practices[$0.name] }
      )
    }
  }

  private static func state(of promise: QuestionScore, _ keeping: QuestionScore) -> State? {
    switch promise.answer?.state {
    case .answered(let promised) where !promised.isZero: break
    case .answered, .skipped: return .notMade
    // Not known is never a no, and what is still open is neither made nor not.
    case .dontKnow, .unanswered, .notApplicable, nil: return nil
    }
    switch keeping.answer?.state {
    case nil: return nil
    case .notApplicable: return .notDue
    case .unanswered, .dontKnow, .skipped: return .unknown
    case .answered:
      return switch keeping.points ?? 0 {
      case 100...: .kept
      case 1...: .inPart
      default: .broken
      }
    }
  }
}
