import Assessments
import Dialogue
import Testing

/// Texts of several lines, typed one after the other.
@Suite struct ConversationLongTextTests {
  @Test func `a backslash at the end goes on in the next line`() throws {
    var talk = try Talk()
    talk.type("/note")
    let first = talk.reply("one \\")
    #expect(first.changes == [] && first.said == [] && !first.isRefused)
    #expect(talk.conversation.prompt == "more> ")
    #expect(talk.conversation.prefill == nil && talk.shown() == [])
    talk.type("two\\")
    #expect(lines(talk.reply("three").said) == ["Note saved."])
    #expect(talk.answer(to: "context.trigger")?.note == "one \ntwo\nthree")
  }

  @Test func `own words and evidence go on, too`() throws {
    var talk = try Talk.atWish()
    talk.type("A calendar\\", "and a hall")
    #expect(talk.answer(to: "open.wish")?.value?.written == "A calendar\nand a hall")
    talk.type("/review open.wish", "/evidence", "The list\\", "of May")
    #expect(talk.answer(to: "open.wish")?.evidence == "The list\nof May")
  }

  @Test func `the text may begin behind its command`() throws {
    var talk = try Talk()
    for (command, kept) in [("/note", "Note saved."), ("/evidence", "Evidence saved.")] {
      #expect(talk.reply("\(command) one\\").changes == [])
      #expect(talk.conversation.prompt == "more> ")
      #expect(lines(talk.reply("2").said) == [kept])
    }
    #expect(talk.answer(to: "context.trigger")?.note == "one\n2")
    talk.type("/review purpose.alone", "/na We are\\", "b")
    #expect(
      talk.answer(to: "purpose.alone")?.state == .notApplicable(reason: "We are\nb")
    )
  }

  @Test func `help does not end it, and what is refused can be mended`() throws {
    var talk = try Talk()
    talk.type("/note", "one\\")
    #expect(!talk.said("/help").isEmpty)
    #expect(talk.conversation.prompt == "more> ")
    let long = String(repeating: "x", count: 40_000)
    #expect(talk.reply(long).isRefused)
    #expect(talk.conversation.prompt == "more> ")
    talk.type("two")
    #expect(talk.answer(to: "context.trigger")?.note == "one\ntwo")
  }

  @Test func `an old text that ends so is kept as it stands`() throws {
    var talk = try Talk.atWish()
    _ = talk.edited("C:\\")
    talk.type("/review open.wish")
    #expect(talk.conversation.prefill == "C:\\")
    #expect(talk.said("C:\\", wasPrefilled: true).first == "Kept as it was.")
  }

  @Test func `another command drops the lines before it and says so, and so does Ctrl-C`() throws {
    var talk = try Talk()
    talk.type("/note", "one\\")
    #expect(talk.said("/back") == ["The text you had begun was not kept."])
    talk.type("/note")
    #expect(talk.conversation.prompt == "note> ")
    talk.type("two\\")
    talk.conversation.dropLine()
    #expect(talk.conversation.prompt == "note> ")
    talk.type("three")
    #expect(talk.answer(to: "context.trigger")?.note == "three")
  }

  @Test func `elsewhere a backslash is a slip like any other`() throws {
    var talk = try Talk()
    #expect(talk.reply("1\\").isRefused)
    #expect(talk.conversation.prompt == "answer> ")
    var pipe = try Talk(isInteractive: false)
    pipe.type("/review open.wish", "A calendar\\")
    #expect(pipe.answer(to: "open.wish")?.value?.written == "A calendar\\")
  }
}
