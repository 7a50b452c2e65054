import Assessments
import Playbooks
package import Text

extension Report {
  /// The whole report as text for a terminal, in the order it is read.
  package var text: [Block] { text(inWords: false) }

  /// The same for somebody who hears it: counts in words instead of marks.
  package func text(inWords: Bool) -> [Block] {
    head + summary + gateText + profile(inWords: inWords) + doFirst + findOut + then + risksText
      + inPlace
      + setAside + ownWords + secondOpinion + howToRead + numbersBehind + next
  }

  private var head: [Block] {
    let person = [sheet.participant.name, sheet.participant.organisation].compactMap(\.self)
    var blocks: [Block] = [.title("Report: \(assessment.title)")]
    if !person.isEmpty { blocks.append(.paragraph("Answers of \(person.joined(separator: ", "))")) }
    let form = sheet.form == .short ? ", short form" : ""
    blocks.append(
      .paragraph("Sheet \(sheet.handle)\(form) · version \(assessment.version) · \(date)")
    )
    if openCount > 0 {
      blocks.append(
        .paragraph(
          "This sheet is still open: \(openCount) of \(counted(askedCount, "question")) "
            + "\(openCount == 1 ? "has" : "have") no answer yet. "
            + "Go on with: muster resume \(sheet.handle)"
        )
      )
    }
    return blocks
  }

  private var summary: [Block] {
    var sentences: [String] = []
    if sheet.form == .full {
      let bands = Band.allCases.reversed().compactMap { band -> String? in
        let count = score.areas.count { area in
          if case .scored(_, let own) = area.state { own == band } else { false }
        }
        return count == 0 ? nil : band.phrase(count)
      }
      let unscored = score.areas.count { if case .scored = $0.state { false } else { true } }
      let total = counted(score.areas.count, "area")
      if bands.isEmpty {
        sentences.append("None of the \(total) has enough answers for a score yet.")
      } else {
        sentences.append("Of \(total), \(englishList(bands)).")
        if unscored > 0 {
          sentences.append(
            "\(counted(unscored, "area")) \(unscored == 1 ? "has" : "have") no score."
          )
        }
      }
    } else {
      sentences.append("You took the short form: it shows answers and next steps, and few scores.")
    }
    let first = advice.count { $0.recommendation.isFirst }
    var ahead: [String] = []
    if first > 0 { ahead.append("\(counted(first, "thing")) to do first") }
    if !unknown.isEmpty { ahead.append("\(counted(unknown.count, "thing")) to find out") }
    if !ahead.isEmpty { sentences.append("Below: \(englishList(ahead)).") }
    return [.heading("Where you are"), .paragraph(sentences.joined(separator: " "))]
  }

  private var gateText: [Block] {
    guard let gate = assessment.gate, let result = score.gate else { return [] }
    return [.heading(gate.title)] + result.text
  }

  private func profile(inWords: Bool) -> [Block] {
    guard !inWords else {
      return [.heading("Area by area")]
        + score.areas.map { .paragraph("\($0.area.title): \($0.words). \($0.marksInWords)") }
    }
    var blocks: [Block] = [
      .heading("Area by area"),
      .paragraph("One mark is one question: \(Mark.legend)."),
      .blank,
    ]
    for area in score.areas {
      blocks.append(
        .row(label: area.area.title, value: "\(area.marks)  \(area.words)", labelWidth: 28)
      )
    }
    return blocks
  }

  private var doFirst: [Block] {
    let first = advice.filter(\.recommendation.isFirst)
    guard !first.isEmpty else { return [] }
    var blocks: [Block] = [.heading("Do first")]
    for (index, advice) in first.enumerated() {
      if index > 0 { blocks.append(.blank) }
      blocks.append(
        .item(
          mark: "\(index + 1)",
          text: advice.practice?.title ?? advice.recommendation.practice,
          detail: detail(of: advice)
        )
      )
    }
    return blocks + [.blank, .paragraph(Recommendation.rule(for: assessment.advice))]
  }

  private func detail(of advice: Advice) -> String {
    let why = advice.recommendation.because.compactMap(reason).joined(separator: " ")
    guard let practice = advice.practice else {
      return "Why: \(why)\nNo playbook holds this practice any more."
    }
    return """
      Why: \(why)
      First step: \(practice.firstStep.map(\.plain).joined(separator: " "))
      Who: \(practice.who). Takes: \(practice.takes).
      Done when: \(practice.doneWhen.map(\.plain).joined(separator: " "))
      Source: \(practice.sources.joined(separator: "; "))
      All steps: muster practice \(practice.id)
      """
  }

