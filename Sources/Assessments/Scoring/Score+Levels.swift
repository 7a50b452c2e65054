extension Score {
  /// The areas that stand on each other, from the ground up: those the author names, else all.
  package func levels(of assessment: Assessment) -> [AreaScore] {
    assessment.levels.isEmpty
      ? areas : areas.filter { assessment.level(of: $0.area.id) != nil }
  }

  /// The level to begin with: the lowest below 50 points and, where there is none, the lowest below 75.
  ///
  /// `nil` when none is weak. One without a score stands by the mean points of its answers.
  package func levelToBeginWith(of assessment: Assessment) -> AreaScore? {
    let levels = levels(of: assessment)
    for cut in Band.cuts {
      if let weak = levels.first(where: { $0.mean.map { !$0.isAtLeast(cut) } ?? false }) {
        return weak
      }
    }
    return nil
  }
}
