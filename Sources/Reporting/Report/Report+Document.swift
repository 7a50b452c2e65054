import Assessments
import Playbooks
package import Text

extension Report {
  /// The report as every face renders it, in the order it is read.
  package var document: Document {
    let findings = [
      whereYouAre, gateSection, profileSection, promisesSection, inventorySection, resultsSection,
      doFirst, findOut, then, risksSection,
    ]
    let details = [
      inPlace, setAside, ownWords, ownNotes, secondOpinion, howToRead, numbersBehind, next,
    ]
    return Document(
      title: "Report: \(assessment.title)",
      lead: lead,
      sections: (findings + details).compactMap(\.self)
    )
  }

  /// The whole report as text for a terminal.
  package var text: [Block] { document.text }

  private var lead: [Document.Part] {
    let person = [sheet.participant.name, sheet.participant.organisation].compactMap(\.self)
    let form = sheet.form == .short ? ", short form" : ""
    var lines: [Document.Part] = []
    if !person.isEmpty { lines.append(.paragraph("Answers of \(person.joined(separator: ", "))")) }
    lines.append(
      .paragraph("Sheet \(sheet.handle)\(form), version \(assessment.version), \(date)")
    )
    if let mode = sheet.mode { lines.append(.paragraph(mode.sentence)) }
    if leavesOutNotes {
      lines.append(.paragraph("Notes, evidence and own reasons are left out."))
    }
    if openCount > 0 {
      lines.append(
        .paragraph(
          "This sheet is still open: \(openCount) of \(counted(askedCount, "question")) "
            + "\(openCount == 1 ? "has" : "have") no answer yet. Go on with:",
          command: "resume \(sheet.handle)"
        )
      )
    }
    return lines
  }

  private var whereYouAre: Document.Section {
    let form = sheet.form == .short ? "You took the short form. " : ""
    let opening =
      sheet.form == .short && bandCounts.isEmpty
      ? "You took the short form: it shows answers and next steps, and no scores."
      : "\(form)\(bandSentence)"
    var ahead: [String] = []
    if firstCount > 0 { ahead.append("\(counted(firstCount, "thing")) to do first") }
    if !unknown.isEmpty { ahead.append("\(counted(unknown.count, "thing")) to find out") }
    let below = ahead.isEmpty ? "" : " Below: \(englishList(ahead))."
    return Document.Section("where", "Where you are", [.paragraph(opening + below)])
  }

  /// How many areas are in which band: the message of the chart too.
  private var bandSentence: String {
    let total = counted(score.areas.count, "area")
    let bands = bandCounts.map { $0.band.phrase($0.count) }
    guard !bands.isEmpty else { return "None of the \(total) has enough answers for a score yet." }
    if let (band, count) = bandCounts.first, count == score.areas.count, count > 1 {
      return "All \(total) \(band.words(count))."
    }
    let sentence = "Of \(total), \(englishList(bands))."
    guard unscoredCount > 0 else { return sentence }
    return "\(sentence) \(counted(unscoredCount, "area")) \(unscoredCount == 1 ? "has" : "have") "
      + "no score."
  }

  private var gateSection: Document.Section? {
    guard let gate = assessment.gate, let result = score.gate else { return nil }
    return Document.Section("gate", gate.title, result.parts)
  }

  private var doFirst: Document.Section? {
    let first = advice.filter(\.recommendation.isFirst)
    guard !first.isEmpty else { return nil }
    let entries = first.map { advice in
      Document.Entry(
        advice.practice?.title ?? advice.recommendation.practice,
        details(of: advice)
      )
    }
    return Document.Section(
      "first",
      "Do first",
      [
        .list(entries, isNumbered: true),
        .paragraph(
          Recommendation.rule(
            for: assessment.advice,
            hasOthers: score.levels(of: assessment).count < score.areas.count,
            hasGate: assessment.gate != nil,
            hasUnscored: score.areas.contains { $0.band == nil && $0.mean != nil }
          )
        ),
      ]
    )
  }

  private func details(of advice: Advice) -> [Document.Detail] {
    guard let practice = advice.practice else {
      return [why(advice), Document.Detail("No playbook holds this practice any more.")]
    }
    return [why(advice)] + firstStep(of: practice) + origin(of: practice)
  }

  /// The answers that led to a practice.
  func why(_ advice: Advice) -> Document.Detail {
    Document.Detail(
      "Why",
      advice.recommendation.because.compactMap(reason).joined(separator: " ")
    )
  }

