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
  package static let first = Day(known: (years.lowerBound, 1, 1))
  /// The latest day there is.
  package static let last = Day(known: (years.upperBound, 12, 31))

  /// Takes what is known to be a day.
  private init(known parts: (year: Int, month: Int, day: Int)) {
    (year, month, day) = parts
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

  /// The day so many days later, 0 or more; at the latest the last there is.
  package func adding(days: Int) -> Day {
    precondition(days >= 0, "days are only added")
    guard days <= Self.last.number - number else { return .last }
    var later = (year: year, month: month, day: day + days)
    while later.day > Self.length(of: later.month, in: later.year) {
      later.day -= Self.length(of: later.month, in: later.year)
      later.month += 1
      if later.month > 12 { (later.year, later.month) = (later.year + 1, 1) }
    }
    return Day(known: later)
  }

  /// The same day so many calendar months later, 0 or more; at the latest the last there is.
  ///
  /// A month without that day gives its last one: three months after 30 November is 28 or 29
  /// February.
  package func adding(months: Int) -> Day {
    precondition(months >= 0, "months are only added")
    guard months <= 12 * (Self.years.upperBound - year) + 12 - month else { return .last }
    let count = month - 1 + months
    let (year, month) = (year + count / 12, count % 12 + 1)
    return Day(known: (year, month, min(day, Self.length(of: month, in: year))))
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
