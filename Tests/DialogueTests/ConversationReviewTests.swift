import Assessments
import Dialogue
import Testing

@Suite struct ConversationReviewTests {
  @Test func `shows the whole review`() throws {
    var talk = try Talk()
    talk.type("2", "/na", "", "2", "d", "", "2", "", "s", "", "30 h", "/review")
    #expect(
      talk.shown()
        == lines(
          """

          Your answers
          Three things to have
          1 What brought you together?
            Long-felt need
          2 Does the goal need more than one of you?
            does not apply (The law asks for a group)
          3 Is the purpose written down?
            A draft
          4 Have you finished a first thing together?
            don't know
          About your coalition
          5 Where do you stand?
            Launched
          Purpose
          6 How do you share the purpose?
            skipped
          Work
          7 How early is the agenda sent?
            30 h
          8 no answer yet
          Risks
          9 no answer yet
          In your own words
          10 no answer yet

          3 still open. Type a number to change an answer; press Enter to answer what is open.
          """
        )
    )
    #expect(talk.conversation.prompt == "review> ")
  }

  @Test func `folds in the review what has no answer yet, part by part`() throws {
    var talk = try Talk()
    talk.type("/review 2", "/note Ask Ada Example", "/review")
    #expect(
      talk.shown()
        == lines(
          """

          Your answers
          Three things to have
          1 no answer yet
          2 Does the goal need more than one of you?
            no answer yet
          3-4 no answer yet
          About your coalition
          5 no answer yet
          Purpose
          6 no answer yet
          Work
          7-8 no answer yet
          Risks
          9 no answer yet
          In your own words
          10 no answer yet

          10 still open. Type a number to change an answer; press Enter to answer what is open.
          """
        )
    )
    talk.type("8")
    #expect(talk.question == "work.helped")
  }

  @Test func `says in the review that nothing is open`() throws {
    var talk = try Talk.atReview()
    #expect(
      talk.shown().last
        == "Every question is dealt with. Type a number to change an answer; press Enter when it is "
        + "right."
    )
  }

  // 8 questions of 106 words are left: 120 s + 31 s = 151 s, so 3 minutes.
  @Test func `completes the sheet after the review`() throws {
    var talk = try Talk.atReview()
    #expect(talk.conversation.prompt == "review> ")
    let turn = talk.reply("")
    #expect(turn.changes == [.completed(Talk.time)])
    #expect(turn.said == [])
    #expect(talk.conversation.ending == .completed)
  }

  @Test func `changes an answer from the review and comes back to it`() throws {
    var talk = try Talk.atReview()
    #expect(talk.reply("6").changes == [])
    #expect(talk.shown().last == "Your answer so far: As a rule. Enter keeps it.")
    #expect(talk.reply("4").changes == [change("purpose.shared", .answered(.level(4)))])
    #expect(talk.conversation.prompt == "review> ")
    #expect(talk.shown().contains("  Kept fresh"))
  }

  @Test(arguments: ["0", "11", "-1"])
  func `refuses a number that is not in the review`(reply: String) throws {
    var talk = try Talk.atReview()
    let turn = talk.reply(reply)
    #expect(turn.isRefused)
    #expect(
      lines(turn.said) == ["There is no question \(reply); type a number from 1 to 10"]
    )
  }

  @Test func `asks again at the review`() throws {
    var talk = try Talk.atReview()
    let turn = talk.reply("fine")
    #expect(turn.isRefused)
    #expect(
      lines(turn.said)
        == ["Type the number of a question to change it, or press Enter when it is right"]
    )
  }

  @Test func `goes back from an unfinished review to the question that was asked`() throws {
    var talk = try Talk()
    talk.type("2", "1", "/review")
    #expect(talk.reply("").changes == [])
    #expect(talk.question == "purpose.written")
    var pause = try Talk()
    pause.type("2", "1", "1", "1", "/review", "")
    #expect(pause.question == "context.stage")
  }

  @Test func `asks what a changed answer opens, then comes back to the review`() throws {
    var talk = try Talk.atReview()
    talk.type("1", "1")
    #expect(talk.question == "context.ties")
    talk.type("1", "")
    #expect(talk.question == "open.urgent")
    talk.type("Water")
    #expect(talk.conversation.prompt == "review> ")
  }
}
