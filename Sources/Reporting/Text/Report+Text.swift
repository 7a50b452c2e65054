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
