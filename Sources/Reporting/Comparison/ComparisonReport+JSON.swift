import Assessments
package import JSON

extension ComparisonReport {
  /// The comparison for programs, `muster.comparison/1`; numbers are not rounded.
  package var json: JSON {
    .object(present: [
      "format": "muster.comparison/1",
      "assessment": [
        "id": .string(comparison.now.assessment.id),
        "title": .string(comparison.now.assessment.title),
      ],
      "then": comparison.then.head,
      "now": comparison.now.head,
      "participant": comparison.now.sheet.participant.json,
      "date": .string(date.description),
      "withoutNotes": leavesOutNotes ? .bool(true) : nil,
      "summary": [
        "compared": .integer(
          movedUp.count + movedBack.count + stayed.count + withoutPoints.count
        ),
        "up": .integer(movedUp.count),
        "back": .integer(movedBack.count),
        "same": .integer(stayed.count),
        "withoutPoints": .integer(withoutPoints.count),
        "notComparable": .integer(notComparable.count),
      ],
      "gate": [
        "then": comparison.then.score.gate.map(\.json) ?? .null,
        "now": comparison.now.score.gate.map(\.json) ?? .null,
      ],
      "areas": .array(
        areas.map { area in
          [
            "id": .string(area.area.id),
            "title": .string(area.area.title),
            "then": .object(area.then.figures),
            "now": .object(area.now.figures),
          ]
        }
      ),
      "questions": .array(comparison.entries.map(\.json)),
    ])
  }
}

extension Comparison.Entry {
  fileprivate var json: JSON {
    var reason: Comparison.Reason?
    if case .notComparable(let given) = change { reason = given }
    var moved: Int?
    if case .up(let distance) = change { moved = distance }
    if case .back(let distance) = change { moved = -distance }
    return .object(present: [
      "id": .string(id.description),
      "change": .string(change.word),
      "moved": moved.map(JSON.integer),
      "reason": reason.map { .string($0.rawValue) },
      "then": then.map(\.json) ?? .null,
      "now": now.map(\.json) ?? .null,
    ])
  }
}
