/// The word for a score: three bands, half open, compared on the exact fraction.
package enum Band: String, CaseIterable, Sendable {
  case needsAttention = "needs attention"
  case developing
  case strength

  /// The points at which the second and the third band begin.
  ///
  /// Put on 0 to 100, the cuts of the Table Group's team assessment, second version (3.00 and 4.00
  /// of 5), come to these. That no area with a 0 in it is a strength is Muster's choice.
  package static let cuts = [50, 75]

  ///
  /// `hasZero`: whether an answered question of the area has 0 points.
  package init(_ mean: Mean, hasZero: Bool) {
    if !mean.isAtLeast(Self.cuts[0]) {
      self = .needsAttention
    } else if !mean.isAtLeast(Self.cuts[1]) || hasZero {
      self = .developing
    } else {
      self = .strength
    }
  }
}

extension Mean {
  /// Whole points, half away from zero; one decimal where rounding would cross a cut.
  ///
  /// 74.96 is not yet a strength, so it prints 74.9 and never 75.
  package var shown: String {
    let rounded = (2 * sum + count) / (2 * count)
    if Band.cuts.contains(where: { !isAtLeast($0) && rounded >= $0 }) {
      let tenths = 10 * sum / count
      return "\(tenths / 10).\(tenths % 10)"
    }
    return String(rounded)
  }
}
