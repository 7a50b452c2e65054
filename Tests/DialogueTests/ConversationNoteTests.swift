import Assessments
import Dialogue
import Testing

/// Notes and evidence beside an answer.
@Suite struct ConversationNoteTests {
  @Test func `takes a note before the answer and keeps it with the answer`() throws {
    var talk = try Talk()
    let turn = talk.reply("/note Since May")
    #expect(lines(turn.said) == ["Note saved."])
    #expect(turn.changes == [change("context.trigger", .unanswered, note: "Since May")])
    #expect(talk.question == "context.trigger")
    #expect(
      talk.reply("1").changes
        == [change("context.trigger", .answered(.word("crisis")), note: "Since May")]
    )
  }

  @Test func `takes a note after the answer, asked for alone`() throws {
    var talk = try Talk()
    talk.type("1", "b")
    #expect(!talk.reply("/note").staysAtQuestion)
    #expect(talk.shown() == ["Your note (Enter for none):"])
    #expect(talk.conversation.prompt == "note> ")
    let turn = talk.reply(" b and s ")
    #expect(lines(turn.said) == ["Note saved."])
    #expect(
      turn.changes == [change("context.trigger", .answered(.word("crisis")), note: "b and s")]
    )
    #expect(talk.conversation.prompt == "answer> ")
    // The question was not left, whatever became of the text beside it.
    #expect(turn.staysAtQuestion)
    for reply in ["/evidence The letter", "/note -", "/evidence -"] {
      #expect(talk.reply(reply).staysAtQuestion, "\(reply)")
    }
    #expect(!talk.reply("1").staysAtQuestion)
  }

  @Test func `takes evidence, asking in the author's words`() throws {
    var talk = try Talk()
    talk.type("2", "/evidence")
    #expect(talk.shown() == ["What proves your answer? (Enter for none)"])
    #expect(lines(talk.reply("The letter of May").said) == ["Evidence saved."])
    talk.type("1", "/evidence")
    #expect(talk.shown() == ["Where does it stand? (Enter for none)"])
    talk.type("On the wall")
    #expect(
      talk.reply("1").changes
        == [change("purpose.written", .answered(.word("yes")), evidence: "On the wall")]
    )
    #expect(talk.answer(to: "purpose.alone")?.evidence == "The letter of May")
  }

  @Test func `shows the note and the evidence there are, and how to keep or remove them`() throws {
    var talk = try Talk()
    talk.type("/note Since May", "/evidence The letter", "/note")
    #expect(talk.shown() == ["Your note:", "So far: Since May", "Enter keeps it; - removes it."])
    talk.type("/back", "/evidence")
    #expect(
      talk.shown() == [
        "What proves your answer?", "So far: The letter", "Enter keeps it; - removes it.",
      ]
    )
  }

  @Test(
    arguments: [
      ("/note", "", "Kept as it was.", change("context.trigger", .unanswered, note: "Old")),
      ("/note", "  ", "Kept as it was.", change("context.trigger", .unanswered, note: "Old")),
      ("/note", "New", "Note saved.", change("context.trigger", .unanswered, note: "New")),
      ("/note", "- Ask", "Note saved.", change("context.trigger", .unanswered, note: "- Ask")),
      ("/note", "-", "Note removed.", change("context.trigger", .unanswered)),
      ("/note", " - ", "Note removed.", change("context.trigger", .unanswered)),
      (
        "/evidence", "", "Kept as it was.",
        change("context.trigger", .unanswered, evidence: "Old")
      ),
      (
        "/evidence", "New", "Evidence saved.",
        change("context.trigger", .unanswered, evidence: "New")
      ),
      ("/evidence", "-", "Evidence removed.", change("context.trigger", .unanswered)),
    ]
  )
  func `keeps the old text by Enter and removes it by - where a line begins empty`(
    command: String,
    reply: String,
    words: String,
    result: SheetChange
  ) throws {
    var talk = try Talk()
    talk.type("\(command) Old", command)
    let turn = talk.reply(reply, wasPrefilled: false)
    #expect(lines(turn.said) == [words])
    #expect(talk.changes.last == result)
    #expect(talk.question == "context.trigger")
    #expect(talk.conversation.prompt == "answer> ")
  }

  @Test(arguments: [("/note", "Note removed."), ("/evidence", "Evidence removed.")])
  func `removes the old text by - where a line begins with it too`(
    command: String,
    words: String
  ) throws {
    var talk = try Talk()
    talk.type("\(command) Old", command)
    let turn = talk.reply("-", wasPrefilled: true)
    #expect(lines(turn.said) == [words])
    #expect(turn.changes == [change("context.trigger", .unanswered)])
  }

  @Test func `removes a note and evidence that were emptied`() throws {
    var talk = try Talk()
    talk.type("/note Since May", "/evidence The letter", "/note")
    let note = talk.reply("", wasPrefilled: true)
    #expect(lines(note.said) == ["Note removed."])
    #expect(note.changes == [change("context.trigger", .unanswered, evidence: "The letter")])
    talk.type("/evidence")
    let evidence = talk.reply("", wasPrefilled: true)
    #expect(lines(evidence.said) == ["Evidence removed."])
    #expect(evidence.changes == [change("context.trigger", .unanswered)])
  }

  @Test(arguments: ["/note", "/evidence"])
  func `removes nothing where there is no note or evidence`(command: String) throws {
    var talk = try Talk()
    talk.type(command)
    let turn = talk.reply("")
    #expect(turn.changes == [])
    #expect(!lines(turn.said).contains { $0.hasSuffix("removed.") })
    #expect(talk.conversation.prompt == "answer> ")
  }

  @Test(arguments: ["/na", "/note", "/evidence"])
  func `asks the next question after a skip or a don't know from an aside`(aside: String) throws {
    for command in ["/skip", "/dontknow"] {
      var talk = try Talk()
      talk.type("2", aside, command)
      #expect(talk.question == "purpose.written")
      #expect(talk.conversation.prompt == "answer> ")
    }
  }
}
