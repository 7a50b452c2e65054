import Assessments
import Dialogue
import Text

/// Somebody who reads what is shown and types line after line.
struct Talk {
  static let time = "2026-05-04T18:00:00Z"

  var conversation: Conversation
  /// Everything that was to be kept so far, in its order.
  private(set) var changes: [SheetChange] = []

  init(
    _ form: Form = .full,
    isInteractive: Bool = true,
    manner: Manner? = nil,
    mode: AnswerSheet.Mode? = nil,
    participant: AnswerSheet.Participant = .init(),
    answers: [(String, Answer.State)] = [],
    text: String = Example.text
  ) throws {
    let assessment = try Example.assessment(from: text)
    var sheet = AnswerSheet(
      id: "0123456789abcdef0123456789abcdef",
      handle: "huddle-1",
      edition: assessment.edition,
      participant: participant,
      mode: mode,
      started: "2026-05-04T17:30:00Z",
      form: form
    )
    for (question, state) in answers { sheet.answers[id(question)] = Answer(state) }
    conversation = Conversation(
      Session(assessment, sheet),
      manner ?? Manner(isInteractive: isInteractive)
    )
  }

  /// Types lines and takes no notice of what is said.
  mutating func type(_ lines: String...) {
    for line in lines { reply(line) }
  }

  @discardableResult
  mutating func reply(_ line: String, wasPrefilled: Bool = false) -> Conversation.Turn {
    let turn = conversation.reply(line, at: Self.time, wasPrefilled: wasPrefilled)
    changes += turn.changes
    return turn
  }

  /// What is printed after a line.
  mutating func said(_ line: String, wasPrefilled: Bool = false) -> [String] {
    lines(reply(line, wasPrefilled: wasPrefilled).said)
  }

  mutating func edited(_ text: String) -> Conversation.Turn {
    let turn = conversation.edited(text, at: Self.time)
    changes += turn.changes
    return turn
  }

  /// What is printed before the next line is read.
  mutating func shown(canPrefill: Bool = false) -> [String] {
    lines(conversation.display(canPrefill: canPrefill))
  }

  var question: String? { conversation.session.current?.description }

  func answer(to question: String) -> Answer? {
    conversation.session.sheet.answers[id(question)]
  }
}

/// The blocks as they are printed on a wide terminal.
func lines(_ blocks: [Block]) -> [String] {
  render(blocks, style: TextStyle(width: 100))
}

/// The lines of a page that is written out.
func lines(_ page: String) -> [String] {
  page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

func id(_ text: String) -> QuestionID {
  let parts = text.split(separator: ".").map(String.init)
  return QuestionID(area: parts[0], name: parts[1])
}

func change(
  _ question: String,
  _ state: Answer.State,
  note: String? = nil,
  evidence: String? = nil
) -> SheetChange {
  .answer(id(question), Answer(state, note: note, evidence: evidence))
}

extension Talk {
  /// At the second area, which asks first how early the agenda is sent.
  static func atNotice() throws -> Talk {
    var talk = try Talk()
    _ = talk.shown()
    talk.type("2", "1", "1", "1", "", "2", "", "3", "")
    return talk
  }

  /// At the first open question, the last one without a crisis.
  static func atWish() throws -> Talk {
    var talk = try atNotice()
    talk.type("72 h", "4", "", "1", "")
    return talk
  }

  /// At the review, with every question answered.
  static func atReview() throws -> Talk {
    var talk = try atWish()
    talk.type("A shared calendar")
    return talk
  }
}
