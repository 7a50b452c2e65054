/// What a sheet came to: areas, gate and risks, and the answers that bring no points.
package struct Score: Equatable, Sendable {
  /// Every area, asked or not, in definition order.
  package let areas: [AreaScore]
  /// What the must-haves come to; `nil` when the assessment has no gate.
  package let gate: GateResult?
  /// What the coalition is like; answers without points.
  package let context: [QuestionScore]
  /// Derailers, reported apart and never part of an area's score.
  package let risks: [QuestionScore]
  /// What was written in the participant's own words; answers without points.
  package let open: [QuestionScore]

  /// Scores a sheet; `assessment` has to be the text that it answers.
  package init(_ assessment: Assessment, _ sheet: AnswerSheet) {
    let asked = Set(assessment.askedIDs(sheet))
    func scored(_ question: Question) -> QuestionScore {
      let answer =
        asked.contains(question.id)
        ? sheet.answers[question.id] ?? Answer(.unanswered) : nil
      let points = answer?.value.flatMap { question.points(for: $0, started: sheet.startedDay) }
      return QuestionScore(question: question, answer: answer, points: points)
    }
    areas = assessment.areas.map {
      AreaScore(area: $0, questions: $0.questions.map(scored), form: sheet.form)
    }
    gate = assessment.gate.map { GateResult($0, assessment: assessment, sheet: sheet) }
    context = assessment.context.map(scored)
    risks = assessment.risks.map(scored)
    open = assessment.open.map(scored)
  }

  /// Every question, asked or not, in definition order.
  package var questions: [QuestionScore] {
    context + areas.flatMap(\.questions) + risks + open
  }
}
