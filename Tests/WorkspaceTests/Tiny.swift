import Assessments
import Workspace

/// A small made-up assessment with a question of every kind and input.
enum Tiny {
  static let text = """
    format: muster.assessment/1
    id: tiny
    title: Tiny
    version: 1.0.0
    licence: CC-BY-4.0
    language: en
    answered-by: anybody
    about: One question of each kind.
    sources:
      guide: {author: Ada Example, title: A Made-up Guide}
    scales:
      agreement: [Not at all, A little, Partly, Mostly, Fully]
      share: [Never, Rarely, Sometimes, Often, Always]
    context:
      - id: stage
        kind: context
        core: true
        text: Where do you stand?
        choices:
          - {value: idea, label: An idea}
          - {value: launched, label: Launched}
      - id: members
        kind: context
        text: How many members are you?
        input: number
    areas:
      - id: team
        title: Team
        about: How you work.
        practices: [meet]
        questions:
          - id: written
            kind: fact
            core: true
            text: Is the purpose written down?
            choices:
              - {value: "yes", label: Written}
              - {value: partly, label: A draft, anchor: A draft is out for comments.}
              - {value: "no", label: Not yet}
            sources: [{source: guide, section: Write}]
          - id: met
            kind: fact
            text: When did you last meet?
            input: date
            threshold: {yes: {within-days: 30}}
            sources: [{source: guide, section: Meet}]
          - id: notice
            kind: fact
            text: How early is the agenda sent?
            input: duration
            threshold: {yes: {at-least: 72 h}}
            sources: [{source: guide, section: Send}]
          - id: often
            kind: practice
            text: How often do you look back?
            choices:
              - {value: 0, label: Not at all, anchor: Nobody looks back.}
              - {value: 1, label: Spoken of, anchor: We mean to.}
              - {value: 2, label: Now and then, anchor: Some of us do.}
              - {value: 3, label: As a rule, anchor: We do after each event.}
              - {value: 4, label: Kept fresh, anchor: We change something each time.}
            sources: [{source: guide, section: Look back}]
          - id: helped
            kind: statement
            text: We help each other.
            scale: agreement
            sources: [{source: guide, section: Help}]
    risks:
      - id: absent
        kind: derailer
        text: Members send no one.
        scale: share
        practices: [call-them]
        sources: [{source: guide, section: Call}]
    open:
      - id: wish
        kind: open
        text: What do you wish for?

    """

  static let fileName = "tiny-1.0.0.yaml"

  /// The same questions, under another name if need be.
  static func definition(
    id: String = "tiny",
    version: String = "1.0.0",
    title: String = "Tiny"
  ) throws -> Definition {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[1...3] = ["id: \(id)", "title: \(title)", "version: \(version)"]
    return try Definition(Array(lines.joined(separator: "\n").utf8), file: "\(id).yaml")
  }
}

extension QuestionID {
  static let stage = QuestionID(area: "context", name: "stage")
  static let members = QuestionID(area: "context", name: "members")
  static let written = QuestionID(area: "team", name: "written")
  static let met = QuestionID(area: "team", name: "met")
  static let notice = QuestionID(area: "team", name: "notice")
  static let often = QuestionID(area: "team", name: "often")
  static let helped = QuestionID(area: "team", name: "helped")
  static let absent = QuestionID(area: "risks", name: "absent")
  static let wish = QuestionID(area: "open", name: "wish")
}
