extension Day {
  /// The same day of the month so many months earlier, or the last day that month has.
  ///
  /// Never before the first day there is.
  package func earlier(months: Int) -> Day {
    let count = year * 12 + (month - 1) - months
    let (year, month) = count.quotientAndRemainder(dividingBy: 12)
    // 31 days back to 28 at most: a shorter month ends before.
    let days = stride(from: day, to: 0, by: -1)
    return days.lazy.compactMap { Day(year: year, month: month + 1, day: $0) }.first ?? .first
  }
}
