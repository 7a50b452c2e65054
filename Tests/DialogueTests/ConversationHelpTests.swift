import Assessments
import Dialogue
import Testing

/// What a question and its commands say of themselves.
@Suite struct ConversationHelpTests {
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
          With /evidence you could keep: When did you last read it?
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
        "/quit", "/help", "\\",
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
        == ["Type the number of a question to change it, or press Enter to answer what is open."]
    )
    var short = try Talk(.short)
    short.type("2", "1", "1", "1", "3", "")
    #expect(short.said("?") == ["Type y for the rest now, or press Enter to end here."])
  }
}
