package import Assessments
import Reporting
package import Text

/// A session as lines in and lines out: what to show, what to ask, and what a reply comes to.
///
/// It neither reads nor prints nor saves. What it wants kept stands in the turn, and is to be on
/// disk before the next question is shown.
package struct Conversation: Sendable {
  /// What a reply comes to.
  package struct Turn: Equatable, Sendable {
    /// To be kept, in this order, before anything is shown.
    package var changes: [SheetChange] = []
    /// What to show before the next prompt; it may be empty.
    package var said: [Block] = []
    /// Whether the reply was not understood; without a person to ask again, that is the end.
    package var isRefused = false
    /// Whether something was kept beside the answer, so that the question still stands as shown.
    package var staysAtQuestion = false
    /// Text to open in the person's own editor; what comes back goes to `edited(_:at:)`.
    package var edit: String?
  }

  /// The two ways a conversation comes to its end.
  package enum Ending: Sendable {
    /// Left with questions open, or before the sheet was said to be done.
    case left
    case completed
  }

  enum Phase: Equatable, Sendable {
    case asking
    /// Between two parts: go on, or enough for today.
    case pausing
    case givingReason
    case noting
    case provingWithEvidence
    case reviewing
    /// After the short form: the rest in the same sheet?
    case offeringRest
    case ended(Ending)
  }

  /// The sitting as it stands; only the conversation moves it on.
  package internal(set) var session: Session
  var phase = Phase.asking
  let manner: Manner
  /// The part that was announced last, so that its heading is shown once.
  var announced: Progress.Stage?
  /// What was explained, so that nothing is explained twice.
  var explained: Set<Explanation> = []
  /// How many questions were counted beside the last one that was shown.
  var shownCount: Int?
  /// Whether the page of all answers was heard when none was open any more, so that a change of one
  /// does not read it out again.
  var hasHeardReview = false
  /// The outcome of the must-haves that was told last: it is told again only when it is another.
  var toldGate: GateResult?
  /// The lines of a text that goes on: each ended in a backslash.
  var earlierLines: [String] = []

  /// Begins at the first open question.
  package init(_ session: Session, _ manner: Manner) {
    self.session = session
    self.manner = manner
    if session.current == nil { phase = atTheEnd }
  }

  var isInteractive: Bool { manner.isInteractive }

  /// Whether a script is shown, for somebody who reads the questions out.
  var isReadAloud: Bool { isInteractive && session.sheet.mode == .readAloud }

  /// What comes when no question is open.
  private var atTheEnd: Phase { isInteractive ? .reviewing : .ended(.completed) }

  /// How the conversation ended; `nil` while it goes on.
  package var ending: Ending? {
    if case .ended(let ending) = phase { ending } else { nil }
  }

  /// Understands a line.
  ///
  /// `time`: UTC, `2026-11-21T20:38:57Z`, kept with a sheet that is said to be done.
  /// `wasPrefilled`: whether the line began with `prefill`, so that an empty one was emptied.
  package mutating func reply(
    _ line: String,
    at time: String,
    wasPrefilled: Bool = false
  ) -> Turn {
    switch TypedLine(line, hasLetters: !isText && earlierLines.isEmpty) {
    case .unknownCommand(let word, let near):
      let hint = near.map { "did you mean \($0)?" } ?? "/help lists the commands"
      return refusal("\(word) is not a command here; \(hint)")
    case .command(let command, let rest):
      // Help does not end a text that goes on.
      guard ![.help, .why, .status].contains(command) else {
        return carryOut(command, rest: rest, at: time)
      }
      // The editor goes on with what was begun.
      guard command != .edit || earlierLines.isEmpty else {
        return Turn(edit: earlierLines.joined(separator: "\n"))
      }
      let dropped = droppedWords
      earlierLines = []
      var turn = carryOut(command, rest: rest, at: time)
      turn.said = dropped + turn.said
      return turn
    case .reply(let text):
      if !wasPrefilled, let refused = refusalOfCommandWord(text) { return refused }
      // A text that ended so and was kept as it stood goes on nowhere.
      if goesOn(text), isTakingText || isText, !(wasPrefilled && text == prefill) {
        earlierLines.append(String(text.dropLast()))
        return Turn()
      }
      let lines = earlierLines + [text]
      earlierLines = []
      let turn = answer(lines.joined(separator: "\n"), at: time, wasPrefilled: wasPrefilled)
      // The last line stands there to be mended, so those before it belong to it still.
      if turn.isRefused { earlierLines = lines.dropLast() }
      return turn
    }
  }

  /// Asks again where a text is nothing but a word or a letter that is a command at every other
  /// question.
  func refusalOfCommandWord(_ text: String) -> Turn? {
    guard isInteractive, isText, earlierLines.isEmpty, let meant = TypedLine.command(alone: text),
      let question = session.currentQuestion
    else { return nil }
    // Where own words are asked for, nobody can say that they do not know them: they leave them out.
    let command = InQuestionCommand.working(at: question.kind).contains(meant) ? meant : .skip
    let keeping: InQuestionCommand =
      switch phase {
      case .noting: .note
      case .provingWithEvidence: .evidence
      default: .answer
      }
    return refusal(
      "here that would be your text; if you mean the command, type /\(command.rawValue); to keep it, "
        + "type /\(keeping.rawValue) \(text.trimmed)"
    )
  }

  /// Whether a line says by a backslash that its text goes on in the next.
  func goesOn(_ text: String) -> Bool { isInteractive && text.hasSuffix("\\") }

  /// What to say where the lines of a text are dropped that was to go on.
  package var droppedWords: [Block] {
    earlierLines.isEmpty ? [] : [.paragraph("The text you had begun was not kept.")]
  }

  /// Drops the line that is being typed, and those before it that it goes on from.
  package mutating func dropLine() {
    earlierLines = []
  }

  /// Takes the text that comes back from the person's editor.
  package mutating func edited(_ text: String, at time: String) -> Turn {
    earlierLines = []
    // An old text that was kept off the screen was not taken out.
    let wasThere = !isHidden
    // Looked at and left as it is kept: that is no answer.
    if wasThere, text.trimmed == textForEditor.trimmed {
      if phase != .givingReason { phase = .asking }
      return Turn(said: [
        .paragraph(text.trimmed.isEmpty ? "Nothing was typed." : "Kept as it was.")
      ])
    }
    if phase == .asking, session.currentQuestion?.input != .text {
      return keepNote(emptied(text, session.currentAnswer?.note, wasThere))
    }
    return answer(text, at: time, wasPrefilled: wasThere)
  }

  /// Asks for everything from now on, where only the short form was asked.
  package mutating func extend() -> SheetChange {
    let change = session.extend()
    announced = nil
    shownCount = nil
    phase = session.current == nil ? atTheEnd : .asking
    return change
  }

  /// Ends the conversation where it stands; everything said so far is kept already.
  package mutating func leave() {
    phase = .ended(.left)
  }

  /// Whether an old note or its evidence is kept off the screen.
  var isHidden: Bool {
    let isAsked = phase == .asking && session.currentQuestion?.input == .text
    return manner.isProjected && !isAsked
  }

  /// A reason, unless somebody typed it and others see the screen.
  func shown(_ reason: String, _ question: Question) -> String {
    manner.isProjected && reason != question.notApplicable ? "kept off the screen" : reason
  }

  /// Whether a line is running text, in which single letters mean themselves.
  var isText: Bool {
    // A reason is never a single letter, but somebody who wants to go back may type one.
    isTakingText && phase != .givingReason
      || phase == .asking && session.currentQuestion?.input == .text
  }

  /// Whether a note, its evidence or a reason is being typed.
  var isTakingText: Bool {
    phase == .givingReason || phase == .noting || phase == .provingWithEvidence
  }

  mutating func answer(_ text: String, at time: String, wasPrefilled: Bool) -> Turn {
    switch phase {
    case .asking: answerQuestion(text, at: time, wasPrefilled: wasPrefilled)
    case .pausing: answerPause(text)
    case .givingReason: giveReason(text, at: time)
    case .noting: keepNote(emptied(text, session.currentAnswer?.note, wasPrefilled))
    case .provingWithEvidence:
      keepEvidence(emptied(text, session.currentAnswer?.evidence, wasPrefilled))
    case .reviewing: answerReview(text, at: time)
    case .offeringRest: answerOffer(text, at: time)
    case .ended: Turn()
    }
  }

  func refusal(_ words: String) -> Turn {
    Turn(said: [.paragraph(words.upperFirst)], isRefused: true)
  }
}
