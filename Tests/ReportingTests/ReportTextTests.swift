import Assessments
import Reporting
import Testing

@Suite struct ReportTextTests {
  @Test func `prints a finished report`() throws {
    let report = try Example.report(Example.mixed)
    #expect(
      lines(report.text, width: 80)
        == lines(
          """
          Report: Before the first huddle
          Answers of Ada Example, Example Aid
          Sheet huddle-1, version 1.2.0, 2026-05-05

          Where you are
          Of 3 areas, 2 are developing. 1 area has no score. Below: 3 things to do first
          and 1 thing to find out.

          Three things to have
          Work first, launch later. 2 of 3 are in place.
          - Still missing: a first thing finished together (work.finished)

          Area by area
          One mark is one question: ■ in place, ▪ in part, □ not yet, ? don't know, /
          skipped, . no answer, x does not apply.

          Purpose                       ■■□ 67 developing
          Work                          □x? not scored, 1 of 2 answered, 1 don't know
          A host                        ▪ 50 developing

          Do first
          1 Finish one small thing together
            Why: You answered 'To do' to "Have you finished a first thing together?"
            (work.finished).
            First step: Ask one founder today.
            Who: two founders. Takes: some weeks.
            Done when: A note with a date is there. All have seen it.
            Source: Ada Example, A Made-up Guide (2021), "Page 1"; Ben Example, Made-up
            Notes, "Page 2"
            All steps: muster practice start-small

          2 call-them
            Why: You answered 'Often' to "Members send no one." (risks.absent).
            No playbook holds this practice any more.

          3 Ask for a turn to speak
            Why: You answered 'Often' to "Does the host let others speak?" (host.neutral).
            First step: Ask one founder today.
            Who: two founders. Takes: some days.
            Done when: A note with a date is there. All have seen it.
            Source: Ada Example, A Made-up Guide (2021), "Page 1"; Ben Example, Made-up
            Notes, "Page 2"
            All steps: muster practice open-the-door

          How these were chosen: every answer below 75 points names a practice. First come
          the must-haves that are missing. Then the area with the lowest score. An area
          without a score stands by the mean of its answers. Then the least work. At most
          three lead, each for an answer that none before it is for.

          Find out
          You answered "don't know" here. It is left out of the score, and is never a no.
          - We help each other. (work.helped)
            You answered 'Too early to say'
            To look for: When did you last?

          Then
          These can wait until the first are done, and not all of them need doing.
          - Read the purpose aloud (read-it-aloud)
            You answered 'Not at all' to "How do you share the purpose?" (purpose.shared).

          Risks
          What you said happens most of the time, or nearly always:
          - Members send no one. (risks.absent)
            You answered 'Often'.

          In place
          - Does the goal need more than one of you? It does.
          - Is the purpose written down? Yes, agreed.

          Does not apply
          - How early is the agenda sent? (work.notice)
            Your reason: We meet without one

          In your own words
          - What do you wish for?
            A shared calendar

          Your notes
          - Is the purpose written down? (purpose.written)
            Note: Since May
            Evidence: On the wall
          - What do you wish for? (open.wish)
            Note: Or a list

          \(Self.closing)

          Numbers behind this report
          context.trigger               Long-felt need
          context.members               5 organisations
          purpose.alone                 It does, 100 points
          purpose.written               Yes, agreed, 100 points
          purpose.shared                Not at all, 0 points
          work.finished                 To do, 0 points
          work.notice                   does not apply (We meet without one)
          work.helped                   Too early to say
          host.neutral                  Often, 50 points
          risks.absent                  Often, a risk of 75
          open.wish                     in your own words, above

          1 question: not asked

          Next
          1 See every step of the first practice: muster practice start-small
          2 See how a score is made: muster explain purpose --sheet huddle-1
          3 Check again in about three months: muster take huddle --new --as 'Ada Example'
          """
        )
    )
  }

  @Test func `prints the report of an open sheet, and says how to go on`() throws {
    let report = try Example.report(Example.begun)
    #expect(
      lines(report.text, width: 80)
        == lines(
          """
          Report: Before the first huddle
          Answers of Ada Example, Example Aid
          Sheet huddle-1, version 1.2.0, 2026-05-05
          This sheet is still open: 7 of 11 questions have no answer yet. Go on with:
          muster resume huddle-1

          Where you are
          Of 3 areas, 1 is a strength. 2 areas have no score.

          Three things to have
          No outcome yet: some of these have no answer. 2 of 3 are in place.
          - No answer yet about: a first thing finished together (work.finished)

          Area by area
          One mark is one question: ■ in place, ▪ in part, □ not yet, ? don't know, /
          skipped, . no answer, x does not apply.

          Purpose                       ■■. 100 strength
          Work                          ... not scored, 0 of 3 answered
          A host                        . not scored, 0 of 1 answered

          In place
          - Does the goal need more than one of you? It does.
          - Is the purpose written down? Yes, agreed.

          Your notes
          - Is the purpose written down? (purpose.written)
            Note: Since May
            Evidence: On the wall

          \(Self.closing)

          Numbers behind this report
          context.trigger               Long-felt need
          context.members               5 organisations
          purpose.alone                 It does, 100 points
          purpose.written               Yes, agreed, 100 points

          7 questions: no answer yet
          1 question: not asked

          Next
          1 Answer what is open: muster resume huddle-1
          2 See how a score is made: muster explain purpose --sheet huddle-1
          3 Check again in about three months: muster take huddle --new --as 'Ada Example'
          """
        )
    )
  }

  @Test func `prints the short form without the parts it does not ask`() throws {
    let report = try Example.report(Example.core, form: .short)
    #expect(
      lines(report.text, width: 80)
        == lines(
          """
          Report: Before the first huddle
          Answers of Ada Example, Example Aid
          Sheet huddle-1, short form, version 1.2.0, 2026-05-05

          Where you are
          You took the short form. Of 3 areas, 1 is a strength. 2 areas have no score.
          Below: 1 thing to do first.

          Three things to have
          Work first, launch later. 2 of 3 are in place.
          - Still missing: a first thing finished together (work.finished)

          Area by area
          One mark is one question: ■ in place, ▪ in part, □ not yet, ? don't know, /
          skipped, . no answer, x does not apply.

          Purpose                       ■■ 100 strength
          Work                          □ To do
          A host                        not asked

          Do first
          1 Finish one small thing together
            Why: You answered 'To do' to "Have you finished a first thing together?"
            (work.finished).
            First step: Ask one founder today.
            Who: two founders. Takes: some weeks.
            Done when: A note with a date is there. All have seen it.
            Source: Ada Example, A Made-up Guide (2021), "Page 1"; Ben Example, Made-up
            Notes, "Page 2"
            All steps: muster practice start-small

          How these were chosen: every answer below 75 points names a practice. First come
          the must-haves that are missing. Then the area with the lowest score. An area
          without a score stands by the mean of its answers. Then the least work. At most
          three lead, each for an answer that none before it is for.

          In place
          - Does the goal need more than one of you? It does.
          - Is the purpose written down? Yes, agreed.

          Your notes
          - Is the purpose written down? (purpose.written)
            Note: Since May
            Evidence: On the wall

          \(Self.closing.replacing("take huddle --as", with: "take huddle --short --as"))

          Numbers behind this report
          context.trigger               Long-felt need
          purpose.alone                 It does, 100 points
          purpose.written               Yes, agreed, 100 points
          work.finished                 To do, 0 points

          8 questions: not asked

          Next
          1 See every step of the first practice: muster practice start-small
          2 See how a score is made: muster explain purpose --sheet huddle-1
          3 Answer the rest in the same sheet: muster resume huddle-1
          4 Check again in about three months: muster take huddle --new --as 'Ada Example'
          """
        )
    )
  }

  @Test func `prints what to find out where nothing is known`() throws {
    let report = try Example.report(Example.unknown)
    #expect(
      lines(report.text, width: 80)
        == lines(
          """
          Report: Before the first huddle
          Answers of Ada Example, Example Aid
          Sheet huddle-1, version 1.2.0, 2026-05-05
          This sheet is still open: 1 of 10 questions has no answer yet. Go on with:
          muster resume huddle-1

          Where you are
          None of the 3 areas has enough answers for a score yet. Below: 9 things to find
          out.

          Three things to have
          Work first, launch later. 0 of 3 are in place.
          - Find out about: a reason to work together (purpose.alone)
          - Find out about: a written purpose (purpose.written)
          - Find out about: a first thing finished together (work.finished)

          Area by area
          One mark is one question: ■ in place, ▪ in part, □ not yet, ? don't know, /
          skipped, . no answer, x does not apply.

          Purpose                       ??? not scored, 0 of 3 answered, 3 don't know
          Work                          ?? not scored, 0 of 2 answered, 2 don't know
          A host                        ? not scored, 0 of 1 answered, 1 don't know

          Find out
          You answered "don't know" here. It is left out of the score, and is never a no.
          - What brought you together? (context.trigger)
          - How many organisations are you? (context.members)
          - Does the goal need more than one of you? (purpose.alone)
          - Is the purpose written down? (purpose.written)
            To look for: Where does it stand?
          - How do you share the purpose? (purpose.shared)
          - Have you finished a first thing together? (work.finished)
          - How early is the agenda sent? (work.notice)
          - Does the host let others speak? (host.neutral)
          - Members send no one. (risks.absent)

          \(Self.closing)

          Numbers behind this report
          context.trigger               don't know
          context.members               don't know
          purpose.alone                 don't know
          purpose.written               don't know
          purpose.shared                don't know
          work.finished                 don't know
          work.notice                   don't know
          host.neutral                  don't know
          risks.absent                  don't know

          1 question: no answer yet
          2 questions: not asked

          Next
          1 Answer what is open: muster resume huddle-1
          2 Check again in about three months: muster take huddle --new --as 'Ada Example'
          """
        )
    )
  }

  @Test func `prints a report of no answers`() throws {
    let report = try Example.report([])
    #expect(
      lines(report.text, width: 80)
        == lines(
          """
          Report: Before the first huddle
          Answers of Ada Example, Example Aid
          Sheet huddle-1, version 1.2.0, 2026-05-05
          This sheet is still open: 10 of 10 questions have no answer yet. Go on with:
          muster resume huddle-1

          Where you are
          None of the 3 areas has enough answers for a score yet.

          Three things to have
          No outcome yet: some of these have no answer. 0 of 3 are in place.
          - No answer yet about: a reason to work together (purpose.alone)
          - No answer yet about: a written purpose (purpose.written)
          - No answer yet about: a first thing finished together (work.finished)

          Area by area
          One mark is one question: ■ in place, ▪ in part, □ not yet, ? don't know, /
          skipped, . no answer, x does not apply.

          Purpose                       ... not scored, 0 of 3 answered
          Work                          .. not scored, 0 of 2 answered
          A host                        . not scored, 0 of 1 answered

          \(Self.closing)

          Numbers behind this report
          10 questions: no answer yet
          2 questions: not asked

          Next
          1 Answer what is open: muster resume huddle-1
          2 Check again in about three months: muster take huddle --new --as 'Ada Example'
          """
        )
    )
  }

  /// What no answer changes.
  private static let closing = """
    A second opinion
    This is one person's view. Ask one or two partners to answer before they see
    yours, here under their name or on their own computer. Then lay the sheets side
    by side and talk first about where you differ.
    - A partner answers here: muster take huddle --as NAME
    - Lay the sheets side by side: muster report huddle-1 --beside SHEET

    How to read this
    Each answer brings 0 to 100 points. An area's score is their mean. Below 50
    needs attention. From 50 is developing. From 75 is a strength, unless an answer
    has 0 points. Points are not percentages. An area is scored when more than half
    of its questions that apply are answered, and at least two. There is no total: a
    strong area does not make up for a weak one. All rules: muster methods
    """
}
