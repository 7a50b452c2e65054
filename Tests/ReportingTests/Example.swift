import Assessments
import FoundationEssentials
import Playbooks
import Reporting
import Testing
import Text

/// A small made-up assessment with everything a report can show, and practices for it.
enum Example {
  static let text = """
    format: muster.assessment/1
    id: huddle
    title: Before the first huddle
    version: 1.2.0
    licence: CC-BY-4.0
    language: en
    answered-by: a founder
    about: See what is in place.
    sources:
      guide: {author: Ada Example, title: A Made-up Guide, year: 2021}
      notes: {author: Ben Example, title: Made-up Notes}
    scales:
      agreement: [Not at all, A little, Partly, Mostly, Fully]
      share: [Never, Rarely, Sometimes, Often, Always]
    context:
      - id: trigger
        kind: context
        core: true
        text: What brought you together?
        choices:
          - {value: crisis, label: Sudden crisis, anchor: Help had to start at once.}
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
    gate:
      title: Three things to have
      about: Each needs a yes.
      must-have:
        - {question: purpose.alone, outcome: reconsider-form, missing: a reason to work together}
        - {question: purpose.written, outcome: work-first, missing: a written purpose}
        - {question: work.finished, outcome: work-first, missing: a first thing finished together}
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
          - id: shared
            kind: practice
            text: How do you share the purpose?
            help: Think of the last new member.
            why: Words drift.
            choices:
              - {value: 0, label: Not at all, anchor: Nobody reads it.}
              - {value: 1, label: Spoken of, anchor: We mean to.}
              - {value: 2, label: By some, anchor: Some hand it out.}
              - {value: 3, label: As a rule, anchor: Every newcomer gets it.}
              - {value: 4, label: Kept fresh, anchor: We look at it each year.}
            practices: [read-it-aloud]
            sources: [{source: guide, section: Share it}]
      - id: work
        title: Work
        about: What you do.
        practices: [start-small]
        questions:
          - id: finished
            kind: fact
            core: true
            text: Have you finished a first thing together?
            choices:
              - {value: yes, label: Done}
              - {value: no, label: To do}
            sources: [{source: guide, section: Start small}]
          - id: notice
            kind: fact
            text: How early is the agenda sent?
            input: duration
            threshold: {yes: {at-least: 72 h}, partly: {at-least: 24 h}}
            practices: [send-early]
            sources: [{source: notes, section: Page 4}]
          - id: helped
            kind: statement
            when: {question: context.members, at-least: 3}
            text: We help each other.
            dont-know: Too early to say
            scale: agreement
            evidence: When did you last?
            sources: [{source: notes, section: Page 5}]
      - id: host
        title: A host
        about: Who gives you a home.
        practices: [open-the-door]
        questions:
          - id: neutral
            kind: practice
            text: Does the host let others speak?
            choices:
              - {value: 0, label: "No", anchor: It speaks for all.}
              - {value: 1, label: At times, anchor: It asks some.}
              - {value: 2, label: Often, anchor: It asks most.}
              - {value: 3, label: Always, anchor: It asks all.}
              - {value: 4, label: By rule, anchor: It asks all and writes it down.}
            sources: [{source: notes, section: Page 6}]
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

    """

  static func assessment(from text: String = text) throws -> Assessment {
    try AssessmentReader.read(
      Array(text.utf8),
      file: "huddle.yaml",
      checksum: "crc32:0badcafe"
    )
  }

  /// Every practice the assessment names but `call-them`.
  static func library() throws -> Library {
    let sources = try assessment().sources
    return try Library(
      [
        practice("name-the-gap", "Say what none of you can do alone", "purpose", "hours"),
        practice("write-it-down", "Write the purpose in two lines", "purpose", "days"),
        practice("start-small", "Finish one small thing together", "work", "weeks"),
        practice("open-the-door", "Ask for a turn to speak", "host", "days"),
        practice("read-it-aloud", "Read the purpose aloud", "purpose", "hours"),
        practice("send-early", "Send the agenda early", "work", "hours"),
      ].map { text, id, theme in
        try PracticeReader.read(
          Array(text.utf8),
          file: "\(id).md",
          theme: theme,
          sources: sources
        )
      }
    )
  }

  private static func practice(
    _ id: String,
    _ title: String,
    _ theme: String,
    _ effort: String
  ) -> (text: String, id: String, theme: String) {
    let text = """
      ---
      id: \(id)
      title: \(title)
      effort: \(effort)
      takes: some \(effort)
      cadence: once
      who: two founders
      measure: Founders who did it, out of all founders (aim, all of them)
      sources:
        - {source: guide, section: Page 1}
        - {source: notes, section: Page 2}
      ---

      ## Why

      It helps.

      ## First step

      Ask one founder today.

      ## Steps

      1. Ask.
      2. Listen, and
         write it down.

      ## Done when

      - A note with a date is there.
      - All have seen it.
      """
    return (text, id, theme)
  }
}

extension Example {
  /// Answers as an answers file has them: question, state, and what stands beside it.
  typealias Answers = [(question: String, answer: Answer)]

  static func sheet(
    _ answers: Answers,
    form: Form = .full,
    mode: AnswerSheet.Mode? = nil,
    completed: String? = "2026-05-04T18:00:00Z",
    participant: AnswerSheet.Participant = .init(name: "Ada Example", organisation: "Example Aid")
  ) throws -> AnswerSheet {
    var sheet = AnswerSheet(
      id: "0123456789abcdef0123456789abcdef",
      handle: "huddle-1",
      edition: try assessment().edition,
      participant: participant,
      mode: mode,
      started: "2026-05-04T17:30:00Z",
      form: form
    )
    for (question, answer) in answers { sheet.answers[id(question)] = answer }
    sheet.completed = completed
    return sheet
  }

