import Assessments
import Reporting
import Testing

/// How one answer became points: every kind and every state.
@Suite struct QuestionExplanationTests {
  @Test func `explains a must-have, with its meaning, practices and sources`() throws {
    var answers = Example.mixed
    answers.append(("purpose.written", Answer(.answered(.word("partly")))))
    let explanation = Explanation(try Example.report(answers))
    #expect(
      lines(try #require(explanation.question(id("purpose.written"))))
        == lines(
          """
          Is the purpose written down?
          You answered: A draft
          A draft is out for comments.
          A draft = 50 points
          This is one of the must-haves. Only a yes passes.
          Leads to: write-it-down
          Source: Ada Example, A Made-up Guide (2021), "Write first"; Ben Example, Made-up Notes, "Page 3"
          """
        )
    )
  }

  @Test func `explains a practice by its level and its scene`() throws {
    var answers = Example.mixed
    answers.append(("purpose.shared", Answer(.answered(.level(3)))))
    let explanation = Explanation(try Example.report(answers))
    #expect(
      lines(try #require(explanation.question(id("purpose.shared"))))
        == lines(
          """
          How do you share the purpose?
          You answered: As a rule
          Every newcomer gets it.
          level 3 x 25 = 75 points
          Leads to: read-it-aloud
          Source: Ada Example, A Made-up Guide (2021), "Share it"
          """
        )
    )
  }

  @Test func `explains context, which has no practice and no source`() throws {
    let explanation = Explanation(try Example.report(Example.mixed))
    #expect(
      lines(try #require(explanation.question(id("context.members"))))
        == lines(
          """
          How many organisations are you?
          You answered: 5 organisations
          brings no points
          """
        )
    )
  }

  @Test(
    arguments: [
      ("purpose.alone", .answered(.word("yes")), "It does = 100 points"),
      ("purpose.alone", .answered(.word("no")), "It does not = 0 points"),
      ("purpose.shared", .answered(.level(0)), "level 0 x 25 = 0 points"),
      ("purpose.shared", .answered(.level(1)), "level 1 x 25 = 25 points"),
      ("purpose.shared", .answered(.level(4)), "level 4 x 25 = 100 points"),
      ("work.helped", .answered(.level(1)), "(1 - 1) x 25 = 0 points"),
      ("work.helped", .answered(.level(4)), "(4 - 1) x 25 = 75 points"),
      ("risks.absent", .answered(.level(4)), "(4 - 1) x 25 = a risk of 75, reported apart"),
      ("context.trigger", .answered(.word("need")), "brings no points"),
      ("open.wish", .answered(.text("A calendar")), "brings no points"),
      ("purpose.shared", .unanswered, "no answer yet: brings no points"),
      ("purpose.shared", .skipped, "skipped: brings no points, and counts as not answered"),
      ("purpose.shared", .dontKnow, "don't know: brings no points, and counts as not answered"),
      (
        "purpose.shared", .notApplicable(reason: "We are new"),
        "does not apply, so it does not count (We are new)"
      ),
      ("context.ties", .unanswered, "not asked, so it does not count"),
    ] as [(String, Answer.State, String)]
  )
  func `says how an answer became points`(
    question: String,
    state: Answer.State,
    rule: String
  ) throws {
    var answers = Example.mixed
    answers.append((question, Answer(state)))
    let explanation = Explanation(try Example.report(answers))
    #expect(lines(try #require(explanation.question(id(question)))).contains(rule))
  }

  // 72 h and more is yes, 24 h and more is partly.
  @Test(
    arguments: [(80, "72 h", "100 points"), (71, "24 h", "50 points"), (23, "24 h", "0 points")]
  )
  func `names the threshold that a typed fact was held against`(
    hours: Int,
    bound: String,
    points: String
  ) throws {
    let answer = Answer(.answered(.duration(hours * 3_600)))
    let explanation = Explanation(try Example.report([("work.notice", answer)]))
    let page = lines(try #require(explanation.question(id("work.notice")))).joined(separator: "\n")
    #expect(page.contains("You answered: \(hours) h\n"))
    #expect(page.contains(bound))
    #expect(page.contains(points))
  }

  @Test(
    arguments: [
      (.answered(.word("yes")), "This is one of the must-haves, and it is in place."),
      (.answered(.word("no")), "This is one of the must-haves. Only a yes passes."),
      (.dontKnow, "This is one of the must-haves. Don't know counts as work first."),
      (.skipped, "This is one of the must-haves. It has no answer yet."),
      (.unanswered, "This is one of the must-haves. It has no answer yet."),
      (
        .notApplicable(reason: "The law"),
        "This is one of the must-haves. It was left out as not applicable."
      ),
    ] as [(Answer.State, String)]
  )
  func `says what a must-have comes to`(state: Answer.State, words: String) throws {
    let explanation = Explanation(try Example.report([("purpose.alone", Answer(state))]))
    #expect(lines(try #require(explanation.question(id("purpose.alone")))).contains(words))
  }

  @Test func `says that a must-have may follow the launch in a crisis`() throws {
    let explanation = Explanation(try Example.report(Example.crisis))
    #expect(
      lines(try #require(explanation.question(id("work.finished")))).contains(
        "This is one of the must-haves. In a crisis it may follow the launch."
      )
    )
  }
}
