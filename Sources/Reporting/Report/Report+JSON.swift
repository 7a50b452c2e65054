import Assessments
package import JSON
import Playbooks

extension Report {
  /// The report for programs, `muster.report/1`; numbers are not rounded.
  package var json: JSON {
    .object(present: [
      "format": "muster.report/1",
      "kind": "self",
      "assessment": [
        "id": .string(assessment.id),
        "title": .string(assessment.title),
        "version": .string(assessment.version),
        "checksum": .string(assessment.checksum),
      ],
      "sheet": .string(sheet.handle),
      "participant": .object(present: [
        "name": sheet.participant.name.map(JSON.string),
        "organisation": sheet.participant.organisation.map(JSON.string),
      ]),
      "form": .string(sheet.form.rawValue),
      "date": .string(date.description),
      "withoutNotes": leavesOutNotes ? .bool(true) : nil,
      "started": .string(sheet.started),
      "completed": sheet.completed.map(JSON.string) ?? .null,
      "asked": .integer(askedCount),
      "openQuestions": .integer(openCount),
      "summary": summary,
      "areas": .array(score.areas.map(\.json)),
      "gate": score.gate.map(\.json) ?? .null,
      "context": .array(score.context.map(\.json)),
      "risks": .array(score.risks.map(\.json)),
      "open": .array(score.open.map(\.json)),
      "recommendations": .array(advice.map(\.json)),
      "unknown": .array(unknown.map { .string($0.id.description) }),
      "notApplicable": .array(
        notApplicable.map {
          ["question": .string($0.question.id.description), "reason": .string($0.reason)]
        }
      ),
    ])
  }

  /// What the first sentences count.
  private var summary: JSON {
    [
      "areas": .integer(score.areas.count),
      "bands": .array(
        bandCounts.map { ["band": .string($0.band.rawValue), "areas": .integer($0.count)] }
      ),
      "withoutScore": .integer(unscoredCount),
      "notAsked": .integer(score.questions.count { $0.answer == nil }),
      "toDoFirst": .integer(firstCount),
      "toFindOut": .integer(unknown.count),
    ]
  }
}

extension AreaScore {
  /// The one word for the state in every file and face.
  var stateWord: String {
    switch state {
    case .scored: "scored"
    case .notScored: "not-scored"
    case .singleAnswer: "single-answer"
    case .notAsked: "not-asked"
    }
  }

  fileprivate var json: JSON {
    var scored: (mean: Mean, band: Band)?
    if case .scored(let mean, let band) = state { scored = (mean, band) }
    return .object(present: [
      "id": .string(area.id),
      "title": .string(area.title),
      "state": .string(stateWord),
      "score": scored.map { .number($0.mean.number) } ?? .null,
      "band": scored.map { .string($0.band.rawValue) } ?? .null,
      "answered": .integer(answered),
      "applicable": .integer(applicable),
      "marks": .array(
        marks.counts.map { ["mark": .string($0.mark.word), "questions": .integer($0.count)] }
      ),
      "questions": .array(questions.map(\.json)),
    ])
  }
}

extension QuestionScore {
  fileprivate var json: JSON {
    var reason: String?
    if case .notApplicable(let given) = answer?.state { reason = given }
    return .object(present: [
      "id": .string(id.description),
      "text": .string(question.text.own),
      "state": .string(answer?.state.word ?? "not-asked"),
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
  fileprivate var json: JSON {
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

extension Report.Advice {
  fileprivate var json: JSON {
    .object(present: [
      "practice": .string(recommendation.practice),
      "title": practice.map { .string($0.title) },
      "effort": practice.map { .string($0.effort.rawValue) },
      "first": .bool(recommendation.isFirst),
      "because": .array(recommendation.because.map { .string($0.description) }),
      "source": .string(practice?.sources.joined(separator: "; ") ?? ""),
      "firstStep": practice.map { .string($0.firstStep.map(\.plain).joined(separator: " ")) },
      "who": practice.map { .string($0.who) },
      "takes": practice.map { .string($0.takes) },
      "doneWhen": practice.map { .string($0.doneWhen.map(\.plain).joined(separator: " ")) },
    ])
  }
}
