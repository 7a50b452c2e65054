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

  /// Asked questions that nothing was said to yet.
  package var openCount: Int { score.questions.count { $0.answer?.state == .unanswered } }

  /// An area scored over some of its questions; `nil` when this edition does not have it.
  ///
  /// The others are left out as if they had not been asked; so where one of several is left, its
  /// answer stands for itself, as in the short form.
  package func area(_ id: String, over questions: Set<QuestionID>) -> AreaScore? {
    score.areas.first { $0.area.id == id }.map { area in
      let common = area.questions.filter { questions.contains($0.id) }
      return AreaScore(
        area: area.area,
        questions: common,
        form: common.count < area.questions.count ? .short : sheet.form
      )
    }
  }
}
