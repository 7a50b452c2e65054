import Assessments
import Dialogue
import Testing
import Text

@Suite struct ConversationDisplayTests {
  // 10 questions of 134 words: 10 x 15 s + 134 x 0.3 s = 190 s, so 4 minutes.
  @Test func `shows the first question with its part, where it stands and a hint`() throws {
    var talk = try Talk()
    #expect(
      talk.shown()
        == lines(
          """

          Three things to have
          Each needs a yes.

          Question 1 of 10, about 4 minutes left

          What brought you together?
          1 Sudden crisis: Help had to start at once.
          2 Long-felt need

          Type a number, or the first letters of a choice. b goes back, s skips, d is "don't know", ? helps,
          /quit saves and leaves.
          """
        )
    )
    #expect(talk.conversation.prompt == "answer> ")
    #expect(talk.conversation.prefill == nil)
  }

  // 9 questions of 120 words are left: 135 s + 36 s = 171 s, so 3 minutes.
  @Test func `shows the part and the hint once`() throws {
    var talk = try Talk()
    _ = talk.shown()
    talk.type("2")
    #expect(
      talk.shown()
        == lines(
          """

          Question 2 of 10, about 3 minutes left

          Does the goal need more than one of you?
          1 It does
          2 It does not
          /na The law asks for a group
          """
        )
    )
  }

  @Test(arguments: [
    (false, "/na The law asks for a group"), (true, "does not apply. The law asks for a group"),
  ])
  func `whom the author lets leave a question out is one more choice`(
    isAccessible: Bool,
    line: String
  ) throws {
    let style = TextStyle(width: 100, spoken: isAccessible)
    var talk = try Talk(manner: Manner(isInteractive: true, isAccessible: isAccessible))
    #expect(!render(talk.conversation.display(), style: style).contains(line))
    talk.type("2")
    #expect(render(talk.conversation.display(), style: style).last == line)
  }

  /// The third answer of the context decides whether one more is asked.
  @Test func `says once why the number of questions changes`() throws {
    let words = "Your answers decide how many questions there are."
    var talk = try Talk()
    _ = talk.shown()
    talk.type("1")
    #expect(talk.shown().prefix(3) == ["", "Question 2 of 12, about 4 minutes left", words])
    talk.type("back", "2")
    #expect(!talk.shown().contains(words))
  }

  @Test func `gives no reason for a number that stays, or that nobody watches`() throws {
    let words = "Your answers decide how many questions there are."
    var same = try Talk()
    _ = same.shown()
    same.type("2")
    #expect(!same.shown().contains(words))
    var piped = try Talk(isInteractive: false)
    _ = piped.shown()
    piped.type("1")
    #expect(!piped.shown().contains(words))
  }

  @Test func `gives no hint where nobody is there to read it`() throws {
    var talk = try Talk(isInteractive: false)
    #expect(talk.shown().last == "2 Long-felt need")
  }

  // 5 questions of 70 words are left: 75 s + 21 s = 96 s, so 2 minutes.
  @Test func `numbers the areas, and says what an area asks`() throws {
    var talk = try Talk()
    _ = talk.shown()
    talk.type("2", "1", "1", "1", "", "2", "")
    #expect(
      talk.shown()
        == lines(
          """

          Area 1 of 2: Purpose
          What you want.

          Area 1 of 2, question 6 of 10, about 2 minutes left

          How do you share the purpose?
          0 Not at all: Nobody reads it.
          1 Spoken of: We mean to.
          2 By some: Some hand it out.
          3 As a rule: Every newcomer gets it.
          4 Kept fresh: We look at it each year.
          /na Nobody has joined yet
          """
        )
    )
  }

  @Test func `says what to type where there are no choices`() throws {
    var talk = try Talk.atNotice()
    #expect(
      talk.shown().suffix(3)
        == [
          "", "How early is the agenda sent?",
          "* Type a time with its unit, such as 72 h or 20 min",
        ]
    )
    talk.type("72 h", "4", "", "1", "")
    #expect(talk.shown().suffix(3) == ["", "What do you wish for?", "* Type your own words"])
  }

  @Test func `shows the author's words for don't know as the last choice`() throws {
    let text = Example.text.replacing(
      "text: Where do you stand?",
      with: "text: Where do you stand?\n    dont-know: Too early to say"
    )
    var talk = try Talk(text: text)
    _ = talk.shown()
    talk.type("2", "1", "1", "1", "")
    #expect(
      talk.shown().suffix(4) == [
        "Where do you stand?", "1 An idea: We talk.", "2 Launched", "d Too early to say",
      ]
    )
    let turn = talk.reply("d")
    #expect(lines(turn.said).first == "Saved: don't know.")
    #expect(turn.changes == [change("context.stage", .dontKnow)])
  }

  @Test(
    arguments: [
      ("1", "Your answer so far: Sudden crisis. Enter keeps it."),
      ("d", "So far: don't know. Enter keeps it."),
      ("s", "So far: skipped. Enter keeps it."),
    ]
  )
  func `shows what was said before`(reply: String, line: String) throws {
    var talk = try Talk()
    _ = talk.shown()
    talk.type(reply, "b")
    if talk.question != "context.trigger" { talk.type("b") }
    #expect(talk.shown().suffix(2) == ["", line])
  }

  @Test func `shows the reason, the note and the evidence given before`() throws {
    var talk = try Talk()
    _ = talk.shown()
    talk.type("2", "/note We asked twice", "/evidence The letter", "/na The ministry says so", "b")
    #expect(
      talk.shown().suffix(4)
        == lines(
          """

          So far: does not apply (The ministry says so). Enter keeps it.
          Your note: We asked twice
          Your evidence: The letter
          """
        )
    )
  }

  @Test func `shows a note before the answer`() throws {
    var talk = try Talk()
    _ = talk.shown()
    talk.type("/note Ask Ada Example")
    #expect(talk.shown().suffix(2) == ["", "Your note: Ask Ada Example"])
  }

  @Test func `begins the line with what was typed before, to be edited`() throws {
    var talk = try Talk.atNotice()
    #expect(talk.conversation.prefill == nil)
    talk.type("72 h", "/back")
    #expect(talk.conversation.prefill == "72 h")
    talk.type("/note By e-mail", "/note")
    #expect(talk.conversation.prefill == "By e-mail")
    talk.type("/back", "/evidence The list", "/evidence")
    #expect(talk.conversation.prefill == "The list")
  }

  @Test func `says that the answer stands in the line where it does`() throws {
    var talk = try Talk.atNotice()
    talk.type("72 h", "/back")
    #expect(
      talk.shown().suffix(2) == ["", "Your answer so far: 72 h. Enter keeps it."]
    )
    #expect(
      talk.shown(canPrefill: true).suffix(2) == [
        "", "Your answer so far stands in the line; change it, or press Enter to keep it.",
      ]
    )
    talk.type("/note By e-mail")
    #expect(talk.shown(canPrefill: true).last == "Your note: By e-mail")
  }

  @Test func `says that own words stand in the line where they do`() throws {
    var talk = try Talk.atReview()
    talk.type("10")
    #expect(talk.shown().last == "Your answer so far: A shared calendar. Enter keeps it.")
    #expect(
      talk.shown(canPrefill: true).last
        == "Your answer so far stands in the line; change it, or press Enter to keep it."
    )
  }

  @Test(arguments: [
    ("1", "Your answer so far: It does."), ("d", "So far: don't know."), ("s", "So far: skipped."),
  ])
  func `never says so at a choice, whose number is not in the line`(
    reply: String,
    words: String
  ) throws {
    var talk = try Talk()
    _ = talk.shown()
    talk.type("2", reply, "b")
    #expect(talk.conversation.prefill == nil)
    #expect(talk.shown(canPrefill: true).last == "\(words) Enter keeps it.")
  }

  @Test
  func
    `says at a typed value that was not answered what is so far, also where a line can be edited`()
    throws
  {
    var talk = try Talk.atNotice()
    talk.type("d", "/back")
    #expect(talk.conversation.prefill == nil)
    #expect(talk.shown(canPrefill: true).last == "So far: don't know. Enter keeps it.")
  }

  @Test func `says how to change or remove a note and evidence that stand in the line`() throws {
    var talk = try Talk()
    talk.type("2", "1", "/note")
    #expect(talk.shown(canPrefill: true) == ["Your note (Enter for none):"])
    talk.type("Since May", "/note")
    #expect(
      talk.shown(canPrefill: true) == ["Your note (change it, or empty the line to remove it):"]
    )
    talk.type("/back", "/evidence")
    #expect(talk.shown(canPrefill: true) == ["Where does it stand? (Enter for none)"])
    talk.type("On the wall", "/evidence")
    #expect(
      talk.shown(canPrefill: true) == [
        "Where does it stand? (change it, or empty the line to remove it)"
      ]
    )
  }

  // 2 of 5 questions are left, of 44 words: 30 s + 13 s = 43 s.
  @Test func `numbers no areas and introduces none in the short form`() throws {
    var talk = try Talk(.short)
    #expect(talk.shown().prefix(4) == ["", "Three things to have", "Each needs a yes.", ""])
    talk.type("2", "1", "1", "1")
    #expect(
      talk.shown().prefix(6)
        == lines(
          """

          Purpose

          Question 5 of 5, about 1 minute left

          How do you share the purpose?
          """
        )[...]
    )
    #expect(talk.said("/status")[1] == "You are at question 5 of 5, about 1 minute left.")
  }

  @Test func `offers the commands and the labels to Tab`() throws {
    let commands = [
      "/back", "/skip", "/na", "/dontknow", "/note", "/evidence", "/why", "/answer", "/status",
      "/review", "/edit", "/quit", "/help",
    ]
    var talk = try Talk()
    #expect(talk.conversation.completions(of: "/") == commands)
    #expect(talk.conversation.completions(of: "su") == ["Sudden crisis"])
    talk.type("/note")
    #expect(talk.conversation.completions(of: "/") == commands)
    #expect(talk.conversation.completions(of: "su") == [])
  }

  @Test func `tells the status`() throws {
    var talk = try Talk()
    talk.type("2", "1")
    #expect(
      talk.said("/status") == [
        "You have dealt with 2 of 10 questions. All are saved.",
        "You are at question 3 of 10, about 3 minutes left.",
        "Sheet: huddle-1",
      ]
    )
  }

  // 5 questions of 70 words are left: 75 s + 21 s = 96 s, so 2 minutes.
  @Test func `tells the status in an area`() throws {
    var talk = try Talk()
    talk.type("2", "1", "1", "1", "", "2", "")
    #expect(
      talk.said("/status") == [
        "You have dealt with 5 of 10 questions. All are saved.",
        "You are at area 1 of 2, question 6 of 10, about 2 minutes left.",
        "Sheet: huddle-1",
      ]
    )
  }

  @Test func `tells the status where no question is open`() throws {
    var talk = try Talk.atReview()
    #expect(
      talk.said("/status") == [
        "You have dealt with 10 of 10 questions. All are saved.", "Sheet: huddle-1",
      ]
    )
  }

  @Test func `says farewell with what was saved`() throws {
    var talk = try Talk()
    talk.type("2", "1", "s", "/quit")
    #expect(lines(talk.conversation.farewell) == ["", "Saved: 3 of 10 questions in huddle-1."])
  }
}
