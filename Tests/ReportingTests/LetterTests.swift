import Assessments
import FoundationEssentials
import Playbooks
import Testing
import Text

@testable import Reporting

@Suite struct LetterTests {
  /// Two areas that are a strength, one that is not.
  private static let strong: Example.Answers = [
    ("context.trigger", Answer(.answered(.word("need")))),
    ("context.members", Answer(.answered(.number(5)))),
    ("purpose.alone", Answer(.answered(.word("yes")))),
    ("purpose.written", Answer(.answered(.word("yes")))),
    ("purpose.shared", Answer(.answered(.level(3)))),
    ("work.finished", Answer(.notApplicable(reason: "We have met once"))),
    ("work.notice", Answer(.answered(.duration(72 * 3_600)))),
    ("work.helped", Answer(.answered(.level(5)))),
    ("host.neutral", Answer(.answered(.level(2)))),
    ("risks.absent", Answer(.dontKnow)),
    ("open.wish", Answer(.answered(.text("A shared calendar")))),
  ]

  @Test func `what is in place, what comes next, and what the letter is`() throws {
    #expect(
      try page(Self.strong) == [
        "A letter about our coalition",
        "Example Aid",
        "Ada Example",
        "5 May 2026",
        "This letter tells you what is in place in our coalition today, and what we are doing next. It is",
        "drawn from one person's answers to \"Before the first huddle\", version 1.2.0, completed on 4 May",
        "2026.",
        "",
        "What is in place",
        "Of \"Three things to have\", these are in place:",
        "- A reason to work together",
        "- A written purpose",
        "In these areas much is in place, told in the words of the question and the answer:",
        "- Purpose",
        "  How do you share the purpose? As a rule.",
        "- Work",
        "  How early is the agenda sent? 72 h.",
        "  We help each other. Fully.",
        "",
        "What we are doing next",
        "Our answers lead to this step first:",
        "1 Ask for a turn to speak",
        "Please ask us about any of this. We are glad to tell you more.",
        "",
        "About this letter",
        "One person gave these answers, and nobody else has checked them. The letter tells what is in place",
        "and what we do next, and leaves out the other answers. It is meant for a talk between us, and is not",
        "to be used to rank, fund or appraise.",
        "The questions are drawn from: Ada Example, A Made-up Guide (2021); Ben Example, Made-up Notes.",
      ]
    )
  }

  @Test func `a letter when nothing is in place yet, and the sheet is open`() throws {
    let text = try page([("purpose.written", Answer(.answered(.word("no"))))])
    #expect(
      Array(text[4..<16]) == [
        "This letter tells you what is in place in our coalition today, and what we are doing next. It is",
        "drawn from one person's answers to \"Before the first huddle\", version 1.2.0. They are not complete:",
        "9 of 10 questions have no answer yet.",
        "",
        "What is in place",
        "There is nothing to list here yet. We are at the beginning, and we would rather tell you so than",
        "promise too much.",
        "",
        "What we are doing next",
        "Our answers lead to this step first:",
        "1 Write the purpose in two lines",
        "Please ask us about any of this. We are glad to tell you more.",
      ]
    )
  }

  @Test func `a letter when there is no answer at all, in the short form`() throws {
    let letter = Letter(try Example.report([], form: .short))
    #expect(letter.mustHaves == [] && letter.areas == [] && letter.nextSteps == [])
    let text = letter.document.plain.joined(separator: "\n")
    #expect(
      text.contains(
        "answers to \"Before the first huddle\" in its short form, version 1.2.0. They are not "
          + "complete: 4 of 4 questions have no answer yet.\n"
      )
    )
    #expect(
      text.contains("\nWe answer the other questions first, and then choose our next steps.\n")
    )
  }

  @Test func `where everything is in place there is no next step`() throws {
    let answers = Self.strong.filter { $0.question != "host.neutral" }
    let report = try Example.report(answers + [("host.neutral", Answer(.answered(.level(4))))])
    #expect(
      Letter(report).document.plain.contains(
        "Our answers call for no next step today. We look at them again in some months."
      )
    )
  }

  @Test func `holds nothing that is the participant's own, missing or a figure`() throws {
    let answers = Example.mixed.map { question, answer in
      (question, Answer(answer.state, note: "a note of mine", evidence: "a thing I saw"))
    }
    for report in try Example.reports() + [Example.report(answers), Example.report(Self.strong)] {
      let document = Letter(report).document
      var hidden = [
        "a note of mine", "a thing I saw", "Since May", "On the wall", "Or a list", "Ask Ada",
        "The minutes", "muster ", "point", "score", "strength", "developing", "needs attention",
        "don't know", "oes not apply", "■", "%",
      ]
      hidden += report.notApplicable.map(\.reason)
      hidden += report.score.questions.filter { Mark($0) != .inPlace }.map(\.question.text.own)
      hidden += report.score.context.map(\.said) + report.score.open.map(\.said)
      hidden += (report.score.gate?.facts ?? []).filter { $0.status != .passed }.map(
        \.mustHave.missing
      )
      let faces = [
        lines(document.text).joined(separator: "\n"), document.plain.joined(separator: "\n"),
        document.markdown,
        String(document.html[try #require(document.html.firstRange(of: "<body>")).upperBound...]),
      ]
      for face in faces {
        #expect(
          hidden.filter { !["no answer yet", "not asked"].contains($0) && face.contains($0) } == []
        )
      }
    }
  }

  @Test func `does not tell a must-have twice`() throws {
    let letter = Letter(try Example.report(Self.strong))
    #expect(letter.areas.map(\.answers).first == ["How do you share the purpose? As a rule."])
  }

  @Test(arguments: [
    ([3, 3, 3], [3, 3, 3]), ([5, 1, 9], [4, 1, 4]), ([0, 2], [0, 2]), ([], []), ([12], [9]),
    ([5, 5], [5, 4]), (Array(repeating: 4, count: 13), [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]),
    ([0, 0], [0, 0]), ([4, 4, 4, 4], [3, 2, 2, 2]),
  ])
  func `one answer from each area in turn`(counts: [Int], shares: [Int]) {
    #expect(Letter.shares(of: counts, limit: 9) == shares)
  }

  @Test func `tells facts first, and those of the short form before the others`() throws {
    var text = """
      format: muster.assessment/1
      id: many
      title: Many
      version: 1.0.0
      licence: CC-BY-4.0
      language: en
      answered-by: anybody
      about: Many.
      sources: {guide: {author: Ada Example, title: A Made-up Guide}}
      scales: {agreement: [Not at all, A little, Partly, Mostly, Fully]}
      areas:

      """
    var answers: Example.Answers = []
    for area in 1...7 {
      text +=
        "  - {id: a\(area), title: Area \(area), about: We., practices: [meet], questions: [\n"
      for (name, kind) in [("told", "statement"), ("late", "fact"), ("early", "fact, core: true")] {
        let form =
          kind == "statement"
          ? "scale: agreement" : "choices: [{value: yes, label: Yes}, {value: no, label: No}]"
        text += "      {id: \(name), kind: \(kind), text: \(name) \(area)?, \(form), "
        text += "sources: [{source: guide, section: S}]},\n"
        let value = kind == "statement" ? Value.level(5) : .word("yes")
        answers.append(("a\(area).\(name)", Answer(.answered(value))))
      }
      text += "  ]}\n"
    }
    let letter = Letter(try Example.report(answers, text: text))
    #expect(letter.isShortened)
    #expect(
      letter.areas.map(\.answers) == [
        ["late 1? Yes.", "early 1? Yes."], ["late 2? Yes.", "early 2? Yes."], ["early 3? Yes."],
        ["early 4? Yes."], ["early 5? Yes."], ["early 6? Yes."], ["early 7? Yes."],
      ]
    )
    #expect(
      letter.document.plain.contains(
        "In these areas much is in place. Some of it, in the words of the question and the answer:"
      )
    )
    #expect(
      letter.document.plain.contains { $0.contains("To stay on one page, it also leaves out some") }
    )
  }

  @Test func `areas without room for an answer stand together`() {
    func letter(_ areas: [Letter.Area]) -> [String] {
      Letter(
        sender: [],
        date: .first,
        title: "T",
        version: "1.0.0",
        isShortForm: false,
        completed: nil,
        openCount: 0,
        askedCount: 1,
        gateTitle: nil,
        mustHaves: [],
        areas: areas,
        isShortened: true,
        nextSteps: [],
        sources: []
      ).document.sections[0].parts.flatMap(\.text).flatMap { lines([$0]) }
    }
    let (full, bare) = (
      Letter.Area(title: "A", answers: ["Is it? Yes."]), Letter.Area(title: "B", answers: [])
    )
    #expect(
      letter([full, bare, Letter.Area(title: "C", answers: [])]) == [
        "In these areas much is in place. Some of it, in the words of the question and the answer:",
        "- A", "  Is it? Yes.", "- B; C",
      ]
    )
    #expect(letter([bare]) == ["In this area much is in place:", "- B"])
  }

  @Test func `as a page it looks like a letter`() throws {
    let page = Letter(try Example.report(Self.strong)).document.html
    #expect(!page.contains("<nav"))
    try expectSnapshot("letter.html", page)
  }

  private func page(_ answers: Example.Answers) throws -> [String] {
    lines(Letter(try Example.report(answers)).document.text)
  }
}
