import Assessments
import Dialogue
import Testing

/// Skipped, not known, not applicable: what is kept instead of an answer.
@Suite struct ConversationStateTests {
  @Test(arguments: ["s", "skip", " SKIP ", "/skip"])
  func `skips`(reply: String) throws {
    var talk = try Talk()
    let turn = talk.reply(reply)
    #expect(lines(turn.said) == ["Saved: skipped."])
    #expect(turn.changes == [change("context.trigger", .skipped)])
    #expect(talk.question == "purpose.alone")
  }

  @Test func `skips an open question`() throws {
    var talk = try Talk.atWish()
    #expect(talk.reply("/skip").changes == [change("open.wish", .skipped)])
  }

  @Test(arguments: [
    "d", "/dontknow", "don't know", "Don\u{2019}t know", "I don't know", "dont know",
  ])
  func `notes that somebody does not know`(reply: String) throws {
    var talk = try Talk()
    let turn = talk.reply(reply)
    #expect(lines(turn.said) == ["Saved: don't know."])
    #expect(turn.changes == [change("context.trigger", .dontKnow)])
  }

  @Test(arguments: ["n/a", "N/A", "not applicable", "does not apply", "Doesn\u{2019}t apply"])
  func `asks for the reason where somebody says that a question does not apply`(
    reply: String
  ) throws {
    var talk = try Talk()
    talk.type("2")
    #expect(talk.reply(reply).changes == [])
    #expect(talk.conversation.prompt == "reason> ")
  }

  @Test(arguments: [
    ("note ask Kim", "/note TEXT"), ("na", "/na REASON"), ("Evidence", "/evidence TEXT"),
    ("review 3", "/review N"),
  ])
  func `names the command that a refused reply begins with`(
    reply: String,
    command: String
  ) throws {
    var talk = try Talk()
    talk.type("2")
    let turn = talk.reply(reply)
    #expect(turn.isRefused)
    #expect(
      lines(turn.said).joined(separator: " ")
        == "'\(reply)' is not one of the choices; type a number from 1 to 2, or y (yes) or n (no); "
        + "the command is \(command)"
    )
    #expect(talk.question == "purpose.alone")
  }

  @Test(arguments: ["/dontknow", "/na", "/na nobody asked"])
  func `has no don't know and no not applicable for own words`(reply: String) throws {
    var talk = try Talk.atWish()
    let turn = talk.reply(reply)
    #expect(turn.isRefused)
    #expect(lines(turn.said) == ["This one asks for your own words; /skip leaves it out"])
    #expect(turn.changes == [])
  }

  @Test(arguments: ["/na", "/na we are a choir"])
  func `has no not applicable for context`(reply: String) throws {
    var talk = try Talk()
    let turn = talk.reply(reply)
    #expect(turn.isRefused)
    #expect(
      lines(turn.said) == [
        "This describes your coalition, so it always applies; type d if you don't know"
      ]
    )
    #expect(turn.changes == [])
  }

  @Test func `sets a question aside with a reason`() throws {
    var talk = try Talk()
    talk.type("2")
    let turn = talk.reply("/na  We are one office ")
    #expect(lines(turn.said) == ["Saved: does not apply (We are one office)"])
    #expect(turn.changes == [change("purpose.alone", .notApplicable(reason: "We are one office"))])
    #expect(talk.question == "purpose.written")
  }

  @Test func `offers the author's reason by Enter`() throws {
    var talk = try Talk()
    talk.type("2", "/na")
    #expect(
      talk.shown() == [
        "Why does it not apply? Press Enter for this reason, or type your own:",
        "- The law asks for a group",
      ]
    )
    let turn = talk.reply("")
    #expect(
      turn.changes == [change("purpose.alone", .notApplicable(reason: "The law asks for a group"))]
    )
    #expect(lines(turn.said) == ["Saved: does not apply (The law asks for a group)"])
  }

  @Test(arguments: ["We act alone", "n", "skip it", "//b", "be"])
  func `takes a reason of one's own`(reason: String) throws {
    var talk = try Talk()
    talk.type("2", "/na")
    let kept = reason.replacing("//", with: "/")
    #expect(
      talk.reply(" \(reason) ").changes == [change("purpose.alone", .notApplicable(reason: kept))]
    )
  }

  @Test(arguments: [" b ", "B", "back", "/back"])
  func `goes back from the reason, where no letter is a reason`(reply: String) throws {
    var talk = try Talk()
    talk.type("2", "/na")
    #expect(talk.reply(reply).changes == [])
    #expect(talk.question == "purpose.alone")
    #expect(talk.conversation.prompt == "answer> ")
  }

  @Test(
    arguments: [
      ("s", .skipped), ("skip", .skipped), ("d", .dontKnow), ("D", .dontKnow),
    ] as [(String, Answer.State)]
  )
  func `skips and does not know instead of giving a reason`(
    reply: String,
    state: Answer.State
  ) throws {
    var talk = try Talk()
    talk.type("2", "/na")
    #expect(talk.reply(reply).changes == [change("purpose.alone", state)])
    #expect(talk.question == "purpose.written")
    #expect(talk.conversation.prompt == "answer> ")
  }

  @Test(arguments: ["?", "help", "/help"])
  func `helps while a reason is given`(reply: String) throws {
    var talk = try Talk()
    talk.type("2", "/na")
    let turn = talk.reply(reply)
    #expect(turn.changes == [])
    #expect(
      lines(turn.said) == [
        "It may not apply: The law asks for a group", "Type why it does not apply.",
        "/back             the question again, without it",
        "/edit             write in your own editor", "/quit             save and leave",
        "\\ at the end      the text goes on in the next line; Alt-Enter too, where lines are edited",
      ]
    )
    #expect(talk.conversation.prompt == "reason> ")
  }

  @Test(arguments: [("/note", "Type your note."), ("/evidence", "Type what proves your answer.")])
  func `helps while a note or evidence is given`(command: String, first: String) throws {
    var talk = try Talk()
    talk.type("2", "1", command)
    let help = talk.said("?")
    #expect(help.filter { $0.hasPrefix("Type") } == [first])
    #expect(!help.joined().contains("/skip"))
  }

  @Test func `asks for a reason where the author offers none`() throws {
    var talk = try Talk()
    talk.type("2", "1", "/na")
    #expect(talk.shown() == ["Why does it not apply? A few words, please."])
    let turn = talk.reply(" ")
    #expect(turn.isRefused)
    #expect(lines(turn.said) == ["A reason is needed; type it, or /back to answer instead"])
    #expect(
      talk.reply("We act alone").changes
        == [change("purpose.written", .notApplicable(reason: "We act alone"))]
    )
  }
}
