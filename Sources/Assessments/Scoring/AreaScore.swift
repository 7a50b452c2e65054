/// What one asked question came to.
package struct QuestionScore: Equatable, Sendable {
  /// The definition that the answer belongs to.
  package let question: Question
  /// `nil` when the question was not asked: short form, or a condition that does not hold.
  package let answer: Answer?
  /// 0 to 100; `nil` without an answer that brings points.
  package let points: Int?

  /// The question's `area.question`, to look it up by.
  package var id: QuestionID { question.id }

  /// The risk, in points, from which a derailer is listed: it shows on most occasions.
  package static let listedRisk = 75

  /// The risk of an answered derailer, 0 to 100.
  package var risk: Int? { answer?.value.flatMap { question.risk(for: $0) } }
}

/// What the answers of one area came to.
package struct AreaScore: Equatable, Sendable {
  /// Whether an area has a score and, if not, why not.
  package enum State: Equatable, Sendable {
    /// More than half of the applicable questions are answered, and at least two.
    case scored(Mean, Band)
    /// Too few answers.
    case notScored
    /// The short form asked one question: its answer stands for itself.
    case singleAnswer
    /// No question was asked.
    case notAsked
  }

  /// The definition that the answers belong to.
  package let area: Assessment.Area
  /// Every question of the area, asked or not, in definition order.
  package let questions: [QuestionScore]
  /// The score with its band, or the reason why there is none.
  package let state: State

  /// The mean of the points of the answered questions, scored or not.
  package let mean: Mean?
  /// The number of questions whose answer brings points.
  package let answered: Int
  /// Asked and not set aside as not applicable.
  package let applicable: Int

  init(area: Assessment.Area, questions: [QuestionScore], form: Form) {
    self.area = area
    self.questions = questions
    let asked = questions.filter { $0.answer != nil }
    let points = questions.compactMap(\.points)
    answered = points.count
    applicable = asked.count { question in
      if case .notApplicable = question.answer?.state { false } else { true }
    }
    mean = Mean(of: points)
    let needed = area.questions.count == 1 ? 1 : 2
    if asked.isEmpty {
      state = .notAsked
    } else if form == .short && asked.count == 1 && area.questions.count > 1 {
      state = .singleAnswer
    } else if let mean, answered >= needed, 2 * answered > applicable {
      state = .scored(mean, Band(mean, hasZero: points.contains(0)))
    } else {
      state = .notScored
    }
  }
}
