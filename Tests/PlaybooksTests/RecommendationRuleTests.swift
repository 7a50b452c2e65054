import Assessments
import Playbooks
import Testing

/// The rule as it is printed below the practices that lead.
@Suite struct RecommendationRuleTests {
  private static let beginning =
    "How these were chosen: every answer below 75 points names a practice."
  private static let end =
    "Then the least work. At most three lead, each for an answer that none before it is for."

  @Test func `the rule is printed for the lowest area`() {
    #expect(
      Recommendation.rule(for: .lowestArea)
        == "\(Self.beginning) First come the must-haves that are missing. Then the area with the "
        + "lowest score. \(Self.end)"
    )
  }

  @Test func `an area without a score is explained where there is one`() {
    #expect(
      Recommendation.rule(for: .lowestArea, hasUnscored: true)
        == "\(Self.beginning) First come the must-haves that are missing. Then the area with the "
        + "lowest score. An area without a score stands by the mean of its answers. \(Self.end)"
    )
  }

  @Test func `where there are no must-haves, the rule names none`() {
    #expect(
      Recommendation.rule(for: .lowestArea, hasGate: false)
        == "\(Self.beginning) First comes the area with the lowest score. \(Self.end)"
    )
  }

  @Test(arguments: [(false, "."), (true, ", then the other areas, fewest points first.")])
  func `the rule is printed for the lowest level`(hasOthers: Bool, others: String) {
    #expect(
      Recommendation.rule(for: .lowestLevel, hasOthers: hasOthers)
        == "\(Self.beginning) First come the must-haves that are missing. Then the first level "
        + "below 50 points, counted from level 1, or below 75 if there is none, then the other "
        + "levels in their order\(others) \(Self.end)"
    )
  }
}
