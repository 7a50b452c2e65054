/// A mean of whole points, kept as the exact fraction: bands compare it without rounding.
package struct Mean: Equatable, Sendable {
  /// The sum of the points, each 0 to 100.
  package let sum: Int
  /// How many answers; at least 1.
  package let count: Int

  /// `nil` for no answers.
  package init?(of points: [Int]) {
    guard !points.isEmpty else { return nil }
    sum = points.reduce(0, +)
    count = points.count
  }

  /// The mean as a number, for files that other programs read.
  package var number: Double { Double(sum) / Double(count) }

  /// Whether the mean is at least this many points.
  package func isAtLeast(_ points: Int) -> Bool { sum >= points * count }

  /// The mean with two decimals, half away from zero, for showing the arithmetic.
  package var precise: String {
    let hundredths = (200 * sum + count) / (2 * count)
    let fraction = hundredths % 100
    if fraction == 0 { return String(hundredths / 100) }
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension Mean: Comparable {
  package static func < (left: Mean, right: Mean) -> Bool {
    left.sum * right.count < right.sum * left.count
  }

  package static func == (left: Mean, right: Mean) -> Bool {
    left.sum * right.count == right.sum * left.count
  }
}
