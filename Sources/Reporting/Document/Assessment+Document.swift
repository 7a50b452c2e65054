package import Assessments
package import Text

/// What the questions of an assessment are printed for.
package enum PrintPurpose: Sendable {
  /// To get ready: with help, sources and the practices that answers lead to.
  case preparing
  /// To be filled in by hand: with boxes, without what could sway an answer.
  case paper
}

extension Assessment {
  /// Every question in the order it is asked, to prepare, as text for a terminal.
  ///
  /// `form`: the short form leaves out all but the core questions.
  package func text(form: Form) -> [Block] { document(form: form, for: .preparing).text }

  /// Every question in the order it is asked, to prepare or to answer on paper.
  package func document(form: Form, for purpose: PrintPurpose) -> Document {
    let questions = questions(of: form)
    let numbers = Dictionary(
      questions.enumerated().map { ($1.id, $0 + 1) },
      uniquingKeysWith: { first, _ in first }
    )
    var stages: [(stage: Progress.Stage, questions: [PrintedQuestion])] = []
    for (index, question) in questions.enumerated() {
      let stage = stage(of: question.id)
      if stage != stages.last?.stage { stages.append((stage, [])) }
      stages[stages.count - 1].questions.append(
        PrintedQuestion(
          number: index + 1,
          text: question.text.own,
          id: question.id.description,
          choices: question.printedChoices(for: purpose),
          expectation: question.input == .choice ? nil : question.writing(for: purpose),
          asides: purpose == .preparing
            ? asides(of: question) : question.paperAsides(in: self, numbers: numbers),
          hasBoxes: purpose == .paper
        )
      )
    }
    return Document(
      title: title,
      lead: [
        .paragraph(about),
        .paragraph(
          "\(extent(form).upperFirst), about "
            + "\(counted(Minutes.reading(questions), "minute")). For: \(answeredBy)."
        ),
      ] + (purpose == .paper ? paperLead : wholeOccasion.map { .paragraph($0) }),
      sections: stages.map { stage, questions in
        Document.Section(
          id(of: stage),
          title(of: stage),
          (introduction(of: stage).map { [.paragraph($0)] } ?? []) + [.questions(questions)]
        )
      }
    )
  }

  /// "up to 70 questions", or how many there are where none depends on another.
  package func extent(_ form: Form) -> String {
    let questions = questions(of: form)
    let count = counted(questions.count, "question")
    return questions.contains { $0.when != nil } ? "up to \(count)" : count
  }

  /// What a part asks, in a sentence.
  package func introduction(of stage: Progress.Stage) -> String? {
    switch stage {
    case .gate: gate?.about
    case .area(let index): areas[index].about
    case .context, .risks, .open: nil
    }
  }

  private func questions(of form: Form) -> [Question] {
    askingOrder.filter { form == .full || $0.isCore }
  }

  /// Context can be asked before the must-haves and after them.
  private func id(of stage: Progress.Stage) -> String {
    switch stage {
    case .gate: "must-haves"
    case .area(let index): areas[index].id
    case .context: "context"
    case .risks: "risks"
    case .open: "open"
    }
  }

  private var paperLead: [Document.Part] {
    [
      .paragraph(
        "Tick one box a question. Where the boxes begin with 0, choose the highest that is wholly "
          + "true. Write beside a question what does not fit, and leave out what you would not want "
          + "read."
      ),
      .paragraph("Name: ____________________  Date: ____________________"),
    ]
  }

  private func asides(of question: Question) -> [Document.Detail] {
    let leads =
      question.practices.isEmpty
      ? nil : question.practices.map(\.name).joined(separator: ", ")
    let sources =
      question.citations.isEmpty
      ? nil : sources(of: question).joined(separator: "; ")
    let lines = [
      question.threshold.map { Document.Detail("Counted as", "\($0.words).") },
      question.when.map { Document.Detail("Asked only when \($0.words).") },
      question.proposed.map { Document.Detail("Proposed", question.words(for: $0)) },
      question.help.map { Document.Detail("Help", $0) },
      question.why.map { Document.Detail("Why", $0) },
      question.evidence.map { Document.Detail("Evidence", $0) },
      question.notApplicable.map { Document.Detail("May not apply", $0) },
      leads.map { Document.Detail("Leads to", $0) },
      sources.map { Document.Detail("Source", $0) },
    ]
    return lines.compactMap(\.self)
  }
}

