import Assessments
import Reporting
import Text

/// What comes after what: questions, pauses, the review, the end.
extension Conversation {
  /// Goes on to the next question, with a pause between two parts.
  mutating func goOn(_ turn: inout Turn, at time: String) {
    let before = session.stage
    session.advance()
    let after = session.stage
    let wasLastMustHave = before == .gate && after != .gate
    // Somebody who hears the questions should not have the outcome in mind at the rest of them.
    if wasLastMustHave, !isReadAloud, let gate = Score(session.assessment, session.sheet).gate,
      gate != toldGate
    {
      toldGate = gate
      turn.said.append(.heading(session.assessment.gate?.title ?? ""))
      turn.said += gate.text
    }
    guard after != nil else {
      finish(&turn, at: time)
      return
    }
    let isLonger = session.sheet.form == .full
    // On the way back over what was answered there is nothing to announce.
    let isOpen = session.currentAnswer?.state ?? .unanswered == .unanswered
    if isInteractive, isLonger, isOpen, let before, let after, before != after, after != announced {
      phase = .pausing
    }
  }

  private mutating func finish(_ turn: inout Turn, at time: String) {
    if isInteractive {
      phase = .reviewing
    } else {
      complete(&turn, at: time)
    }
  }

  mutating func complete(_ turn: inout Turn, at time: String) {
    turn.changes.append(session.complete(at: time))
    phase = .ended(.completed)
  }

  mutating func answerPause(_ text: String) -> Turn {
    switch text.trimmed.lowercased() {
    case "", "y", "yes", "go", "go on", "on":
      phase = .asking
      return Turn()
    case "n", "no", "enough", "enough for today", "q", "quit":
      leave()
      return Turn()
    default:
      return refusal("press Enter to go on, or type 'enough' to stop for today")
    }
  }

  mutating func answerOffer(_ text: String, at time: String) -> Turn {
    switch text.trimmed.lowercased() {
    case "y", "yes":
      return Turn(changes: [extend()])
    case "", "n", "no":
      var turn = Turn()
      complete(&turn, at: time)
      return turn
    default:
      return refusal("type y for the rest now, or press Enter to end here")
    }
  }
}
