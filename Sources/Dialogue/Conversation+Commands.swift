import Assessments
import Reporting
import Text

/// The words that begin with `/`, and the letters that stand for them.
extension Conversation {
  mutating func carryOut(_ command: InQuestionCommand, rest: String, at time: String) -> Turn {
    switch command {
    case .back: return back()
    case .quit:
      leave()
      return Turn()
    case .status: return Turn(said: status)
    case .review: return review(rest)
    default: break
    }
    guard phase == .asking || isAside, let question = session.currentQuestion else {
      return command == .help
        ? Turn(said: phaseHelp) : refusal("/\(command.rawValue) works while a question is asked")
    }
    switch command {
    case .help: return Turn(said: help(on: question))
    case .why: return Turn(said: reasons(for: question))
    case .skip:
      let isPromise = session.assessment.isPromise(question.id)
      let words = isPromise ? "Saved: skipped, so none was promised." : "Saved: skipped."
      return set(.skipped, saying: words, at: time)
    case .dontKnow: return dontKnow(question, at: time)
    case .notApplicable: return notApplicable(question, reason: rest, at: time)
    case .answer:
      guard !rest.isEmpty else { return refusal("type /answer and your answer") }
      phase = .asking
      // Said so plainly, any word is the text.
      return question.input == .text && !goesOn(rest)
        ? answer(rest, at: time, wasPrefilled: false) : reply(rest, at: time)
    case .note: return take(rest, phase: .noting) { $0.keepNote($1) }
    case .evidence: return take(rest, phase: .provingWithEvidence) { $0.keepEvidence($1) }
    case .edit:
      return isInteractive
        ? Turn(edit: textForEditor) : refusal("/edit needs a terminal; give the text itself")
    case .back, .quit, .status, .review: return Turn()
    }
  }

  /// Whether the question was left for a reason or a note only.
  private var isAside: Bool {
    phase == .givingReason || phase == .noting || phase == .provingWithEvidence
  }

  private mutating func back() -> Turn {
    if isAside {
      phase = .asking
      return Turn()
    }
    guard session.back() else { return refusal("this is the first question") }
    phase = .asking
    return Turn()
  }

  private mutating func review(_ rest: String) -> Turn {
    guard !rest.isEmpty else {
      // There already, nothing would be shown of itself.
      if case .reviewing = phase { return Turn(said: reviewDisplay) }
      phase = .reviewing
      hasHeardReview = false
      return Turn()
    }
    if let number = Int(rest) { return jump(to: number) }
    if let id = QuestionID(rest), session.jump(to: id) {
      phase = .asking
      return Turn()
    }
    return refusal("'\(rest)' is no question here; type /review and its number")
  }

  private mutating func dontKnow(_ question: Question, at time: String) -> Turn {
    guard question.kind != .open else {
      return refusal("this one asks for your own words; /skip leaves it out")
    }
    return set(.dontKnow, saying: "Saved: don't know.", at: time)
  }

  private mutating func notApplicable(
    _ question: Question,
    reason: String,
    at time: String
  ) -> Turn {
    switch question.kind {
    case .context:
      return refusal(
        session.assessment.isPromise(question.id)
          ? "type skip if you promised none, and d if you don't know"
          : "this describes your coalition, so it always applies; type d if you don't know"
      )
    case .open:
      return refusal("this one asks for your own words; /skip leaves it out")
    case .practice, .fact, .statement, .derailer:
      return take(reason, phase: .givingReason) { $0.setNotApplicable($1, at: time) }
    }
  }

  private mutating func take(
    _ text: String,
    phase next: Phase,
    keep: (inout Conversation, String) -> Turn
  ) -> Turn {
    guard text.isEmpty || goesOn(text) else { return keep(&self, text) }
    phase = next
    if !text.isEmpty { earlierLines = [String(text.dropLast())] }
    return Turn()
  }

  /// The aside commands in two columns, below what is known about the question.
  private func help(on question: Question) -> [Block] {
    guard !isTakingText else { return helpBeside(question) }
    var blocks: [Block] = []
    if let help = question.help { blocks.append(.paragraph(help)) }
    if let why = question.why { blocks.append(.paragraph("Why: \(why)")) }
    if let evidence = question.evidence {
      blocks.append(.paragraph("With /evidence you could keep: \(evidence)"))
    }
    if let reason = question.notApplicable {
      blocks.append(.paragraph("It may not apply: \(reason)"))
    }
    blocks.append(.paragraph("Type \(question.expectation)."))
    return blocks
      + InQuestionCommand.working(at: question.kind).map { command in
        let usage = command.usage(hasLetters: !isText)
        return .row(label: usage.typed, value: usage.meaning, labelWidth: 16)
      } + (isText ? longer : [])
  }

  /// The help where a reason, a note or evidence is typed.
  private func helpBeside(_ question: Question) -> [Block] {
    let (known, wanted): (String?, String) =
      switch phase {
      case .provingWithEvidence:
        (question.evidence.map { "You could keep: \($0)" }, "what proves your answer")
      case .noting: (nil, "your note")
      default:
        (question.notApplicable.map { "It may not apply: \($0)" }, "why it does not apply")
      }
    let rows = [
      ("/back", "the question again, without it"), ("/edit", "write in your own editor"),
      ("/quit", "save and leave"),
    ]
    return (known.map { [.paragraph($0)] } ?? []) + [.paragraph("Type \(wanted).")]
      + rows.map { .row(label: $0.0, value: $0.1, labelWidth: 16) } + longer
  }

  private var longer: [Block] {
    // To a screen reader lines are not edited, and there is no such key.
    let key = manner.isAccessible ? "" : "; Alt-Enter too, where lines are edited"
    let words = "the text goes on in the next line" + key
    return [.row(label: "\\ at the end", value: words, labelWidth: 16)]
  }

  private func reasons(for question: Question) -> [Block] {
    let sources = session.assessment.sources(of: question)
    return [.paragraph(question.why ?? "No reason is given for this question.")]
      + sources.map { .item(mark: "-", text: $0, detail: nil) }
  }

  private var phaseHelp: [Block] {
    switch phase {
    case .reviewing:
      [.paragraph("Type the number of a question to change it, or press Enter \(onReview).")]
    case .offeringRest: [.paragraph("Type y for the rest now, or press Enter to end here.")]
    default: [.paragraph("Press Enter to go on, or type 'enough': everything is saved.")]
    }
  }
}
