import Assessments
import Dialogue
import Testing

@Suite struct ConversationTests {
  @Test(
    arguments: [
      ("1", "Saved: 1 Yes, agreed", "yes"), ("2", "Saved: 2 A draft", "partly"),
      ("3", "Saved: 3 Not yet", "no"), (" 3 ", "Saved: 3 Not yet", "no"),
      ("A draft", "Saved: 2 A draft", "partly"), ("not", "Saved: 3 Not yet", "no"),
      ("YES", "Saved: 1 Yes, agreed", "yes"), ("partly", "Saved: 2 A draft", "partly"),
      ("y", "Saved: 1 Yes, agreed", "yes"), ("p", "Saved: 2 A draft", "partly"),
      ("n", "Saved: 3 Not yet", "no"),
    ]
  )
  func `says the choice in words`(reply: String, words: String, value: String) throws {
    var talk = try Talk()
    talk.type("2", "1")
    let turn = talk.reply(reply)
    #expect(lines(turn.said) == [words])
    #expect(turn.changes == [change("purpose.written", .answered(.word(value)))])
    #expect(talk.question == "work.finished")
  }

  @Test func `says the number that was typed at a practice and at a scale`() throws {
    var talk = try Talk.atNotice()
    talk.type("/back")
    #expect(talk.said("0") == ["Saved: 0 Not at all"])
    talk.type("")
    #expect(talk.said("72 h") == ["Saved: 72 h"])
    #expect(talk.said("mostly") == ["Saved: 4 Mostly"])
  }

