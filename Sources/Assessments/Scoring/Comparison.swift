/// Two sheets of one person and one assessment: what moved between them.
///
/// One person's answers on two days carry no statistics, so a move is told as it is and never judged.
package struct Comparison: Equatable, Sendable {
  /// What became of one question.
  package enum Change: Equatable, Sendable {
    /// More points than before, or a smaller risk; by how much, from 1 to 100.
    case up(Int)
    /// Fewer points than before, or a greater risk; by how much, from 1 to 100.
    case back(Int)
    /// The same points, or the same answer to a question that brings none.
    case same
    /// An answer now, where there was none: it had been unknown, skipped, open or set aside.
    case answered
    /// Unknown, skipped, open or set aside now, where there was an answer.
    case unanswered
    /// A scored question or a risk without points on either day.
    case silent
    /// Something else was said to a question that brings no points.
    case different
    /// The answers do not say the same thing.
    case notComparable(Reason)
  }

  /// Why two answers cannot be laid beside each other.
  package enum Reason: String, CaseIterable, Sendable {
    /// The words of the question changed.
    case reworded
    /// The choices or the rule changed.
    case rescored
    /// The earlier text did not have it.
    case new
    /// The later text does not have it.
    case gone
    /// The earlier sheet did not ask it: short form, or a condition that did not hold.
    case notAskedThen = "not-asked-then"
    /// The later sheet did not ask it.
    case notAskedNow = "not-asked-now"
  }

  /// One question on both days.
  package struct Entry: Equatable, Sendable {
    /// In the words of the later text that has it.
    package let question: Question
    /// On the earlier sheet; `nil` when that text does not have it.
    package let then: QuestionScore?
    /// On the later sheet; `nil` when that text does not have it.
    package let now: QuestionScore?
    /// What became of it.
    package let change: Change

    /// The question's `area.question`, to look it up by.
    package var id: QuestionID { question.id }
  }

  /// The sheet that was begun first.
  package let then: ScoredSheet
  /// The sheet that was begun later; of two begun in the same second, the one named second.
  package let now: ScoredSheet
  /// Every question that at least one of the two asked, in the order of the later text; what is gone
  /// comes last.
  package let entries: [Entry]

  /// Compares two sheets of the same assessment, whichever was begun first.
  package init(_ first: ScoredSheet, _ second: ScoredSheet) {
    let isInOrder = first.sheet.started <= second.sheet.started
    let (then, now) = isInOrder ? (first, second) : (second, first)
    entries = questions(of: [now, then]).compactMap { question in
      let (before, after) = (then.question(question.id), now.question(question.id))
      guard before?.answer != nil || after?.answer != nil else { return nil }
      let change = Change(from: before, to: after)
      return Entry(question: question, then: before, now: after, change: change)
    }
    self.then = then
    self.now = now
  }

  /// The questions that both sheets asked in the same words, with or without an answer.
  package var common: Set<QuestionID> {
    Set(
      entries.compactMap { entry in
        if case .notComparable = entry.change { nil } else { entry.id }
      }
    )
  }
}

extension Comparison.Change {
  fileprivate init(from before: QuestionScore?, to after: QuestionScore?) {
    guard let before else {
      self = .notComparable(.new)
      return
    }
    guard let after else {
      self = .notComparable(.gone)
      return
    }
    switch before.question.comparability(with: after.question) {
    case .reworded: self = .notComparable(.reworded)
    case .rescored: self = .notComparable(.rescored)
    case .same: self = Self.moved(from: before, to: after)
    }
  }

  private static func moved(from before: QuestionScore, to after: QuestionScore) -> Self {
    guard let old = before.answer else { return .notComparable(.notAskedThen) }
    guard let new = after.answer else { return .notComparable(.notAskedNow) }
    guard after.question.hasWeight else {
      return old.state == new.state ? .same : .different
    }
    switch (before.weight, after.weight) {
    case (let old?, let new?):
      return new > old ? .up(new - old) : new < old ? .back(old - new) : .same
    case (nil, _?): return .answered
    case (_?, nil): return .unanswered
    case (nil, nil): return .silent
    }
  }
}

/// Every question of the sheets' texts: those of the first in its order, then what only others have.
func questions(of sheets: [ScoredSheet]) -> [Question] {
  var seen: Set<QuestionID> = []
  return sheets.flatMap { $0.score.questions.map(\.question) }.filter {
    seen.insert($0.id).inserted
  }
}

extension Question {
  /// Whether an answer brings points or a risk.
  var hasWeight: Bool { kind.isScored || kind == .derailer }
}

extension QuestionScore {
  /// Points, or how far from the whole risk: more is better; `nil` without an answer that brings either.
  var weight: Int? { points ?? risk.map { 100 - $0 } }
}
