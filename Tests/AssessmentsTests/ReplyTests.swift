import Assessments
import FoundationEssentials
import Testing

@Suite struct ReplyTests {
  private func question(_ name: String, in text: String = Example.text) throws -> Question {
    let id = try #require(QuestionID(name))
    return try #require(try Example.assessment(from: text).question(id))
  }

  private func refusal(_ reply: String, to name: String) throws -> String {
    let question = try question(name)
    let error = #expect(throws: ReplyError.self) { try question.understand(reply) }
    return error?.description ?? ""
  }

  @Test(arguments: [
    ("0", 0), ("4", 4), (" 3 ", 3), ("as a rule", 3), ("AS A RULE", 3), ("As", 3), ("kept", 4),
    ("Not at all", 0), ("sp", 1), ("\tby some\n", 2),
  ])
  func `a practice takes the number printed, a label or its first letters`(
    reply: String,
    level: Int
  ) throws {
    #expect(try question("purpose.shared").understand(reply) == .level(level))
  }

  @Test(arguments: [
    ("1", "yes"), ("2", "partly"), ("3", "no"), ("y", "yes"), ("P", "partly"), ("n", "no"),
    ("yes", "yes"), ("NO", "no"), ("Yes, agreed", "yes"), ("a draft", "partly"), ("a d", "partly"),
    ("not", "no"), ("part", "partly"), ("ye", "yes"),
  ])
  func `a fact takes 1 to 3, y, p or n, a word or a label`(reply: String, word: String) throws {
    #expect(try question("purpose.written").understand(reply) == .word(word))
  }

