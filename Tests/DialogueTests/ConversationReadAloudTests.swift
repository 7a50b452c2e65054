import Assessments
import Dialogue
import Testing

/// The script for somebody who reads the questions out and types what they hear.
@Suite struct ConversationReadAloudTests {
  @Test func `opens with what the one who answers has to know`() throws {
    var talk = try Talk(mode: .readAloud)
    #expect(
      talk.shown() == [
        "",
        "You read, and somebody else answers. Read out what stands behind \"Say:\", and the choices with their",
        "numbers, as they stand. Where a word is not understood, type ? and read out the first lines. Do not",
        "help to choose.",
        "Say: I will read you 10 questions. It takes about 5 minutes. I will hear your answers, and type them",
        "as you give them. They are kept without your name, on this computer.",
        "Say: You may say that you don't know, that a question does not apply, or that you would rather not",
        "answer. You may stop at any time; what you have said by then is kept.",
        "",
        "Three things to have",
        "Each needs a yes.",
        "",
        "Question 1 of 10, about 5 minutes left",
        "",
        "Say: What brought you together?",
        "Say: Here are 2 choices, from 1 to 2. Which one is nearest?",
        "1 Sudden crisis. Help had to start at once.",
        "2 Long-felt need",
        "",
        "Type the number you hear. b goes back, s leaves it out, d is \"don't know\", /na does not apply, ?",
        "helps, /quit saves and leaves.",
      ]
    )
  }

  @Test func `reads the levels from 0 up, each with its scene`() throws {
    var talk = try Talk(mode: .readAloud)
    talk.type("/review purpose.shared")
    let shown = talk.shown()
    let start = try #require(shown.firstIndex(of: "Say: How do you share the purpose?"))
    #expect(
      shown[start...].prefix(7) == [
        "Say: How do you share the purpose?",
        "Say: Here are 5 choices, from 0 to 4. Which one is nearest?",
        "0 Not at all. Nobody reads it.", "1 Spoken of. We mean to.",
        "2 By some. Some hand it out.",
        "3 As a rule. Every newcomer gets it.", "4 Kept fresh. We look at it each year.",
      ]
    )
  }

  @Test(arguments: [
    (
      "work.notice", "72 h", "Please tell me how long, and whether in hours or in days.",
      "I have written down: 72 h"
    ),
    (
      "open.wish", "A calendar", "Please tell me in your own words.",
      "I have written down your words"
    ),
    (
      "purpose.shared", "3", "Here are 5 choices, from 0 to 4. Which one is nearest?",
      "I have written down: 3, As a rule"
    ),
    (
      "purpose.shared", "d", "Here are 5 choices, from 0 to 4. Which one is nearest?",
      "I have written down that you don't know"
    ),
    (
      "purpose.shared", "s", "Here are 5 choices, from 0 to 4. Which one is nearest?",
      "I have left it out"
    ),
    (
      "purpose.shared", "/na We are new", "Here are 5 choices, from 0 to 4. Which one is nearest?",
      "I have written down that it does not apply"
    ),
  ])
  func `asks for what is to be said, and reads it back`(
    question: String,
    reply: String,
    lead: String,
    written: String
  ) throws {
    var talk = try Talk(mode: .readAloud)
    talk.type("/review \(question)")
    #expect(talk.shown().contains("Say: \(lead)"))
    #expect(talk.said(reply).last == "Say: \(written).")
  }

  @Test func `asks whether to go on, and keeps the outcome of the must-haves for the report`()
    throws
  {
    var talk = try Talk(mode: .readAloud)
    talk.type("2", "1", "1")
    let said = talk.said("1")
    #expect(said == ["Saved: 1 Done", "Say: I have written down: 1, Done."])
    #expect(
      talk.shown() == [
        "", "Say: Next comes: About your coalition. 1 question, about 1 minute. Shall we go on?",
        "Press Enter to go on, or type 'enough' to stop for today: everything is saved.",
      ]
    )
  }

  @Test func `ends with a question, and with thanks`() throws {
    var talk = try Talk(.short, mode: .readAloud)
    talk.type("2", "1", "1", "1", "3")
    #expect(
      talk.shown().prefix(2) == [
        "", "Say: Those were the questions. Would you like to change an answer?",
      ]
    )
    talk.type("")
    #expect(
      talk.shown() == [
        "Say: That was the short form. The rest is 5 questions, about 2 minutes. Would you like to go on now?",
        "Type y, or press Enter to end here.",
      ]
    )
    talk.type("")
    #expect(
      lines(talk.conversation.farewell) == [
        "", "Say: Thank you. That was all for today. Your answers are saved.", "",
        "Saved: 5 of 5 questions in huddle-1.",
      ]
    )
  }

  @Test(
    arguments: [
      (nil, nil, "without your name"), ("Ada Example", nil, "with your name"),
      (nil, "Example Aid", "without your name, with that of your organisation"),
      ("Ada Example", "Example Aid", "with your name and that of your organisation"),
    ] as [(String?, String?, String)]
  )
  func `says which names are kept with the answers`(
    name: String?,
    organisation: String?,
    words: String
  ) throws {
    let participant = AnswerSheet.Participant(name: name, organisation: organisation)
    var talk = try Talk(mode: .readAloud, participant: participant)
    #expect(
      talk.shown().joined(separator: " ").contains("They are kept \(words), on this computer.")
    )
  }

  @Test func `shows no script where replies come from a pipe`() throws {
    var talk = try Talk(isInteractive: false, mode: .readAloud)
    #expect(!talk.shown().contains { $0.contains("Say:") })
    #expect(talk.said("1") == ["Saved: 1 Sudden crisis"])
  }
}
