/// Answers to the readiness check, and what they come to by hand.
///
/// Points: a practice brings 25 a level, a fact 100 for yes, 50 for partly, 0 for no. An area is
/// scored when more than half of its applicable questions are answered, and at least two. Below 50
/// needs attention, below 75 is developing, from 75 is a strength unless an answer has 0 points.
enum HandCalculation {
  static let answers = """
    assessment: readiness
    participant: {name: Ada Example, organisation: The Made-up League}
    answers:
      context.trigger: long-felt-need
      context.stage: launched
      context.mandate: voluntary
      context.role: both
      context.aim: policy
      context.form: unsure
      context.host: member

      need.together: yes
      need.gain: 2
      need.motives: partly
      need.life-span: no

      purpose.written: yes
      purpose.bigger: 3
      purpose.goals: yes
      purpose.belief: 4
      purpose.equity: 1

      clarity.written: partly
      clarity.definition: 3
      clarity.simple: 4
      clarity.few: {not-applicable: a ministry wrote it}
      clarity.threshold: 3

      work.made-together: yes
      work.keepers: yes
      work.rhythm: 4
      work.facilitator: 0

      consultation.asked: dont-know
      consultation.breadth: 2
      consultation.say: 1
      consultation.left-out: skipped
      consultation.listening: 2

      host.neutral: 1
      host.support: no
      host.backbone: dont-know
      host.exit: skipped
      host.first-coordinator: {not-applicable: we share the work}

      funding.several: yes
      funding.years: yes
      funding.free: yes
      funding.resourced: partly
      funding.evaluation: no
      funding.realistic: 4

      trust.worked-together: {value: 4, note: all five pairs, evidence: minutes of 3 May}
      trust.principles: yes
      trust.history: 3
      trust.champion: yes
      trust.lessons: partly
      trust.differences: 4
      trust.buddy: yes

      commitments.offer: {not-applicable: we give nothing}
      commitments.promise-made-inside: {not-applicable: we give nothing}
      commitments.people: yes
      commitments.benefit: dont-know
      commitments.own-change: {not-applicable: we give nothing}

      landscape.room: partly
      landscape.map: 4
      landscape.scope-test: 3

      levers.conditions: 2
      levers.chosen: 2
      levers.tactics: yes
      levers.scale: partly

      score.metric: {not-applicable: no figure yet}
      score.baseline: {not-applicable: no figure yet}
      score.win: {not-applicable: no figure yet}

      open.next-step: Call the host.

    """

  struct Area: Sendable {
    let id: String
    let state: String
    /// The points of the answered questions, in definition order.
    let points: [Int]
    let applicable: Int
    let band: String?

    init(_ id: String, _ points: [Int], of applicable: Int, _ band: String?) {
      self.id = id
      self.state = band == nil ? "not-scored" : "scored"
      self.points = points
      self.applicable = applicable
      self.band = band
    }

    /// The mean; `nil` where there is no score.
    var score: Double? {
      band == nil ? nil : Double(points.reduce(0, +)) / Double(points.count)
    }
  }

  static let areas = [
    // yes 100, level 2 50, partly 50, no 0: 200 / 4 = 50, just developing.
    Area("need", [100, 50, 50, 0], of: 4, "developing"),
    // 100, 3 x 25, 100, 4 x 25, 1 x 25: 400 / 5 = 80.
    Area("purpose", [100, 75, 100, 100, 25], of: 5, "strength"),
    // 50, 75, 100, 75 without the one that does not apply: 300 / 4 = 75, just a strength.
    Area("clarity", [50, 75, 100, 75], of: 4, "strength"),
    // work.launch is not asked of the launched: 300 / 4 = 75, but one answer has 0 points.
    Area("work", [100, 100, 100, 0], of: 4, "developing"),
    // Don't know and skipped stay in the denominator of the rule, 3 of 5 is more than half:
    // (50 + 25 + 50) / 3 = 41.666...
    Area("consultation", [50, 25, 50], of: 5, "needs attention"),
    // One does not apply; 2 of the other 4 is half, not more.
    Area("host", [25, 0], of: 4, nil),
    // 450 / 6 = 75, but one answer has 0 points.
    Area("funding", [100, 100, 100, 50, 0, 100], of: 6, "developing"),
    // 625 / 7 = 89.2857...
    Area("trust", [100, 100, 75, 100, 50, 100, 100], of: 7, "strength"),
    // Three do not apply; 1 of the other 2 is half, and less than two.
    Area("commitments", [100], of: 2, nil),
    // 50 + 100 + 75 = 225; 225 / 3 = 75. A partly at the gate is no 0.
    Area("landscape", [50, 100, 75], of: 3, "strength"),
    // (50 + 50 + 100 + 50) / 4 = 62.5.
    Area("levers", [50, 50, 100, 50], of: 4, "developing"),
    Area("governance", [], of: 4, nil),
    Area("score", [], of: 0, nil),
  ]

  /// 70 questions without context.prior-ties (no sudden crisis) and work.launch (launched).
  static let asked = 68
  /// The four of governance; skipped and don't know are dealt with.
  static let open = 4

  /// One question of the gate with what its answer means there.
  ///
  /// A partly of the two about the form is less grave than a no: work first, as of the other five.
  static let gate = [
    ("need.together", "passed"),
    ("landscape.room", "work-first"),
    ("purpose.written", "passed"),
    ("clarity.written", "work-first"),
    ("work.made-together", "passed"),
    ("consultation.asked", "find-out"),
    ("work.keepers", "passed"),
  ]

  /// Practices in their order, with the answers below 75 points that lead there.
  static let recommendations: [(practice: String, because: [String])] = [
    // The gate: both call for work, and both areas stand at 75, so days come before weeks. Don't
    // know brings no points, so no practice.
    ("map-other-coalitions", ["landscape.room"]),
    ("define-shorten-measure", ["clarity.written"]),
    // The lowest area: host stands by (25 + 0) / 2 = 12.5, though it has no score.
    ("choose-a-neutral-host", ["host.neutral", "host.support"]),
    // consultation, 41.67: days, then weeks in the order of the questions.
    ("widen-the-circle", ["consultation.breadth"]),
    ("give-community-a-vote", ["consultation.say"]),
    ("listen-where-people-are", ["consultation.listening"]),
    // need, 50: three of hours in the order of the questions, then days.
    ("say-why-not-alone", ["need.gain"]),
    ("write-down-each-motive", ["need.motives"]),
    ("set-an-end-or-a-review", ["need.life-span"]),
    ("say-what-each-takes-home", ["need.gain"]),
    // levers, 62.5: both take weeks.
    ("study-what-holds-it-in-place", ["levers.conditions"]),
    ("answer-five-lever-questions", ["levers.chosen", "levers.scale"]),
    // work and funding, both 75: days, then weeks; within each the order of the questions.
    ("offer-sheet", ["funding.resourced"]),
    ("book-an-outside-evaluation", ["funding.evaluation"]),
    ("find-a-neutral-facilitator", ["work.facilitator"]),
    ("raise-a-round", ["funding.resourced"]),
    // purpose, 80, then trust, 89.29: a strong area may still have a weak answer.
    ("name-who-should-gain", ["purpose.equity"]),
    ("compare-how-we-work", ["trust.lessons"]),
  ]
}
