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
  ///
  /// A clock outside the years there are is not believed: a sheet with its time could not be read.
  var time: String {
    if let fixed { return "\(fixed)T00:00:00Z" }
    let time = now().formatted(.iso8601)
    return Day(String(time.prefix { $0 != "T" })) == nil ? "\(today)T00:00:00Z" : time
  }
}
