import Assessments
import Playbooks

extension Report {
  /// From one first step to the next, in days: one a week (Muster's choice).
  static let daysBetweenSteps = 7
  /// Calendar months until the sheet is looked at again (Muster's choice).
  static let monthsToCheck = 3

  /// The first steps of the practices that lead, one a week, and the day to check again, unless the
  /// author says when that is.
  ///
  /// A practice that no playbook holds any more has no first step, so it has no day either.
  package var calendar: CalendarFile {
    let practices = advice.filter(\.recommendation.isFirst).compactMap { advice in
      advice.practice.map { (advice, $0) }
    }
    let steps = practices.enumerated().map { index, entry in
      let (advice, practice) = entry
      return CalendarFile.Event(
        uid: "muster.\(sheet.id).practice.\(practice.id)",
        day: date.adding(days: Self.daysBetweenSteps * (index + 1)),
        summary: practice.title,
        description: lines(firstStep(of: practice) + [why(advice)] + origin(of: practice))
      )
    }
    return CalendarFile(
      stamp: date,
      // Each later report may move the days, and none of an earlier day may move them back.
      sequence: max(0, date.number - (sheet.startedDay ?? date).number),
      events: steps + (hasOwnTime ? [] : [checkAgain])
    )
  }

  private var checkAgain: CalendarFile.Event {
    CalendarFile.Event(
      uid: "muster.\(sheet.id).check-again",
      day: date.adding(months: Self.monthsToCheck),
      summary: "Check again: \(assessment.title)",
      description: lines([
        Document.Detail("Three months ago you read the report on \(sheet.handle)."),
        Document.Detail("Answer again", "", command: takeAgain),
      ])
    )
  }

  private func lines(_ details: [Document.Detail]) -> String {
    details.map(\.line).joined(separator: "\n")
  }
}
