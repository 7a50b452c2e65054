import Assessments
import Dialogue
import Testing

/// Going back, jumping, answering and leaving by commands.
@Suite struct ConversationCommandsTests {
  @Test(arguments: ["b", "B", "back", "Back", "/back", "/BACK"])
  func `goes back`(reply: String) throws {
    var talk = try Talk()
    talk.type("2", "1")
    let turn = talk.reply(reply)
    #expect(turn.said == [])
    #expect(turn.changes == [])
    #expect(talk.question == "purpose.alone")
  }

  @Test func `cannot go back from the first question`() throws {
    var talk = try Talk()
    let turn = talk.reply("b")
    #expect(turn.isRefused)
    #expect(lines(turn.said) == ["This is the first question"])
    #expect(talk.question == "context.trigger")
  }

  @Test func `goes back right after a refused reply`() throws {
    var talk = try Talk()
    talk.type("2", "9", "b")
    #expect(talk.question == "context.trigger")
  }

  @Test(arguments: ["/na", "/note", "/evidence"])
  func `goes back from an aside to its question`(command: String) throws {
    var talk = try Talk()
    talk.type("2", command)
    let prompts = ["/na": "reason> ", "/note": "note> ", "/evidence": "evidence> "]
    #expect(talk.conversation.prompt == prompts[command])
    #expect(talk.reply("/back").changes == [])
    #expect(talk.question == "purpose.alone")
    #expect(talk.conversation.prompt == "answer> ")
  }

  @Test func `goes back from a pause, the review and the offer to the last question`() throws {
    var pause = try Talk()
    pause.type("2", "1", "1", "1")
    #expect(pause.conversation.prompt == "go on? ")
    pause.type("b")
    #expect(pause.question == "work.finished")
    #expect(pause.conversation.prompt == "answer> ")

    var review = try Talk.atReview()
    review.type("b")
    #expect(review.question == "open.wish")

    var offer = try Talk(.short)
    offer.type("2", "1", "1", "1", "3", "")
    #expect(offer.conversation.prompt == "the rest? ")
    offer.type("b")
    #expect(offer.question == "purpose.shared")
    #expect(offer.conversation.prompt == "answer> ")
  }

  @Test func `takes /answer N like N`() throws {
    var talk = try Talk()
    #expect(lines(talk.reply("/answer 2").said) == ["Saved: 2 Long-felt need"])
    #expect(talk.reply("/answer 7").isRefused)
    #expect(talk.question == "purpose.alone")
  }

  @Test(arguments: ["/answer", " /ANSWER "])
  func `refuses /answer without an answer, and changes nothing`(reply: String) throws {
    var choice = try Talk()
    choice.type("2", "1", "b")
    var words = try Talk.atReview()
    words.type("10")
    for var talk in [choice, words] {
      let question = talk.question
      let turn = talk.reply(reply, wasPrefilled: true)
      #expect(turn.isRefused)
      #expect(lines(turn.said) == ["Type /answer and your answer"])
      #expect(turn.changes == [])
      #expect(talk.question == question)
    }
    var aside = try Talk()
    aside.type("2", "/na", reply)
    #expect(aside.conversation.prompt == "reason> ")
  }

  @Test(arguments: ["/na", "/note", "/evidence"])
  func `answers by /answer N from an aside too`(aside: String) throws {
    var talk = try Talk()
    talk.type("2", aside)
    #expect(talk.reply("/answer 2").changes == [change("purpose.alone", .answered(.word("no")))])
  }

  @Test(arguments: ["b", "s", "d", "back", "skip"])
  func `understands the letters and words at a typed value`(word: String) throws {
    var talk = try Talk.atNotice()
    #expect(!talk.reply(word).isRefused)
    #expect(talk.question == (word.hasPrefix("b") ? "purpose.shared" : "work.helped"))
  }

  @Test(arguments: ["don't know", "not applicable", "does not apply", "Back up"])
  func `takes letters and what may be meant as text where text is asked for`(word: String) throws {
    var wish = try Talk.atWish()
    #expect(wish.reply(word).changes == [change("open.wish", .answered(.text(word)))])
    var note = try Talk()
    note.type("/note")
    #expect(note.reply(word).changes == [change("context.trigger", .unanswered, note: word)])
    var evidence = try Talk()
    evidence.type("/evidence")
    #expect(
      evidence.reply(word).changes == [change("context.trigger", .unanswered, evidence: word)]
    )
    for talk in [wish, note, evidence] { #expect(talk.conversation.ending == nil) }
  }

