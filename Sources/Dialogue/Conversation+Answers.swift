import Assessments
import Reporting
import Text

/// What a reply to the question itself comes to.
extension Conversation {
  mutating func answerQuestion(
    _ text: String,
    at time: String,
    wasPrefilled: Bool
  ) -> Turn {
    guard let question = session.currentQuestion else { return Turn() }
    if text.trimmed.isEmpty, session.currentAnswer?.state ?? .unanswered != .unanswered {
      guard wasPrefilled else { return keepAnswer(at: time) }
      let isPromise = session.assessment.isPromise(question.id)
      let words = isPromise ? "Emptied, so none was promised." : "Emptied."
      return set(.skipped, saying: words, at: time)
    }
    do {
      let value = try question.understand(text)
      // Enter behind what stood in the line is no new answer.
      if wasPrefilled, session.currentAnswer?.state == .answered(value) {
        return keepAnswer(at: time)
      }
      return set(.answered(value), saying: echo(value, to: question), at: time)
    } catch {
      guard question.input != .text, let command = InQuestionCommand(meantBy: text) else {
        return refusal("\(error)")
      }
      return refusal("\(error); the command is \(command.usage(hasLetters: false).typed)")
    }
  }

  private mutating func keepAnswer(at time: String) -> Turn {
    var turn = Turn(said: [.paragraph("Kept as it was.")])
    goOn(&turn, at: time)
    return turn
  }

  /// The choice in words, so that a slip of the finger is seen at once.
  private func echo(_ value: Value, to question: Question) -> String {
    if let choice = question.choice(for: value) {
      // Heard without a stop, "1 New facts" is a fact, and new.
      let stop = manner.isAccessible ? "." : ""
      return "Saved: \(question.number(of: choice))\(stop) \(choice.label)"
    }
    if question.input == .text { return "Saved." }
    let isNone = session.assessment.isPromise(question.id) && value.isZero
    return "Saved: \(question.words(for: value))" + (isNone ? ", so none was promised." : "")
  }

  mutating func set(_ state: Answer.State, saying words: String, at time: String) -> Turn {
    var turn = Turn(said: [.paragraph(words)] + readBack(state))
    phase = .asking
    if let change = session.set(state) { turn.changes.append(change) }
    goOn(&turn, at: time)
    return turn
  }
}
