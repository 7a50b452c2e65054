package import Assessments
package import Playbooks

/// The report of one participant's sheet: the one value that every face renders.
package struct Report: Equatable, Sendable {
  /// A recommendation with the practice it names; `nil` when no playbook holds it any more.
  package struct Advice: Equatable, Sendable {
    /// What the answers lead to, with the answers that led there.
    package let recommendation: Recommendation
    /// The text to print; `nil` when no playbook holds it any more.
    package let practice: Practice?
  }

  /// The text that the sheet answers.
  package let assessment: Assessment
  /// One participant's answers, from which all else is computed.
  package let sheet: AnswerSheet
  /// The day printed on the report.
  package let date: Day
  /// Asked questions that nothing was said to yet.
  package let openCount: Int
  /// The number of questions asked with these answers, whatever was said to them.
  package let askedCount: Int
  /// What the answers come to: areas, gate and risks.
  package let score: Score
  /// The leading ones first.
  package let advice: [Advice]
  /// What was promised, and whether it is kept; empty where no question asks about promises.
  package let promises: [Promise]

  /// Whether notes, evidence and own reasons were taken out, for a report that others read.
  package let leavesOutNotes: Bool

  /// The sheet before this one of the same person, to compare with; `nil` when this is the first.
  package let earlier: String?

  /// Computes everything that faces print; `date` is printed and changes no score.
  ///
  /// `earlier`: the handle of the sheet before this one of the same person, when there is one.
  /// `withoutNotes`: leaves out notes, evidence and own reasons, which are the participant's own.
  package init(
    _ assessment: Assessment,
    _ sheet: AnswerSheet,
    library: Library,
    date: Day,
    withoutNotes: Bool = false,
    earlier: String? = nil
  ) {
    let sheet = withoutNotes ? sheet.withoutNotes(of: assessment) : sheet
    self.assessment = assessment
    self.sheet = sheet
    self.date = date
    leavesOutNotes = withoutNotes
    self.earlier = earlier
    let asked = assessment.asked(sheet)
    askedCount = asked.count
    openCount = asked.count { sheet.state(of: $0.id) == .unanswered }
    score = Score(assessment, sheet)
    let practices = Dictionary(
      library.practices.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    advice = Recommendations(assessment, score) { practices[$0]?.effort }.all.map {
      Advice(recommendation: $0, practice: practices[$0.practice])
    }
    promises = Promise.all(in: score, practices)
  }

  /// The number of practices that lead.
  var firstCount: Int { advice.count { $0.recommendation.isFirst } }

  /// The bands that occur, the best first, and how many areas are in each.
  var bandCounts: [(band: Band, count: Int)] {
    Band.allCases.reversed().compactMap { band in
      let count = score.areas.count { $0.band == band }
      return count == 0 ? nil : (band, count)
    }
  }

  /// The number of areas without a score.
  var unscoredCount: Int { score.areas.count { $0.band == nil } }

  /// Questions answered with "don't know": each is something to find out.
  package var unknown: [QuestionScore] {
    score.questions.filter { $0.answer?.state == .dontKnow }
  }

  /// Questions set aside, each with the participant's reason: empty where it was left out.
  package var notApplicable: [(question: QuestionScore, reason: String)] {
    score.questions.compactMap { question in
      if case .notApplicable(let reason) = question.answer?.state {
        (question, reason)
      } else {
        nil
      }
    }
  }

  /// Derailers that happen at most occasions or nearly all.
  package var listedRisks: [QuestionScore] {
    score.risks.filter { ($0.risk ?? 0) >= QuestionScore.listedRisk }
  }
}

extension AreaScore {
  /// The word for its score; `nil` without one.
  var band: Band? {
    if case .scored(_, let band) = state { band } else { nil }
  }
}