  @Test func `a letter in a note is asked about as what it does at that question`() throws {
    var talk = try Talk()
    talk.type("/note")
    let turn = talk.reply("d")
    #expect(turn.changes == [] && turn.isRefused)
    #expect(
      lines(turn.said).joined(separator: " ")
        == "Here that would be your text; if you mean the command, type /dontknow; to keep it, type "
        + "/note d"
    )
    #expect(talk.reply("/dontknow").changes == [change("context.trigger", .dontKnow)])
  }

  /// Somebody was told to type them, and would have said "quit" for ever.
  @Test(arguments: [
    ("back", "back"), ("Skip", "skip"), ("HELP", "help"), ("quit", "quit"), ("exit", "quit"),
    ("enough", "quit"), ("b", "back"), ("S", "skip"), ("d", "skip"),
  ])
  func `asks about a word that is a command everywhere else`(word: String, command: String) throws {
    for keeping in ["answer", "note", "evidence"] {
      var talk = try Talk.atWish()
      talk.type("A calendar", "/review open.wish")
      if keeping != "answer" { talk.type("/\(keeping)") }
      let turn = talk.reply(word)
      #expect(turn.changes == [] && turn.isRefused)
      #expect(
        lines(turn.said).joined(separator: " ")
          == "Here that would be your text; if you mean the command, type /\(command); to keep it, "
          + "type /\(keeping) \(word)"
      )
      #expect(!talk.conversation.isWorthMending(word))
      #expect(talk.reply("/\(keeping) \(word)").changes.count == 1)
      var pipe = try Talk(isInteractive: false)
      pipe.type("/review open.wish")
      #expect(pipe.reply(word).changes.count == 1)
    }
  }

  @Test(arguments: ["/skip", "/note x", "/why", "s", "d", "/edit", "/answer 1"])
  func `wants a question for a command about one`(reply: String) throws {
    var talk = try Talk.atReview()
    let turn = talk.reply(reply)
    let names = ["s": "/skip", "d": "/dontknow", "/note x": "/note", "/answer 1": "/answer"]
    #expect(turn.isRefused)
    #expect(
      lines(turn.said) == ["\(names[reply] ?? reply) works while a question is asked"]
    )
    #expect(turn.changes == [])
  }

  @Test(
    arguments: [
      ("/hlep", "/hlep is not a command here; did you mean /help?"),
      ("/bak", "/bak is not a command here; did you mean /back?"),
      ("/zebra", "/zebra is not a command here; /help lists the commands"),
      ("/", "/ is not a command here; /help lists the commands"),
    ]
  )
  func `guesses what a command was meant to be`(reply: String, words: String) throws {
    for var talk in [try Talk(), try Talk.atWish(), try Talk.atReview()] {
      let turn = talk.reply(reply)
      #expect(turn.isRefused)
      #expect(lines(turn.said) == [words])
      #expect(turn.changes == [])
    }
  }

  @Test func `jumps to a question by its number or its name, and returns`() throws {
    for target in ["2", "purpose.alone"] {
      var talk = try Talk.atNotice()
      #expect(talk.reply("/review \(target)").changes == [])
      #expect(talk.question == "purpose.alone")
      #expect(talk.reply("2").changes == [change("purpose.alone", .answered(.word("no")))])
      talk.type("")
      #expect(talk.question == "work.notice")
    }
  }

  @Test(
    arguments: [
      ("99", "There is no question 99; type a number from 1 to 10"),
      ("0", "There is no question 0; type a number from 1 to 10"),
      ("context.ties", "'context.ties' is no question here; type /review and its number"),
      ("purpose", "'purpose' is no question here; type /review and its number"),
    ]
  )
  func `refuses a jump to what is not asked`(target: String, words: String) throws {
    var talk = try Talk()
    talk.type("2")
    let turn = talk.reply("/review \(target)")
    #expect(turn.isRefused)
    #expect(lines(turn.said) == [words])
    #expect(talk.question == "purpose.alone")
  }

  @Test(arguments: ["/quit", "/exit", "/enough", "/q", " /QUIT "])
  func `leaves from everywhere`(command: String) throws {
    var note = try Talk.atWish()
    note.type("/note")
    for var talk in [note, try Talk.atWish()] + (try Self.placesWithoutText()) {
      let turn = talk.reply(command)
      #expect(turn.said == [])
      #expect(turn.changes == [])
      #expect(talk.conversation.ending == .left)
    }
  }

  @Test(arguments: ["quit", "exit", "enough", "Enough", " quit "])
  func `leaves by a plain word where no text is asked for`(word: String) throws {
    for var talk in try Self.placesWithoutText() {
      let turn = talk.reply(word)
      #expect(turn.said == [])
      #expect(turn.changes == [])
      #expect(talk.conversation.ending == .left)
    }
  }

  /// At a choice, a typed value, a reason, a pause, the review and the offer.
  private static func placesWithoutText() throws -> [Talk] {
    var reason = try Talk()
    reason.type("2", "/na")
    var pause = try Talk()
    pause.type("2", "1", "1", "1")
    var offer = try Talk(.short)
    offer.type("2", "1", "1", "1", "3", "")
    return [
      try Talk(), try Talk.atNotice(), reason, pause, try Talk.atReview(), offer,
    ]
  }
}
