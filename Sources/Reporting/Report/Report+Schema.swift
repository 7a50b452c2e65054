package import Assessments
import JSON
import Playbooks

extension Report {
  /// The JSON Schema of a report for programs; a later muster may add keys.
  package static let schema = Schema.file(
    format,
    "Report",
    """
    What 'muster report --format json' writes: one participant's answers, and what they come to. \
    Numbers are not rounded. A later muster may add keys; those named here stay.
    """,
    .mapping(head + parts, isOpen: true)
  )

  private static let head: [Schema.Entry] = [
    .required("format", "Format", "The kind of file and its version.", ["const": .string(format)]),
    .required("kind", "Kind", "self: the report of one participant's own sheet.", .word(["self"])),
    .required("assessment", "Assessment", "The text that was answered.", assessment),
    .required("sheet", "Sheet", "The sheet's handle, such as readiness-3.", .string),
    .required(
      "participant",
      "Participant",
      "Who answered; empty for somebody who gave no name.",
      .mapping(
        [
          Schema.Entry("name", "Name", "The person's name.", .string),
          Schema.Entry("organisation", "Organisation", "Whom the person answers for.", .string),
        ],
        isOpen: true
      )
    ),
    Schema.Entry(
      "mode",
      "Mode",
      "read-aloud where the questions were read out and somebody else typed the answers.",
      .word(AnswerSheet.Mode.self)
    ),
    .required(
      "form",
      "Form",
      "short: the core questions only. full: all of them.",
      .word(Form.self)
    ),
    .required("date", "Date", "The day printed on the report.", .date),
    Schema.Entry(
      "withoutNotes",
      "Without notes",
      "true where notes, evidence and typed reasons were left out.",
      ["const": true]
    ),
    .required("started", "Started", "When the sheet was begun, in UTC.", .time),
    .required(
      "completed",
      "Completed",
      "When the participant was done, in UTC; null while they are not.",
      .nullable(.time)
    ),
    .required("asked", "Asked", "How many questions these answers lead to.", .natural),
    .required("openQuestions", "Open questions", "How many of them have no answer yet.", .natural),
  ]

  private static let parts: [Schema.Entry] = [
    .required("summary", "Summary", "What the first sentences of the report count.", summary),
    .required("areas", "Areas", "Every area, in the order of the assessment.", .list(of: area)),
    Schema.Entry(
      "levels",
      "Levels",
      "The areas that stand on each other; left out where the assessment has none.",
      levelsSchema
    ),
    Schema.Entry(
      "promises",
      "Promises",
      "What was promised and what came of it; left out where no question asks about promises.",
      promisesSchema
    ),
    Schema.Entry(
      "inventory",
      "Inventory",
      "What exists, and where; left out where the assessment takes no stock.",
      inventorySchema
    ),
    .required(
      "gate",
      "Gate",
      "What the must-haves come to; null where the assessment has none.",
      .nullable(gateSchema)
    ),
    .required("context", "Context", "What the coalition is like.", .list(of: question)),
    .required("risks", "Risks", "How often known risks happen.", .list(of: question)),
    .required("open", "Open questions", "What was written in own words.", .list(of: question)),
    .required(
      "recommendations",
      "Recommendations",
      "The practices that the answers lead to, the leading ones first.",
      .list(of: recommendation)
    ),
    .required(
      "unknown",
      "Unknown",
      "The questions answered with \"don't know\": each is something to find out.",
      .list(of: .questionID)
    ),
    .required(
      "notApplicable",
      "Not applicable",
      "The questions that were set aside.",
      .list(
        of: .mapping(
          [
            .required("question", "Question", "The question, as area.question.", .questionID),
            .required(
              "reason",
              "Reason",
              "Why it does not apply; empty where that was left out.",
              .string
            ),
          ],
          isOpen: true
        )
      )
    ),
    Schema.Entry("reading", "Reading", "The author's words on how to read the report.", .string),
  ]

  private static let assessment = Schema.mapping(
    [
      .required("id", "Id", "The assessment's id.", .identifier),
      .required("title", "Title", "The name people read.", .string),
      .required("version", "Version", "Three numbers.", .version),
      .required("checksum", "Checksum", "crc32 over the bytes of its file.", .checksum),
    ],
    isOpen: true
  )

