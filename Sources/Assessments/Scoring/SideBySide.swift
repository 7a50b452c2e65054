/// The sheets of two or three partners, each answered unseen by the others: where they differ.
///
/// Two or three people carry no statistics: their answers stand beside each other, and nothing is
/// averaged.
package struct SideBySide: Equatable, Sendable {
  /// How many partners can be laid beside each other; more are a group, and a round is for them.
  package static let partners = 2...3

  /// How the answers to one question lie to each other.
  package enum Relation: Equatable, Sendable {
    /// All answered with points or risks, and not alike; the distance of the outermost, 1 to 100.
    case apart(Int)
    /// Some answered; others do not know, gave no answer or set it aside.
    case someKnow
    /// Nobody has an answer that brings points.
    case nobodyKnows
    /// All say that it does not apply.
    case setAside
    /// All gave an answer of the same points that leads to a practice: below 75, or a risk from 75.
    case alikeLow
    /// All gave an answer of the same points that leads to none.
    case alikeHigh
    /// Not the same was said to a question that brings no points.
    case different
    /// The same was said to a question that brings no points.
    case same
    /// Fewer than all were asked, or not in the same words.
    case notComparable
  }

  /// One question and everybody's answer to it, in the order of the sheets.
  package struct Entry: Equatable, Sendable {
    /// The question in the words of the first sheet that has it.
    package let question: Question
    /// One a sheet; `nil` where the text does not have the question.
    package let answers: [QuestionScore?]
    /// How they lie to each other.
    package let relation: Relation
  }

  /// Two or three, in the order they were named.
  package let sheets: [ScoredSheet]
  /// Every question that somebody was asked, in the order of the first text; what it lacks comes last.
  package let entries: [Entry]

  /// Lays sheets of one assessment beside each other.
  package init(_ sheets: [ScoredSheet]) {
    self.sheets = sheets
    entries = questions(of: sheets).compactMap { question in
      let answers = sheets.map { $0.question(question.id) }
      guard answers.contains(where: { $0?.answer != nil }) else { return nil }
      return Entry(
        question: question,
        answers: answers,
        relation: Relation(of: answers, to: question)
      )
    }
  }

  /// The questions that all were asked in the same words.
  package var common: Set<QuestionID> {
    Set(entries.filter { $0.relation != .notComparable }.map(\.question.id))
  }

  /// Those in which the answers lie apart, the farthest first, then in the order of the questions.
  package var apart: [(entry: Entry, distance: Int)] {
    entries.enumerated().compactMap { index, entry -> (Int, Entry, Int)? in
      if case .apart(let distance) = entry.relation { (index, entry, distance) } else { nil }
    }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map { ($0.1, $0.2) }
  }
}

extension SideBySide.Relation {
  fileprivate init(of answers: [QuestionScore?], to question: Question) {
    let given = answers.compactMap(\.self).filter { $0.answer != nil }
    let isCommon =
      given.count == answers.count
      && given.allSatisfy { $0.question.comparability(with: question) == .same }
    guard isCommon else {
      self = .notComparable
      return
    }
    guard question.hasWeight else {
      let states = given.compactMap(\.answer?.state)
      self = states.allSatisfy { $0 == states.first } ? .same : .different
      return
    }
    let weights = given.compactMap(\.weight)
    guard let lowest = weights.min(), let highest = weights.max() else {
      let isSetAside = given.allSatisfy { score in
        if case .notApplicable = score.answer?.state { true } else { false }
      }
      self = isSetAside ? .setAside : .nobodyKnows
      return
    }
    if weights.count < given.count {
      self = .someKnow
    } else if highest > lowest {
      self = .apart(highest - lowest)
    } else {
      let well = question.kind == .derailer ? 100 - QuestionScore.listedRisk + 1 : Band.cuts[1]
      self = lowest >= well ? .alikeHigh : .alikeLow
    }
  }
}
