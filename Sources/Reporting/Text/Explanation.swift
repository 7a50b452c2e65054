package import Assessments
package import Text

/// How a score was made, step by step, so that anybody can do it again by hand.
package struct Explanation {
  private let assessment: Assessment
  private let score: Score

  /// Takes the scores as they are in the report and computes none anew.
  package init(_ report: Report) {
    assessment = report.assessment
    score = report.score
  }

  /// Every area in a line or two, then the gate.
  package var overview: [Block] {
    [.title("How the scores were made")]
      + score.areas.map { area in
        .row(label: area.area.title, value: area.arithmetic, labelWidth: 28)
      } + [
        .blank,
        .paragraph(
          "One area in full: muster explain AREA. One question: muster explain AREA.QUESTION"
        ),
      ]
  }

  /// One area: each answer's points, the mean, the band; `nil` when there is no such area.
  package func area(_ id: String) -> [Block]? {
    guard let area = score.areas.first(where: { $0.area.id == id }) else { return nil }
    var blocks: [Block] = [.title(area.area.title)]
    let width = area.questions.map(\.id).columnWidth
    for question in area.questions {
      blocks.append(
        .row(label: question.id.description, value: question.arithmetic, labelWidth: width)
      )
    }
    blocks.append(.blank)
    blocks.append(.paragraph(area.arithmetic))
    blocks.append(.paragraph(area.bandReason))
    return blocks
  }

  /// One question: the answer, the rule and its points; `nil` when there is no such question.
  package func question(_ id: QuestionID) -> [Block]? {
    guard let question = score.questions.first(where: { $0.id == id }) else { return nil }
    var blocks: [Block] = [
      .title(question.question.text.own),
      .paragraph(
        question.answer == nil
          ? "This sheet did not ask it." : "You answered: \(question.said)"
      ),
    ]
    if let scene = question.answer?.value.flatMap(question.question.scene) {
      blocks.append(.paragraph(scene))
    }
    blocks.append(.paragraph(question.arithmetic))
    if let fact = score.gate?.facts.first(where: { $0.mustHave.question == id }) {
      blocks.append(.paragraph(fact.words))
    }
    if !question.question.practices.isEmpty {
      blocks.append(
        .paragraph("Leads to: \(question.question.practices.map(\.name).joined(separator: ", "))")
      )
    }
    if !question.question.citations.isEmpty {
      let sources = assessment.sources(of: question.question)
      blocks.append(.paragraph("Source: \(sources.joined(separator: "; "))"))
    }
    return blocks
  }
}

extension GateResult.Fact {
  fileprivate var words: String {
    switch status {
    case .passed: "This is one of the must-haves, and it is in place."
    case .failed: "This is one of the must-haves. Only a yes passes."
    case .findOut: "This is one of the must-haves. Don't know counts as work first."
    case .open: "This is one of the must-haves. It has no answer yet."
    case .notApplicable: "This is one of the must-haves. It was left out as not applicable."
    case .later: "This is one of the must-haves. In a crisis it may follow the launch."
    }
  }
}

extension AreaScore {
  /// "(75 + 50 + 75) / 3 = 66.67, shown as 67", or why there is no score.
  fileprivate var arithmetic: String {
    let points = questions.compactMap(\.points).map(String.init)
    switch state {
    case .scored(let mean, _):
      let sum = points.count == 1 ? points[0] : "(\(points.joined(separator: " + ")))"
      return "\(sum) / \(points.count) = \(mean.precise), shown as \(mean.shown)"
    case .singleAnswer: return "One question was asked, so its answer stands for itself: no score."
    case .notAsked: return "No question of this area was asked."
    case .notScored where applicable == 0: return "Not scored: nothing in this area applies."
    case .notScored where area.questions.count == 1:
      return "Not scored: its one question is not answered."
    case .notScored:
      return "Not scored: \(answered) of \(counted(applicable, "question")) that "
        + "\(applicable == 1 ? "applies" : "apply") \(answered == 1 ? "is" : "are") answered. "
        + "A score needs more than half, and at least two."
    }
  }

  fileprivate var bandReason: String {
    guard case .scored(let mean, let band) = state else { return "" }
    switch band {
    case .needsAttention: return "Below 50 points: needs attention."
    case .developing where mean.isAtLeast(Band.cuts[1]):
      return "75 points or more, but one answer has 0 points: developing, and not yet a strength."
    case .developing: return "From 50 to below 75 points: developing."
    case .strength: return "75 points or more, and no answer with 0 points: a strength."
    }
  }
}

extension QuestionScore {
  /// How the answer became points, or why it brings none.
  fileprivate var arithmetic: String {
    switch answer?.state {
    case nil: return "not asked, so it does not count"
    case .unanswered: return "no answer yet: brings no points"
    case .skipped: return "skipped: brings no points, and counts as not answered"
    case .dontKnow: return "don't know: brings no points, and counts as not answered"
    case .notApplicable(let reason):
      return "does not apply, so it does not count (\(reason.isEmpty ? "reason left out" : reason))"
    case .answered(let value): return rule(for: value)
    }
  }

  private func rule(for value: Value) -> String {
    switch (question.kind, value) {
    case (.practice, .level(let level)):
      return "level \(level) x 25 = \(counted(points ?? 0, "point"))"
    case (.statement, .level(let step)):
      return "(\(step) - 1) x 25 = \(counted(points ?? 0, "point"))"
    case (.derailer, .level(let step)):
      return "(\(step) - 1) x 25 = a risk of \(risk ?? 0), reported apart"
    case (.fact, .word(let word)):
      return "\(question.choice(for: value)?.label ?? word) = \(counted(points ?? 0, "point"))"
    case (.fact, _):
      let bounds = question.threshold.map { ": \($0.words)" } ?? ""
      return "\(value.written) = \(counted(points ?? 0, "point"))\(bounds)"
    default:
      return "brings no points"
    }
  }
}

extension Threshold {
  /// "yes is at least 72 h, partly is at least 24 h".
  var words: String {
    "yes is \(yes.words)" + (partly.map { ", partly is \($0.words)" } ?? "")
  }
}

extension Threshold.Bound {
  fileprivate var words: String {
    switch self {
    case .atLeast(let value): "at least \(value.written)"
    case .atMost(let value): "at most \(value.written)"
    case .moreThan(let value): "more than \(value.written)"
    case .lessThan(let value): "less than \(value.written)"
    case .within(let days): "at most \(counted(days, "day")) before this sheet was started"
    }
  }
}

extension [QuestionID] {
  /// The width of a column of ids: none is broken, so that each can be copied and typed.
  var columnWidth: Int { Swift.max(28, map(\.description.count).max() ?? 0) }
}
