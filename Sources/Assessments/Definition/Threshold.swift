import FoundationEssentials

/// How a number, date or duration becomes yes, partly or no.
package struct Threshold: Equatable, Sendable {
  /// A comparison that lets some values through.
  package enum Bound: Equatable, Sendable {
    case atLeast(Value)
    case atMost(Value)
    case moreThan(Value)
    case lessThan(Value)
    /// A date at most this many days before the sheet was started, and not after it.
    case within(days: Int)
  }

  /// What makes the answer a yes, for 100 points; tried first.
  package let yes: Bound
  /// What makes it half a yes, for 50 points; `nil` when nothing lies between yes and no.
  package let partly: Bound?

  /// What the value comes to: 100 points for yes, 50 for partly, 0 for no.
  ///
  /// `started`: the day the sheet was started, which "within" counts back from.
  package func points(for value: Value, started: Day) -> Int {
    if yes.holds(for: value, started: started) { return 100 }
    if let partly, partly.holds(for: value, started: started) { return 50 }
    return 0
  }
}

extension Threshold.Bound {
  /// Tells whether the bound lets a value through; a value without a size, such as text, never.
  package func holds(for value: Value, started: Day) -> Bool {
    switch self {
    case .atLeast(let bound): compare(value, bound) { $0 >= $1 }
    case .atMost(let bound): compare(value, bound) { $0 <= $1 }
    case .moreThan(let bound): compare(value, bound) { $0 > $1 }
    case .lessThan(let bound): compare(value, bound) { $0 < $1 }
    case .within(let days):
      if case .date(let day) = value {
        day <= started && started.number - day.number <= days
      } else {
        false
      }
    }
  }

  private func compare(_ value: Value, _ bound: Value, _ holds: (Decimal, Decimal) -> Bool) -> Bool
  {
    guard let left = value.magnitude, let right = bound.magnitude else { return false }
    return holds(left, right)
  }
}
