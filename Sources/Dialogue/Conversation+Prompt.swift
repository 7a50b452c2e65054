import Assessments
import Text

/// The line that is typed: what stands before it and in it, and what keys may do to it.
extension Conversation {
  /// One short word before the cursor; to somebody who hears it, with what Enter does.
  package var prompt: String {
    guard earlierLines.isEmpty else { return "more> " }
    let word = promptWord
    guard manner.isAccessible, !word.isEmpty, let onEnter else { return word }
    return "\(word.dropLast(2)) (default: \(onEnter))\(word.suffix(2))"
  }

  private var promptWord: String {
    switch phase {
    case .asking: "answer> "
    case .pausing: "go on? "
    case .givingReason: "reason> "
    case .noting: "note> "
    case .provingWithEvidence: "evidence> "
    case .reviewing: "review> "
    case .offeringRest: "the rest? "
    case .ended: ""
    }
  }

  /// What an empty line means, in a word or two; `nil` where something has to be typed.
  private var onEnter: String? {
    switch phase {
    case .asking:
      session.currentAnswer?.state ?? .unanswered == .unanswered ? nil : "keep it"
    case .pausing: "yes"
    case .givingReason: session.currentQuestion?.notApplicable.map { _ in "that reason" }
    case .noting: session.currentAnswer?.note == nil ? "none" : "keep it"
    case .provingWithEvidence: session.currentAnswer?.evidence == nil ? "none" : "keep it"
    case .reviewing: session.hasOpenQuestions ? "answer what is open" : "it is right"
    case .offeringRest: "no"
    case .ended: nil
    }
  }

  /// Text to begin the line with, to be edited; `nil` where a new line is empty.
  ///
  /// Neither where the terminal would act on the text, which came from a file: a line that is edited
  /// is drawn as it is.
  package var prefill: String? {
    guard let text = editable?.replacing("\t", with: " "), text.terminalSafe == text else {
      return nil
    }
    return editable
  }

  /// What `/edit` opens: the text that is typed here, and at a choice or a figure the note beside it.
  var textForEditor: String {
    guard phase == .asking, !isText else { return editable ?? "" }
    return isHidden ? "" : session.currentAnswer?.note ?? ""
  }

  /// What an answer, a note or evidence was until now, where that is typed and shown.
  var editable: String? {
    guard earlierLines.isEmpty else { return nil }
    switch phase {
    case .asking:
      guard let question = session.currentQuestion, question.input != .choice else { return nil }
      return session.currentAnswer?.value?.written
    case _ where isHidden: return nil
    case .noting: return session.currentAnswer?.note
    case .provingWithEvidence: return session.currentAnswer?.evidence
    case .pausing, .givingReason, .reviewing, .offeringRest, .ended: return nil
    }
  }

  /// What answers a choice in one key; empty where more than one may have to be typed.
  package var instantKeys: Set<Character> {
    guard phase == .asking, let question = session.currentQuestion, question.input == .choice
    else { return [] }
    let numbers = question.choices.map { "\(question.number(of: $0))" }
    return numbers.contains { $0.count > 1 } ? [] : Set(numbers.compactMap(\.first))
  }

  /// What Tab may offer for the line so far: commands, the labels of the choices, and behind
  /// `/review` the ids of the questions.
  package func completions(of typed: String) -> [String] {
    var words = InQuestionCommand.allCases.map { "/\($0.rawValue)" }
    if typed.hasPrefix("/review ") {
      words = session.asked.map { "/review \($0.id)" }
    } else if phase == .asking {
      // As with text to be edited.
      words +=
        session.currentQuestion?.choices.map(\.label).filter { $0.terminalSafeLine == $0 } ?? []
    }
    let folded = typed.lowercased()
    return folded.isEmpty ? [] : words.filter { $0.lowercased().hasPrefix(folded) }
  }
}
