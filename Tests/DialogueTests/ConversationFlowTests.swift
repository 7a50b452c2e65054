import Assessments
import Dialogue
import Testing

@Suite struct ConversationFlowTests {
  @Test(
    arguments: [
      (
        ["2", "1", "1", "1"],
        ["Go: nothing in this list holds you back. 3 of 3 are in place."]
      ),
      (
        ["2", "1", "2", "1"],
        [
          "Work first, launch later. 2 of 3 are in place.",
          "- Still missing: a written purpose (purpose.written)",
        ]
      ),
      (
        ["2", "1", "d", "1"],
        [
          "Work first, launch later. 2 of 3 are in place.",
          "- Find out about: a written purpose (purpose.written)",
        ]
      ),
      (
        ["2", "2", "3", "2"],
        [
          "Think again about the form: you may not need a coalition for this. 0 of 3 are in place.",
          "- Still missing: a reason to work together (purpose.alone)",
          "- Still missing: a written purpose (purpose.written)",
          "- Still missing: a first thing finished together (work.finished)",
        ]
      ),
      (
        ["2", "s", "1", "1"],
        [
          "No outcome yet: some of these have no answer. 2 of 3 are in place.",
          "- No answer yet about: a reason to work together (purpose.alone)",
        ]
      ),
      (
        ["1", "1", "1", "1", "2"],
        [
          "Go: nothing in this list holds you back. 2 of 3 are in place.",
          "You act in a crisis.",
          "- Set a date for: a first thing finished together (work.finished)",
        ]
      ),
      (
        ["1", "2", "1", "1", "2"],
        [
          "Work first, launch later. 2 of 3 are in place.",
          "- Still missing: a first thing finished together (work.finished)",
        ]
      ),
    ]
  )
  func `tells the outcome of the gate right after the last must-have`(
    replies: [String],
    outcome: [String]
  ) throws {
    var talk = try Talk()
    for reply in replies.dropLast() {
      #expect(lines(talk.reply(reply).said).count == 1)
    }
    let last = try #require(replies.last)
    let said = talk.said(last)
    #expect(said.dropFirst() == (["", "Three things to have"] + outcome)[...])
    #expect(talk.question == "context.stage")
  }

