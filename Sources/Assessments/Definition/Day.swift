/// A day of the Gregorian calendar, written `2026-05-01`.
package struct Day: Hashable, Comparable, Sendable {
  /// From 1900 to 2200.
  package let year: Int
  /// From 1 for January to 12.
  package let month: Int
  /// From 1 to the last of its month.
  package let day: Int

  /// The years a day can have; a clock outside them is not believed.
  package static let years = 1900...2200
  /// The earliest day there is.
  package static let first = Day()

  /// The first day of the first year.
  private init() {
    year = Self.years.lowerBound
    month = 1
    day = 1
  }

  /// `nil` when there is no such day, or the year is not from 1900 to 2200.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-05-01` and nothing else: other orders of day and month are ambiguous.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days counted from 1 January 1900, for differences.
  package var number: Int {
    var days = day - 1
    for earlier in Self.years.lowerBound..<year { days += Self.isLeap(earlier) ? 366 : 365 }
    for earlier in 1..<month { days += Self.length(of: earlier, in: year) }
    return days
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
