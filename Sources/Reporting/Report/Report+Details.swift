import Assessments
import Playbooks
import Text

/// What stands behind the findings: what is in place, the participant's own words, the numbers.
extension Report {
  var inPlace: Document.Section? {
    // What exists, and which promises are kept, was told already.
    let questions = score.areas.flatMap(\.questions)
      .filter { Mark($0) == .inPlace && !isInInventory($0) && !isKeeping($0) }
    return list("in-place", "In place", isDetail: true, questions) { question in
      Document.Entry("\(question.question.text.own) \(question.said).")
    }
  }

  var setAside: Document.Section? {
    list("set-aside", "Does not apply", notApplicable) { entry in
      Document.Entry(
        "\(entry.question.question.text.own) (\(entry.question.id))",
        [Document.Detail("Your reason", entry.reason.isEmpty ? "left out" : entry.reason)]
      )
    }
  }

  var ownWords: Document.Section? {
    let texts = score.open.filter { $0.answer?.value != nil }
    return list("own-words", "In your own words", texts) { question in
      Document.Entry(question.question.text.own, [Document.Detail(question.said)])
    }
  }

  var ownNotes: Document.Section? {
    // Where something is, an inventory has told.
    func evidence(_ question: QuestionScore) -> String? {
      isInInventory(question) ? nil : question.answer?.evidence
    }
    let noted = score.questions.filter { $0.answer?.note != nil || evidence($0) != nil }
    return list("notes", "Your notes", noted) { question in
      let lines = [
        question.answer?.note.map { Document.Detail("Note", $0) },
        evidence(question).map { Document.Detail("Evidence", $0) },
      ]
      return Document.Entry(
        "\(question.question.text.own) (\(question.id))",
        lines.compactMap(\.self)
      )
    }
  }

  /// A section that is a list; `nil` when there is nothing in it.
  private func list<Element>(
    _ id: String,
    _ heading: String,
    isDetail: Bool = false,
    _ elements: [Element],
    entry: (Element) -> Document.Entry
  ) -> Document.Section? {
    guard !elements.isEmpty else { return nil }
    return Document.Section(
      id,
      heading,
      isDetail: isDetail,
      [.list(elements.map(entry), isNumbered: false)]
    )
  }

  /// A way to a partner's view; `nil` where nobody else is to answer, and where partners are asked in
  /// words of their own, which come with rounds: the words of this sheet ask them about themselves.
  var secondOpinion: Document.Section? {
    guard !assessment.isAlone, !assessment.askingOrder.contains(where: { $0.text.partner != nil })
    else { return nil }
    let form = sheet.form == .short ? " --short" : ""
    return Document.Section(
      "second-opinion",
      "A second opinion",
      [
        .paragraph(
          "This is one person's view. Ask one or two partners to answer before they see yours, "
            + "here under their name or on their own computer. Then lay the sheets side by side "
            + "and talk first about where you differ."
        ),
        .list(
          [
            Document.Entry(
              "A partner answers here",
              command: "take \(assessment.id)\(form) --as NAME"
            ),
            Document.Entry(
              "Lay the sheets side by side",
              command: "report \(sheet.handle) --beside SHEET"
            ),
          ],
          isNumbered: false
        ),
      ]
    )
  }

  var howToRead: Document.Section {
    Document.Section(
      "how-to-read",
      "How to read this",
      (assessment.reading.map { [.paragraph($0)] } ?? []) + [
        .paragraph(
          "Each answer brings 0 to 100 points. An area's score is their mean. Below 50 needs "
            + "attention. From 50 is developing. From 75 is a strength, unless an answer has 0 "
            + "points. Points are not percentages. An area is scored when more than half of its "
            + "questions that apply are answered, and at least two. There is no total: a strong "
            + "area does not make up for a weak one. All rules:",
          command: "methods"
        )
      ]
    )
  }

  /// The answers and figures behind everything above, one line a question.
  var numbersBehind: Document.Section {
    let asked = score.questions.filter { $0.answer != nil }
    let dealtWith = asked.filter { $0.answer?.state != .unanswered }
    let counts = [
      (openCount, "no answer yet"), (score.questions.count - asked.count, "not asked"),
    ]
    let rest = counts.filter { $0.0 > 0 }.map { "\(counted($0.0, "question")): \($0.1)" }
    let table = Document.Table(
      caption: "Every answer and its points",
      columns: ["Question", "Answer", "Points"],
      rows: dealtWith.map { [$0.id.description, $0.listed, $0.figure] }
    )
    return Document.Section(
      "numbers",
      "Numbers behind this report",
      isDetail: true,
      (dealtWith.isEmpty ? [] : [.table(table)]) + rest.map { .paragraph($0) }
    )
  }

  /// Whether the full form asks what the short one did not.
  private var hasRest: Bool {
    var whole = sheet
    whole.form = .full
    return sheet.form == .short
      && assessment.asked(whole).contains { whole.state(of: $0.id) == .unanswered }
  }

  /// What to do next, the most useful first.
  package var nextSteps: [NextStep] {
    var steps: [NextStep] = []
    if openCount > 0 {
      steps.append(NextStep("Answer what is open", command: "resume \(sheet.handle)"))
    }
    if let first = advice.first?.practice {
      steps.append(
        NextStep("See every step of the first practice", command: "practice \(first.id)")
      )
    }
    let scored = score.areas.first { if case .scored = $0.state { true } else { false } }
    if let area = scored ?? score.areas.first(where: { $0.mean != nil }) {
      steps.append(
        NextStep(
          "See how a score is made",
          command: "explain \(area.area.id) --sheet \(sheet.handle)"
        )
      )
    }
    if let earlier {
      steps.append(
        NextStep("See what moved since \(earlier)", command: "compare \(earlier) \(sheet.handle)")
      )
    }
    // By its handle: "take" looks for a sheet without a name.
    if openCount == 0, hasRest {
      steps.append(
        NextStep("Answer the rest in the same sheet", command: "resume \(sheet.handle)")
      )
    }
    steps.append(
      NextStep(
        hasOwnTime ? "Answer it again when it is time" : "Check again in about three months",
        command: takeAgain
      )
    )
    return steps
  }

  /// Whether the author says when to take it again.
  ///
  /// Must-haves are looked at again after the months of Muster's choice all the same.
  var hasOwnTime: Bool { assessment.gate == nil && assessment.takeWhen != nil }

  /// The command for another sheet of the same person, whom `compare` knows by the name.
  var takeAgain: String {
    "take \(assessment.id) --new"
      + (sheet.participant.name.map { " --as \($0.shellWord)" } ?? "")
      // Compared best with one that was answered in the same way.
      + (sheet.mode == .readAloud ? " --read-aloud" : "")
  }

  var next: Document.Section {
    Document.Section(
      "next",
      "Next",
      (hasOwnTime ? [.paragraph("When: \(assessment.takeWhen ?? "")")] : []) + [
        .list(nextSteps.map { Document.Entry($0.text, command: $0.command) }, isNumbered: true)
      ]
    )
  }
}
