import Assessments
import Testing

@Suite struct StructureRulesTests {
  @Test func `the example has no fault`() {
    expectFaults([], in: Example.text)
  }

  @Test func `an assessment has areas`() throws {
    let start = try #require(Example.text.firstRange(of: "gate:\n")).lowerBound
    let text = Example.text[..<start] + "areas: []\n"
    expectFaults(["'areas' is empty"], in: "👉" + text)
  }

  @Test(arguments: ["context", "risks", "open"])
  func `an area does not bear the name of a block`(name: String) throws {
    // Without the crisis branch, whose questions an area "context" would hide.
    let crisis = try #require(Example.text.firstRange(of: "  crisis:\n"))
    let areas = try #require(Example.text.firstRange(of: "areas:\n"))
    let text = try (Example.text[..<crisis.lowerBound] + Example.text[areas.lowerBound...])
      .replacing(
        only: "risks:\n",
        with: """
            - 👉id: \(name)
              title: Reserved
              about: Reserved.
              practices: [meet]
              questions:
                - id: own
                  kind: statement
                  text: We agree.
                  scale: agreement
                  sources: [{source: guide, section: S}]
          risks:

          """
      )
    expectFaults(["an area cannot be named '\(name)': a block has that name"], in: text)
  }

  @Test func `two areas do not share an id`() throws {
    let text = try Example.text(
      replacing: "risks:\n",
      with: """
          - 👉id: work
            title: Again
            about: Again.
            practices: [meet]
            questions:
              - {id: own, kind: statement, text: We agree., scale: agreement,
                 sources: [{source: guide, section: S}]}
        risks:

        """
    )
    expectFaults(["the area 'work' stands twice"], in: text)
  }

  @Test func `two questions of an area do not share an id`() throws {
    let text = try Example.text(replacing: "- id: helped", with: "- 👉id: met")
    expectFaults(["the question 'work.met' stands twice"], in: text)
  }

  @Test func `two questions of a block do not share an id`() throws {
    let text = try Example.text(replacing: "- id: members", with: "- 👉id: stage")
      .replacing(only: "when: {question: context.members, at-least: 3}", with: "help: Think.")
    expectFaults(["the question 'context.stage' stands twice"], in: text)
  }

  @Test(arguments: [
    ("        practices: [start-small]\n", "- id: finished", "work.finished"),
    ("    practices: [call-them]\n", "- id: absent", "risks.absent"),
    ("        practices: [offer-sheet, meet]\n", "- id: helped", "work.helped"),
  ])
  func `what can be weak leads to a practice`(line: String, start: String, id: String) throws {
    let name = start.dropFirst(2)
    let text = try Example.text(replacing: line, with: "")
      .replacing(only: start + "\n", with: "- 👉\(name)\n")
    expectFaults(["'\(id)' leads to no practice; name one"], in: text)
  }

  @Test(arguments: [
    ("        sources: [{source: notes, section: Page 4}]\n", "- id: finished", "work.finished"),
    ("    sources: [{source: notes, section: Page 8}]\n", "- id: absent", "risks.absent"),
  ])
  func `what can be weak names its source`(line: String, start: String, id: String) throws {
    let name = start.dropFirst(2)
    let text = try Example.text(replacing: line, with: "")
      .replacing(only: start + "\n", with: "- 👉\(name)\n")
    expectFaults(["'\(id)' names no source"], in: text)
  }

  @Test func `an area has questions`() throws {
    let text = try Example.text(
      replacing: "risks:\n",
      with: "  - 👉{id: empty, title: Empty, about: Nothing., questions: []}\nrisks:\n"
    )
    expectFaults(["the area 'empty' can never be scored: no questions"], in: text)
  }

  private func area(_ first: String, _ second: String) throws -> String {
    try Example.text(
      replacing: "risks:\n",
      with: """
          - 👉id: pair
            title: Pair
            about: Two.
            practices: [meet]
            questions:
              - {id: one, kind: statement, text: A., scale: agreement, when: \(first),
                 sources: [{source: guide, section: S}]}
              - {id: two, kind: statement, text: B., scale: agreement, when: \(second),
                 sources: [{source: guide, section: S}]}
        risks:

        """
    )
  }

  @Test(arguments: [
    ("{question: context.stage, is: idea}", "{question: context.stage, is: launched}"),
    (
      "{question: context.members, at-least: 5}",
      "{not: {question: context.members, at-least: 5}}"
    ),
    ("{question: context.ties, is: \"no\"}", "{question: context.trigger, is: need}"),
  ])
  func `an area whose questions exclude each other can never be scored`(
    first: String,
    second: String
  ) throws {
    expectFaults(
      ["the area 'pair' can never be scored: at most 1 of its questions is asked"],
      in: try area(first, second)
    )
  }

