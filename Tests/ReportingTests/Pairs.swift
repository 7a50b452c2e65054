import Assessments
import FoundationEssentials
import Reporting
import Testing

extension Example {
  /// A sheet with what it came to.
  static func scored(
    _ answers: Answers,
    handle: String = "huddle-1",
    started: String = "2026-05-04T17:30:00Z",
    participant: AnswerSheet.Participant = .init(name: "Ada Example", organisation: "Example Aid"),
    form: Form = .full,
    text: String = text
  ) throws -> ScoredSheet {
    let assessment = try assessment(from: text)
    var sheet = AnswerSheet(
      id: "0123456789abcdef0123456789abcdef",
      handle: handle,
      edition: assessment.edition,
      participant: participant,
      started: started,
      form: form
    )
    for (question, answer) in answers { sheet.answers[id(question)] = answer }
    return ScoredSheet(assessment, sheet)
  }

  /// The next edition: one question is worded anew, one has another rule, one is gone, two are new.
  static var nextEdition: String {
    get throws {
      var edition = text
      for (old, new) in [
        ("version: 1.2.0", "version: 1.3.0"), ("Does the goal need more", "Does it take more"),
        ("{at-least: 72 h}", "{at-least: 48 h}"), ("  - id: absent", "  - id: away"),
      ] {
        try #require(edition.ranges(of: old).count == 1)
        edition.replace(old, with: new)
      }
      return edition + "  - {id: fear, kind: open, text: What do you fear?}\n"
    }
  }

  /// The mixed sheet some months on: of every kind of change one at least.
  static let later: Answers = [
    ("context.trigger", Answer(.answered(.word("need")), note: "Still")),
    ("context.members", Answer(.answered(.number(7)))),
    ("purpose.alone", Answer(.answered(.word("yes")))),
    ("purpose.written", Answer(.answered(.word("partly")), note: "We began anew")),
    ("purpose.shared", Answer(.answered(.level(3)), evidence: "The welcome letter")),
    ("work.finished", Answer(.answered(.word("yes")))),
    ("work.notice", Answer(.answered(.duration(48 * 3_600)))),
    ("work.helped", Answer(.answered(.level(2)))),
    ("host.neutral", Answer(.skipped)),
    ("risks.absent", Answer(.answered(.level(2)))),
    ("risks.away", Answer(.answered(.level(5)))),
    ("open.wish", Answer(.answered(.text("A shared room\nwith a door")))),
    ("open.fear", Answer(.answered(.text("Rain")))),
  ]

  private static func comparison(
    _ then: ScoredSheet,
    _ now: ScoredSheet,
    withoutNotes: Bool = false
  ) throws -> ComparisonReport {
    ComparisonReport(
      then,
      now,
      date: try #require(Day("2026-11-02")),
      withoutNotes: withoutNotes
    )
  }

  /// The mixed sheet and the later one, of the same edition or of the next.
  static func comparison(
    text: String = text,
    form: Form = .full,
    withoutNotes: Bool = false
  ) throws -> ComparisonReport {
    try comparison(
      scored(mixed, form: form),
      scored(later, handle: "huddle-2", started: "2026-11-01T09:00:00Z", text: text),
      withoutNotes: withoutNotes
    )
  }

  /// A sheet of promises and a later one with other answers to some questions.
  static func comparison(promisesChanged changes: [String: Answer]) throws -> ComparisonReport {
    let answers = promised.map { ($0.question, changes[$0.question] ?? $0.answer) }
    return try comparison(
      scored(promised, text: promising),
      scored(answers, handle: "huddle-2", started: "2026-11-01T09:00:00Z", text: promising)
    )
  }

  /// Comparisons that hold every change, every reason and every state of an area.
  static func comparisons() throws -> [ComparisonReport] {
    func pair(_ then: Answers, _ now: Answers) throws -> ComparisonReport {
      try comparison(
        scored(then),
        scored(now, handle: "huddle-2", started: "2026-11-01T09:00:00Z")
      )
    }
    return try [
      comparison(), comparison(text: nextEdition), comparison(form: .short), pair(later, mixed),
      pair(mixed, mixed), pair(mixed, unknown), pair(crisis, settled), pair(setAside, setAside),
      pair([], []), pair(noted, noted), comparison(withoutNotes: true),
    ]
  }

  /// Ada, Ben and somebody without a name.
  static func sideBySide(withoutNotes: Bool = false) throws -> SideBySideReport {
    try sideBySide([mixed, later, crisis], withoutNotes: withoutNotes)
  }

  static func sideBySide(
    _ answers: [Answers],
    texts: [String] = [text, text, text],
    forms: [Form] = [.full, .full, .full],
    people: [AnswerSheet.Participant] = [
      .init(name: "Ada Example", organisation: "Example Aid"), .init(name: "Ben Example"), .init(),
    ],
    withoutNotes: Bool = false
  ) throws -> SideBySideReport {
    SideBySideReport(
      try answers.enumerated().map { index, answers in
        try scored(
          answers,
          handle: "huddle-\(index + 1)",
          participant: people[index],
          form: forms[index],
          text: texts[index]
        )
      },
      date: try #require(Day("2026-05-05")),
      withoutNotes: withoutNotes
    )
  }

  /// Sheets side by side that hold every relation and every state of an area.
  static func sideBySides() throws -> [SideBySideReport] {
    try [
      sideBySide(), sideBySide(withoutNotes: true), sideBySide([mixed, later]),
      sideBySide([mixed, mixed]), sideBySide([mixed, later], texts: [text, nextEdition]),
      sideBySide([later, mixed, mixed], texts: [nextEdition, text, text]),
      sideBySide([mixed, later], forms: [.full, .short]), sideBySide([unknown, unknown]),
      sideBySide([setAside, setAside]), sideBySide([[], []]), sideBySide([noted, settled, mixed]),
    ]
  }
}