  @Test func `where the answers are yes and no, there are 1 and 2 and no p`() throws {
    #expect(try question("work.finished").understand("2") == .word("no"))
    #expect(try question("context.ties").understand("Y") == .word("yes"))
    #expect(
      try refusal("p", to: "work.finished")
        == "'p' is not one of the choices; type a number from 1 to 2, or y (yes) or n (no)"
    )
  }

  @Test(arguments: [("1", 1), ("5", 5), ("mostly", 4), ("a l", 2)])
  func `a statement takes 1 to 5 or a label`(reply: String, step: Int) throws {
    #expect(try question("work.helped").understand(reply) == .level(step))
  }

  @Test(arguments: [
    ("1", "crisis"), ("2", "need"), ("sudden", "crisis"), ("crisis", "crisis"), ("cri", "crisis"),
    ("long-felt need", "need"), ("NEED", "need"),
  ])
  func `a context question takes its words, their labels and their places`(
    reply: String,
    word: String
  ) throws {
    #expect(try question("context.trigger").understand(reply) == .word(word))
  }

  @Test func `typed values are read as they are written`() throws {
    #expect(try question("context.members").understand(" 12 ") == .number(12))
    #expect(try question("context.members").understand("12  Organisations") == .number(12))
    #expect(try question("work.notice").understand("3 d") == .duration(259_200))
    #expect(try question("work.met").understand("2026-05-01").written == "2026-05-01")
  }

  @Test(arguments: [
    ("context.members", "a dozen", "'a dozen' is not a number, such as 12"),
    ("context.members", "12 people", "'12 people' is not a number, such as 12"),
    ("context.members", "organisations", "'organisations' is not a number, such as 12"),
    (
      "work.met", "1 May",
      "'1 May' is not a day as year-month-day, such as 2026-05-01"
    ),
    ("work.notice", "72", "'72' is not a time with its unit, such as 72 h or 20 min"),
    (
      "purpose.shared", "5",
      "'5' is not one of the choices; type a number from 0 to 4, or the first letters of a label"
    ),
    (
      "purpose.shared", "-1",
      "'-1' is not one of the choices; type a number from 0 to 4, or the first letters of a label"
    ),
    (
      "purpose.shared", "k",
      "'k' is not one of the choices; type a number from 0 to 4, or the first letters of a label"
    ),
    (
      "purpose.shared", "2.5",
      "'2.5' is not one of the choices; type a number from 0 to 4, or the first letters of a label"
    ),
    (
      "purpose.shared", "a rule",
      "'a rule' is not one of the choices; type a number from 0 to 4, or the first letters of a label"
    ),
    (
      "work.helped", "0",
      "'0' is not one of the choices; type a number from 1 to 5, or the first letters of a label"
    ),
    (
      "purpose.written", "4",
      "'4' is not one of the choices; type a number from 1 to 3, or y (yes), p (partly) or n (no)"
    ),
    (
      "purpose.written", "99999999999999999999",
      "'99999999999999999999' is not one of the choices; type a number from 1 to 3, or y (yes), "
        + "p (partly) or n (no)"
    ),
    (
      "context.ties", "p",
      "'p' is not one of the choices; type a number from 1 to 2, or y (yes) or n (no)"
    ),
    (
      "context.trigger", "n",
      "'n' is not one of the choices; type a number from 1 to 2, or the first letters of a label"
    ),
  ])
  func `says what would be understood`(name: String, reply: String, words: String) throws {
    #expect(try refusal(reply, to: name) == words)
  }

  @Test(arguments: [
    ("purpose.written", "a number from 1 to 3, or y (yes), p (partly) or n (no)"),
    ("work.finished", "a number from 1 to 2, or y (yes) or n (no)"),
    ("purpose.shared", "a number from 0 to 4, or the first letters of a label"),
    ("context.members", "a number, such as 12"),
    ("work.met", "a day as year-month-day, such as 2026-05-01"),
    ("work.notice", "a time with its unit, such as 72 h or 20 min"),
    ("open.wish", "some words"),
  ])
  func `an empty reply is told what to type`(name: String, expected: String) throws {
    for reply in ["", " ", "\t\n"] {
      #expect(try refusal(reply, to: name) == "nothing was typed; type \(expected)")
    }
  }

  @Test func `letters that begin several labels are asked for again`() throws {
    let text = try Example.text(
      replacing: "agreement: [Not at all, A little, Partly, Mostly, Fully]",
      with: "agreement: [Never once, Never twice, Never more, Ever, Ever so much]"
    )
    let question = try question("work.helped", in: text)
    let three = #expect(throws: ReplyError.self) { try question.understand("never") }
    #expect(
      three?.description
        == "'never' could be 'Never once', 'Never twice' or 'Never more'; type more letters"
    )
    let two = #expect(throws: ReplyError.self) { try question.understand("ev") }
    #expect(two?.description == "'ev' could be 'Ever' or 'Ever so much'; type more letters")
    #expect(try question.understand("ever") == .level(4))
    #expect(try question.understand("never t") == .level(2))
  }

  @Test func `only the beginning and the end of a long reply are quoted`() throws {
    let beginning = String(repeating: "é", count: 40)
    let half = beginning.prefix(19)
    #expect(
      try refusal(beginning + "é", to: "context.members")
        == "'\(half)…\(half)' is not a number, such as 12"
    )
    #expect(
      try refusal(beginning, to: "context.members") == "'\(beginning)' is not a number, such as 12"
    )
  }

  /// Lower case of İ is two scalars, i and a dot; that of I is i in every locale.
  @Test func `letters of other languages match themselves`() throws {
    let text = try Example.text(
      replacing: "- {value: launched, label: Launched}",
      with: """
        - {value: city, label: İstanbul}
              - {value: town, label: Izmir}
              - {value: money, label: Économie}
              - {value: street, label: Straße}
              - {value: word, label: 言葉}
        """
    )
    let question = try question("context.stage", in: text)
    #expect(try question.understand("İstanbul") == .word("city"))
    #expect(try question.understand("İS") == .word("city"))
    #expect(try question.understand("i\u{307}st") == .word("city"))
    #expect(try question.understand("IZMIR") == .word("town"))
    #expect(try question.understand("e\u{301}co") == .word("money"))
    #expect(try question.understand("ÉCONOMIE") == .word("money"))
    #expect(try question.understand("stra") == .word("street"))
    #expect(try question.understand("言葉") == .word("word"))
    for reply in ["istanbul", "ızmir", "economie", "言", "İ", "٣"] {
      #expect(throws: ReplyError.self) { try question.understand(reply) }
    }
  }
}
