import Assessments
import Foundation

/// The day and the time that go into files and reports.
struct Clock {
  /// A day that was named with `--date`; it stands for now in everything that is printed or kept.
  let fixed: Day?
  let now: () -> Date

  /// Today, where the person is.
  var today: Day {
    if let fixed { return fixed }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let parts = calendar.dateComponents([.year, .month, .day], from: now())
    let years = Day.years
    let year = min(max(parts.year ?? years.lowerBound, years.lowerBound), years.upperBound)
    return Day(year: year, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day.first
  }

  /// UTC, `2026-11-21T20:38:57Z`.
  var time: String {
    if let fixed { return "\(fixed)T00:00:00Z" }
    return now().formatted(.iso8601)
  }
}
