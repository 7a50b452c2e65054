package import JSON

extension AnswerSheet {
  /// The sheet as it is exported, `muster.answers/1`; questions in the order of the assessment.
  package func json(of assessment: Assessment) -> JSON {
    let asked = assessment.askingOrder.map(\.id)
    let members = asked.compactMap { id in
      answers[id].map { JSON.Member(id.description, $0.json) }
    }
    return .object(present: [
      "format": .string(AnswersFile.format),
      "id": .string(id),
      "handle": .string(handle),
      "assessment": [
        "id": .string(edition.id),
        "version": .string(edition.version),
        "checksum": .string(edition.checksum),
      ],
      "participant": .object(present: [
        "name": participant.name.map(JSON.string),
        "organisation": participant.organisation.map(JSON.string),
      ]),
      "form": .string(form.rawValue),
      "started": .string(started),
      "completed": completed.map(JSON.string),
      "answers": .object(members),
    ])
  }
}