  static func report(
    _ answers: Answers,
    form: Form = .full,
    mode: AnswerSheet.Mode? = nil,
    text: String = text,
    withoutNotes: Bool = false
  ) throws -> Report {
    Report(
      try assessment(from: text),
      try sheet(answers, form: form, mode: mode),
      library: try library(),
      date: try #require(Day("2026-05-05")),
      withoutNotes: withoutNotes
    )
  }

  /// Work to do first, a risk, something to find out and something that does not apply.
  static let mixed: Answers = [
    ("context.trigger", Answer(.answered(.word("need")))),
    ("context.members", Answer(.answered(.number(5)))),
    ("purpose.alone", Answer(.answered(.word("yes")))),
    (
      "purpose.written",
      Answer(.answered(.word("yes")), note: "Since May", evidence: "On the wall")
    ),
    ("purpose.shared", Answer(.answered(.level(0)))),
    ("work.finished", Answer(.answered(.word("no")))),
    ("work.notice", Answer(.notApplicable(reason: "We meet without one"))),
    ("work.helped", Answer(.dontKnow)),
    ("host.neutral", Answer(.answered(.level(2)))),
    ("risks.absent", Answer(.answered(.level(4)))),
    ("open.wish", Answer(.answered(.text("A shared calendar")), note: "Or a list")),
  ]
}

extension Example {
  /// "Don't know" to everything that takes it.
  static var unknown: Answers {
    [
      "context.trigger", "context.members", "purpose.alone", "purpose.written", "purpose.shared",
      "work.finished", "work.notice", "host.neutral", "risks.absent",
    ].map { ($0, Answer(.dontKnow)) }
  }

  /// What the short form asks of the mixed sheet.
  static var core: Answers {
    let core = ["context.trigger", "purpose.alone", "purpose.written", "work.finished"]
    return mixed.filter { core.contains($0.question) }
  }

  /// The first four answers of the mixed sheet.
  static var begun: Answers { Array(mixed.prefix(4)) }

  /// A crisis among people who knew each other, and a skip.
  static let crisis: Answers = [
    ("context.trigger", Answer(.answered(.word("crisis")))),
    ("context.ties", Answer(.answered(.word("yes")))),
    ("context.members", Answer(.skipped)),
    ("purpose.alone", Answer(.notApplicable(reason: "The law asks for a group"))),
    ("purpose.written", Answer(.answered(.word("yes")))),
    ("purpose.shared", Answer(.skipped)),
    ("work.finished", Answer(.answered(.word("no")))),
    ("work.notice", Answer(.answered(.duration(30 * 3_600)), note: "By e-mail")),
    ("risks.absent", Answer(.answered(.level(2)))),
  ]
}

extension Example {
  /// A crisis that puts nothing off, and a form to think again about.
  static let settled: Answers = [
    ("context.trigger", Answer(.answered(.word("crisis")))),
    ("context.ties", Answer(.answered(.word("yes")))),
    ("purpose.alone", Answer(.answered(.word("no")))),
    ("purpose.written", Answer(.answered(.word("yes")))),
    ("work.finished", Answer(.answered(.word("yes")))),
  ]

  /// Every must-have set aside.
  static let setAside: Answers = ["purpose.alone", "purpose.written", "work.finished"].map {
    ($0, Answer(.notApplicable(reason: "We are one office")))
  }

  /// Nothing but a note and a piece of evidence beside answers that are not there yet.
  static let noted: Answers = [
    ("purpose.shared", Answer(.unanswered, note: "Ask Ada Example")),
    ("host.neutral", Answer(.unanswered, evidence: "The minutes")),
  ]

  /// Reports that hold every state of an answer, an area, a fact of the gate and a practice.
  static func reports() throws -> [Report] {
    try [
      report(mixed), report(mixed, form: .short), report(begun), report(unknown), report(crisis),
      report([]), report([], form: .short), report(settled), report(setAside), report(noted),
      report(mixed, mode: .readAloud), promising(), promising(half), promising(form: .short),
    ]
  }
}

/// The blocks as they are printed.
func lines(_ blocks: [Block], width: Int = 100) -> [String] {
  render(blocks, style: TextStyle(width: width))
}

/// The lines of a page that is written out.
func lines(_ page: String) -> [String] {
  page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

func id(_ text: String) -> QuestionID {
  let parts = text.split(separator: ".").map(String.init)
  return QuestionID(area: parts[0], name: parts[1])
}

extension Example {
  /// A report on one area of statements that bring these points.
  static func statements(_ points: [Int], of questions: Int? = nil) throws -> Report {
    var text = """
      format: muster.assessment/1
      id: statements
      title: Statements
      version: 1.0.0
      licence: CC-BY-4.0
      language: en
      answered-by: anybody
      about: Statements.
      sources: {guide: {author: Ada Example, title: A Made-up Guide}}
      scales: {agreement: [Not at all, A little, Partly, Mostly, Fully]}
      areas:
        - id: area
          title: The area
          about: We.
          practices: [meet]
          questions:

      """
    var answers: Answers = []
    for number in 1...(questions ?? points.count) {
      text += "      - {id: q\(number), kind: statement, text: We., scale: agreement, "
      text += "sources: [{source: guide, section: S}]}\n"
      if number <= points.count {
        let step = points[number - 1] / 25 + 1
        answers.append(("area.q\(number)", Answer(.answered(.level(step)))))
      }
    }
    return try report(answers, text: text)
  }
}
