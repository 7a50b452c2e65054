import Assessments
import Testing

/// A small made-up assessment that uses every key and every kind.
enum Example {
  static let file = "huddle.yaml"
  static let checksum = "crc32:0badcafe"

  static let text = """
    format: muster.assessment/1
    id: huddle
    title: Before the first huddle
    version: 1.2.0
    licence: CC-BY-4.0
    language: en
    answered-by: a founder
    about: See what is in place.
    advice: lowest-level
    sources:
      guide:
        author: Ada Example
        title: A Made-up Guide
        year: 2021
        file: 900_guide.txt
      notes:
        author: Ben Example
        title: Made-up Notes
    scales:
      agreement: [Not at all, A little, Partly, Mostly, Fully]
      share: [Never, Rarely, Sometimes, Often, Always]
    context:
      - id: stage
        kind: context
        text: Where do you stand?
        choices:
          - {value: idea, label: An idea, anchor: We talk.}
          - {value: launched, label: Launched}
      - id: trigger
        kind: context
        core: true
        text: What brought you together?
        choices:
          - {value: crisis, label: Sudden crisis}
          - {value: need, label: Long-felt need}
      - id: ties
        kind: context
        core: true
        when: {question: context.trigger, is: crisis}
        text: Had you worked together before?
        choices:
          - {value: "yes", label: "Yes, most"}
          - {value: "no", label: "No, few"}
      - id: members
        kind: context
        text: How many organisations are you?
        input: number
        unit: organisations
        bins:
          - {label: under 5, below: 5}
          - {label: 5 and more}
    gate:
      title: Three things to have
      about: Each needs a yes.
      must-have:
        - question: work.finished
          outcome: work-first
          missing: nothing finished together
        - question: purpose.alone
          outcome: reconsider-form
          missing: a reason to work together
        - question: purpose.written
          outcome: work-first
          missing: a written purpose
      crisis:
        when:
          all:
            - {question: context.trigger, is: crisis}
            - {question: context.ties, is: "yes"}
        later: [work.finished]
        about: You act in a crisis.
    areas:
      - id: purpose
        title: Purpose
        about: What you want.
        practices: [write-it-down]
        questions:
          - id: written
            kind: fact
            core: true
            text: Is the purpose written down?
            choices:
              - {value: yes, label: "Yes, agreed"}
              - {value: partly, label: A draft, anchor: A draft is out for comments.}
              - {value: no, label: Not yet}
            evidence: Where does it stand?
            sources:
              - {source: guide, section: Write first}
              - {source: notes, section: Page 3}
          - id: alone
            kind: fact
            core: true
            text: Does the goal need more than one of you?
            choices:
              - {value: yes, label: It does}
              - {value: no, label: It does not}
            not-applicable: The law asks for a group
            practices: [name-the-gap]
            sources: [{source: guide, section: Alone or not}]
          - id: shared
            kind: practice
            core: true
            text: {self: How do you share it?, partner: How do they share it?}
            help: Think of the last new member.
            why: Words drift.
            choices:
              - {value: 0, label: Not at all, anchor: Nobody reads it.}
              - {value: 1, label: Spoken of, anchor: We mean to.}
              - {value: 2, label: By some, anchor: Some hand it out.}
              - {value: 3, label: As a rule, anchor: Every newcomer gets it.}
              - {value: 4, label: Kept fresh, anchor: We look at it each year.}
            sources: [{source: guide, section: Share it}]
      - id: work
        title: Work
        about: What you do.
        questions:
          - id: finished
            kind: fact
            core: true
            text: Have you finished a first thing?
            choices:
              - {value: yes, label: Done}
              - {value: no, label: To do}
            practices: [start-small]
            sources: [{source: notes, section: Page 4}]
          - id: met
            kind: fact
            text: When did you last meet?
            input: date
            threshold: {yes: {within-days: 30}, partly: {within-days: 90}}
            practices: [meet]
            sources: [{source: notes, section: Page 5}]
          - id: notice
            kind: fact
            when: {question: context.members, at-least: 3}
            text: How early is the agenda sent?
            input: duration
            threshold: {yes: {at-least: 72 h}, partly: {more-than: 1 d}}
            practices: [send-early]
            sources: [{source: notes, section: Page 6}]
          - id: helped
            kind: statement
            when: {not: {question: context.stage, is: [idea]}}
            text: We help each other.
            dont-know: Too early to say
            scale: agreement
            practices: [offer-sheet, meet]
            sources: [{source: notes, section: Page 7}]
    risks:
      - id: absent
        kind: derailer
        text: Members send no one.
        scale: share
        practices: [call-them]
        sources: [{source: notes, section: Page 8}]
    open:
      - id: wish
        kind: open
        text: What do you wish for?
        consent:
          - {value: quote, label: You may quote me}

    """

  /// The same with the keys that few assessments have.
  static func whole() throws -> String {
    try text(
      replacing: "advice: lowest-level\n",
      with: """
        advice: lowest-level
        alone: true
        take-when: Before you begin, and each year.
        overlaps:
          - {assessment: supper, with: Both ask who came. Take that one later.}
        reading: It shows one evening.
        levels: [purpose, work]
        inventory: true

        """
    )
    .replacing(only: "unit: organisations\n", with: "unit: organisations\n    proposed: 12\n")
    .replacing(
      only: "about: What you do.\n",
      with: "about: What you do.\n    result: People meet.\n"
    )
    .replacing(
      only: "input: duration\n",
      with: "input: duration\n        promise: context.members\n"
    )
    .replacing(
      only: "when: {not: {question: context.stage, is: [idea]}}",
      with: "when: {not: {not: {question: context.stage, is: [idea]}}}"
    )
  }

  static func assessment() throws -> Assessment {
    try assessment(from: text)
  }

  static func assessment(from text: String) throws -> Assessment {
    try AssessmentReader.read(Array(text.utf8), file: file, checksum: checksum)
  }

  /// The example with a part, which stands in it just once, replaced.
  static func text(
    replacing part: String,
    with replacement: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try text.replacing(only: part, with: replacement, sourceLocation: sourceLocation)
  }

  /// An assessment of statements only: areas `a`, `b` and `c`, with `q1`, `q2` and so on.
  ///
  /// The first question of each area is core.
  static func statements(_ counts: Int...) throws -> Assessment {
    try assessment(from: statements(counts))
  }

  static func statements(_ counts: [Int]) -> String {
    var text = """
      format: muster.assessment/1
      id: statements
      title: Statements
      version: 1.0.0
      licence: CC-BY-4.0
      language: en
      answered-by: anybody
      about: Statements only.
      sources: {guide: {author: Ada Example, title: A Made-up Guide}}
      scales: {agreement: [Not at all, A little, Partly, Mostly, Fully]}
      areas:

      """
    for (area, count) in zip(["a", "b", "c"], counts) {
      text += "  - {id: \(area), title: T, about: A, practices: [meet], questions: [\n"
      for number in 1...count {
        text += "      {id: q\(number), kind: statement, core: \(number == 1), text: We meet.,"
        text += " scale: agreement, sources: [{source: guide, section: S}]},\n"
      }
      text += "    ]}\n"
    }
    return text
  }
}

extension StringProtocol {
  func replacing(
    only part: String,
    with replacement: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let pieces = components(separatedBy: part)
    try #require(pieces.count == 2, "'\(part)' stands there once", sourceLocation: sourceLocation)
    return pieces[0] + replacement + pieces[1]
  }

  private func components(separatedBy part: String) -> [String] {
    var pieces: [String] = []
    var rest = String(self)[...]
    while let range = rest.firstRange(of: part) {
      pieces.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