  @Test func `tells the outcome again when a must-have was changed`() throws {
    var talk = try Talk.atReview()
    talk.type("3")
    #expect(
      talk.said("3") == [
        "Saved: 3 Not yet", "", "Three things to have",
        "Work first, launch later. 2 of 3 are in place.",
        "- Still missing: a written purpose (purpose.written)",
      ]
    )
    #expect(talk.conversation.prompt == "review> ")
  }

  @Test func `pauses between two parts of the full form`() throws {
    var talk = try Talk()
    _ = talk.shown()
    talk.type("2", "1", "1", "1")
    #expect(
      talk.shown()
        == lines(
          """

          Next: About your coalition (1 question, about 1 minute). Press Enter to go on, or type 'enough' to
          stop for today: everything is saved.
          """
        )
    )
    #expect(talk.conversation.prompt == "go on? ")
    talk.type("", "2")
    #expect(
      talk.shown().dropFirst().first
        == "Next: Purpose (1 question, about 1 minute). Press Enter to go on, or type 'enough' to stop for"
    )
    talk.type("y", "3")
    #expect(
      talk.shown().dropFirst().first
        == "Next: Work (2 questions, about 1 minute). Press Enter to go on, or type 'enough' to stop for today:"
    )
  }

  @Test(arguments: ["", "y", "Yes", "go", "go on", "on"])
  func `goes on after a pause`(reply: String) throws {
    var talk = try Talk()
    talk.type("2", "1", "1", "1")
    let turn = talk.reply(reply)
    #expect(turn.said == [])
    #expect(turn.changes == [])
    #expect(talk.conversation.prompt == "answer> ")
    #expect(talk.question == "context.stage")
  }

  @Test(arguments: ["enough", "Enough for today", "n", "no", "q", "quit"])
  func `stops at a pause`(reply: String) throws {
    var talk = try Talk()
    talk.type("2", "1", "1", "1")
    #expect(talk.reply(reply).changes == [])
    #expect(talk.conversation.ending == .left)
  }

  @Test func `asks again at a pause`() throws {
    var talk = try Talk()
    talk.type("2", "1", "1", "1")
    let turn = talk.reply("perhaps")
    #expect(turn.isRefused)
    #expect(
      lines(turn.said) == ["Press Enter to go on, or type 'enough' to stop for today"]
    )
    #expect(talk.conversation.prompt == "go on? ")
  }

  @Test func `does not pause in the short form`() throws {
    var talk = try Talk(.short)
    talk.type("2", "1", "1", "1")
    #expect(talk.question == "purpose.shared")
    #expect(talk.conversation.prompt == "answer> ")
    talk.type("3")
    #expect(talk.conversation.prompt == "review> ")
  }

  // Of the short form 5 questions of 93 words are asked: 75 s + 27 s = 102 s, so 2 minutes.
  @Test func `counts the questions and minutes of the short form`() throws {
    var talk = try Talk(.short)
    #expect(talk.shown().contains("Question 1 of 5, about 2 minutes left"))
  }

  // 5 of the other questions are asked without a crisis, of 41 words: 75 s + 12 s = 87 s.
  @Test func `offers the rest after the short form`() throws {
    var talk = try Talk(.short)
    talk.type("2", "1", "1", "1", "3", "")
    #expect(
      talk.shown()
        == lines(
          """
          That was the short form. The rest is 5 questions, about 2 minutes, in the same sheet and one area at
          a time. Type y to go on now, or press Enter to see your report.
          """
        )
    )
    #expect(talk.conversation.prompt == "the rest? ")
  }

  @Test(arguments: ["y", "Yes"])
  func `asks the rest in the same sheet`(reply: String) throws {
    var talk = try Talk(.short)
    talk.type("2", "1", "1", "1", "3", "")
    let turn = talk.reply(reply)
    #expect(turn.said == [])
    #expect(turn.changes.last == .form(.full))
    #expect(talk.question == "context.stage")
    #expect(talk.shown().contains("About your coalition"))
    talk.type("2")
    #expect(talk.conversation.prompt == "go on? ")
  }

  @Test(arguments: ["", "n", "No"])
  func `ends a short form without the rest as completed`(reply: String) throws {
    var talk = try Talk(.short)
    talk.type("2", "1", "1", "1", "3", "", reply)
    #expect(talk.conversation.ending == .completed)
    #expect(talk.changes.last == .completed(Talk.time))
    #expect(talk.conversation.session.sheet.completed == Talk.time)
  }

  @Test func `asks again at the offer`() throws {
    var talk = try Talk(.short)
    talk.type("2", "1", "1", "1", "3", "")
    let turn = talk.reply("later")
    #expect(turn.isRefused)
    #expect(lines(turn.said) == ["Type y for the rest now, or press Enter to end here"])
    #expect(talk.conversation.prompt == "the rest? ")
  }

  @Test func `offers no rest where the short form asked everything`() throws {
    let core = lines(Example.text).flatMap { line in
      if line.hasSuffix("core: true") { return [String]() }
      guard line.contains("  kind: ") else { return [line] }
      return [line, line.prefix { $0 == " " } + "core: true"]
    }.joined(separator: "\n")
    var talk = try Talk(.short, text: core)
    talk.type("2", "1", "1", "1", "2", "3", "72 h", "4", "1", "A shared calendar", "")
    #expect(talk.conversation.ending == .completed)
    #expect(talk.changes.last == .completed(Talk.time))
  }

  @Test func `asks of the rest only what the short form left open`() throws {
    var talk = try Talk(.short)
    talk.type("2", "1", "1", "1", "3", "", "y", "2", "")
    #expect(talk.question == "work.notice")
  }

  @Test func `asks of a sheet with gaps only what is open`() throws {
    var talk = try Talk(answers: [
      ("purpose.alone", .answered(.word("yes"))), ("purpose.written", .answered(.word("yes"))),
    ])
    talk.type("2")
    #expect(talk.question == "work.finished")
  }

  @Test func `steps forward again, one by one, after going back`() throws {
    var talk = try Talk()
    talk.type("2", "1", "1", "b", "b", "")
    #expect(talk.question == "purpose.written")
    talk.type("")
    #expect(talk.question == "work.finished")
  }

  @Test func `keeps an answer whose condition turns false and true again`() throws {
    var talk = try Talk()
    _ = talk.shown()
    talk.type("1", "1", "b", "b", "2")
    #expect(talk.question == "purpose.alone")
    #expect(talk.answer(to: "context.ties")?.value == .word("yes"))
    talk.type("b", "1")
    #expect(talk.question == "context.ties")
    #expect(talk.shown().last == "Your answer so far: Yes, most. Enter keeps it.")
    let turn = talk.reply("")
    #expect(lines(turn.said) == ["Kept as it was."])
    #expect(turn.changes == [])
  }

  @Test func `numbers only what is asked`() throws {
    var talk = try Talk()
    talk.type("1")
    #expect(talk.shown().contains { $0.hasPrefix("Question 2 of 12, ") })
    talk.type("b", "2", "1", "1", "1", "", "1", "", "3", "")
    #expect(talk.shown().contains { $0.hasPrefix("Area 2 of 2, question 7 of 9, ") })
  }

  @Test func `goes through replies from a file without pause or review, and completes`() throws {
    var talk = try Talk(isInteractive: false)
    talk.type("2", "1", "1", "1", "2", "3", "72 h", "4", "1")
    #expect(talk.conversation.ending == nil)
    let last = talk.reply("A shared calendar")
    #expect(
      last.changes == [
        change("open.wish", .answered(.text("A shared calendar"))), .completed(Talk.time),
      ]
    )
    #expect(talk.conversation.ending == .completed)
  }

  @Test func `completes a short form from a file without an offer`() throws {
    var talk = try Talk(.short, isInteractive: false)
    talk.type("2", "1", "1", "1", "3")
    #expect(talk.changes.last == .completed(Talk.time))
    #expect(talk.conversation.ending == .completed)
  }

  @Test func `offers the rest of a short form that was done before`() throws {
    var talk = try Talk(.short)
    talk.type("2", "1", "1", "1", "3", "", "")
    let answers = talk.conversation.session.sheet.answers.map { ("\($0.key)", $0.value.state) }
    var again = try Talk(.short, answers: answers)
    #expect(again.conversation.prompt == "review> ")
    again.type("")
    #expect(again.conversation.prompt == "the rest? ")
  }

  // The statement is skipped already: one open question of 9 words, 18 s.
  @Test func `counts in a pause only what is open`() throws {
    var talk = try Talk(answers: [("work.notice", .skipped)])
    talk.type("2", "1", "1", "1", "", "2", "", "3")
    #expect(
      talk.shown().dropFirst().first
        == "Next: Work (1 question, about 1 minute). Press Enter to go on, or type 'enough' to stop for today:"
    )
  }

  @Test func `does not pause on the way back over what was answered`() throws {
    var talk = try Talk()
    talk.type("2", "1", "1", "1", "", "2")
    #expect(talk.conversation.prompt == "go on? ")
    for _ in 1...2 {
      talk.type("b")
      _ = talk.shown()
    }
    #expect(talk.question == "work.finished")
    talk.type("")
    #expect(talk.question == "context.stage")
    #expect(talk.conversation.prompt == "answer> ")
    talk.type("")
    #expect(talk.conversation.prompt == "go on? ")
  }

  @Test func `begins with the review where every question is dealt with`() throws {
    let answers: [(String, Answer.State)] = [
      ("context.trigger", .answered(.word("need"))), ("context.stage", .dontKnow),
      ("purpose.alone", .skipped), ("purpose.written", .skipped), ("purpose.shared", .skipped),
      ("work.finished", .skipped), ("work.notice", .skipped), ("work.helped", .skipped),
      ("risks.absent", .skipped), ("open.wish", .skipped),
    ]
    #expect(try Talk(answers: answers).conversation.prompt == "review> ")
    #expect(try Talk(isInteractive: false, answers: answers).conversation.ending == .completed)
  }
}
