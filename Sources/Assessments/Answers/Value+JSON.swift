import FoundationEssentials
package import JSON

extension Value {
  /// The value as files keep it: a level and a plain number as a number, all else as text.
  package var json: JSON {
    switch self {
    case .level(let level): .integer(level)
    case .number(let number): .decimal(number.description)
    case .word, .date, .duration, .text: .string(written)
    }
  }
}

extension Answer {
  /// The answer as an exported sheet and the journal keep it.
  package var json: JSON {
    var members: [JSON.Member] = []
    switch state {
    case .unanswered: members.append(.init("state", "unanswered"))
    case .answered(let value): members.append(.init("value", value.json))
    case .notApplicable(let reason):
      members.append(.init("state", "not-applicable"))
      members.append(.init("reason", .string(reason)))
    case .dontKnow: members.append(.init("state", "dont-know"))
    case .skipped: members.append(.init("state", "skipped"))
    }
    if let note { members.append(.init("note", .string(note))) }
    if let evidence { members.append(.init("evidence", .string(evidence))) }
    return .object(members)
  }
}

extension Answer.State {
  /// The one word for the state in every file and face.
  package var word: String {
    switch self {
    case .unanswered: "unanswered"
    case .answered: "answered"
    case .notApplicable: "not-applicable"
    case .dontKnow: "dont-know"
    case .skipped: "skipped"
    }
  }
}
