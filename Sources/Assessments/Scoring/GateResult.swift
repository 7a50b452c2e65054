/// What the gate says about launching.
package struct GateResult: Equatable, Sendable {
  /// The first that applies wins.
  package enum Outcome: String, CaseIterable, Sendable {
    case reconsiderForm = "reconsider-form"
    case workFirst = "work-first"
    case open
    case go
  }

  /// What a must-have comes to, given the answer to it.
  package enum Status: Equatable, Sendable {
    case passed
    case failed(Gate.Failure)
    /// "Don't know": work first, and find out.
    case findOut
    /// Skipped or unanswered.
    case open
    /// Leaves the gate; the reason stands beside it.
    case notApplicable(reason: String)
    /// In the crisis branch: gets a date instead of holding up the launch.
    case later
  }

  /// A must-have and how it stands.
  package struct Fact: Equatable, Sendable {
    /// The fact as the author defined it.
    package let mustHave: Gate.MustHave
    /// How the sheet answers it; only `.passed` counts as yes.
    package let status: Status
  }

  /// What all facts together say about launching.
  package let outcome: Outcome
  /// Every must-have, in the author's order.
  package let facts: [Fact]
  /// Why some facts may come later; `nil` when none does.
  package let crisis: String?

  init(_ gate: Gate, assessment: Assessment, sheet: AnswerSheet) {
    let asked = Set(assessment.askedIDs(sheet))
    let branch = gate.crisis.flatMap { crisis in
      crisis.when.holds { asked.contains($0) ? sheet.answers[$0]?.value : nil } ? crisis : nil
    }
    let facts = gate.mustHave.map { mustHave in
      let status = Self.status(of: mustHave, assessment.question(mustHave.question), in: sheet)
      let mayWait = branch?.later.contains(mustHave.question) == true && !status.isSettled
      return Fact(mustHave: mustHave, status: mayWait ? .later : status)
    }
    self.facts = facts
    crisis = facts.contains { $0.status == .later } ? branch?.about : nil
    outcome = Self.outcome(of: facts.map(\.status))
  }

  /// The facts that decide the outcome first, then the others; each group in the author's order.
  package var byWeight: [Fact] {
    facts.enumerated().sorted {
      ($0.element.status.weight, $0.offset) < ($1.element.status.weight, $1.offset)
    }
    .map(\.element)
  }

  /// The facts that were not set aside.
  package var applicable: [Fact] {
    facts.filter { if case .notApplicable = $0.status { false } else { true } }
  }

  /// The facts that keep the outcome from being "go".
  package var missing: [Fact] {
    facts.filter { !$0.status.isSettled && $0.status != .later }
  }

  /// Only "yes" passes: 100 points, for a fact that is a number or a date.
  private static func status(
    of mustHave: Gate.MustHave,
    _ question: Question?,
    in sheet: AnswerSheet
  ) -> Status {
    switch sheet.state(of: mustHave.question) {
    case .answered(let value):
      switch question?.points(for: value, started: sheet.startedDay) {
      case 100: .passed
      case 50: .failed(mustHave.partly)
      default: .failed(mustHave.outcome)
      }
    case .dontKnow: .findOut
    case .skipped, .unanswered: .open
    case .notApplicable(let reason): .notApplicable(reason: reason)
    }
  }

  private static func outcome(of statuses: [Status]) -> Outcome {
    if statuses.contains(.failed(.reconsiderForm)) { return .reconsiderForm }
    if statuses.contains(.failed(.workFirst)) || statuses.contains(.findOut) { return .workFirst }
    // Where nothing is left to hold against a launch, nothing speaks for one either.
    let applies = statuses.contains { if case .notApplicable = $0 { false } else { true } }
    return statuses.contains(.open) || !applies ? .open : .go
  }
}

extension GateResult.Status {
  /// 0 for what weighs most.
  fileprivate var weight: Int {
    switch self {
    case .failed(.reconsiderForm): 0
    case .failed(.workFirst): 1
    case .findOut: 2
    case .open: 3
    case .later: 4
    case .notApplicable: 5
    case .passed: 6
    }
  }

  /// Whether nothing is left to do about it.
  fileprivate var isSettled: Bool {
    switch self {
    case .passed, .notApplicable: true
    case .failed, .findOut, .open, .later: false
    }
  }
}