  @Test func `does not repeat a long text`() throws {
    var talk = try Talk.atWish()
    #expect(talk.said("A shared calendar") == ["Saved."])
    #expect(
      talk.changes.last == change("open.wish", .answered(.text("A shared calendar")))
    )
  }

  @Test(
    arguments: [
      ("", "Nothing was typed; type a number from 1 to 3, or y (yes), p (partly) or n (no)"),
      ("   ", "Nothing was typed; type a number from 1 to 3, or y (yes), p (partly) or n (no)"),
      (
        "4",
        "'4' is not one of the choices; type a number from 1 to 3, or y (yes), p (partly) or n (no)"
      ),
      (
        "0",
        "'0' is not one of the choices; type a number from 1 to 3, or y (yes), p (partly) or n (no)"
      ),
      (
        "x",
        "'x' is not one of the choices; type a number from 1 to 3, or y (yes), p (partly) or n (no)"
      ),
      (
        "maybe",
        "'maybe' is not one of the choices; type a number from 1 to 3, or y (yes), p (partly) or n (no)"
      ),
      (
        "\u{7}",
        "'^G' is not one of the choices; type a number from 1 to 3, or y (yes), p (partly) or n (no)"
      ),
    ]
  )
  func `asks again after a reply that is no answer`(reply: String, words: String) throws {
    var talk = try Talk()
    talk.type("2", "1")
    let turn = talk.reply(reply)
    #expect(turn.isRefused)
    #expect(lines(turn.said) == [words])
    #expect(turn.changes == [])
    #expect(talk.question == "purpose.written")
  }

  @Test func `asks for more letters where two labels begin alike`() throws {
    var talk = try Talk()
    talk.type("2")
    let turn = talk.reply("it")
    #expect(turn.isRefused)
    #expect(lines(turn.said) == ["'it' could be 'It does' or 'It does not'; type more letters"])
    #expect(talk.said("it does") == ["Saved: 1 It does"])
  }

  @Test func `says what a typed value looks like`() throws {
    var talk = try Talk.atNotice()
    #expect(talk.said("soon") == ["'soon' is not a time with its unit, such as 72 h or 20 min"])
    #expect(talk.said("3 d") == ["Saved: 72 h"])
  }

  @Test(arguments: ["1", "d", "s"])
  func `keeps what was said when the reply is empty`(reply: String) throws {
    var talk = try Talk()
    talk.type("2", "1", "1", reply, "b")
    let turn = talk.reply("")
    #expect(lines(turn.said).first == "Kept as it was.")
    #expect(turn.changes == [])
    #expect(talk.question == "context.stage")
  }

  @Test func `refuses an empty reply where only a note was taken`() throws {
    var talk = try Talk()
    talk.type("/note Ask Ada Example")
    #expect(talk.reply("").isRefused)
    #expect(talk.question == "context.trigger")
  }

  @Test func `empties a text that was there to be edited`() throws {
    var talk = try Talk.atReview()
    talk.type("10")
    let turn = talk.reply("", wasPrefilled: true)
    #expect(lines(turn.said) == ["Emptied."])
    #expect(turn.changes == [change("open.wish", .skipped)])
  }

  @Test(arguments: ["n", "q", "x", "D or S", "s."])
  func `takes letters as text at an open question`(text: String) throws {
    var talk = try Talk.atWish()
    #expect(talk.reply(text).changes == [change("open.wish", .answered(.text(text)))])
  }

  @Test func `takes two slashes as a text that begins with one`() throws {
    var talk = try Talk.atWish()
    #expect(
      talk.reply("//etc is a folder").changes == [
        change("open.wish", .answered(.text("/etc is a folder")))
      ]
    )
    var note = try Talk()
    note.type("/note")
    #expect(
      note.reply("//skip was wrong").changes == [
        change("context.trigger", .unanswered, note: "/skip was wrong")
      ]
    )
  }

  @Test func `keeps a text of the greatest length and refuses a longer one`() throws {
    let longest = String(repeating: "a", count: 32_768)
    var talk = try Talk.atWish()
    let turn = talk.reply(longest + "a")
    #expect(turn.isRefused)
    #expect(
      lines(turn.said) == ["That is 32769 bytes long; at most 32768 are kept, so shorten it"]
    )
    #expect(talk.reply(longest).changes == [change("open.wish", .answered(.text(longest)))])
  }

  @Test(arguments: ["a\u{7}b", "a\u{1B}[2Jb"])
  func `refuses control characters in a text`(text: String) throws {
    var talk = try Talk.atWish()
    for line in [text, "/note \(text)", "/evidence \(text)"] {
      let turn = talk.reply(line)
      #expect(turn.isRefused)
      #expect(
        lines(turn.said) == ["That holds control characters; type it again without them"]
      )
      #expect(turn.changes == [])
    }
    var reason = try Talk()
    reason.type("2")
    #expect(reason.reply("/na \(text)").changes == [])
    #expect(reason.question == "purpose.alone")
  }

  @Test func `goes on where a sheet was left`() throws {
    var talk = try Talk(answers: [
      ("context.trigger", .answered(.word("need"))), ("purpose.alone", .skipped),
    ])
    #expect(talk.question == "purpose.written")
    #expect(talk.shown().contains("Question 3 of 10, about 3 minutes left"))
  }

  @Test func `wants every change kept in its order, and nothing else`() throws {
    var talk = try Talk()
    talk.type("2", "9", "/note First", "1", "b", "/evidence Letter", "", "/why", "?", "/status")
    talk.type("d", "/na Too early", "/hlep", "/review", "/quit")
    #expect(
      talk.changes == [
        change("context.trigger", .answered(.word("need"))),
        change("purpose.alone", .unanswered, note: "First"),
        change("purpose.alone", .answered(.word("yes")), note: "First"),
        change("purpose.alone", .answered(.word("yes")), note: "First", evidence: "Letter"),
        change("purpose.written", .dontKnow),
        change("work.finished", .notApplicable(reason: "Too early")),
      ]
    )
  }

  @Test func `knows whether a refused reply is worth mending`() throws {
    var talk = try Talk.atNotice()
    #expect(!talk.conversation.isWorthMending("72"))
    talk.type("/review 1")
    #expect(!talk.conversation.isWorthMending("9"))
    #expect(!talk.conversation.isWorthMending("x"))
    #expect(!talk.conversation.isWorthMending("lonely need"))
    talk.type("/note")
    #expect(talk.conversation.isWorthMending("9"))
    talk.type("/back", "/review")
    #expect(!talk.conversation.isWorthMending("ninety"))
  }

  @Test func `says nothing more when it has ended`() throws {
    var talk = try Talk()
    talk.type("/quit")
    #expect(talk.conversation.ending == .left)
    #expect(talk.reply("1").changes == [])
    #expect(talk.shown() == [])
    #expect(talk.conversation.prompt == "")
  }

  @Test func `takes what comes back from the editor as the answer to an open question`() throws {
    var talk = try Talk.atReview()
    talk.type("10")
    #expect(talk.reply("/edit").edit == "A shared calendar")
    #expect(
      talk.edited("/ A shared calendar\nand a list\n").changes
        == [change("open.wish", .answered(.text("/ A shared calendar\nand a list")))]
    )
  }

  @Test func `takes what comes back from the editor as a note to any other question`() throws {
    var talk = try Talk()
    talk.type("/note Ask Ada Example")
    let turn = talk.reply("/edit")
    #expect(turn.edit == "Ask Ada Example")
    #expect(turn.changes == [])
    let edited = talk.edited("Ask Ada Example\nand Ben Example\n")
    #expect(lines(edited.said) == ["Note saved."])
    #expect(
      edited.changes
        == [change("context.trigger", .unanswered, note: "Ask Ada Example\nand Ben Example")]
    )
    #expect(talk.question == "context.trigger")
  }

  @Test func `opens an empty page where nothing was written`() throws {
    var talk = try Talk.atWish()
    #expect(talk.reply("/edit").edit == "")
    #expect(lines(talk.edited("\n").said) == ["Nothing was typed."])
    #expect(talk.question == "open.wish" && talk.changes.last != change("open.wish", .skipped))
  }

  @Test func `what was looked at in the editor and left as it was is no answer`() throws {
    var talk = try Talk.atReview()
    talk.type("/review open.wish", "/edit")
    var before = talk.changes
    #expect(lines(talk.edited("A shared calendar\n").said) == ["Kept as it was."])
    #expect(talk.changes == before)
    talk.type("/skip", "/review open.wish", "/edit")
    before = talk.changes
    #expect(lines(talk.edited("").said) == ["Nothing was typed."])
    talk.type("/review purpose.alone", "/na", "/edit")
    #expect(lines(talk.edited("").said) == ["Nothing was typed."])
    #expect(talk.conversation.prompt == "reason> ")
    talk.type("/note", "/edit")
    #expect(lines(talk.edited("").said) == ["Nothing was typed."])
    #expect(talk.conversation.prompt == "answer> ")
    #expect(talk.changes == before)
  }

  @Test func `the editor goes on with the lines that were begun`() throws {
    var talk = try Talk()
    talk.type("/note", "one\\", "two\\")
    let turn = talk.reply("/edit")
    #expect(turn.edit == "one\ntwo" && turn.said == [])
    // Until it comes back they are there still.
    #expect(talk.conversation.prompt == "more> ")
    #expect(lines(talk.edited("one\ntwo\n").said) == ["Note saved."])
    #expect(talk.conversation.prompt == "answer> ")
    #expect(talk.answer(to: "context.trigger")?.note == "one\ntwo")
  }

  @Test func `edits the evidence while it is asked for, and the reason`() throws {
    var talk = try Talk()
    talk.type("2", "/note A note", "/evidence A letter", "/evidence")
    #expect(talk.reply("/edit").edit == "A letter")
    talk.type("/back", "/na")
    #expect(talk.reply("/edit").edit == "")
  }

  @Test func `edits the note of an open question while a note is asked for`() throws {
    var talk = try Talk.atReview()
    talk.type("10", "/note For May", "/note")
    #expect(talk.reply("/edit").edit == "For May")
  }
}
