import Assessments
import Reporting
package import Text

/// What is shown before a line is read.
extension Conversation {
  /// Everything to print now; the prompt follows it.
  ///
  /// `canPrefill`: whether the line will begin with `prefill`, to be edited.
  package mutating func display(canPrefill: Bool = false) -> [Block] {
    // The text goes on; what it belongs to is on the screen.
    guard earlierLines.isEmpty else { return [] }
    let canPrefill = canPrefill && prefill == editable
    switch phase {
    case .asking: return questionDisplay(canPrefill: canPrefill)
    case .pausing: return pauseDisplay
    case .givingReason: return reasonDisplay
    case .noting: return aside("Your note", session.currentAnswer?.note, canPrefill)
    case .provingWithEvidence:
      return aside(
        session.currentQuestion?.evidence ?? "What proves your answer?",
        session.currentAnswer?.evidence,
        canPrefill
      )
    case .reviewing: return reviewDisplay
    case .offeringRest: return offerDisplay
    case .ended: return []
    }
  }

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

  /// What an answer, a note or evidence was until now, where that is typed and shown.
  private var editable: String? {
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

  private mutating func questionDisplay(canPrefill: Bool) -> [Block] {
    guard let question = session.currentQuestion, let progress = session.progress else { return [] }
    var blocks: [Block] = isReadAloud && !hasHinted ? opening : []
    let assessment = session.assessment
    if progress.stage != announced {
      blocks += [.blank, .heading(heading(of: progress.stage))]
      // An introduction to one question would be longer than the question.
      let isWhole = session.sheet.form == .full || progress.stage == .gate
      if isWhole, let about = assessment.introduction(of: progress.stage) {
        // What a yes is good for should not be in the ear of the one who answers.
        let isHeard = isReadAloud && progress.stage != .gate
        blocks.append(.paragraph(isHeard ? say(about) : about))
      }
      announced = progress.stage
    }
    blocks += [.blank, .paragraph(line(for: progress)), .blank]
    blocks +=
      isReadAloud ? script(question) : [.paragraph(question.text.own)] + question.choiceBlocks
    if let answer = session.currentAnswer { blocks += soFar(answer, question, canPrefill) }
    if isInteractive, !hasHinted {
      hasHinted = true
      blocks += [.blank, .paragraph(hint)]
    }
    return blocks
  }

  private func aside(_ question: String, _ old: String?, _ canPrefill: Bool) -> [Block] {
    let colon = question.hasSuffix("?") ? "" : ":"
    guard let old else { return [.paragraph("\(question) (Enter for none)\(colon)")] }
    guard !isHidden else {
      return [
        .paragraph(question + colon),
        .paragraph("There is one, kept off the screen. Enter keeps it; - removes it."),
      ]
    }
    guard !canPrefill else {
      return [.paragraph("\(question) (change it, or empty the line to remove it)\(colon)")]
    }
    return [
      .paragraph(question + colon),
      .paragraph("So far: \(old)"),
      .paragraph("Enter keeps it; - removes it."),
    ]
  }

  private var hint: String {
    guard !isReadAloud else {
      return
        "Type the number you hear. b goes back, s leaves it out, d is \"don't know\", /na does "
        + "not apply, ? helps, /quit saves and leaves."
    }
    guard !manner.isAccessible else {
      // Many voices pass over a slash and a question mark.
      return "Type a number, or the first letters of a choice. You can also type: back, skip, "
        + "don't know, help, or quit, which saves and leaves."
    }
    return
      "Type a number, or the first letters of a choice. b goes back, s skips, d is \"don't know\", "
      + "? helps, /quit saves and leaves."
  }

  private func heading(of stage: Progress.Stage) -> String {
    let title = session.assessment.title(of: stage)
    if case .area(let index) = stage, session.sheet.form == .full {
      return "Area \(index + 1) of \(session.assessment.areas.count): \(title)"
    }
    return title
  }

  private func line(for progress: Progress) -> String {
    var parts: [String] = []
    if case .area(let index) = progress.stage, session.sheet.form == .full {
      parts.append("Area \(index + 1) of \(session.assessment.areas.count)")
    }
    parts.append(
      "\(parts.isEmpty ? "Question" : "question") \(progress.question) "
        + "of \(progress.questions)"
    )
    if progress.minutesLeft > 0 {
      parts.append("about \(counted(progress.minutesLeft, "minute")) left")
    }
    return parts.joined(separator: ", ")
  }

  private func soFar(
    _ answer: Answer,
    _ question: Question,
    _ canPrefill: Bool
  ) -> [Block] {
    var lines: [String] = []
    switch answer.state {
    case .unanswered: break
    case .answered where canPrefill && question.input != .choice:
      lines.append("Your answer so far stands in the line; change it, or press Enter to keep it.")
    case .answered(let value):
      lines.append("Your answer so far: \(question.words(for: value)). Enter keeps it.")
    case .notApplicable(let reason):
      lines.append("So far: does not apply (\(reason)). Enter keeps it.")
    case .dontKnow: lines.append("So far: don't know. Enter keeps it.")
    case .skipped: lines.append("So far: skipped. Enter keeps it.")
    }
    let asides = [("note", answer.note), ("evidence", answer.evidence)]
    for case (let name, let text?) in asides {
      lines.append(
        manner.isProjected ? "The \(name) is kept off the screen." : "Your \(name): \(text)"
      )
    }
    return lines.isEmpty ? [] : [.blank] + lines.map { .paragraph($0) }
  }

  private var pauseDisplay: [Block] {
    guard let stage = session.stage else { return [] }
    let ahead = session.assessment.openQuestions(in: session.sheet).filter {
      session.assessment.stage(of: $0.id) == stage
    }
    let next = session.assessment.title(of: stage)
    let size = "\(counted(ahead.count, "question")), about \(minutes(ahead))"
    let keys = "Press Enter to go on, or type 'enough' for tonight: everything is saved."
    guard isReadAloud else { return [.blank, .paragraph("Next: \(next) (\(size)). \(keys)")] }
    return [
      .blank, .paragraph(say("Next comes: \(next). \(size). Shall we go on?")), .paragraph(keys),
    ]
  }

  private var reasonDisplay: [Block] {
    guard let offered = session.currentQuestion?.notApplicable else {
      return [.paragraph("Why does it not apply? A few words, please.")]
    }
    return [
      .paragraph("Why does it not apply? Press Enter for this reason, or type your own:"),
      .item(mark: "-", text: offered, detail: nil),
    ]
  }

  private var offerDisplay: [Block] {
    let rest = session.rest
    let size = "The rest is \(counted(rest.count, "question")), about \(minutes(rest))"
    guard isReadAloud else {
      return [
        .paragraph(
          "That was the short form. \(size), in the same sheet and one area at a time. Type y to go "
            + "on now, or press Enter to see your report."
        )
      ]
    }
    return [
      .paragraph(say("That was the short form. \(size). Would you like to go on now?")),
      .paragraph("Type y, or press Enter to end here."),
    ]
  }

  /// "about" so many minutes, in the way that this sheet is answered.
  func minutes(_ questions: [Question]) -> String {
    counted(Minutes.answering(questions, session.sheet.mode), "minute")
  }

  /// Where the person stands, in numbers.
  var status: [Block] {
    let asked = session.asked
    let done = asked.count - session.openCount
    var lines = [
      "You have dealt with \(done) of \(counted(asked.count, "question")). All are saved."
    ]
    if let progress = session.progress {
      let line = line(for: progress)
      lines.append("You are at \(line.lowerFirst).")
    }
    lines.append("Sheet: \(session.sheet.handle)")
    return lines.map { .paragraph($0) }
  }

  /// What is said on leaving: what was saved, and how to go on.
  package var farewell: [Block] {
    let asked = session.asked.count
    let done = asked - session.openCount
    let thanks: [Block] =
      isReadAloud
      ? [.blank, .paragraph(say("Thank you. That was all for today. Your answers are saved."))] : []
    return thanks + [
      .blank,
      .paragraph("Saved: \(done) of \(counted(asked, "question")) in \(session.sheet.handle)."),
    ]
  }
}
