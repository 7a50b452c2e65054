import Assessments
import Dialogue
import Testing

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
      lines(turn.said).prefix(3) == [
        "It may not apply: The law asks for a group",
        "Type a number from 1 to 2, or y (yes) or n (no).", "/back, b          the question before",
      ]
    )
    #expect(talk.conversation.prompt == "reason> ")
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
    talk.type("1", "b", "/note")
    #expect(talk.shown() == ["Your note (Enter for none):"])
    #expect(talk.conversation.prompt == "note> ")
    let turn = talk.reply(" b and s ")
    #expect(lines(turn.said) == ["Note saved."])
    #expect(
      turn.changes == [change("context.trigger", .answered(.word("crisis")), note: "b and s")]
    )
    #expect(talk.conversation.prompt == "answer> ")
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

  @Test(arguments: ["b", "d", "s", "back", "skip", "help", "quit", "exit", "enough"])
  func `takes every such word as text where text is asked for`(word: String) throws {
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

  @Test func `says why a question is asked, and by whom`() throws {
    var talk = try Talk()
    #expect(talk.said("/why") == ["No reason is given for this question."])
    talk = try Talk()
    talk.type("2", "1", "1", "1", "", "2", "")
    #expect(
      talk.said("/why") == ["Words drift.", "- Ada Example, A Made-up Guide (2021), \"Share it\""]
    )
  }

  @Test(arguments: ["?", "help", "Help", "/help", " /HELP "])
  func `helps on the question, then lists the commands`(reply: String) throws {
    var talk = try Talk()
    talk.type("2", "1", "1", "1", "", "2", "")
    #expect(
      talk.said(reply)
        == lines(
          """
          Think of the last new member.
          Why: Words drift.
          You could note: When did you last read it?
          It may not apply: Nobody has joined yet
          Type a number from 0 to 4, or the first letters of a label.
          /back, b          the question before
          /skip, s          leave this one out
          /na REASON        it does not apply to us
          /dontknow, d      I don't know
          /note TEXT        a note beside the answer
          /evidence TEXT    what proves the answer
          /why              why this is asked, and by whom
          /answer N         the same as typing N
          /status           where you are
          /review N         all answers; with a number, jump there
          /edit             write in your own editor
          /quit             save and leave
          /help, ?          help on this question
          """
        )
    )
    #expect(talk.question == "purpose.shared")
  }

  @Test func `leaves out of the help at context that it may not apply`() throws {
    var talk = try Talk()
    #expect(
      talk.said("?")
        == lines(
          """
          Type a number from 1 to 2, or the first letters of a label.
          /back, b          the question before
          /skip, s          leave this one out
          /dontknow, d      I don't know
          /note TEXT        a note beside the answer
          /evidence TEXT    what proves the answer
          /why              why this is asked, and by whom
          /answer N         the same as typing N
          /status           where you are
          /review N         all answers; with a number, jump there
          /edit             write in your own editor
          /quit             save and leave
          /help, ?          help on this question
          """
        )
    )
  }

  @Test func `leaves out of the help at own words what does not work there`() throws {
    var talk = try Talk.atWish()
    let help = talk.said("?")
    #expect(help.first == "Type some words.")
    #expect(
      help.dropFirst().map { $0.prefix { $0 != " " && $0 != "," } } == [
        "/back", "/skip", "/note", "/evidence", "/why", "/answer", "/status", "/review", "/edit",
        "/quit", "/help",
      ]
    )
    #expect(talk.question == "open.wish")
  }

  @Test func `offers no letters in the help at own words, where a letter is the answer`() throws {
    var talk = try Talk.atWish()
    let help = talk.said("?")
    #expect(help.contains("/back             the question before"))
    #expect(help.contains("/skip             leave this one out"))
  }

  @Test func `helps at a pause, the review and the offer`() throws {
    var talk = try Talk()
    talk.type("2", "1", "1", "1")
    #expect(
      talk.said("?") == ["Press Enter to go on, or type 'enough': everything is saved."]
    )
    talk.type("/review")
    #expect(
      talk.said("?")
        == ["Type the number of a question to change it, or press Enter when it is right."]
    )
    var short = try Talk(.short)
    short.type("2", "1", "1", "1", "3", "")
    #expect(short.said("?") == ["Type y for the rest now, or press Enter to end here."])
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
