/// A sheet with the text it answers and what it came to.
package struct ScoredSheet: Equatable, Sendable {
  /// The text that the sheet answers.
  package let assessment: Assessment
  /// One participant's answers.
  package let sheet: AnswerSheet
  /// What the answers come to.
  package let score: Score

  /// Scores a sheet; `assessment` has to be the text that it answers.
  package init(_ assessment: Assessment, _ sheet: AnswerSheet) {
    self.assessment = assessment
    self.sheet = sheet
    score = Score(assessment, sheet)
  }

  /// What a question came to; `nil` when this edition does not have it.
  package func question(_ id: QuestionID) -> QuestionScore? {
    score.questions.first { $0.id == id }
  }

  /// An area scored over some of its questions; `nil` when this edition does not have it.
  ///
  /// The others are left out as if they had not been asked.
  package func area(_ id: String, over questions: Set<QuestionID>) -> AreaScore? {
    score.areas.first { $0.area.id == id }.map { area in
      AreaScore(
        area: area.area,
        questions: area.questions.filter { questions.contains($0.id) },
        form: sheet.form
      )
    }
  }
}