  /// What to do, who does it, and when it is done.
  func firstStep(of practice: Practice) -> [Document.Detail] {
    [
      Document.Detail("First step", practice.firstStep.map(\.plain).joined(separator: " ")),
      Document.Detail("Who", "\(practice.who). Takes: \(practice.takes)."),
      Document.Detail("Done when", practice.doneWhen.map(\.plain).joined(separator: " ")),
    ]
  }

  /// Where a practice comes from, and where the rest of it is read.
  func origin(of practice: Practice) -> [Document.Detail] {
    [
      Document.Detail("Source", practice.sources.joined(separator: "; ")),
      Document.Detail("All steps", "", command: "practice \(practice.id)"),
    ]
  }

  /// The answer that led to a practice, with its question.
  private func reason(_ id: QuestionID) -> String? {
    guard let score = score.questions.first(where: { $0.id == id }) else { return nil }
    return "You answered '\(score.said)' to \"\(score.question.text.own)\" (\(id))."
  }

  private var findOut: Document.Section? {
    guard !unknown.isEmpty else { return nil }
    let entries = unknown.map { question in
      Document.Entry(
        "\(question.question.text.own) (\(question.id))",
        [
          question.question.dontKnow.map { Document.Detail("You answered '\($0)'") },
          question.question.evidence.map { Document.Detail("To look for", $0) },
        ].compactMap(\.self)
      )
    }
    return Document.Section(
      "find-out",
      "Find out",
      [
        .paragraph(
          "You answered \"don't know\" here. It is left out of the score, and is never a no."
        ),
        .list(entries, isNumbered: false),
      ]
    )
  }

  private var then: Document.Section? {
    let rest = advice.filter { !$0.recommendation.isFirst }
    guard !rest.isEmpty else { return nil }
    func name(_ advice: Advice) -> String {
      "\(advice.practice?.title ?? "A practice that no playbook holds any more") "
        + "(\(advice.recommendation.practice))"
    }
    let next = rest.prefix(Self.explainedCount).map { advice in
      Document.Entry(
        name(advice),
        [Document.Detail(advice.recommendation.because.compactMap(reason).joined(separator: " "))]
      )
    }
    let later = rest.dropFirst(Self.explainedCount).map { advice in
      let questions = englishList(advice.recommendation.because.map(\.description))
      return Document.Entry("\(name(advice)), for \(questions)")
    }
    return Document.Section(
      "then",
      "Then",
      [
        .paragraph("These can wait until the first are done, and not all of them need doing."),
        .list(next, isNumbered: false),
      ]
        + (later.isEmpty
          ? []
          : [
            .paragraph("Later still, in the same order, with the questions that led to them:"),
            .list(later, isNumbered: false),
          ])
    )
  }

  /// How many practices behind the first tell the answers that led to them in full: some thirty in
  /// full are more than anybody reads (Muster's choice).
  private static let explainedCount = 5

  private var risksSection: Document.Section? {
    guard score.risks.contains(where: { $0.risk != nil }) else { return nil }
    let entries = listedRisks.map { risk in
      Document.Entry(
        "\(risk.question.text.own) (\(risk.id))",
        [Document.Detail("You answered '\(risk.said)'.")] + remedies(for: risk)
      )
    }
    return Document.Section(
      "risks",
      "Risks",
      entries.isEmpty
        ? [.paragraph("No risk was said to happen most of the time.")]
        : [
          .paragraph("What you said happens most of the time, or nearly always:"),
          .list(entries, isNumbered: false),
        ]
    )
  }

  /// The practices against a risk, which stand among all others too.
  private func remedies(for risk: QuestionScore) -> [Document.Detail] {
    advice.filter { $0.recommendation.because.contains(risk.id) }.compactMap { advice in
      advice.practice.map {
        Document.Detail("What helps", "\($0.title):", command: "practice \($0.id)")
      }
    }
  }
}

extension Band {
  /// "5 are a strength", for a sentence that counts areas.
  fileprivate func phrase(_ count: Int) -> String { "\(count) \(words(count))" }

  /// The same without the number.
  fileprivate func words(_ count: Int) -> String {
    switch self {
    case .strength: "\(count == 1 ? "is" : "are") a strength"
    case .developing: "\(count == 1 ? "is" : "are") developing"
    case .needsAttention: "\(count == 1 ? "needs" : "need") attention"
    }
  }
}
