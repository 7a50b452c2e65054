import Assessments
import FoundationEssentials
import Reporting

/// A made-up assessment with what few have: levels, promises, results, and what exists where.
extension Example {
  static let promising = """
    format: muster.assessment/1
    id: huddle
    title: How the huddle holds
    version: 1.0.0
    licence: CC-BY-4.0
    language: en
    answered-by: a host
    about: See what holds.
    advice: lowest-level
    reading: One evening, seen by one host.
    levels: [ground, roof]
    inventory: true
    sources:
      guide: {author: Ada Example, title: A Made-up Guide, year: 2021}
    scales:
      agreement: [Not at all, A little, Partly, Mostly, Fully]
    context:
      - {id: agenda, kind: context, core: true, text: How early do you promise the agenda?,
         input: duration, proposed: 72 h}
      - {id: visits, kind: context, text: How many visits do you promise?, input: number,
         unit: visits, proposed: 3}
      - {id: reply, kind: context, text: How soon do you promise a reply?, input: duration}
      - {id: report, kind: context, text: When do you promise the report?, input: date}
      - {id: calls, kind: context, text: How many calls do you promise?, input: number,
         unit: calls, proposed: 2}
    areas:
      - id: papers
        title: Papers
        about: What you have in writing.
        result: Everybody finds the papers.
        practices: [write-it-down]
        questions:
          - id: rules
            kind: fact
            core: true
            text: Do you have rules?
            choices:
              - {value: yes, label: We do}
              - {value: partly, label: A draft, anchor: A draft is out.}
              - {value: no, label: None}
            evidence: Where are they?
            sources: [{source: guide, section: Rules}]
          - id: list
            kind: fact
            text: Do you have a list of members?
            choices: [{value: yes, label: There is one}, {value: no, label: There is none}]
            sources: [{source: guide, section: Lists}]
          - id: map
            kind: fact
            text: Do you have a map?
            choices: [{value: yes, label: On paper}, {value: no, label: In our heads}]
            sources: [{source: guide, section: Maps}]
          - {id: read, kind: statement, text: We read them., scale: agreement,
             sources: [{source: guide, section: Reading}]}
      - id: ground
        title: Solid ground
        about: What you stand on.
        result: Guests come back.
        questions:
          - {id: agenda-sent, kind: statement, core: true, promise: context.agenda,
             text: The agenda comes as promised., scale: agreement, practices: [send-early],
             sources: [{source: guide, section: Agendas}]}
          - {id: visited, kind: statement, promise: context.visits, scale: agreement,
             text: Each member was visited as promised., practices: [open-the-door],
             sources: [{source: guide, section: Visits}]}
          - {id: open, kind: statement, text: We speak openly., scale: agreement,
             practices: [start-small], sources: [{source: guide, section: Speech}]}
      - id: roof
        title: A roof
        about: What you sleep under.
        questions:
          - {id: replied, kind: statement, promise: context.reply, text: Replies come as promised.,
             scale: agreement, practices: [name-the-gap],
             sources: [{source: guide, section: Replies}]}
          - {id: reported, kind: statement, promise: context.report, dont-know: Nobody looked,
             text: The report came as promised., scale: agreement, practices: [read-it-aloud],
             sources: [{source: guide, section: Reports}]}
          - {id: called, kind: statement, promise: context.calls, text: Calls come as promised.,
             scale: agreement, practices: [call-them], sources: [{source: guide, section: Calls}]}
          - {id: dry, kind: statement, text: We stay dry., scale: agreement,
             practices: [start-small], sources: [{source: guide, section: Roofs}]}

    """

  /// A promise of each fate, each way to have something, and a weak ground.
  static let promised: Answers = [
    ("context.agenda", Answer(.answered(.duration(48 * 3_600)))),
    ("context.visits", Answer(.answered(.number(2)))),
    ("context.reply", Answer(.answered(.duration(3_600)))),
    ("context.report", Answer(.answered(.date(Day.first)))),
    ("context.calls", Answer(.skipped)),
    ("papers.rules", Answer(.answered(.word("partly")), note: "By May", evidence: "In the drawer")),
    ("papers.list", Answer(.answered(.word("yes")))),
    ("papers.map", Answer(.answered(.word("no")))),
    ("papers.read", Answer(.answered(.level(5)), evidence: "The minutes")),
    ("ground.agenda-sent", Answer(.answered(.level(5)))),
    ("ground.visited", Answer(.answered(.level(2)))),
    ("ground.open", Answer(.answered(.level(1)))),
    ("roof.replied", Answer(.answered(.level(1)))),
    ("roof.reported", Answer(.dontKnow)),
    ("roof.dry", Answer(.answered(.level(5)))),
  ]

  /// Promises that nobody has looked at, and some that apply to nobody.
  static let half: Answers = [
    ("context.agenda", Answer(.answered(.duration(48 * 3_600)))),
    ("context.visits", Answer(.dontKnow)),
    ("context.reply", Answer(.answered(.duration(3_600)))),
    ("context.report", Answer(.answered(.date(Day.first)))),
    ("ground.agenda-sent", Answer(.skipped)),
    ("roof.replied", Answer(.notApplicable(reason: "Nobody wrote"))),
    ("papers.list", Answer(.dontKnow)),
  ]

  static func promising(
    _ answers: Answers = promised,
    form: Form = .full,
    withoutNotes: Bool = false
  ) throws -> Report {
    try report(answers, form: form, text: promising, withoutNotes: withoutNotes)
  }

  /// The same with other answers to some questions; `nil` for none.
  static func promising(changing changes: [String: Answer?]) throws -> Report {
    let kept = promised.filter { changes[$0.question] == nil }
    return try promising(kept + changes.compactMap { key, value in value.map { (key, $0) } })
  }
}
