import Assessments
package import JSON

extension SideBySideReport {
  /// The sheets beside each other for programs, `muster.side-by-side/1`; numbers are not rounded.
  package var json: JSON {
    let first = sideBySide.sheets.first
    return .object(present: [
      "format": "muster.side-by-side/1",
      "assessment": [
        "id": .string(first?.assessment.id ?? ""), "title": .string(first?.assessment.title ?? ""),
      ],
      "date": .string(date.description),
      "withoutNotes": leavesOutNotes ? .bool(true) : nil,
      "partners": .array(
        zip(names, sideBySide.sheets).map { name, sheet in
          .object(present: [
            "name": .string(name),
            "participant": sheet.sheet.participant.json,
            "sheet": sheet.head,
            "gate": sheet.score.gate.map(\.json) ?? .null,
          ])
        }
      ),
      "summary": [
        "compared": .integer(sideBySide.apart.count + alike.count + notAllAnswered.count),
        "alike": .integer(alike.count),
        "apart": .integer(sideBySide.apart.count),
        "notAllAnswered": .integer(notAllAnswered.count),
        "notComparable": .integer(entries(.notComparable).count),
      ],
      "areas": .array(
        areas.map { area in
          [
            "id": .string(area.area.id),
            "title": .string(area.area.title),
            "partners": .array(area.scores.map { .object($0.figures) }),
          ]
        }
      ),
      "questions": .array(sideBySide.entries.map(\.json)),
    ])
  }
}

extension SideBySide.Entry {
  fileprivate var json: JSON {
    var distance: Int?
    if case .apart(let points) = relation { distance = points }
    return .object(present: [
      "id": .string(question.id.description),
      "text": .string(question.text.own),
      "relation": .string(relation.word),
      "distance": distance.map(JSON.integer),
      "answers": .array(answers.map { $0?.json ?? .null }),
    ])
  }
}
