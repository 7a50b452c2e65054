package import Assessments
import Text

/// Two or three partners' sheets beside each other, as every face renders it.
package struct SideBySideReport: Equatable, Sendable {
  /// The sheets and how the answers lie to each other.
  package let sideBySide: SideBySide
  /// The day printed on it.
  package let date: Day
  /// Whether notes, evidence and own reasons were taken out.
  package let leavesOutNotes: Bool

  /// Lays sheets of one assessment beside each other; `withoutNotes` leaves out notes, evidence and own reasons.
  package init(_ sheets: [ScoredSheet], date: Day, withoutNotes: Bool = false) {
    sideBySide = SideBySide(
      withoutNotes
        ? sheets.map { ScoredSheet($0.assessment, $0.sheet.withoutNotes(of: $0.assessment)) }
        : sheets
    )
    self.date = date
    leavesOutNotes = withoutNotes
  }

  /// What each partner is called: the name, or the sheet where there is none or it stands twice.
  var names: [String] {
    let sheets = sideBySide.sheets.map(\.sheet)
    // A name that is the handle of a sheet would stand for two.
    let given = sheets.map { $0.participant.name } + sheets.map(\.handle)
    return sheets.map { sheet in
      guard let name = sheet.participant.name, given.count(where: { $0 == name }) == 1 else {
        return sheet.handle
      }
      return name
    }
  }

  /// Those whose answers lie to each other in one of these ways.
  func entries(_ relations: SideBySide.Relation...) -> [SideBySide.Entry] {
    sideBySide.entries.filter { relations.contains($0.relation) }
  }

  /// With answers of the same points, or set aside by all.
  var alike: [SideBySide.Entry] { entries(.alikeLow, .alikeHigh, .setAside) }
  /// Without points from one of the partners at least.
  var notAllAnswered: [SideBySide.Entry] { entries(.someKnow, .nobodyKnows) }

  /// Without points, where somebody said what others did not; own words stand apart.
  var different: [SideBySide.Entry] {
    entries(.different).filter { $0.question.kind != .open && $0.hasValue }
  }
  /// Open questions that somebody answered.
  var ownWords: [SideBySide.Entry] {
    entries(.different, .same).filter { $0.question.kind == .open && $0.hasValue }
  }
  /// With notes, and in none of the lists that show them.
  var otherNoted: [SideBySide.Entry] {
    let shown = Set((different + ownWords).map(\.question.id))
    return entries(.same, .different, .notComparable).filter { entry in
      !shown.contains(entry.question.id) && entry.hasNotes
    }
  }

  /// Whether there are notes or evidence to leave out.
  var hasNotes: Bool { sideBySide.entries.contains(where: \.hasNotes) }

  /// What to do next, in the order of the sheets.
  package var nextSteps: [NextStep] {
    zip(names, sideBySide.sheets).map { name, sheet in
      NextStep("Read the report of \(name)", command: "report \(sheet.sheet.handle)")
    }
  }

  /// Every area of the first text, over the questions that all were asked in the same words.
  var areas: [(area: Assessment.Area, scores: [AreaScore])] {
    let common = sideBySide.common
    return (sideBySide.sheets.first?.assessment.areas ?? []).compactMap { area in
      let scores = sideBySide.sheets.compactMap { $0.area(area.id, over: common) }
      guard scores.count == sideBySide.sheets.count, scores.first?.questions.isEmpty == false
      else { return nil }
      return (area, scores)
    }
  }
}

extension SideBySide.Entry {
  /// Whether anybody gave an answer.
  fileprivate var hasValue: Bool { answers.contains { $0?.answer?.value != nil } }

  /// Whether anybody noted something beside it.
  fileprivate var hasNotes: Bool {
    answers.contains { $0?.answer?.note != nil || $0?.answer?.evidence != nil }
  }
}

extension SideBySide.Relation {
  /// The one word in the JSON.
  var word: String {
    switch self {
    case .apart: "apart"
    case .someKnow: "some-answered"
    case .nobodyKnows: "no-answer"
    case .setAside: "not-applicable"
    case .alikeLow: "alike-low"
    case .alikeHigh: "alike-high"
    case .different: "different"
    case .same: "same"
    case .notComparable: "not-comparable"
    }
  }

  /// In a table, for people.
  var words: String {
    switch self {
    case .apart(let distance): "\(distance) apart"
    case .someKnow: "not all answered"
    case .nobodyKnows: "nobody answered"
    case .setAside, .alikeLow, .alikeHigh, .same: "alike"
    case .different: "other answers"
    case .notComparable: "not compared"
    }
  }
}
