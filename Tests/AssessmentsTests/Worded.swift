import Assessments
import Testing

/// An assessment of one question, to be spoiled by its words.
enum Worded {
  static let file = "worded.yaml"

  /// Reads as `muster check` does: the structure first, then the wording.
  static func read(_ bytes: [UInt8]) throws {
    _ = try AssessmentReader.read(bytes, file: file, checksum: Example.checksum)
    let faults = try WordingRule.faults(in: bytes, file: file)
    if !faults.isEmpty { throw Faults(faults) }
  }

  /// Expects these faults of wording and no others, each where its 👉 stands.
  static func expect(
    _ messages: [String],
    in marked: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectFaults(messages, in: marked, file: file, sourceLocation: sourceLocation, from: read)
  }

  /// Agreement with a statement, or a question put to others.
  static func statement(
    _ text: String,
    help: String = "Say what you saw.",
    language: String = "en",
    scale: [String] = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]
  ) -> String {
    """
    format: muster.assessment/1
    id: worded
    title: Worded
    version: 1.0.0
    licence: CC-BY-4.0
    language: \(language)
    answered-by: anybody
    about: About words.
    sources: {guide: {author: Ada Example, title: A Made-up Guide}}
    scales:
      agreement:
    \(scale.map { "    - \($0)\n" }.joined())areas:
      - id: work
        title: Work
        about: About work.
        practices: [meet]
        questions:
          - id: one
            kind: statement
            text: \(text)
            help: \(help)
            scale: agreement
            sources: [{source: guide, section: Words}]

    """
  }

  /// A fact or practice with choices of its own: value, label, anchor.
  static func choices(
    _ text: String,
    kind: String,
    help: String = "Say what you saw.",
    _ choices: [(value: String, label: String, anchor: String?)]
  ) -> String {
    let rows = choices.map { value, label, anchor in
      "          - value: \(value)\n            label: \(label)\n"
        + (anchor.map { "            anchor: \($0)\n" } ?? "")
    }
    return statement(text, help: help)
      .replacing("kind: statement", with: "kind: \(kind)")
      .replacing("        scale: agreement\n", with: "        choices:\n\(rows.joined())")
  }

  /// A practice with five anchors.
  static func practice(
    _ text: String = "What happened at the last meeting?",
    anchors: [String]
  )
    -> String
  {
    let labels = ["Zero", "One", "Two", "Three", "Four"]
    return choices(
      text,
      kind: "practice",
      zip(labels, anchors).enumerated().map { ("\($0)", $1.0, $1.1) }
    )
  }
}
