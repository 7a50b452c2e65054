import Assessments
import Reporting
import Text

/// The page of all answers before the report, and the way from it to any question.
extension Conversation {
  var reviewDisplay: [Block] {
    var blocks: [Block] =
      isReadAloud
      ? [.blank, .paragraph(say("Those were the questions. Would you like to change an answer?"))]
      : []
    blocks += [.blank, .heading("Your answers")]
    var stage: Progress.Stage?
    var unanswered: [Int] = []
    func close() {
      guard let first = unanswered.first, let last = unanswered.last else { return }
      let numbers =
        first == last ? "\(first)" : "\(first)\(manner.isAccessible ? " to " : "-")\(last)"
      blocks.append(.item(mark: numbers, text: "no answer yet", detail: nil))
      unanswered = []
    }
    for (index, question) in session.asked.enumerated() {
      let own = session.assessment.stage(of: question.id)
      if own != stage {
        close()
        blocks.append(.paragraph(session.assessment.title(of: own)))
        stage = own
      }
      let answer = session.sheet.answers[question.id] ?? Answer(.unanswered)
      if answer == Answer(.unanswered) {
        unanswered.append(index + 1)
        continue
      }
      close()
      blocks.append(
        .item(mark: "\(index + 1)", text: question.text.own, detail: said(answer, question))
      )
    }
    close()
    return blocks + [
      .blank,
      .paragraph("\(state) Type a number to change an answer; press Enter \(onReview)."),
    ]
  }

  /// What is said behind a change where all answers were heard already.
  var reviewAgain: [Block] {
    [
      .blank,
      .paragraph(
        "\(state) Type another number, or review to hear all answers again; press Enter "
          + "\(onReview)."
      ),
    ]
  }

  private var state: String {
    let open = session.openCount
    return open == 0 ? "Every question is dealt with." : "\(open) still open."
  }

  /// What Enter is for at the review, behind "press Enter".
  var onReview: String { session.hasOpenQuestions ? "to answer what is open" : "when it is right" }

  /// An answer below its question; to the ear the next part's name would sound like one.
  private func said(_ answer: Answer, _ question: Question) -> String {
    manner.isAccessible
      ? "Your answer: \(short(answer, question))" : short(answer, question)
  }

  private func short(_ answer: Answer, _ question: Question) -> String {
    switch answer.state {
    case .unanswered: "no answer yet"
    case .answered(let value): question.words(for: value)
    case .notApplicable(let reason): "does not apply (\(shown(reason, question)))"
    case .dontKnow: "don't know"
    case .skipped: "skipped"
    }
  }

  mutating func answerReview(_ text: String, at time: String) -> Turn {
    let typed = text.trimmed.lowercased()
    if let number = Int(typed) { return jump(to: number) }
    switch typed {
    case "", "done", "y", "yes":
      if session.hasOpenQuestions {
        phase = .asking
        session.goToFirstOpen()
        return Turn(said: [.paragraph("Some questions are still open; here is the first.")])
      }
      if session.sheet.form == .short, !session.rest.isEmpty {
        phase = .offeringRest
        return Turn()
      }
      var turn = Turn()
      complete(&turn, at: time)
      return turn
    case "review": return Turn(said: reviewDisplay)
    default:
      return refusal("type the number of a question to change it, or press Enter \(onReview)")
    }
  }

  /// Jumps to a question by its number among those that are asked.
  mutating func jump(to number: Int) -> Turn {
    let asked = session.asked
    guard asked.indices.contains(number - 1) else {
      return refusal("there is no question \(number); type a number from 1 to \(asked.count)")
    }
    phase = .asking
    _ = session.jump(to: asked[number - 1].id)
    return Turn()
  }
}
