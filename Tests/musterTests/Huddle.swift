/// A small made-up assessment with every kind of question, and its playbooks.
enum Huddle {
  static let assessment = """
    format: muster.assessment/1
    id: huddle
    title: Before the first huddle
    version: 1.0.0
    licence: CC-BY-4.0
    language: en
    answered-by: a founder
    about: See whether the table is set.
    sources:
      guide:
        author: Ada Example
        title: A Made-up Guide
        year: 2021
    scales:
      agreement: [Not at all, A little, Partly, Mostly, Fully]
      share: [Never, Rarely, Sometimes, Often, Always]
    context:
      - id: stage
        kind: context
        text: Where do you stand?
        choices:
          - {value: idea, label: An idea}
          - {value: working, label: At work}
    gate:
      title: One thing to have
      about: It needs a yes.
      must-have:
        - {question: table.set, outcome: work-first, missing: a table that is set}
    areas:
      - id: table
        title: The table
        about: This area asks about the table.
        questions:
          - id: set
            kind: fact
            core: true
            text: Is the table set?
            choices:
              - {value: "yes", label: Set}
              - {value: partly, label: Half set, anchor: Some plates are missing.}
              - {value: "no", label: Bare}
            practices: [set-the-table]
            sources: [{source: guide, section: Tables}]
          - id: round
            kind: practice
            core: true
            text: How does everyone get a seat?
            choices:
              - {value: 0, label: By luck, anchor: First come.}
              - {value: 1, label: On request, anchor: Who asks gets one.}
              - {value: 2, label: Some kept, anchor: A few seats are kept.}
              - {value: 3, label: All kept, anchor: Each has a seat.}
              - {value: 4, label: Looked after, anchor: Each was asked where to sit.}
            practices: [set-the-table]
            sources: [{source: guide, section: Tables}]
          - id: seats
            kind: fact
            text: How many seats are there?
            input: number
            unit: seats
            threshold: {yes: {at-least: 5}, partly: {at-least: 3}}
            practices: [set-the-table]
            sources: [{source: guide, section: Tables}]
      - id: talk
        title: The talk
        about: This area asks about the talk.
        questions:
          - id: heard
            kind: statement
            text: Everybody is heard.
            scale: agreement
            practices: [listen-first]
            sources: [{source: guide, section: Talk}]
          - id: reply
            kind: fact
            text: How soon does a letter get its reply?
            input: duration
            threshold: {yes: {at-most: 72 h}}
            practices: [listen-first]
            sources: [{source: guide, section: Talk}]
          - id: met
            kind: fact
            text: On which day did you last meet?
            input: date
            threshold: {yes: {within-days: 90}}
            practices: [listen-first]
            sources: [{source: guide, section: Talk}]
    risks:
      - id: late
        kind: derailer
        text: People come late.
        scale: share
        practices: [listen-first]
        sources: [{source: guide, section: Talk}]
    open:
      - id: wish
        kind: open
        text: What do you wish for?

    """

  static let sources = """
    format: muster.sources/1
    sources:
      guide:
        author: Ada Example
        title: A Made-up Guide
        year: 2021

    """

  static func practice(_ id: String, _ title: String, effort: String) -> String {
    """
    ---
    id: \(id)
    title: \(title)
    effort: \(effort)
    takes: an evening
    cadence: once
    who: two founders
    measure: Seats filled, out of all seats
    sources: [{source: guide, section: Tables}]
    ---

    ## Why

    Made up for a test.

    ## First step

    Find a table.

    ## Steps

    1. Carry it in.
    2. Set it.

    ## Done when

    - A guest has sat down.

    """
  }

  static let setTheTable = practice("set-the-table", "Set the table", effort: "hours")
  static let listenFirst = practice("listen-first", "Listen first", effort: "days")
}

extension Sandbox {
  /// Writes assessment and playbooks into the folder `content`.
  /// - Returns: The variable with which the program uses them instead of its own.
  @discardableResult
  func makeHuddle(_ assessment: String = Huddle.assessment) throws -> [String: String?] {
    try write("content/Assessments/huddle.yaml", assessment)
    try write("content/Playbooks/sources.yaml", Huddle.sources)
    try write("content/Playbooks/meals/set-the-table.md", Huddle.setTheTable)
    try write("content/Playbooks/meals/listen-first.md", Huddle.listenFirst)
    return ["MUSTER_CONTENT": "\(desk)/content"]
  }
}
