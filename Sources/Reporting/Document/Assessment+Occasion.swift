package import Assessments
import Text

/// What helps somebody to choose among several assessments.
extension Assessment {
  /// When to take it, and which others ask about the same, a line each; empty where nothing is said.
  package var occasion: [String] {
    let others = englishList(overlaps.map(\.assessment.name))
    return whenToTake + (others.isEmpty ? [] : ["Overlaps with: \(others)"])
  }

  /// The same with what both ask and which to take when, for somebody who looks closer.
  package var wholeOccasion: [String] {
    whenToTake + overlaps.map { "Overlaps with \($0.assessment.name): \($0.with)" }
  }

  private var whenToTake: [String] { takeWhen.map { ["When: \($0)"] } ?? [] }
}
