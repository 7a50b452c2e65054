import Assessments
import Text

/// Areas that stand on each other, and what shows from outside when an area is strong.
extension Report {
  var profileSection: Document.Section {
    let hasLevels = !assessment.levels.isEmpty
    let profile = Profile(
      headline: hasLevels
        ? "From the ground up: each level stands on the one before"
        : "Your answers, area by area, and what they come to",
      rows: fromTheGroundUp.map { Profile.Row(title: title(of: $0), lines: [$0.line]) }
    )
    return Document.Section(
      "areas",
      "Area by area",
      (hasLevels ? [.paragraph(levelSentence)] : []) + [.profile(profile)]
    )
  }

  /// The levels, then all else, both in the author's order.
  private var fromTheGroundUp: [AreaScore] {
    let (levels, others) = (
      score.areas.filter { assessment.level(of: $0.area.id) != nil },
      score.areas.filter { assessment.level(of: $0.area.id) == nil }
    )
    return levels + others
  }

  private func title(of area: AreaScore) -> String {
    assessment.level(of: area.area.id).map { "Level \($0): \(area.area.title)" } ?? area.area.title
  }

  /// Where to begin, by the rule that the recommendations follow too.
  private var levelSentence: String {
    let levels = score.levels(of: assessment)
    if let first = score.levelToBeginWith(of: assessment) {
      let number = assessment.level(of: first.area.id) ?? 1
      let above = levels.count - number
      let stand =
        above == 1
        ? "Level \(levels.count) stands on it."
        : "Levels \(number + 1) to \(levels.count) stand on it."
      let isBelowHalf = first.mean.map { !$0.isAtLeast(Band.cuts[0]) } ?? false
      let cut = isBelowHalf ? "below 50 points" : "below 75 points, and no level is below 50"
      let unknown = levels.prefix(number - 1).filter { $0.mean == nil }.map { title(of: $0) }
      let begin = first.band == nil ? "By the few answers there are, begin" : "Begin"
      return "\(begin) with Level \(number), \(first.area.title): it is the first \(cut)."
        + (above == 0 ? "" : " \(stand)")
        + (hasLowerBesides(first)
          ? " Areas beside the levels come after them, even where they are lower." : "")
        + (unknown.isEmpty ? "" : " No answer tells of \(englishList(unknown)).")
    }
    let missing = levels.count { $0.band == nil }
    if missing == levels.count { return "No level has enough answers for a score yet." }
    if missing > 0 {
      return "No level with a score is weak. \(counted(missing, "level")) "
        + "\(missing == 1 ? "has" : "have") none."
    }
    // An answer of 0 points keeps a level from being one.
    return levels.allSatisfy { $0.band == .strength }
      ? "Every level is a strength." : "Every level has 75 points or more."
  }

  /// Whether an area that is no level is lower than a level.
  private func hasLowerBesides(_ level: AreaScore) -> Bool {
    score.areas.contains { area in
      guard assessment.level(of: area.area.id) == nil, let mean = area.mean, let own = level.mean
      else { return false }
      return mean.sum * own.count < own.sum * mean.count
    }
  }

  var resultsSection: Document.Section? {
    let entries = score.areas.compactMap { area in
      area.area.result.map { result in
        Document.Entry(
          "\(area.area.title): \(area.line.outcome)",
          [Document.Detail("When this is strong, a visitor would see", result)]
        )
      }
    }
    guard !entries.isEmpty else { return nil }
    return Document.Section(
      "results",
      "Results to look for",
      [
        .paragraph("What somebody from outside could see where an area is strong."),
        .list(entries, isNumbered: false),
      ]
    )
  }
}
