import Assessments
import JSON

/// The figures that reports and comparisons share.
extension AreaScore {
  /// Every `stateWord`.
  static let stateWords = ["scored", "not-scored", "single-answer", "not-asked"]

  /// The one word for the state in every file and face.
  var stateWord: String {
    switch state {
    case .scored: "scored"
    case .notScored: "not-scored"
    case .singleAnswer: "single-answer"
    case .notAsked: "not-asked"
    }
  }

  /// The area with every question of it.
  var json: JSON {
    .object(
      [JSON.Member("id", .string(area.id)), JSON.Member("title", .string(area.title))]
        + (area.result.map { [JSON.Member("result", .string($0))] } ?? []) + figures
        + [JSON.Member("questions", .array(questions.map(\.json)))]
    )
  }

  /// What the answers came to, without the area's name and its questions.
  var figures: [JSON.Member] {
    var scored: (mean: Mean, band: Band)?
    if case .scored(let mean, let band) = state { scored = (mean, band) }
    return [
      JSON.Member("state", .string(stateWord)),
      JSON.Member("score", scored.map { .number($0.mean.number) } ?? .null),
      JSON.Member("band", scored.map { .string($0.band.rawValue) } ?? .null),
      JSON.Member("answered", .integer(answered)),
      JSON.Member("applicable", .integer(applicable)),
      JSON.Member(
        "marks",
        .array(
          marks.counts.map { ["mark": .string($0.mark.word), "questions": .integer($0.count)] }
        )
      ),
    ]
  }
}

extension QuestionScore {
  /// Every word for a state, that of a question which was not asked too.
  static let stateWords: [String] = {
    let states: [Answer.State] = [
      .answered(.level(0)), .notApplicable(reason: ""), .dontKnow, .skipped, .unanswered,
    ]
    return states.map(\.word) + [notAsked]
  }()

  private static let notAsked = "not-asked"

  /// The question, its state and what it brings.
  var json: JSON {
    var reason: String?
    if case .notApplicable(let given) = answer?.state { reason = given }
    return .object(present: [
      "id": .string(id.description),
      "text": .string(question.text.own),
      "state": .string(answer?.state.word ?? Self.notAsked),
      "value": answer?.value.map(\.json),
      "label": answer?.value.flatMap { question.choice(for: $0) }.map { .string($0.label) },
      "points": points.map(JSON.integer),
      "risk": risk.map(JSON.integer),
      "reason": reason.map(JSON.string),
      "note": answer?.note.map(JSON.string),
      "evidence": answer?.evidence.map(JSON.string),
    ])
  }
}

extension GateResult {
  /// The outcome and each must-have.
  var json: JSON {
    [
      "outcome": .string(outcome.rawValue),
      "missing": .array(missing.map { .string($0.mustHave.question.description) }),
      "inPlace": .integer(facts.count { $0.status == .passed }),
      "applicable": .integer(applicable.count),
      "facts": .array(facts.map(\.json)),
      "crisis": crisis.map(JSON.string) ?? .null,
    ]
  }
}

extension GateResult.Fact {
  fileprivate var json: JSON {
    var reason: String?
    if case .notApplicable(let given) = status { reason = given }
    return .object(present: [
      "question": .string(mustHave.question.description),
      "status": .string(status.word),
      "missing": .string(mustHave.missing),
      "reason": reason.map(JSON.string),
    ])
  }
}

extension GateResult.Status {
  /// Every word for a status.
  static let words: [String] = {
    let failed = Gate.Failure.allCases.map { Self.failed($0) }
    let all = [.passed] + failed + [.findOut, .open, .notApplicable(reason: ""), .later]
    return all.map(\.word)
  }()

  fileprivate var word: String {
    switch self {
    case .passed: "passed"
    case .failed(let failure): failure.rawValue
    case .findOut: "find-out"
    case .open: "open"
    case .notApplicable: "not-applicable"
    case .later: "later"
    }
  }
}

extension ScoredSheet {
  /// Which sheet it is: what stands at the head of a comparison.
  var head: JSON {
    .object(present: [
      "handle": .string(sheet.handle),
      "version": .string(assessment.version),
      "checksum": .string(assessment.checksum),
      "mode": sheet.mode.map { .string($0.rawValue) },
      "form": .string(sheet.form.rawValue),
      "started": .string(sheet.started),
      "completed": sheet.completed.map(JSON.string) ?? .null,
      "openQuestions": .integer(openCount),
    ])
  }
}
