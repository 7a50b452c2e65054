import Assessments
package import JSON
import Playbooks

extension Report {
  /// The value of the key `format`.
  static let format = "muster.report/1"

  /// The report for programs, `muster.report/1`; numbers are not rounded.
  package var json: JSON {
    .object(present: [
      "format": .string(Self.format),
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
      "mode": sheet.mode.map { .string($0.rawValue) },
      "form": .string(sheet.form.rawValue),
      "date": .string(date.description),
      "withoutNotes": leavesOutNotes ? .bool(true) : nil,
      "started": .string(sheet.started),
      "completed": sheet.completed.map(JSON.string) ?? .null,
      "asked": .integer(askedCount),
      "openQuestions": .integer(openCount),
      "summary": summary,
      "areas": .array(score.areas.map(\.json)),
      "levels": assessment.levels.isEmpty ? nil : levels,
      "promises": promises.isEmpty ? nil : promisesJSON,
      "inventory": assessment.isInventory ? inventory : nil,
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
      "reading": assessment.reading.map(JSON.string),
    ])
  }

  private var levels: JSON {
    [
      "order": .array(assessment.levels.map { .string($0.name) }),
      "beginWith": score.levelToBeginWith(of: assessment).map { .string($0.area.id) } ?? .null,
    ]
  }

  private var promisesJSON: JSON {
    [
      "made": .integer(madeCount),
      "kept": .integer(count(.kept)),
      "inPart": .integer(count(.inPart)),
      "broken": .integer(count(.broken)),
      "notKnown": .integer(count(.unknown)),
      "notDue": .integer(count(.notDue)),
      "notMade": .integer(count(.notMade)),
      "entries": .array(promises.map(\.json)),
    ]
  }

  private var inventory: JSON {
    func questions(_ existence: Existence) -> JSON {
      .array(
        score.areas.flatMap { facts(existence, in: $0) }.map { fact in
          .object(present: [
            "question": .string(fact.id.description),
            "answer": .string(fact.said),
            "evidence": fact.answer?.evidence.map(JSON.string),
          ])
        }
      )
    }
    return [
      "inPlace": questions(.inPlace), "inPart": questions(.inPart), "notYet": questions(.notYet),
    ]
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

extension Promise {
  fileprivate var json: JSON {
    .object(present: [
      "promise": .string(asked.id.description),
      "keeping": .string(keeping.id.description),
      "state": .string(state.rawValue),
      "promised": asked.answer?.value.map(\.json),
      "proposed": asked.question.proposed.map(\.json),
      "practice": state == .notMade ? practice.map { .string($0.name) } : nil,
    ])
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