  /// The answer that led to a practice, with its question.
  private func reason(_ id: QuestionID) -> String? {
    guard let score = score.questions.first(where: { $0.id == id }) else { return nil }
    return "You answered '\(score.said)' to \"\(score.question.text.own)\" (\(id))."
  }

  /// The same in half a line: the answer, and the question by its id.
  private func shortReason(_ id: QuestionID) -> String? {
    guard let score = score.questions.first(where: { $0.id == id }) else { return nil }
    return "You answered '\(score.said)' to \(id)."
  }

  private var findOut: [Block] {
    guard !unknown.isEmpty else { return [] }
    let items = unknown.map { question in
      Block.item(
        mark: "-",
        text: "\(question.question.text.own) (\(question.id))",
        detail: question.question.evidence.map { "To look for: \($0)" }
      )
    }
    return [
      .heading("Find out"),
      .paragraph("You answered \"don't know\" here. It brings no points, and is never a no."),
    ] + items
  }

  private var then: [Block] {
    let rest = advice.filter { !$0.recommendation.isFirst }
    guard !rest.isEmpty else { return [] }
    let items = rest.map { advice in
      Block.item(
        mark: "-",
        text: "\(advice.practice?.title ?? "A practice that no playbook holds any more") "
          + "(\(advice.recommendation.practice))",
        detail: advice.recommendation.because.compactMap(shortReason).joined(separator: " ")
      )
    }
    return [.heading("Then")] + items
  }

  private var risksText: [Block] {
    guard score.risks.contains(where: { $0.risk != nil }) else { return [] }
    guard !listedRisks.isEmpty else {
      return [.heading("Risks"), .paragraph("No risk was said to happen most of the time.")]
    }
    return [.heading("Risks")]
      + listedRisks.map { risk in
        .item(mark: "-", text: risk.question.text.own, detail: "You answered '\(risk.said)'.")
      }
  }

  private var inPlace: [Block] {
    let questions = score.areas.flatMap(\.questions).filter { ($0.points ?? 0) >= Band.cuts[1] }
    guard !questions.isEmpty else { return [] }
    return [.heading("In place")]
      + questions.map { .item(mark: "-", text: "\($0.question.text.own) \($0.said).", detail: nil) }
  }

  private var setAside: [Block] {
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

  private var ownWords: [Block] {
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

  private var secondOpinion: [Block] {
    [
      .heading("A second opinion"),
      .paragraph(
        "This is one person's view. Ask two partners to answer without seeing yours: on their own "
          + "computer, or here in a folder of their own (--workspace FOLDER). Then talk first about "
          + "where you differ."
      ),
    ]
  }

  private var howToRead: [Block] {
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
  private var numbersBehind: [Block] {
    let asked = score.questions.filter { $0.answer != nil }
    let dealtWith = asked.filter { $0.answer?.state != .unanswered }
    var blocks: [Block] = [.heading("Numbers behind this report")]
    blocks += dealtWith.map { question in
      .row(label: question.id.description, value: question.line, labelWidth: 28)
    }
    let counts = [
      (openCount, "no answer yet"), (score.questions.count - asked.count, "not asked"),
    ]
    let rest = counts.filter { $0.0 > 0 }.map { "\(counted($0.0, "question")): \($0.1)" }
    return blocks + (rest.isEmpty ? [] : [.blank]) + rest.map { .paragraph($0) }
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
    if sheet.form == .short {
      steps.append(
        NextStep("Answer the rest in the same sheet", command: "take \(assessment.id)")
      )
    }
    steps.append(
      NextStep("Check again in about three months", command: "take \(assessment.id) --new")
    )
    return steps
  }

  private var next: [Block] {
    [.heading("Next")]
      + nextSteps.enumerated().map { .item(mark: "\($0 + 1)", text: $1.line, detail: nil) }
  }
}

extension Band {
  /// "5 are a strength", for a sentence that counts areas.
  fileprivate func phrase(_ count: Int) -> String {
    switch self {
    case .strength: "\(count) \(count == 1 ? "is" : "are") a strength"
    case .developing: "\(count) \(count == 1 ? "is" : "are") developing"
    case .needsAttention: "\(count) \(count == 1 ? "needs" : "need") attention"
    }
  }
}
