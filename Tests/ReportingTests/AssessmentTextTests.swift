import Assessments
import Reporting
import Testing

@Suite struct AssessmentTextTests {
  @Test func `prints every question of the full form`() throws {
    #expect(
      lines(try Example.assessment().text(form: .full), width: 80)
        == lines(
          """
          Before the first huddle
          See what is in place.
          Up to 12 questions, about 4 minutes. For: a founder.

          Three things to have
          Each needs a yes.

          1 What brought you together? (context.trigger)
             1 Sudden crisis: Help had to start at once.
             2 Long-felt need

          2 Had you worked together before? (context.ties)
             1 Yes, most
             2 No, few
            Asked only when context.trigger is crisis.

          3 Does the goal need more than one of you? (purpose.alone)
             1 It does
             2 It does not
            May not apply: The law asks for a group
            Leads to: name-the-gap
            Source: Ada Example, A Made-up Guide (2021), "Alone or not"

          4 Is the purpose written down? (purpose.written)
             1 Yes, agreed
             2 A draft: A draft is out for comments.
             3 Not yet
            Evidence: Where does it stand?
            Leads to: write-it-down
            Source: Ada Example, A Made-up Guide (2021), "Write first"; Ben Example,
            Made-up Notes, "Page 3"

          5 Have you finished a first thing together? (work.finished)
             1 Done
             2 To do
            Leads to: start-small
            Source: Ada Example, A Made-up Guide (2021), "Start small"

          About your coalition

          6 How many organisations are you? (context.members)
             * Type a number, such as 12

          Purpose
          What you want.

          7 How do you share the purpose? (purpose.shared)
             0 Not at all: Nobody reads it.
             1 Spoken of: We mean to.
             2 By some: Some hand it out.
             3 As a rule: Every newcomer gets it.
             4 Kept fresh: We look at it each year.
            Help: Think of the last new member.
            Why: Words drift.
            Leads to: read-it-aloud
            Source: Ada Example, A Made-up Guide (2021), "Share it"

          Work
          What you do.

          8 How early is the agenda sent? (work.notice)
             * Type a time with its unit, such as 72 h or 20 min
            Counted as: yes is at least 72 h, partly is at least 24 h.
            Leads to: send-early
            Source: Ben Example, Made-up Notes, "Page 4"

          9 We help each other. (work.helped)
             1 Not at all
             2 A little
             3 Partly
             4 Mostly
             5 Fully
             d Too early to say
            Asked only when context.members is at least 3.
            Evidence: When did you last?
            Leads to: start-small
            Source: Ben Example, Made-up Notes, "Page 5"

          A host
          Who gives you a home.

          10 Does the host let others speak? (host.neutral)
             0 No: It speaks for all.
             1 At times: It asks some.
             2 Often: It asks most.
             3 Always: It asks all.
             4 By rule: It asks all and writes it down.
            Leads to: open-the-door
            Source: Ben Example, Made-up Notes, "Page 6"

          Risks

          11 Members send no one. (risks.absent)
             1 Never
             2 Rarely
             3 Sometimes
             4 Often
             5 Always
            Leads to: call-them
            Source: Ben Example, Made-up Notes, "Page 8"

          In your own words

          12 What do you wish for? (open.wish)
             * Type your own words
          """
        )
    )
  }

  @Test func `prints the core questions of the short form`() throws {
    #expect(
      lines(try Example.assessment().text(form: .short), width: 80)
        == lines(
          """
          Before the first huddle
          See what is in place.
          Up to 5 questions, about 2 minutes. For: a founder.

          Three things to have
          Each needs a yes.

          1 What brought you together? (context.trigger)
             1 Sudden crisis: Help had to start at once.
             2 Long-felt need

          2 Had you worked together before? (context.ties)
             1 Yes, most
             2 No, few
            Asked only when context.trigger is crisis.

          3 Does the goal need more than one of you? (purpose.alone)
             1 It does
             2 It does not
            May not apply: The law asks for a group
            Leads to: name-the-gap
            Source: Ada Example, A Made-up Guide (2021), "Alone or not"

          4 Is the purpose written down? (purpose.written)
             1 Yes, agreed
             2 A draft: A draft is out for comments.
             3 Not yet
            Evidence: Where does it stand?
            Leads to: write-it-down
            Source: Ada Example, A Made-up Guide (2021), "Write first"; Ben Example,
            Made-up Notes, "Page 3"

          5 Have you finished a first thing together? (work.finished)
             1 Done
             2 To do
            Leads to: start-small
            Source: Ada Example, A Made-up Guide (2021), "Start small"
          """
        )
    )
  }

  @Test func `counts questions without "up to" where none depends on another`() throws {
    let always = lines(Example.text).filter { !$0.contains("when: {question:") }
    let assessment = try Example.assessment(from: always.joined(separator: "\n"))
    #expect(assessment.extent(.full) == "12 questions")
    #expect(assessment.extent(.short) == "5 questions")
    // The one condition of a core question is gone, that of another stands.
    let core = Example.text.replacing("when: {question: context.trigger, is: crisis}", with: "")
    #expect(try Example.assessment(from: core).extent(.full) == "up to 12 questions")
    #expect(try Example.assessment(from: core).extent(.short) == "5 questions")
  }

  @Test func `says what is proposed, to prepare and on paper`() throws {
    let assessment = try Example.assessment(from: Example.promising)
    let page = lines(assessment.text(form: .short))
    let start = try #require(page.firstIndex { $0.hasPrefix("1 How early do you promise") })
    #expect(page[start...].prefix(3).last == "  Proposed: 72 h")
    let paper = assessment.document(form: .full, for: .paper).markdown
    #expect(paper.contains("*Proposed:* 3 visits"))
    #expect(paper.contains("Only if your answer to question 1 names a promise."))
  }

  @Test func `says when to take it and what overlaps, where somebody prepares`() throws {
    let text = Example.text.replacing(
      "sources:\n",
      with: """
        take-when: Once a year.
        overlaps:
          - {assessment: supper, with: Both ask who came. Take that one later.}
          - {assessment: lunch, with: Both ask who cooks}
        sources:

        """,
      maxReplacements: 1
    )
    let assessment = try Example.assessment(from: text)
    #expect(
      lines(assessment.text(form: .short), width: 80).dropFirst(2).prefix(4) == [
        "Up to 5 questions, about 2 minutes. For: a founder.", "When: Once a year.",
        "Overlaps with supper: Both ask who came. Take that one later.",
        "Overlaps with lunch: Both ask who cooks",
      ]
    )
    #expect(!assessment.document(form: .short, for: .paper).markdown.contains("Overlaps"))
    #expect(assessment.occasion == ["When: Once a year.", "Overlaps with: supper and lunch"])
    #expect(try Example.assessment().occasion == [])
  }

  @Test(
    arguments: [
      (
        "{all: [{question: context.trigger, is: need}, {question: context.members, at-least: 3}]}",
        "Asked only when context.trigger is need and context.members is at least 3."
      ),
      (
        "{any: [{question: context.trigger, is: need}, {question: context.ties, is: [\"yes\", \"no\"]}]}",
        "Asked only when context.trigger is need or context.ties is yes or no."
      ),
      (
        "{not: {question: context.trigger, is: need}}",
        "Asked only when context.trigger is not need."
      ),
    ]
  )
  func `says when a question is asked`(condition: String, words: String) throws {
    let text = Example.text.replacing("{question: context.members, at-least: 3}", with: condition)
    let page = lines(try Example.assessment(from: text).text(form: .full))
    #expect(page.contains("  \(words)"))
  }
}
