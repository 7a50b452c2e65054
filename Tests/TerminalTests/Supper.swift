import Foundation

/// A made-up assessment of twelve questions, of every kind, and its playbooks.
enum Supper {
  static let assessment = """
    format: muster.assessment/1
    id: supper
    title: Before the supper
    version: 1.0.0
    licence: CC-BY-4.0
    language: en
    answered-by: a host
    about: See whether the table is set before the guests come.
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
        core: true
        text: Where do you stand?
        choices:
          - {value: idea, label: An idea, anchor: Somebody has spoken about it.}
          - {value: working, label: At work, anchor: The kitchen is warm already.}
        why: A supper that is an idea only needs other things.
    gate:
      title: One thing to have
      about: It needs a yes.
      must-have:
        - {question: table.set, outcome: work-first, missing: a table that is set}
    areas:
      - id: table
        title: The table
        about: This area asks about the table and about those who sit at it together.
        questions:
          - id: set
            kind: fact
            core: true
            text: Is the table set?
            choices:
              - {value: "yes", label: Set}
              - {value: partly, label: Half set, anchor: Some plates are missing.}
              - {value: "no", label: Bare}
            why: Guests who stand around a bare table go home.
            help: A picnic cloth counts as a table.
            practices: [set-the-table]
            sources: [{source: guide, section: Tables}]
          - id: round
            kind: practice
            core: true
            text: How does everyone who comes through the door get a seat beside somebody they have
              never spoken with?
            choices:
              - {value: 0, label: By luck, anchor: First come.}
              - {value: 1, label: On request, anchor: Who asks gets one.}
              - {value: 2, label: Some kept, anchor: A few seats are kept.}
              - {value: 3, label: All kept, anchor: Each has a seat with a name written on a card.}
              - {value: 4, label: Looked after, anchor: Each was asked some days before where to sit.}
            why: Strangers who sit together talk.
            help: A bench counts as many seats.
            evidence: A plan of the seats, if there is one.
            practices: [set-the-table]
            sources: [{source: guide, section: Tables}]
          - id: seats
            kind: fact
            text: How many seats are there?
            input: number
            unit: seats
            threshold: {yes: {at-least: 5}, partly: {at-least: 3}}
            not-applicable: Everybody stands at our suppers.
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
      - id: food
        title: The food
        about: This area asks about the food.
        questions:
          - id: cooks
            kind: practice
            text: Who cooks?
            choices:
              - {value: 0, label: Nobody, anchor: The oven is cold.}
              - {value: 1, label: The same one, anchor: Always one and the same.}
              - {value: 2, label: A few, anchor: Two or three take turns.}
              - {value: 3, label: Most, anchor: There is a list.}
              - {value: 4, label: Everyone, anchor: The list is full for a year.}
            practices: [set-the-table]
            sources: [{source: guide, section: Tables}]
          - id: warm
            kind: statement
            text: The soup is warm.
            scale: agreement
            practices: [set-the-table]
            sources: [{source: guide, section: Tables}]
          - id: paid
            kind: fact
            text: Is the food paid for?
            choices:
              - {value: "yes", label: Paid}
              - {value: "no", label: Owed}
            practices: [set-the-table]
            sources: [{source: guide, section: Tables}]
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

  /// What answers every question in its turn, up to the review; an empty line goes on to a part.
  static let replies = [
    "2", "", "1", "", "4", "5", "", "4", "72 h", "2026-10-01", "", "3", "4", "1", "", "2", "",
    "More soup",
  ]

  static let sources = """
    format: muster.sources/1
    sources:
      guide:
        author: Ada Example
        title: A Made-up Guide
        year: 2021

    """

  static func practice(_ id: String, _ title: String) -> String {
    """
    ---
    id: \(id)
    title: \(title)
    effort: hours
    takes: an evening
    cadence: once
    who: two hosts
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
}

extension Home {
  /// Writes the assessment and its playbooks.
  /// - Returns: The variables with which the program uses them instead of its own.
  func makeSupper(_ assessment: String = Supper.assessment) throws -> [String: String?] {
    let files = [
      "content/Assessments/supper.yaml": assessment,
      "content/Playbooks/sources.yaml": Supper.sources,
      "content/Playbooks/meals/set-the-table.md": Supper.practice("set-the-table", "Set the table"),
      "content/Playbooks/meals/listen-first.md": Supper.practice("listen-first", "Listen first"),
    ]
    for (name, text) in files {
      let file = URL(filePath: path(name))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    return ["MUSTER_CONTENT": path("content")]
  }
}
