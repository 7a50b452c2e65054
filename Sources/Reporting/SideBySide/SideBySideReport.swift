package import Assessments
import Text

/// Two or three partners' sheets beside each other, as every face renders it.
package struct SideBySideReport: Equatable, Sendable {
  /// The sheets and how the answers lie to each other.
  package let sideBySide: SideBySide
  /// The day printed on it.
  package let date: Day
  /// Whether notes and evidence were taken out.
  package let leavesOutNotes: Bool

  /// Lays sheets of one assessment beside each other; `withoutNotes` leaves out notes and evidence.
  package init(_ sheets: [ScoredSheet], date: Day, withoutNotes: Bool = false) {
    sideBySide = SideBySide(
      withoutNotes ? sheets.map { ScoredSheet($0.assessment, $0.sheet.withoutNotes) } : sheets
    )
    self.date = date
    leavesOutNotes = withoutNotes
  }

  /// What each partner is called: the name, or the sheet where there is none or it stands twice.
  var names: [String] {
    let given = sideBySide.sheets.map { $0.sheet.participant.name }
    return zip(sideBySide.sheets, given).map { sheet, name in
      guard let name, given.count(where: { $0 == name }) == 1 else { return sheet.sheet.handle }
      return name
    }
  }

  /// Those whose answers lie to each other in one of these ways.
  func entries(_ relations: SideBySide.Relation...) -> [SideBySide.Entry] {
    sideBySide.entries.filter { relations.contains($0.relation) }
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

extension SideBySide.Relation {
  /// The one word in the JSON.
  var word: String {
    switch self {
    case .apart: "apart"
    case .someKnow: "some-answered"
    case .nobodyKnows: "no-answer"
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
    case .alikeLow, .alikeHigh, .same: "alike"
    case .different: "other answers"
    case .notComparable: "not compared"
    }
  }
}
