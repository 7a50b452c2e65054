import JSON

extension AnswersFile {
  /// The JSON Schema of a file of answers, written by hand or exported.
  package static let schema = Schema.file(
    format,
    "Answers",
    """
    Answers to an assessment, for 'muster take ASSESSMENT --answers FILE': written by hand, or \
    exported by muster. A file with the key 'format' is an exported one, and may hold more keys \
    than are explained here. This schema does not know the assessment: whether a question is there, \
    and whether an answer fits it, 'muster take' tells.
    """,
    [
      "type": "object",
      "if": ["required": ["format"]],
      "then": Schema.mapping(exported, isOpen: true).json,
      "else": Schema.mapping(byHand).json,
    ]
  )

  private static let byHand: [Schema.Entry] = [
    assessment, participant(isOpen: false),
    answers(AnswerEntryReader.schema(isExport: false)),
  ]

  private static let exported: [Schema.Entry] = [
    .required(
      "format",
      "Format",
      "The kind of file that muster exports; leave it out in a file that you write yourself.",
      ["const": .string(format)]
    ),
    Schema.Entry("id", "Id", "The sheet's own 32 hex digits; a new sheet gets others.", [:]),
    Schema.Entry("handle", "Handle", "The sheet's short name where it was exported.", [:]),
    assessment, participant(isOpen: true),
    Schema.Entry(
      "mode",
      "Mode",
      "read-aloud where the questions were read out and somebody else typed the answers.",
      .word(AnswerSheet.Mode.self)
    ),
    Schema.Entry(
      "form",
      "Form",
      "Whether the sheet asks the core questions only (short), or all of them (full).",
      .word(Form.self)
    ),
    Schema.Entry("started", "Started", "When the sheet was begun, in UTC.", [:]),
    Schema.Entry("completed", "Completed", "When its participant was done, in UTC.", [:]),
    answers(AnswerEntryReader.schema(isExport: true)),
  ]

  private static let assessment: Schema.Entry = {
    let parts = Schema.mapping(
      [
        .required("id", "Id", "The assessment's id.", .identifier),
        Schema.Entry("version", "Version", "Which version of it was answered.", [:]),
        Schema.Entry("checksum", "Checksum", "Which bytes of it were answered.", [:]),
      ],
      isOpen: true
    )
    let both = Schema.identifier.also("object").with(parts.untyped)
    return .required(
      "assessment",
      "Assessment",
      "The id of the assessment, as 'muster list' names it; an exported sheet adds its version.",
      both
    )
  }()

  private static func participant(isOpen: Bool) -> Schema.Entry {
    Schema.Entry(
      "participant",
      "Participant",
      "Who answers; may be left out.",
      .mapping(
        [
          Schema.Entry("name", "Name", "The name of the person who answers.", .name),
          Schema.Entry(
            "organisation",
            "Organisation",
            "The organisation that the person answers for.",
            .name
          ),
        ],
        isOpen: isOpen
      )
    )
  }

  private static func answers(_ answer: Schema) -> Schema.Entry {
    let names: Schema = ["propertyNames": Schema.questionID.json]
    return .required(
      "answers",
      "Answers",
      """
      One line a question: its full name, area.question, and the answer. A question that is left \
      out stays open.
      """,
      Schema.named(answer).with(names)
    )
  }
}

extension AnswerEntryReader {
  /// What may stand behind the name of a question.
  static func schema(isExport: Bool) -> Schema {
    let parts = Schema.mapping(keys, isOpen: isExport)
    return Schema.reply.also("object").with(parts.untyped).with([
      "if": ["type": "object"],
      "then": ["oneOf": .array(forms), "allOf": .array(reasons(isExport: isExport))],
    ]).titled(
      "Answer",
      """
      The answer as it would be typed: the value of a choice, a number, a day such as 2026-05-01, a \
      duration such as 72 h, or your own words; or dont-know or skipped. With a note: {value: 3, \
      note: "..."}. Where it does not apply: {not-applicable: "the reason"}.
      """
    )
  }

  private static let keys: [Schema.Entry] = [
    Schema.Entry("value", "Value", "The answer itself.", .reply),
    Schema.Entry(
      "not-applicable",
      "Not applicable",
      "The reason why the question does not apply to you.",
      .kept
    ),
    Schema.Entry(
      "state",
      "State",
      """
      What stands in the place of an answer: dont-know, skipped or unanswered, or not-applicable \
      with its reason.
      """,
      .word(states.map(\.word))
    ),
    Schema.Entry(
      "reason",
      "Reason",
      "The reason that goes with 'state: not-applicable', and with nothing else.",
      [:]
    ),
    Schema.Entry("note", "Note", "What you want to remember beside the answer.", .kept),
    Schema.Entry("evidence", "Evidence", "What proves the answer.", .kept),
  ]

  private static let states: [Answer.State] = [
    .notApplicable(reason: ""), .dontKnow, .skipped, .unanswered,
  ]

  /// One of the three ways to answer, or none of them beside a note.
  private static let forms: [JSON] = {
    func having(_ keys: [String]) -> [JSON] { keys.map { ["required": [.string($0)]] } }
    let ways = having(["value", "not-applicable", "state"])
    let none: JSON = [
      "not": ["anyOf": .array(ways)], "anyOf": .array(having(["note", "evidence"])),
    ]
    return ways + [none]
  }()

  /// An exported entry may have a reason that a later muster gave some other meaning.
  private static func reasons(isExport: Bool) -> [JSON] {
    let notApplicable: JSON = ["state": ["const": .string(states[0].word)]]
    let needed: JSON = [
      "if": ["required": ["state"], "properties": notApplicable],
      "then": ["required": ["reason"], "properties": ["reason": Schema.kept.json]],
    ]
    let wanted: JSON = [
      "if": ["required": ["reason"]],
      "then": ["required": ["state"], "properties": notApplicable],
    ]
    return isExport ? [needed] : [needed, wanted]
  }
}

// What `Reply` and `AnswerSheet.Participant` accept.
extension Schema {
  private static let controls = #"\u0000-\u0008\u000B-\u001F\u007F-\u009F"#

  /// What is kept as text: not empty, not too long, nothing that steers a terminal.
  fileprivate static let kept: Schema = {
    let kept: Schema = [
      "type": scalarTypes, "maxLength": .integer(Reply.byteLimit),
      "pattern": .string(#"^(?=[\s\S]*\S)[^\#(controls)]*$"#),
    ]
    return kept.saying("write some text here, without control characters")
  }()

  /// What can be an answer to one question or another; an own text may be left empty.
  fileprivate static let reply: Schema = [
    "type": ["string", "number", "boolean", "null"], "maxLength": .integer(Reply.byteLimit),
    "pattern": .string("^[^\(controls)]*$"),
  ]

  /// The name of a person or an organisation, on one line.
  fileprivate static let name: Schema = {
    let hidden = #"\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF"#
    let name: Schema = [
      "type": scalarTypes, "maxLength": .integer(AnswerSheet.Participant.nameLimit),
      "pattern": .string(#"^(?=.*\S)[^\t\n\#(controls)\#(hidden)]*$"#),
    ]
    return name.saying(AnswerSheet.Participant.nameRule)
  }()

  /// The schema for one type more.
  fileprivate func also(_ type: JSON) -> Schema {
    Schema(
      keywords.map { member in
        guard member.name == "type" else { return member }
        let types = if case .array(let types) = member.value { types } else { [member.value] }
        return JSON.Member("type", .array(types + [type]))
      }
    )
  }

  /// The schema without its type, to stand in another that has one.
  fileprivate var untyped: Schema { Schema(keywords.filter { $0.name != "type" }) }
}
