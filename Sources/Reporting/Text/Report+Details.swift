import Assessments
import Playbooks
import Text

/// What stands behind the findings: what is in place, the participant's own words, the numbers.
extension Report {
  var inPlace: [Block] {
    let questions = score.areas.flatMap(\.questions).filter { ($0.points ?? 0) >= Band.cuts[1] }
    guard !questions.isEmpty else { return [] }
    return [.heading("In place")]
      + questions.map { .item(mark: "-", text: "\($0.question.text.own) \($0.said).", detail: nil) }
  }

  var setAside: [Block] {
    guard !notApplicable.isEmpty else { return [] }
    return [.heading("Does not apply")]
      + notApplicable.map { entry in
        .item(
          mark: "-",
          text: "\(entry.question.question.text.own) (\(entry.question.id))",
          detail: "Your reason: \(entry.reason)"
        )
      }
  }

  var ownWords: [Block] {
    let texts = score.open.filter { $0.answer?.value != nil }.map { question in
      Block.item(mark: "-", text: question.question.text.own, detail: question.said)
    }
    let notes = score.questions.flatMap { question -> [Block] in
      let note = question.answer?.note.map { "Note: \($0)" }
      let evidence = question.answer?.evidence.map { "Evidence: \($0)" }
      let lines = [note, evidence].compactMap(\.self)
      guard !lines.isEmpty else { return [] }
      return [
        .item(
          mark: "-",
          text: "\(question.question.text.own) (\(question.id))",
          detail: lines.joined(separator: "\n")
        )
      ]
    }
    return (texts.isEmpty ? [] : [.heading("In your own words")] + texts)
      + (notes.isEmpty ? [] : [.heading("Your notes")] + notes)
  }

  var secondOpinion: [Block] {
    [
      .heading("A second opinion"),
      .paragraph(
        "This is one person's view. Ask two partners to answer without seeing yours: on their own "
          + "computer, or here in a folder of their own (--workspace FOLDER). Then talk first about "
          + "where you differ."
      ),
    ]
  }

  var howToRead: [Block] {
    [
      .heading("How to read this"),
      .paragraph(
        "Each answer brings 0 to 100 points. An area's score is their mean. Below 50 needs "
          + "attention. From 50 is developing. From 75 is a strength, unless an answer has 0 "
          + "points. Points are not percentages. An area is scored when more than half of its "
          + "questions that apply are answered, and at least two. There is no total: a strong "
          + "area does not make up for a weak one. All rules: muster methods"
      ),
    ]
  }

  /// The answers and figures behind everything above, one line a question.
  var numbersBehind: [Block] {
    let asked = score.questions.filter { $0.answer != nil }
    let dealtWith = asked.filter { $0.answer?.state != .unanswered }
    var blocks: [Block] = [.heading("Numbers behind this report")]
    let width = dealtWith.map(\.id).columnWidth
    blocks += dealtWith.map { question in
      .row(label: question.id.description, value: question.line, labelWidth: width)
    }
    let counts = [
      (openCount, "no answer yet"), (score.questions.count - asked.count, "not asked"),
    ]
    let rest = counts.filter { $0.0 > 0 }.map { "\(counted($0.0, "question")): \($0.1)" }
    let gap: [Block] = dealtWith.isEmpty || rest.isEmpty ? [] : [.blank]
    return blocks + gap + rest.map { .paragraph($0) }
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
      steps.append(NextStep("See how a score is made", command: "explain \(area.area.id)"))
    }
    // By its handle: "take" looks for a sheet without a name.
    if openCount == 0, hasRest {
      steps.append(
        NextStep("Answer the rest in the same sheet", command: "resume \(sheet.handle)")
      )
    }
    steps.append(
      NextStep("Check again in about three months", command: "take \(assessment.id) --new")
    )
    return steps
  }

  var next: [Block] {
    [.heading("Next")]
      + nextSteps.enumerated().map { .item(mark: "\($0 + 1)", text: $1.line, detail: nil) }
  }
}
