package import Assessments
package import Text

extension Assessment {
  /// Every question in the order it is asked, to prepare and to print.
  ///
  /// `form`: the short form leaves out all but the core questions.
  package func text(form: Form) -> [Block] {
    let questions = askingOrder.filter { form == .full || $0.isCore }
    var blocks: [Block] = [
      .title(title),
      .paragraph(about),
      .paragraph(
        "\(extent(form).upperFirst), about "
          + "\(counted(Minutes.reading(questions), "minute")). For: \(answeredBy)."
      ),
    ]
    var stage: Progress.Stage?
    for (index, question) in questions.enumerated() {
      let own = self.stage(of: question.id)
      if own != stage {
        blocks.append(.heading(title(of: own)))
        blocks += introduction(of: own).map { [.paragraph($0)] } ?? []
        stage = own
      }
      blocks.append(.blank)
      blocks.append(
        .item(mark: "\(index + 1)", text: "\(question.text.own) (\(question.id))", detail: nil)
      )
      blocks += question.choiceBlocks.map(\.indented)
      blocks += asides(of: question)
    }
    return blocks
  }

  /// "up to 70 questions", or how many there are where none depends on another.
  package func extent(_ form: Form) -> String {
    let questions = askingOrder.filter { form == .full || $0.isCore }
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

  private func asides(of question: Question) -> [Block] {
    let leads =
      question.practices.isEmpty
      ? nil : "Leads to: \(question.practices.map(\.name).joined(separator: ", "))"
    let sources =
      question.citations.isEmpty
      ? nil : "Source: \(sources(of: question).joined(separator: "; "))"
    let lines = [
      question.threshold.map { "Counted as: \($0.words)." },
      question.when.map { "Asked only when \($0.words)." },
      question.help.map { "Help: \($0)" },
      question.why.map { "Why: \($0)" },
      question.evidence.map { "Evidence: \($0)" },
      question.notApplicable.map { "May not apply: \($0)" },
      leads,
      sources,
    ]
    return lines.compactMap(\.self).map { .item(mark: " ", text: $0, detail: nil) }
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
}

extension Block {
  /// The item further in, so that a choice is told from the number of its question.
  fileprivate var indented: Block {
    if case .item(let mark, let text, let detail) = self {
      .item(mark: "   \(mark)", text: text, detail: detail)
    } else {
      self
    }
  }
}

extension Choice {
  /// "Label: anchor".
  package var described: String { label + (anchor.map { ": \($0)" } ?? "") }
}

extension Condition {
  /// The condition in words, for people who prepare.
  fileprivate var words: String {
    switch self {
    case .all(let parts): englishList(parts.map(\.words))
    case .any(let parts): englishList(parts.map(\.words), conjunction: "or")
    case .not(.equals(let reference, let texts)):
      "\(reference.name) is not \(englishList(texts, conjunction: "or"))"
    case .not(let part): "it does not hold that \(part.words)"
    case .equals(let reference, let texts):
      "\(reference.name) is \(englishList(texts, conjunction: "or"))"
    case .atLeast(let reference, let text): "\(reference.name) is at least \(text)"
    }
  }
}
