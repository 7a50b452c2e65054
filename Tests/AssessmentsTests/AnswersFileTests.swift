import Assessments
import FoundationEssentials
import JSON
import Testing

@Suite struct AnswersFileTests {
  private func read(_ text: String, of assessment: Assessment? = nil) throws -> AnswersFile {
    let definition = try assessment ?? Example.assessment()
    return try AnswersFile(Array(text.utf8), file: "answers.yaml", for: definition)
  }

  private func answers(_ lines: String) throws -> [String: Answer] {
    let file = try read("assessment: huddle\nanswers:\n" + lines)
    return Dictionary(uniqueKeysWithValues: file.answers.map { ($0.id.description, $0.answer) })
  }

  @Test func `reads short answers by hand, in the order of the file`() throws {
    let file = try read(
      """
      assessment: huddle
      participant: {name: Ada Example, organisation: Example Clinic}
      answers:
        purpose.written: yes
        purpose.shared: 3
        purpose.alone: {not-applicable: "the ministry hosts us by law"}
        work.finished: dont-know
        work.met: 2026-05-01
        work.notice: 3 d
        work.helped: {value: 2, note: "two of five pairs", evidence: "minutes of 3 May"}
        context.members: 12
        context.stage: {note: "ask Ben"}
        risks.absent: skipped
        open.wish: |-
          More time,
          and less of it.

      """
    )
    #expect(
      file.participant
        == AnswerSheet.Participant(name: "Ada Example", organisation: "Example Clinic")
    )
    let day = try #require(Day("2026-05-01"))
    let expected: KeyValuePairs<String, Answer> = [
      "purpose.written": Answer(.word("yes")),
      "purpose.shared": Answer(.level(3)),
      "purpose.alone": Answer(.notApplicable(reason: "the ministry hosts us by law")),
      "work.finished": Answer(.dontKnow),
      "work.met": Answer(.answered(.date(day))),
      "work.notice": Answer(.answered(.duration(259_200))),
      "work.helped": Answer(.level(2), note: "two of five pairs", evidence: "minutes of 3 May"),
      "context.members": Answer(.answered(.number(12))),
      "context.stage": Answer(.unanswered, note: "ask Ben"),
      "risks.absent": Answer(.skipped),
      "open.wish": Answer(.answered(.text("More time,\nand less of it."))),
    ]
    #expect(file.answers.map(\.id.description) == expected.map(\.key))
    #expect(file.answers.map(\.answer) == expected.map(\.value))
  }

  @Test(arguments: [
    ("purpose.written: Yes, agreed", Value.word("yes")),
    ("purpose.written: A draft", .word("partly")),
    ("purpose.written: a DRAFT", .word("partly")), ("purpose.written: \"Not yet\"", .word("no")),
    ("purpose.written: {value: Not yet}", .word("no")), ("purpose.shared: As a rule", .level(3)),
    ("purpose.shared: {value: not at all}", .level(0)), ("work.helped: Mostly", .level(4)),
    ("risks.absent: never", .level(1)), ("context.trigger: Long-felt need", .word("need")),
    ("context.ties: Yes, most", .word("yes")),
  ])
  func `takes the label of a choice too, in large or small letters`(
    line: String,
    value: Value
  ) throws {
    #expect(try answers("  \(line)\n").values.map(\.value) == [value])
  }

  @Test func `a value goes before a label that reads like it`() throws {
    let assessment = try Example.assessment(
      from: Example.text(replacing: "label: Sudden crisis", with: "label: need")
        .replacing(only: "label: Long-felt need", with: "label: Crisis")
    )
    for (text, word) in ["need": "need", "crisis": "crisis", "Crisis": "need", "Need": "crisis"] {
      let file = try read(
        "assessment: huddle\nanswers: {context.trigger: \(text)}\n",
        of: assessment
      )
      #expect(file.answers.map(\.answer) == [Answer(.word(word))], "\(text)")
    }
  }

  @Test(arguments: [Form.short, .full])
  func `an exported sheet has its form, and a file by hand none`(form: Form) throws {
    let assessment = try Example.assessment()
    let exported = try sheet(of: assessment, form: form).json(of: assessment).compact
    #expect(try read(exported).form == form)
    #expect(try read("assessment: huddle\nanswers: {}\n").form == nil)
    let without = #"{"format": "muster.answers/1", "assessment": "huddle", "answers": {}}"#
    #expect(try read(without).form == nil)
    #expect(try read(exported) != read(without))
  }

  @Test func `a name has up to 200 characters, in any script`() throws {
    let family = "👩‍👩‍👧"
    let long = String(repeating: family, count: 200)
    let file = try read(
      "assessment: huddle\nparticipant: {name: \(long), organisation: نمونه‌ها}\nanswers: {}\n"
    )
    #expect(file.participant == AnswerSheet.Participant(name: long, organisation: "نمونه‌ها"))
  }

  @Test func `reads the states as they are exported`() throws {
    let answers = try answers(
      """
        purpose.written: {state: dont-know}
        purpose.alone: {state: not-applicable, reason: by law}
        purpose.shared: {state: skipped, note: later}
        work.finished: {state: unanswered, evidence: photo}

      """
    )
    #expect(
      answers == [
        "purpose.written": Answer(.dontKnow),
        "purpose.alone": Answer(.notApplicable(reason: "by law")),
        "purpose.shared": Answer(.skipped, note: "later"),
        "work.finished": Answer(.unanswered, evidence: "photo"),
      ]
    )
  }

  @Test func `an empty own text is no answer, and the note beside it is kept`() throws {
    #expect(
      try answers("  open.wish: {value: \" \", note: ask Ben}")
        == ["open.wish": Answer(.unanswered, note: "ask Ben")]
    )
    #expect(try answers("  open.wish: {value: \"\"}") == [:])
  }

  @Test func `to an open question every word is text, and nothing is no answer`() throws {
    #expect(
      try answers("  open.wish: dont-know") == ["open.wish": Answer(.answered(.text("dont-know")))]
    )
    #expect(try answers("  open.wish: 2026") == ["open.wish": Answer(.answered(.text("2026")))])
    #expect(try answers("  open.wish:") == [:])
    #expect(try answers("  open.wish: \"  \"") == [:])
  }

  @Test func `text is composed and may have 32 768 bytes`() throws {
    let composed = try #require(try answers("  open.wish: cafe\u{301}")["open.wish"]?.value)
    #expect(Array(composed.written.unicodeScalars) == ["c", "a", "f", "\u{E9}"])
    let most = String(repeating: "x", count: 32_768)
    #expect(try answers("  open.wish: \(most)") == ["open.wish": Answer(.answered(.text(most)))])
  }

  @Test func `a file without answers is one`() throws {
    #expect(try read("assessment: huddle\nanswers: {}\n").answers.isEmpty)
  }

  @Test func `answers to questions that are not asked are kept`() throws {
    #expect(
      try answers("  context.trigger: need\n  context.ties: \"yes\"") == [
        "context.trigger": Answer(.word("need")), "context.ties": Answer(.word("yes")),
      ]
    )
  }

  @Test func `an exported sheet comes back as it was`() throws {
    let assessment = try Example.assessment()
    let day = try #require(Day("2026-05-01"))
    var sheet = try sheet(
      of: assessment,
      [
        "context.trigger": .word("crisis"), "context.ties": .word("no"),
        "context.members": .answered(.number(2.5)), "purpose.written": .word("partly"),
        "purpose.alone": .notApplicable(reason: "by \"law\"\nand custom"),
        "purpose.shared": .level(0),
        "work.finished": .dontKnow, "work.met": .answered(.date(day)),
        "work.notice": .answered(.duration(90)), "risks.absent": .level(5),
        "open.wish": .answered(.text("dont-know: \u{1F468}\u{200D}\u{1F467}\n\tمرحبا \\ {a: 1}")),
      ]
    )
    let noted = Answer(.level(2), note: "# not a comment", evidence: "& not an anchor")
    sheet.apply(.answer(try id("work.helped"), noted))
    sheet.apply(.answer(try id("context.stage"), Answer(.unanswered, note: "ask")))
    sheet.apply(.completed("2026-05-31T21:00:00Z"))
    for text in [sheet.json(of: assessment).pretty, sheet.json(of: assessment).compact] {
      let file = try read(text, of: assessment)
      #expect(file.participant == sheet.participant)
      #expect(file.answers.map(\.id).count == sheet.answers.count)
      #expect(
        Dictionary(uniqueKeysWithValues: file.answers.map { ($0.id, $0.answer) }) == sheet.answers
      )
    }
  }

  @Test func `keys of a later muster are passed over in an export`() throws {
    let file = try read(
      """
      {"format": "muster.answers/1", "weather": "fine",
       "assessment": {"id": "huddle", "version": "9.9.9", "mood": 1},
       "participant": {"name": "Ada Example", "role": "founder"},
       "answers": {"purpose.shared": {"value": 3, "confidence": 0.5}}}
      """
    )
    #expect(file.participant == AnswerSheet.Participant(name: "Ada Example"))
    #expect(file.answers.map(\.answer) == [Answer(.level(3))])
  }

  @Test func `files with the same answers are equal`() throws {
    let one = try read("assessment: huddle\nanswers: {purpose.shared: 3}\n")
    let same = try read("answers:\n  purpose.shared: {value: 3}\nassessment: huddle\n")
    let other = try read("assessment: huddle\nanswers: {purpose.shared: 4}\n")
    #expect(one == same)
    #expect(one != other)
  }
}
