package import Assessments
import Text

/// What moved between two sheets of one person, as every face renders it.
package struct ComparisonReport: Equatable, Sendable {
  /// The two sheets and what became of each question.
  package let comparison: Comparison
  /// The day printed on it.
  package let date: Day
  /// Whether notes, evidence and own reasons were taken out, for a report that others read.
  package let leavesOutNotes: Bool

  /// Compares two sheets of one assessment; `withoutNotes` leaves out notes, evidence and own reasons.
  package init(_ first: ScoredSheet, _ second: ScoredSheet, date: Day, withoutNotes: Bool = false) {
    func shown(_ sheet: ScoredSheet) -> ScoredSheet {
      withoutNotes
        ? ScoredSheet(sheet.assessment, sheet.sheet.withoutNotes(of: sheet.assessment)) : sheet
    }
    comparison = Comparison(shown(first), shown(second))
    self.date = date
    leavesOutNotes = withoutNotes
  }

  /// Those that changed in this way.
  func entries(_ isMeant: (Comparison.Change) -> Bool) -> [Comparison.Entry] {
    comparison.entries.filter { isMeant($0.change) }
  }

  var movedUp: [Comparison.Entry] { entries { if case .up = $0 { true } else { false } } }
  var movedBack: [Comparison.Entry] { entries { if case .back = $0 { true } else { false } } }
  /// With the same points on both days; answers that bring none are not counted.
  var stayed: [Comparison.Entry] {
    comparison.entries.filter { $0.change == .same && ($0.now?.points ?? $0.now?.risk) != nil }
  }
  /// Scored questions and risks without points on at least one of the days.
  var withoutPoints: [Comparison.Entry] {
    entries { [.answered, .unanswered, .silent].contains($0) }
  }
  /// Something else was said, on one day at least, to a question that brings no points.
  var different: [Comparison.Entry] {
    entries { $0 == .different }.filter { [$0.then, $0.now].contains { $0?.answer?.value != nil } }
  }
  var notComparable: [Comparison.Entry] {
    entries { if case .notComparable = $0 { true } else { false } }
  }

  /// What to do next, the most useful first.
  package var nextSteps: [NextStep] {
    [comparison.now, comparison.then].map { sheet in
      NextStep(
        "Read the report of \(sheet.sheet.handle)",
        command: "report \(sheet.sheet.handle)"
      )
    }
  }

  /// Every area of the later text, over the questions that both sheets asked in the same words.
  var areas: [(area: Assessment.Area, then: AreaScore, now: AreaScore)] {
    let common = comparison.common
    return comparison.now.assessment.areas.compactMap { area in
      guard let then = comparison.then.area(area.id, over: common),
        let now = comparison.now.area(area.id, over: common), !now.questions.isEmpty
      else { return nil }
      return (area, then, now)
    }
  }
}

extension Comparison.Reason {
  /// Why two answers are not compared, for people.
  var words: String {
    switch self {
    case .reworded: "the question is worded anew"
    case .rescored: "its choices or its points changed"
    case .new: "the earlier version does not have it"
    case .gone: "the later version does not have it"
    case .notAskedThen: "it was not asked then"
    case .notAskedNow: "it was not asked now"
    }
  }
}

extension Comparison.Change {
  /// The one word in the JSON.
  var word: String {
    switch self {
    case .up: "up"
    case .back: "back"
    case .same: "same"
    case .answered: "answered"
    case .unanswered: "unanswered"
    case .silent: "no-points"
    case .different: "different"
    case .notComparable: "not-comparable"
    }
  }

  /// In a table, for people.
  var words: String {
    switch self {
    case .up(let points): "up \(points)"
    case .back(let points): "back \(points)"
    case .same: "same"
    case .answered: "answered now"
    case .unanswered: "no points now"
    case .silent: "no points"
    case .different: "other answer"
    case .notComparable(let reason): "not compared: \(reason.words)"
    }
  }
}
