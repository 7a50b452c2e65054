package import JSON

extension Assessment {
  /// The definition with every default filled in, for programs that build upon it.
  ///
  /// Ids of questions are local to their area or block. The short form leaves out all but the
  /// core questions.
  package func json(form: Form = .full) -> JSON {
    func asked(_ questions: [Question]) -> JSON {
      .array(questions.filter { form == .full || $0.isCore }.map(\.json))
    }
    return .object(present: [
      "format": .string(AssessmentReader.format),
      "id": .string(id),
      "title": .string(title),
      "version": .string(version),
      "checksum": .string(checksum),
      "licence": .string(licence),
      "language": .string(language),
      "answeredBy": .string(answeredBy),
      "about": .string(about),
      "advice": .string(advice.rawValue),
      "alone": isAlone ? true : nil,
      "takeWhen": takeWhen.map(JSON.string),
      "overlaps": overlaps.isEmpty
        ? nil
        : .array(
          overlaps.map {
            ["assessment": .string($0.assessment.name), "with": .string($0.with)]
          }
        ),
      "reading": reading.map(JSON.string),
      "levels": levels.isEmpty ? nil : .array(levels.map { .string($0.name) }),
      "inventory": isInventory ? true : nil,
      "sources": .array(sources.map(\.json)),
      "gate": gate.map(\.json) ?? .null,
      "context": asked(context),
      "areas": .array(
        areas.map { area in
          .object(present: [
            "id": .string(area.id),
            "title": .string(area.title),
            "about": .string(area.about),
            "result": area.result.map(JSON.string),
            "questions": asked(area.questions),
          ])
        }
      ),
      "risks": asked(risks),
      "open": asked(open),
    ])
  }
}

extension Assessment.Source {
  fileprivate var json: JSON {
    .object(present: [
      "id": .string(id), "author": .string(author), "title": .string(title),
      "year": year.map(JSON.integer), "file": file.map(JSON.string),
    ])
  }
}

extension Question {
  fileprivate var json: JSON {
    .object(present: [
      "id": .string(id.name),
      "kind": .string(kind.rawValue),
      "text": .string(text.own),
      "partnerText": text.partner.map(JSON.string),
      "core": .bool(isCore),
      "risk": kind == .derailer ? true : nil,
      "input": .string(input.rawValue),
      "unit": unit.map(JSON.string),
      "proposed": proposed.map(\.json),
      "threshold": threshold.map(\.json) ?? .null,
      "promise": promise.map { .string($0.description) },
      "when": when.map(\.json) ?? .null,
      "choices": .array(choices.map(\.json)),
      "bins": bins.isEmpty ? nil : .array(bins.map(\.json)),
      "consent": consent.isEmpty
        ? nil
        : .array(consent.map { ["value": .string($0.value), "label": .string($0.label)] }),
      "notApplicable": notApplicable.map(JSON.string),
      "dontKnow": dontKnow.map(JSON.string),
      "evidence": evidence.map(JSON.string),
      "help": help.map(JSON.string),
      "why": why.map(JSON.string),
      "practices": .array(practices.map { .string($0.name) }),
      "sources": .array(
        citations.map { ["source": .string($0.source), "section": .string($0.section)] }
      ),
    ])
  }
}

extension Choice {
  fileprivate var json: JSON {
    ["value": value.json, "label": .string(label), "anchor": anchor.map(JSON.string) ?? .null]
  }
}

extension Question.Bin {
  fileprivate var json: JSON {
    ["label": .string(label), "below": below.map(\.json) ?? .null]
  }
}

extension Threshold {
  fileprivate var json: JSON {
    .object(present: ["yes": yes.json, "partly": partly.map(\.json)])
  }
}

extension Threshold.Bound {
  fileprivate var json: JSON {
    switch self {
    case .atLeast(let value): ["at-least": value.json]
    case .atMost(let value): ["at-most": value.json]
    case .moreThan(let value): ["more-than": value.json]
    case .lessThan(let value): ["less-than": value.json]
    case .within(let days): ["within-days": .integer(days)]
    }
  }
}

extension Condition {
  fileprivate var json: JSON {
    switch self {
    case .all(let parts): ["all": .array(parts.map(\.json))]
    case .any(let parts): ["any": .array(parts.map(\.json))]
    case .not(let part): ["not": part.json]
    case .equals(let reference, let texts):
      ["question": .string(reference.name), "is": .array(texts.map(JSON.string))]
    case .atLeast(let reference, let text):
      ["question": .string(reference.name), "at-least": .string(text)]
    case .promised(let reference): ["question": .string(reference.name), "promised": true]
    }
  }
}

extension Gate {
  fileprivate var json: JSON {
    .object(present: [
      "title": .string(title),
      "about": .string(about),
      "mustHave": .array(
        mustHave.map {
          [
            "question": .string($0.question.description),
            "outcome": .string($0.outcome.rawValue),
            "partly": .string($0.partly.rawValue),
            "missing": .string($0.missing),
          ]
        }
      ),
      "crisis": crisis.map { crisis in
        [
          "when": crisis.when.json,
          "later": .array(crisis.later.map { .string($0.description) }),
          "about": .string(crisis.about),
        ]
      },
    ])
  }
}
