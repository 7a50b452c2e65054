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
    case .reviewing:
      defer { hasHeardReview = manner.isAccessible && session.openCount == 0 }
      return hasHeardReview ? reviewAgain : reviewDisplay
    case .offeringRest: return offerDisplay
    case .ended: return []
    }
  }

  /// What is explained beside the question where it matters first, and never again.
  enum Explanation {
    /// What can be typed.
    case replies
    /// Why the number of questions has changed.
    case count
  }

  /// Whether something is to be explained now.
  private mutating func explains(_ explanation: Explanation) -> Bool {
    explained.insert(explanation).inserted
  }

  private mutating func questionDisplay(canPrefill: Bool) -> [Block] {
    guard let question = session.currentQuestion, let progress = session.progress else { return [] }
    var blocks: [Block] = isReadAloud && !explained.contains(.replies) ? opening : []
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
    blocks += [.blank, .paragraph(line(for: progress))]
    if isInteractive, !isReadAloud, let shownCount, shownCount != progress.questions,
      explains(.count)
    {
      blocks.append(.paragraph("Your answers decide how many questions there are."))
    }
    shownCount = progress.questions
    blocks.append(.blank)
    let words = isReadAloud ? say(question.text.own) : question.text.own
    blocks += [.paragraph(words)] + figures(at: question)
    blocks += isReadAloud ? script(question) : question.choiceBlocks + settingAside(question)
    if let answer = session.currentAnswer { blocks += soFar(answer, question, canPrefill) }
    if isInteractive, explains(.replies) { blocks += [.blank, .paragraph(hint)] }
    return blocks
  }

  /// Whom the author lets leave the question out, as one more choice: where no level fits and this is
  /// out of sight, people take the lowest.
  private func settingAside(_ question: Question) -> [Block] {
    guard let reason = question.notApplicable else { return [] }
    return [.item(mark: manner.isAccessible ? "does not apply" : "/na", text: reason, detail: nil)]
  }

  /// What removes a text; many voices pass over the sign alone.
  private var dash: String { manner.isAccessible ? "a dash, which is -," : "-" }

  private func aside(_ question: String, _ old: String?, _ canPrefill: Bool) -> [Block] {
    let colon = question.hasSuffix("?") ? "" : ":"
    guard let old else { return [.paragraph("\(question) (Enter for none)\(colon)")] }
    guard !isHidden else {
      return [
        .paragraph(question + colon),
        .paragraph("There is one, kept off the screen. Enter keeps it; \(dash) removes it."),
      ]
    }
    guard !canPrefill else {
      return [.paragraph("\(question) (change it, or empty the line to remove it)\(colon)")]
    }
    return [
      .paragraph(question + colon),
      .paragraph("So far: \(old)"),
      .paragraph("Enter keeps it; \(dash) removes it."),
    ]
  }

  private var hint: String {
    let way =
      session.currentQuestion?.input == .choice
      ? "Type a number, or the first letters of a choice."
      : "Type what the question asks for; others give you a list to choose from."
    guard !isReadAloud else {
      return
        "Type the number you hear. b goes back, s leaves it out, d is \"don't know\", /na does "
        + "not apply, ? helps, /quit saves and leaves."
    }
    guard !manner.isAccessible else {
      // Many voices pass over a slash and a question mark.
      return
        "\(way) You can also type: back, skip, don't know, help, or quit, which saves and leaves."
    }
    return "\(way) b goes back, s skips, d is \"don't know\", ? helps, /quit saves and leaves."
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
      lines.append("So far: does not apply (\(shown(reason, question))). Enter keeps it.")
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
    let keys = "Press Enter to go on, or type 'enough' to stop for today: everything is saved."
    guard isReadAloud else { return [.blank, .paragraph("Next: \(next) (\(size)). \(keys)")] }
    return [
      .blank, .paragraph(say("Next comes: \(next). \(size). Shall we go on?")), .paragraph(keys),
    ]
  }

  private var reasonDisplay: [Block] {
    let asked = "Why does it not apply?"
    guard let offered = session.currentQuestion?.notApplicable else {
      let few = "\(asked) A few words, please."
      return [.paragraph(isReadAloud ? say(few) : few)]
    }
    let keys = "Press Enter for this reason, or type your own:"
    return
      (isReadAloud
      ? [.paragraph(say(asked)), .paragraph(keys)] : [.paragraph("\(asked) \(keys)")])
      + [.item(mark: "-", text: offered, detail: nil)]
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
