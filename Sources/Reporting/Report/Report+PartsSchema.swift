import Assessments
import JSON
import Playbooks

/// What only some assessments ask for: must-haves, levels, promises, and what exists where.
extension Report {
  static let levelsSchema = Schema.mapping(
    [
      .required("order", "Order", "The areas' ids, from the ground up.", .list(of: .identifier)),
      .required(
        "beginWith",
        "Begin with",
        "The level to begin with; null where none is weak.",
        .nullable(.identifier)
      ),
    ],
    isOpen: true
  )

  static let promisesSchema = Schema.mapping(
    [
      .required("made", "Made", "How many promises were made.", .natural),
      .required("kept", "Kept", "How many of them are kept each time.", .natural),
      .required("inPart", "In part", "How many are kept in part.", .natural),
      .required("broken", "Broken", "How many are not kept.", .natural),
      .required("notKnown", "Not known", "Of how many nobody knows or said.", .natural),
      .required("notDue", "Not due", "For how many nothing was due so far.", .natural),
      .required("notMade", "Not made", "How many were asked for and not made.", .natural),
      .required("entries", "Entries", "Each of them.", .list(of: promise)),
    ],
    isOpen: true
  )

  private static let promise = Schema.mapping(
    [
      .required("promise", "Promise", "The question what was promised.", .questionID),
      .required("keeping", "Keeping", "The question whether it is kept.", .questionID),
      .required("state", "State", "What came of it.", .word(Promise.State.self)),
      Schema.Entry(
        "promised",
        "Promised",
        "What was promised: a number, a day or a duration.",
        ["type": ["number", "string"]]
      ),
      Schema.Entry(
        "proposed",
        "Proposed",
        "What the assessment proposes.",
        ["type": ["number", "string"]]
      ),
      Schema.Entry(
        "practice",
        "Practice",
        "A way in, where it was not made: the practice's id.",
        .identifier
      ),
    ],
    isOpen: true
  )

  static let inventorySchema = Schema.mapping(
    [
      .required("inPlace", "In place", "The facts that exist.", .list(of: existing)),
      .required("inPart", "In part", "Those that exist in part.", .list(of: existing)),
      .required("notYet", "Not yet", "Those that do not.", .list(of: existing)),
    ],
    isOpen: true
  )

  private static let existing = Schema.mapping(
    [
      .required("question", "Question", "The fact, as area.question.", .questionID),
      .required("answer", "Answer", "The answer in words.", .string),
      Schema.Entry("evidence", "Evidence", "What was noted: mostly where it is.", .string),
    ],
    isOpen: true
  )

  static let gateSchema = Schema.mapping(
    [
      .required(
        "outcome",
        "Outcome",
        "What the must-haves say about launching; the first that applies.",
        .word(GateResult.Outcome.self)
      ),
      .required(
        "missing",
        "Missing",
        "The facts that keep the outcome from being go.",
        .list(of: .questionID)
      ),
      .required("inPlace", "In place", "How many facts are in place.", .natural),
      .required("applicable", "Applicable", "How many facts were not set aside.", .natural),
      .required("facts", "Facts", "Every must-have, in the author's order.", .list(of: fact)),
      .required(
        "crisis",
        "Crisis",
        "Why some facts may come later; null when none does.",
        .nullable(.string)
      ),
    ],
    isOpen: true
  )

  private static let fact = Schema.mapping(
    [
      .required("question", "Question", "The fact, as area.question.", .questionID),
      .required("status", "Status", "How the sheet answers it.", .word(GateResult.Status.words)),
      .required("missing", "What is missing", "The author's words for it.", .string),
      Schema.Entry(
        "reason",
        "Reason",
        "Why it does not apply; empty where that was left out.",
        .string
      ),
    ],
    isOpen: true
  )
}