  private static let summary = Schema.mapping(
    [
      .required("areas", "Areas", "How many areas there are.", .natural),
      .required(
        "bands",
        "Bands",
        "How many areas are in each band that occurs.",
        .list(
          of: .mapping(
            [
              .required("band", "Band", "The word for the scores.", .word(Band.self)),
              .required("areas", "Areas", "How many areas.", .natural),
            ],
            isOpen: true
          )
        )
      ),
      .required("withoutScore", "Without score", "How many areas have no score.", .natural),
      .required("notAsked", "Not asked", "How many questions were not asked.", .natural),
      .required("toDoFirst", "To do first", "How many practices lead.", .natural),
      .required("toFindOut", "To find out", "How many answers are \"don't know\".", .natural),
    ],
    isOpen: true
  )

  private static let area = Schema.mapping(
    [
      .required("id", "Id", "The area's id.", .identifier),
      .required("title", "Title", "Its heading.", .string),
      Schema.Entry("result", "Result", "What a visitor could see when it is strong.", .string),
      .required(
        "state",
        "State",
        """
        scored; not-scored: too few answers; single-answer: the short form asked one question; \
        not-asked: no question was asked.
        """,
        .word(AreaScore.stateWords)
      ),
      .required("score", "Score", "0 to 100, not rounded; null without one.", .nullable(.points)),
      .required(
        "band",
        "Band",
        "The word for the score; null without one.",
        .nullable(.word(Band.self))
      ),
      .required("answered", "Answered", "How many of its answers bring points.", .natural),
      .required(
        "applicable",
        "Applicable",
        "How many questions were asked and not set aside.",
        .natural
      ),
      .required(
        "marks",
        "Marks",
        "How many of its questions bear each mark that occurs.",
        .list(
          of: .mapping(
            [
              .required(
                "mark",
                "Mark",
                "The word behind the mark.",
                .word(Mark.allCases.map(\.word))
              ),
              .required("questions", "Questions", "How many questions.", .natural),
            ],
            isOpen: true
          )
        )
      ),
      .required("questions", "Questions", "Its questions, asked or not.", .list(of: question)),
    ],
    isOpen: true
  )

  private static let question = Schema.mapping(
    [
      .required("id", "Id", "The question, as area.question.", .questionID),
      .required("text", "Text", "The words of the question.", .string),
      .required("state", "State", "What was said to it.", .word(QuestionScore.stateWords)),
      Schema.Entry(
        "value",
        "Value",
        "The answer: a level or number, or a word, day, duration or text.",
        ["type": ["number", "string"]]
      ),
      Schema.Entry("label", "Label", "The label of the choice.", .string),
      Schema.Entry("points", "Points", "What the answer brings, 0 to 100.", .points),
      Schema.Entry("risk", "Risk", "The risk that a derailer is, 0 to 100.", .points),
      Schema.Entry(
        "reason",
        "Reason",
        "Why the question does not apply; empty where that was left out.",
        .string
      ),
      Schema.Entry("note", "Note", "What was noted beside the answer.", .string),
      Schema.Entry("evidence", "Evidence", "What proves the answer.", .string),
    ],
    isOpen: true
  )

  private static let recommendation = Schema.mapping(
    [
      .required("practice", "Practice", "The practice's id.", .identifier),
      Schema.Entry("title", "Title", "What to do, in a few words.", .string),
      Schema.Entry("effort", "Effort", "The scale of the work.", .word(Practice.Effort.self)),
      .required("first", "First", "Whether it is one of the leading ones.", ["type": "boolean"]),
      .required("because", "Because", "The answers that led to it.", .list(of: .questionID)),
      .required("source", "Source", "The passages it is drawn from, \"; \" between.", .string),
      Schema.Entry("firstStep", "First step", "What to do this week.", .string),
      Schema.Entry("who", "Who", "Who does it.", .string),
      Schema.Entry("takes", "Takes", "How long it takes.", .string),
      Schema.Entry("doneWhen", "Done when", "Signs that others can check.", .string),
    ],
    isOpen: true
  )
}

// The values of a report.
extension Schema {
  static let string: Schema = ["type": "string"]
  static let natural: Schema = ["type": "integer", "minimum": 0]
  static let points: Schema = ["type": "number", "minimum": 0, "maximum": 100]
  static let time = matching("^[0-9-]{10}T[0-9:]{8}Z$").with(["format": "date-time"])
  static let checksum = matching("^crc32:[0-9a-f]{8}$")

  static func nullable(_ schema: Schema) -> Schema {
    ["anyOf": [schema.json, ["type": "null"]]]
  }
}