  @Test(arguments: [
    ("{question: context.stage, is: idea}", "{not: {question: context.stage, is: launched}}"),
    ("{question: context.members, at-least: 5}", "{question: context.members, at-least: 9}"),
    ("{question: context.stage, is: idea}", "{question: pair.one, at-least: 4}"),
  ])
  func `an area whose questions can be asked together is fine`(
    first: String,
    second: String
  ) throws {
    expectFaults([], in: try area(first, second).replacing("👉", with: ""))
  }

  private func expectUnreachable(
    when condition: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try Example.text(
      replacing: "- id: helped",
      with: "- 👉id: helped"
    ).replacing(
      only: "when: {not: {question: context.stage, is: [idea]}}",
      with: "when: \(condition)"
    )
    expectFaults(
      ["'work.helped' can never be asked: its 'when' never holds"],
      in: text,
      sourceLocation: sourceLocation
    )
  }

  @Test(arguments: [
    "{all: [{question: context.stage, is: idea}, {question: context.stage, is: launched}]}",
    "{all: [{question: context.trigger, is: need}, {question: context.ties, is: \"yes\"}]}",
    "{question: context.stage, at-least: launched}",
  ])
  func `a question whose condition never holds can never be asked`(condition: String) throws {
    try expectUnreachable(when: condition)
  }

  /// There is no "more than", so this is how an author has to write it.
  @Test(arguments: [
    "{all: [{question: context.members, at-least: 5}, {not: {question: context.members, is: 5}}]}",
    "{all: [{question: work.met, at-least: 2026-01-01}, {not: {question: work.met, is: 2026-01-01}}]}",
    "{all: [{question: work.notice, at-least: 1 h}, {not: {question: work.notice, is: 1 h}}]}",
  ])
  func `more than a bound can be reached`(condition: String) throws {
    let text = try Example.text(
      replacing: "when: {not: {question: context.stage, is: [idea]}}",
      with: "when: \(condition)"
    )
    expectFaults([], in: text)
  }

  @Test(arguments: [
    "{question: context.members, at-least: 3}", "{not: {question: context.members, at-least: 5}}",
    "{not: {question: context.stage, is: idea}}",
  ])
  func `any promise can be reached, and one below a bound`(condition: String) throws {
    expectFaults([], in: try promising(when: condition))
  }

  @Test func `nothing at all is no promise, and is never asked about`() throws {
    let text = try promising(when: "{question: context.members, is: 0}")
      .replacing(only: "- id: notice", with: "- 👉id: notice")
    expectFaults(["'work.notice' can never be asked: its 'when' never holds"], in: text)
  }

  /// How early the agenda is sent, asked where a number of members was promised and this holds.
  private func promising(when condition: String) throws -> String {
    try Example.text(
      replacing: "        when: {question: context.members, at-least: 3}\n",
      with: "        promise: context.members\n        when: \(condition)\n"
    )
  }

  /// Nine questions with three answers each, answered or not, are 4^9 = 262 144 combinations.
  @Test func `many questions that decide others are no fault`() throws {
    var text = ""
    for number in 1...9 {
      text += """
          - id: from-\(number)
            kind: context
            text: Where from?
            choices: [{value: a, label: Aa}, {value: b, label: Bb}, {value: c, label: Cc}]

        """
    }
    var followers = ""
    for number in 1...9 {
      followers += """
              - {id: follow-\(number), kind: statement, text: A., scale: agreement, practices: [meet],
                 sources: [{source: guide, section: S}], when: {question: context.from-\(number), is: c}}

        """
    }
    expectFaults(
      [],
      in: try Example.text(replacing: "gate:\n", with: text + "gate:\n")
        .replacing(only: "risks:\n", with: followers + "risks:\n")
    )
  }

  /// It would be tried for thousands of answers, each against thousands of values.
  ///
  /// What is too much to try is taken to be reachable, at once.
  @Test(.timeLimit(.minutes(1))) func `a condition that is too large to try is no fault`() throws {
    let values = (0..<2_500).map(String.init).joined(separator: ", ")
    let condition = "{question: context.members, is: [\(values)]}"
    let text = try Example.text(
      replacing: "when: {not: {question: context.stage, is: [idea]}}",
      with: "when: \(condition)"
    )
    expectFaults([], in: text)
  }

  /// Six questions are 90 s; 1700 words make up the other 510 s, and 88 of them stand elsewhere.
  @Test func `the short form takes ten minutes at most`() throws {
    func text(words: Int) throws -> String {
      try Example.text(
        replacing: "text: Have you finished a first thing?",
        with: "text: " + Array(repeating: "word", count: words).joined(separator: " ")
      )
    }
    expectFaults([], in: try text(words: 1612))
    let marked = "👉" + (try text(words: 1616))
    expectFaults(["the short form takes 11 minutes; ten is the most"], in: marked)
  }
}
