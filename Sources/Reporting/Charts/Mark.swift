package import Assessments

/// One mark a question, so that a profile shows every answer.
package enum Mark: String, CaseIterable, Sendable {
  /// 75 points or more.
  case inPlace = "■"
  /// From 1 to below 75 points.
  case begun = "▪"
  /// 0 points.
  case missing = "□"
  /// "Don't know" was the answer.
  case dontKnow = "?"
  /// Passed over.
  case skipped = "/"
  /// Nothing was said yet.
  case open = "."
  /// Left out, with a reason.
  case notApplicable = "x"

  /// The word behind the mark.
  package var word: String {
    switch self {
    case .inPlace: "in place"
    case .begun: "in part"
    case .missing: "not yet"
    case .dontKnow: "don't know"
    case .skipped: "skipped"
    case .open: "no answer"
    case .notApplicable: "does not apply"
    }
  }

  /// The mark of a question; `nil` when it was not asked.
  package init?(_ question: QuestionScore) {
    switch question.answer?.state {
    case nil: return nil
    case .unanswered: self = .open
    case .skipped: self = .skipped
    case .dontKnow: self = .dontKnow
    case .notApplicable: self = .notApplicable
    case .answered:
      switch question.points ?? 0 {
      case 0: self = .missing
      case Band.cuts[1]...: self = .inPlace
      default: self = .begun
      }
    }
  }
}

extension [Mark] {
  /// How many of each mark, in the order of the marks; those that do not occur are left out.
  package var counts: [(mark: Mark, count: Int)] {
    Mark.allCases.compactMap { mark in
      let count = count { $0 == mark }
      return count == 0 ? nil : (mark, count)
    }
  }

  /// "2 in place, 1 in part"; empty for no mark.
  package var inWords: String {
    counts.map { "\($0.count) \($0.mark.word)" }.joined(separator: ", ")
  }
}
