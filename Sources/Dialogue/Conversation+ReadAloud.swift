import Assessments
import Reporting
import Text

/// The script for somebody who reads the questions out, on the telephone, and types what they hear.
extension Conversation {
  /// Words to be read out as they stand.
  func say(_ words: String) -> String { "Say: \(words)" }

  /// What is said before the first question: to the one who reads, and to the one who answers.
  var opening: [Block] {
    let open = session.assessment.openQuestions(in: session.sheet)
    // Somebody came back to change an answer, and knows how it goes.
    guard !open.isEmpty else { return [] }
    return [
      .blank,
      .paragraph(
        "You read, and somebody else answers. Read out what stands behind \"Say:\", and the choices "
          + "with their numbers, as they stand. Where a word is not understood, type ? and read out "
          + "the first lines. Do not help to choose."
      ),
      .paragraph(
        say(
          "I will read you \(counted(open.count, "question")). It takes about \(minutes(open)). I "
            + "will hear your answers, and type them as you give them. They are kept \(keeping), on "
            + "this computer."
        )
      ),
      .paragraph(
        say(
          "You may say that you don't know, that a question does not apply, or that you would rather "
            + "not answer. You may stop at any time; what you have said by then is kept."
        )
      ),
    ]
  }

  /// Under which names the answers are kept, as far as they were told.
  private var keeping: String {
    let participant = session.sheet.participant
    return switch (participant.name, participant.organisation) {
    case (nil, nil): "without your name"
    case (nil, .some): "without your name, with that of your organisation"
    case (.some, nil): "with your name"
    case (.some, .some): "with your name and that of your organisation"
    }
  }

  /// What comes behind the words of a question that is heard: how to answer, and the levels from 0 up.
  func script(_ question: Question) -> [Block] {
    switch question.input {
    case .text: return [.paragraph(say("Please tell me in your own words."))]
    case .number:
      return [.paragraph(say("Please give me a number."))] + question.choiceBlocks
    case .date:
      return [.paragraph(say("Please give me the day, the month and the year."))]
        + question.choiceBlocks
    case .duration:
      return [.paragraph(say("Please tell me how long, and whether in hours or in days."))]
        + question.choiceBlocks
    case .choice:
      let numbers = question.choices.map { question.number(of: $0) }
      guard let first = numbers.first, let last = numbers.last else { return [] }
      let lead =
        "Here are \(numbers.count) choices, from \(first) to \(last). Which one is nearest?"
      return [.paragraph(say(lead))]
        + zip(numbers, question.choices).map { number, choice in
          let scene = choice.anchor.map { ". \($0)" } ?? ""
          return .item(mark: "\(number)", text: choice.label + scene, detail: nil)
        }
        + (question.dontKnow.map { [.item(mark: "d", text: $0, detail: nil)] } ?? [])
    }
  }

  /// What was typed, read back, so that a wrong number is heard at once.
  func readBack(_ state: Answer.State) -> [Block] {
    guard isReadAloud, let question = session.currentQuestion else { return [] }
    let words: String? =
      switch state {
      case .unanswered: nil
      case .answered(let value):
        if let choice = question.choice(for: value) {
          "I have written down: \(question.number(of: choice)), \(choice.label)."
        } else if question.input == .text {
          "I have written down your words."
        } else {
          "I have written down: \(question.words(for: value))."
        }
      case .dontKnow: "I have written down that you don't know."
      case .notApplicable: "I have written down that it does not apply."
      case .skipped: "I have left it out."
      }
    return words.map { [.paragraph(say($0))] } ?? []
  }
}
