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
      "assessment": edition.json,
      "participant": participant.json,
      "mode": mode.map { .string($0.rawValue) },
      "form": .string(form.rawValue),
      "started": .string(started),
      "completed": completed.map(JSON.string),
      "answers": .object(members),
    ])
  }
}

extension AnswerSheet.Edition {
  /// As it stands in exports and journals alike.
  package var json: JSON {
    ["id": .string(id), "version": .string(version), "checksum": .string(checksum)]
  }
}

extension AnswerSheet.Participant {
  /// As it stands in exports and journals alike; what is not known is left out.
  package var json: JSON {
    .object(present: [
      "name": name.map(JSON.string),
      "organisation": organisation.map(JSON.string),
    ])
  }
}
