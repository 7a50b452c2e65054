import Assessments
import Dialogue
import Testing

/// What changes where somebody hears the dialogue, or others see it.
@Suite struct ConversationMannerTests {
  private static let hearing = Manner(isInteractive: true, isAccessible: true)
  private static let projected = Manner(isInteractive: true, isProjected: true)

  @Test func `the prompt says in words what Enter does`() throws {
    var talk = try Talk(manner: Self.hearing)
    #expect(talk.conversation.prompt == "answer> ")
    talk.type("1", "b")
    #expect(talk.conversation.prompt == "answer (default: keep it)> ")
    talk.type("/note")
    #expect(talk.conversation.prompt == "note (default: none)> ")
    talk.type("Since May", "/note")
    #expect(talk.conversation.prompt == "note (default: keep it)> ")
    talk.type("/back", "/evidence")
    #expect(talk.conversation.prompt == "evidence (default: none)> ")
    talk.type("/back", "/review purpose.alone", "/na")
    #expect(talk.conversation.prompt == "reason (default: that reason)> ")
    talk.type("/back", "/review work.finished", "/na")
    // Nothing is offered there, so something has to be typed.
    #expect(talk.conversation.prompt == "reason> ")
    talk.type("/review")
    #expect(talk.conversation.prompt == "review (default: answer what is open)> ")
  }

  @Test func `what is heard has a stop behind a number, and says which words are an answer`()
    throws
  {
    var talk = try Talk(manner: Self.hearing)
    #expect(lines(talk.reply("1").said) == ["Saved: 1. Sudden crisis"])
    talk.type("/review")
    #expect(talk.shown().prefix(5).last == "  Your answer: Sudden crisis")
  }

  @Test func `the prompt says so at a pause and at the offer of the rest`() throws {
    var talk = try Talk(manner: Self.hearing)
    talk.type("2", "1", "1", "1")
    #expect(talk.conversation.prompt == "go on (default: yes)? ")
    var short = try Talk(.short, manner: Self.hearing)
    short.type("2", "1", "1", "1", "3", "")
    #expect(short.conversation.prompt == "the rest (default: no)? ")
  }

  @Test func `to the ear a note names its question, and signs are said in words`() throws {
    var talk = try Talk(manner: Self.hearing)
    #expect(talk.said("/note Since May") == ["Note on question 1 saved."])
    talk.type("/note")
    #expect(talk.shown().last == "Enter keeps it; a dash, which is -, removes it.")
    #expect(talk.said("-") == ["Note on question 1 removed."])
    talk.type("1", "/review")
    #expect(talk.shown().contains { $0.hasPrefix("2 to ") && $0.hasSuffix(" no answer yet") })
  }

  @Test func `a change behind the page of all answers does not read it out again`() throws {
    var short = try Talk(.short, manner: Self.hearing)
    short.type("2", "/review")
    _ = short.shown()
    // What was said before the end is heard again there.
    short.type("", "1", "1", "1", "3")
    #expect(short.shown().contains("Your answers"))
    short.type("2")
    _ = short.shown()
    short.type("1")
    #expect(
      short.shown() == [
        "",
        "Every question is dealt with. Type another number, or review to hear all answers again; "
          + "press Enter",
        "when it is right.",
      ]
    )
    #expect(lines(short.reply("review").said).contains("Your answers"))
    #expect(lines(short.reply("/review").said).contains("Your answers"))
  }

  @Test func `the hint speaks of choices where there are some`() throws {
    let text = Example.text.replacing(
      "context:\n",
      with: """
        context:
          - id: size
            kind: context
            core: true
            text: How many members are you?
            input: number

        """
    )
    var talk = try Talk(manner: Manner(isInteractive: true), text: text)
    talk.type("/review context.size")
    #expect(
      talk.shown().suffix(3).joined(separator: " ").contains(
        "Type what the question asks for; others give you a list to choose from. b goes back, s "
          + "skips, d is \"don't know\", ? helps"
      )
    )
  }

  @Test func `a line that goes on has no default`() throws {
    var talk = try Talk(manner: Self.hearing)
    talk.type("/note", "one \\")
    #expect(talk.conversation.prompt == "more> ")
  }

  @Test func `no note and no evidence stand on a screen that others see`() throws {
    var talk = try Talk(manner: Self.projected)
    talk.type("/note The mayor is against it", "/evidence Her letter", "1", "b")
    let shown = talk.shown(canPrefill: true).joined(separator: "\n")
    #expect(!shown.contains("mayor") && !shown.contains("Her letter"))
    #expect(shown.contains("The note is kept off the screen."))
    #expect(shown.contains("The evidence is kept off the screen."))
    talk.type("/note")
    #expect(
      talk.shown(canPrefill: true) == [
        "Your note:", "There is one, kept off the screen. Enter keeps it; - removes it.",
      ]
    )
    #expect(talk.conversation.prefill == nil)
    #expect(talk.reply("/edit").edit == "")
    // Nothing was seen, so nothing was taken out.
    #expect(lines(talk.edited("").said) == ["Kept as it was."])
    #expect(talk.answer(to: "context.trigger")?.note == "The mayor is against it")
    talk.type("/evidence")
    #expect(talk.conversation.prefill == nil && talk.reply("/edit").edit == "")
    #expect(lines(talk.reply("-").said) == ["Evidence removed."])
  }

  @Test func `the editor, too, keeps an old note unseen and unchanged`() throws {
    var talk = try Talk(manner: Self.projected)
    talk.type("/note The mayor is against it")
    #expect(talk.reply("/edit").edit == "")
    #expect(lines(talk.edited("").said) == ["Kept as it was."])
    #expect(lines(talk.edited("A new note").said) == ["Note saved."])
    #expect(talk.answer(to: "context.trigger")?.note == "A new note")
  }

  @Test func `a number is an answer, too, and what Enter does is said as it is`() throws {
    let text = Example.text.replacing("input: duration", with: "input: number").replacing(
      "{yes: {at-least: 72 h}, partly: {at-least: 24 h}}",
      with: "{yes: {at-least: 3}}"
    )
    var talk = try Talk(manner: Self.projected, text: text)
    talk.type("/review work.notice", "7", "/review work.notice")
    #expect(talk.conversation.prefill == "7")
    #expect(
      talk.shown(canPrefill: true).contains(
        "Your answer so far stands in the line; change it, or press Enter to keep it."
      )
    )
  }

  @Test func `own words are an answer, and stand there to be changed`() throws {
    var talk = try Talk(manner: Self.projected)
    talk.type("/review open.wish", "A calendar", "/review open.wish")
    #expect(talk.conversation.prefill == "A calendar")
    #expect(talk.reply("/edit").edit == "A calendar")
  }
}