extension Question {
  /// The choices with the number that picks each, or what to type.
  package var choiceBlocks: [Block] {
    if input == .text { return [.item(mark: "*", text: "Type your own words", detail: nil)] }
    if input != .choice { return [.item(mark: "*", text: "Type \(expectation)", detail: nil)] }
    let offered = choices.map { choice in
      Block.item(mark: "\(number(of: choice))", text: choice.described, detail: nil)
    }
    return offered + (dontKnow.map { [.item(mark: "d", text: $0, detail: nil)] } ?? [])
  }

  /// An answer in words: the label of a choice, or the value with its unit.
  package func words(for value: Value) -> String {
    if let choice = choice(for: value) { return choice.label }
    return value.written + (unit.map { " \($0)" } ?? "")
  }

  /// On paper every way to answer has a box; at the terminal most of them are commands.
  fileprivate func printedChoices(for purpose: PrintPurpose) -> [PrintedQuestion.Choice] {
    let offered =
      input == .choice
      ? choices.map {
        PrintedQuestion.Choice(number: "\(number(of: $0))", label: $0.label, anchor: $0.anchor)
      } : []
    let unknown = PrintedQuestion.Choice(
      number: "d",
      label: dontKnow ?? "I don't know",
      anchor: nil
    )
    switch purpose {
    case .preparing: return offered + (input == .choice && dontKnow != nil ? [unknown] : [])
    case .paper:
      // As at the prompt: every scored question may be set aside, with a reason.
      let aside = PrintedQuestion.Choice(
        number: "x",
        label: "Does not apply, because",
        anchor: notApplicable ?? "____________________"
      )
      let mayBeSetAside = kind.isScored || kind == .derailer
      return offered + (input == .text ? [] : [unknown]) + (mayBeSetAside ? [aside] : [])
    }
  }

  fileprivate func writing(for purpose: PrintPurpose) -> String {
    switch purpose {
    case .preparing: input == .text ? "Type your own words" : "Type \(expectation)"
    case .paper: input == .text ? "In your own words" : "Write \(expectation)"
    }
  }

  /// What a person with a pen needs: who is asked at all, and help.
  fileprivate func paperAsides(
    in assessment: Assessment,
    numbers: [QuestionID: Int]
  ) -> [Document.Detail] {
    let lines = [
      when.map { Document.Detail("Only if \($0.words(in: assessment, numbers: numbers)).") },
      proposed.map { Document.Detail("Proposed", words(for: $0)) },
      help.map { Document.Detail($0) },
    ]
    return lines.compactMap(\.self)
  }
}

extension Choice {
  /// "Label: anchor".
  package var described: String { label + (anchor.map { ": \($0)" } ?? "") }
}

extension Condition {
  /// The condition in words, by the ids that authors know.
  fileprivate var words: String { words(name: \.name) { $1 } }

  /// The same in the words and numbers of the page, for people who answer on it.
  fileprivate func words(in assessment: Assessment, numbers: [QuestionID: Int]) -> String {
    words {
      let number = QuestionID($0.name).flatMap { numbers[$0] }
      return number.map { "your answer to question \($0)" } ?? $0.name
    } value: { reference, text in
      let question = QuestionID(reference.name).flatMap(assessment.question)
      let choice = question?.choices.first { "\($0.value.written)" == text }
      return choice.map { "'\($0.label)'" } ?? text
    }
  }

  private func words(
    name: (Reference) -> String,
    value: (Reference, String) -> String
  ) -> String {
    func values(_ reference: Reference, _ texts: [String]) -> String {
      englishList(texts.map { value(reference, $0) }, conjunction: "or")
    }
    return switch self {
    case .all(let parts): englishList(parts.map { $0.words(name: name, value: value) })
    case .any(let parts):
      englishList(parts.map { $0.words(name: name, value: value) }, conjunction: "or")
    case .not(.equals(let reference, let texts)):
      "\(name(reference)) is not \(values(reference, texts))"
    case .not(let part): "it does not hold that \(part.words(name: name, value: value))"
    case .equals(let reference, let texts): "\(name(reference)) is \(values(reference, texts))"
    case .atLeast(let reference, let text):
      "\(name(reference)) is at least \(value(reference, text))"
    case .promised(let reference): "\(name(reference)) names a promise"
    }
  }
}
