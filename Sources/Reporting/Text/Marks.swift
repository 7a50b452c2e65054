import Assessments
import Text

/// One mark a question, so that a profile shows every answer.
enum Mark: String, CaseIterable {
  case inPlace = "■"
  case begun = "▪"
  case missing = "□"
  case dontKnow = "?"
  case skipped = "/"
  case open = "."
  case notApplicable = "x"

  /// What each mark stands for, in a line.
  static let legend = allCases.map { "\($0.rawValue) \($0.word)" }.joined(separator: ", ")

  /// The word behind the mark.
  var word: String {
    switch self {
    case .inPlace: "in place"
    case .begun: "begun"
    case .missing: "not yet"
    case .dontKnow: "don't know"
    case .skipped: "skipped"
    case .open: "no answer"
    case .notApplicable: "does not apply"
    }
  }

  init?(_ question: QuestionScore) {
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

extension AreaScore {
  /// The marks of the questions that were asked.
  var marks: String { questions.compactMap(Mark.init).map(\.rawValue).joined() }

  /// How many of each mark, in words.
  var marksInWords: String {
    let marks = questions.compactMap(Mark.init)
    let counts = Mark.allCases.compactMap { mark in
      let count = marks.count { $0 == mark }
      return count == 0 ? nil : "\(count) \(mark.word)"
    }
    return counts.isEmpty ? "" : counts.joined(separator: ", ") + "."
  }

  /// The score and its band, or why there is none.
  var words: String {
    let unknown = questions.count { $0.answer?.state == .dontKnow }
    let aside = unknown == 0 ? "" : ", \(unknown) don't know"
    switch state {
    case .scored(let mean, let band):
      return "\(mean.shown) \(band.rawValue)\(aside)"
    case .notScored where applicable == 0:
      return "does not apply"
    case .notScored:
      return "not scored, \(answered) of \(applicable) answered\(aside)"
    case .singleAnswer:
      return questions.first { $0.answer != nil }?.said ?? ""
    case .notAsked:
      return "not asked"
    }
  }
}

extension QuestionScore {
  /// The answer with its figure, for a list of all.
  var line: String {
    if question.kind == .open, answer?.value != nil { return "in your own words, above" }
    if case .notApplicable(let reason) = answer?.state { return "\(said) (\(reason))" }
    let figure =
      points.map { ", \(counted($0, "point"))" } ?? risk.map { ", a risk of \($0)" } ?? ""
    return said + figure
  }

  /// The answer in words.
  var said: String {
    switch answer?.state {
    case nil: "not asked"
    case .unanswered: "no answer yet"
    case .skipped: "skipped"
    case .dontKnow: question.dontKnow ?? "don't know"
    case .notApplicable: "does not apply"
    case .answered(let value): question.words(for: value)
    }
  }
}
