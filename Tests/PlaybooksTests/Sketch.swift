import Assessments
import Playbooks

/// The outline of an assessment: areas with questions, and the practices that each leads to.
///
/// Questions are statements, from 1 (0 points) over 4 (75) to 5 (100); those the gate names are
/// facts: yes, partly (50) and no.
struct Sketch {
  typealias Questions = KeyValuePairs<String, [String]>

  let areas: KeyValuePairs<String, Questions>
  var risks: Questions = [:]
  var advice = "lowest-area"
  /// Outcomes by question.
  var gate: KeyValuePairs<String, String> = [:]
  /// What "partly" comes to, by question, where that is not the outcome.
  var partly: [String: String] = [:]
  /// What may come later in a crisis.
  var later: [String] = []
  /// Practices that the questions of an area lead to when they name none.
  var defaults: [String: [String]] = [:]

  /// The file as its author would write it.
  var text: String {
    var text = """
      format: muster.assessment/1
      id: sketch
      title: Sketch
      version: 1.0.0
      licence: CC-BY-4.0
      language: en
      answered-by: anybody
      about: An outline.
      advice: \(advice)
      sources: {guide: {author: Ada Example, title: A Made-up Guide}}
      scales: {steps: [One, Two, Three, Four, Five]}
      context:
        - id: trigger
          kind: context
          core: true
          text: What brought you together?
          choices: [{value: crisis, label: A crisis}, {value: need, label: A need}]

      """
    if !gate.isEmpty {
      text += "gate:\n  title: Gate\n  about: Each needs a yes.\n  must-have:\n"
      for (question, outcome) in gate {
        let half = partly[question].map { ", partly: \($0)" } ?? ""
        text += "    - {question: \(question), outcome: \(outcome)\(half), missing: it}\n"
      }
      if !later.isEmpty {
        text += "  crisis:\n    when: {question: context.trigger, is: crisis}\n"
        text += "    later: [\(later.joined(separator: ", "))]\n    about: Later.\n"
      }
    }
    text += "areas:\n"
    for (area, questions) in areas {
      text += "  - id: \(area)\n    title: T\n    about: A\n"
      if let names = defaults[area] {
        text += "    practices: [\(names.joined(separator: ", "))]\n"
      }
      text += "    questions:\n"
      for (id, practices) in questions { text += question(id, of: area, practices) }
    }
    if !risks.isEmpty { text += "risks:\n" }
    for (id, practices) in risks {
      text += "  - {id: \(id), kind: derailer, text: It happens., scale: steps"
      text += details(practices) + "}\n"
    }
    return text
  }

  func assessment() throws -> Assessment {
    try AssessmentReader.read(Array(text.utf8), file: "sketch.yaml", checksum: "crc32:0badcafe")
  }

  /// What these answers lead to, in order: `1 meet: a.q1, b.q2`; a dash where it does not lead.
  func recommended(
    for values: KeyValuePairs<String, Answer.State>,
    and others: KeyValuePairs<String, Answer.State> = [:],
    form: Form = .full,
    effort: [String: Practice.Effort] = [:]
  ) throws -> [String] {
    let assessment = try assessment()
    var sheet = AnswerSheet(
      id: "0123456789abcdef0123456789abcdef",
      handle: "sketch-1",
      edition: assessment.edition,
      participant: AnswerSheet.Participant(),
      started: "2026-05-01T09:00:00Z",
      form: form
    )
    for (name, state) in Array(values) + Array(others) {
      guard let id = QuestionID(name), assessment.question(id) != nil else {
        return ["there is no question \(name)"]
      }
      sheet.answers[id] = Answer(state)
    }
    let recommendations = Recommendations(assessment, Score(assessment, sheet)) { effort[$0] }
    return recommendations.all.enumerated().map { index, recommendation in
      let mark = recommendation.isFirst ? "\(index + 1)" : "-"
      let because = recommendation.because.map(\.description).joined(separator: ", ")
      return "\(mark) \(recommendation.practice): \(because)"
    }
  }

  private func question(_ id: String, of area: String, _ practices: [String]) -> String {
    let isFact = gate.contains { $0.key == "\(area).\(id)" }
    guard isFact else {
      return "      - {id: \(id), kind: statement, text: It is so., scale: steps"
        + details(practices) + "}\n"
    }
    return "      - {id: \(id), kind: fact, core: true, text: Is it so?, choices: ["
      + "{value: yes, label: Y}, {value: partly, label: P, anchor: A}, {value: no, label: N}]"
      + details(practices) + "}\n"
  }

  private func details(_ practices: [String]) -> String {
    let names =
      practices.isEmpty ? "" : ", practices: [\(practices.joined(separator: ", "))]"
    return "\(names), sources: [{source: guide, section: S}]"
  }
}

extension Answer.State {
  static func level(_ level: Int) -> Self { .answered(.level(level)) }
  static let yes = Self.answered(.word("yes"))
  static let partly = Self.answered(.word("partly"))
  static let no = Self.answered(.word("no"))
}
