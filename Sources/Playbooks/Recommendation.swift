package import Assessments

/// A practice that a sheet's answers lead to.
package struct Recommendation: Equatable, Sendable {
  /// The id of the practice.
  package let practice: String
  /// Whether it is among the few that lead the report.
  package let isFirst: Bool
  /// The answers that led to it: first the one that gave it its place, then in definition order.
  package let because: [QuestionID]

  /// How many lead the report: few enough to begin with (Muster's choice).
  package static let leading = 3

  /// The rule, as it is printed.
  ///
  /// `hasOthers`: whether there are areas beside the levels.
  /// `hasGate`: whether there are must-haves.
  /// `hasUnscored`: whether an area has answers and no score.
  package static func rule(
    for advice: Assessment.Advice,
    hasOthers: Bool = false,
    hasGate: Bool = true,
    hasUnscored: Bool = false
  ) -> String {
    let first = hasGate ? "First come the must-haves that are missing. Then" : "First comes"
    let second =
      switch advice {
      case .lowestArea: "the area with the lowest score."
      case .lowestLevel:
        "the first level below 50 points, counted from level 1, or below 75 if there is none, "
          + "then the other levels in their order"
          + "\(hasOthers ? ", then the other areas, fewest points first" : "")."
      }
    let unscored = hasUnscored ? " An area without a score stands by the mean of its answers." : ""
    return "How these were chosen: every answer below 75 points names a practice. "
      + "\(first) \(second)\(unscored) Then the least work. "
      + "At most three lead, each for an answer that none before it is for."
  }
}

/// Chooses and orders the practices that a score leads to.
package struct Recommendations {
  private let assessment: Assessment
  private let score: Score
  private let effort: (String) -> Practice.Effort?

  ///
  /// `effort`: how much work a practice is; `nil` for one that is not at hand.
  package init(
    _ assessment: Assessment,
    _ score: Score,
    effort: @escaping (String) -> Practice.Effort?
  ) {
    self.assessment = assessment
    self.score = score
    self.effort = effort
  }

  /// All of them, the leading ones first.
  package var all: [Recommendation] {
    var ranks: [String: (rank: Rank, by: QuestionID)] = [:]
    var because: [String: [QuestionID]] = [:]
    for trigger in triggers {
      for practice in Set(trigger.question.practices.map(\.name)) {
        let rank = rank(of: trigger, practice: practice)
        if ranks[practice].map({ rank < $0.rank }) ?? true {
          ranks[practice] = (rank, trigger.question.id)
        }
        because[practice, default: []].append(trigger.question.id)
      }
    }
    let inOrder = ranks.sorted { $0.value.rank < $1.value.rank }.map { practice, best in
      (practice: practice, because: [best.by] + (because[practice] ?? []).filter { $0 != best.by })
    }
    let leading = Self.leading(of: inOrder)
    let all = inOrder.map { practice, because in
      Recommendation(practice: practice, isFirst: leading.contains(practice), because: because)
    }
    return all.filter(\.isFirst) + all.filter { !$0.isFirst }
  }

  /// The first few, but for those that only answer to what one before them answers to: two practices
  /// for the same answers are mostly two ways to do one thing.
  private static func leading(
    of practices: [(practice: String, because: [QuestionID])]
  ) -> Set<String> {
    var leading: Set<String> = []
    var answered: Set<QuestionID> = []
    for (practice, because) in practices where !answered.isSuperset(of: because) {
      leading.insert(practice)
      answered.formUnion(because)
      if leading.count == Recommendation.leading { break }
    }
    return leading
  }

  private struct Trigger {
    let question: Question
    /// Where the question stands in the definition.
    let position: Int
    /// The mean the trigger's area stands by; a risk stands by what is left of 100.
    let mean: Mean
    let area: Int?
  }

  /// Compared part by part: gate, level or area, effort, place in the definition.
  private struct Rank: Comparable {
    let gate: Int
    let level: Int
    let mean: Mean
    let effort: Practice.Effort
    let position: Int
    let practice: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.gate != right.gate { return left.gate < right.gate }
      if left.level != right.level { return left.level < right.level }
      if left.mean != right.mean { return left.mean < right.mean }
      if left.effort != right.effort { return left.effort < right.effort }
      return (left.position, left.practice) < (right.position, right.practice)
    }
  }

  /// Answers below 75 points, and derailers from "at most occasions" on.
  private var triggers: [Trigger] {
    var triggers: [Trigger] = []
    var position = 0
    for (index, area) in score.areas.enumerated() {
      for question in area.questions {
        position += 1
        if let points = question.points, points < Band.cuts[1], let mean = area.mean {
          triggers.append(
            Trigger(question: question.question, position: position, mean: mean, area: index)
          )
        }
      }
    }
    for risk in score.risks {
      position += 1
      if let size = risk.risk, size >= QuestionScore.listedRisk, let mean = Mean(of: [100 - size]) {
        triggers.append(
          Trigger(question: risk.question, position: position, mean: mean, area: nil)
        )
      }
    }
    return triggers
  }

  private func rank(of trigger: Trigger, practice: String) -> Rank {
    Rank(
      gate: gateRank(of: trigger.question.id),
      level: level(of: trigger.area),
      mean: trigger.mean,
      effort: effort(practice) ?? .weeks,
      position: trigger.position,
      practice: trigger.question.practices.firstIndex { $0.name == practice } ?? 0
    )
  }

  /// Facts that call the form into question, then those that call for work, then the rest.
  private func gateRank(of id: QuestionID) -> Int {
    switch score.gate?.facts.first(where: { $0.mustHave.question == id })?.status {
    case .failed(.reconsiderForm): 0
    case .failed(.workFirst): 1
    default: 2
    }
  }

  /// Where levels stand on each other: 0 for the one to begin with, then from the ground up, then what
  /// is no level.
  private func level(of area: Int?) -> Int {
    guard assessment.advice == .lowestLevel else { return 0 }
    guard let area else { return score.areas.count + 2 }
    let id = score.areas[area].area.id
    if id == score.levelToBeginWith(of: assessment)?.area.id { return 0 }
    let isLevel = assessment.levels.isEmpty || assessment.level(of: id) != nil
    return isLevel ? area + 1 : score.areas.count + 1
  }
}
