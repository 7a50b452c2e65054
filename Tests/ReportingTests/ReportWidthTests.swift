import Assessments
import Reporting
import Testing
import Text

/// The same report where there is little room, and what holds for every one.
@Suite struct ReportWidthTests {
  @Test func `prints a finished report at 40 columns`() throws {
    let report = try Example.report(Example.mixed)
    #expect(
      lines(report.text, width: 40)
        == lines(
          """
          Report: Before the first huddle
          Answers of Ada Example, Example Aid
          Sheet huddle-1, version 1.2.0,
          2026-05-05

          Where you are
          Of 3 areas, 2 are developing. 1 area has
          no score. Below: 3 things to do first
          and 1 thing to find out.

          Three things to have
          Work first, launch later. 2 of 3 are in
          place.
          - Still missing: a first thing finished
            together (work.finished)

          Area by area
          One mark is one question: ■ in place, ▪
          in part, □ not yet, ? don't know, /
          skipped, . no answer, x does not apply.

          Purpose
            ■■□ 67 developing
          Work
            □x? not scored, 1 of 2 answered, 1
            don't know
          A host
            ▪ 50 developing

          Do first
          1 Finish one small thing together
            Why: You answered 'To do' to "Have you
            finished a first thing together?"
            (work.finished).
            First step: Ask one founder today.
            Who: two founders. Takes: some weeks.
            Done when: A note with a date is
            there. All have seen it.
            Source: Ada Example, A Made-up Guide
            (2021), "Page 1"; Ben Example, Made-up
            Notes, "Page 2"
            All steps: muster practice start-small

          2 call-them
            Why: You answered 'Often' to "Members
            send no one." (risks.absent).
            No playbook holds this practice any
            more.

          3 Ask for a turn to speak
            Why: You answered 'Often' to "Does the
            host let others speak?"
            (host.neutral).
            First step: Ask one founder today.
            Who: two founders. Takes: some days.
            Done when: A note with a date is
            there. All have seen it.
            Source: Ada Example, A Made-up Guide
            (2021), "Page 1"; Ben Example, Made-up
            Notes, "Page 2"
            All steps: muster practice
            open-the-door

          How these were chosen: every answer
          below 75 points names a practice. First
          come the must-haves that are missing.
          Then the area with the lowest score. An
          area without a score stands by the mean
          of its answers. Then the least work. At
          most three lead, each for an answer that
          none before it is for.

          Find out
          You answered "don't know" here. It is
          left out of the score, and is never a
          no.
          - We help each other. (work.helped)
            You answered 'Too early to say'
            To look for: When did you last?

          Then
          These can wait until the first are done,
          and not all of them need doing.
          - Read the purpose aloud (read-it-aloud)
            You answered 'Not at all' to "How do
            you share the purpose?"
            (purpose.shared).

          Risks
          What you said happens most of the time,
          or nearly always:
          - Members send no one. (risks.absent)
            You answered 'Often'.

          In place
          - Does the goal need more than one of
            you? It does.
          - Is the purpose written down? Yes,
            agreed.

          Does not apply
          - How early is the agenda sent?
            (work.notice)
            Your reason: We meet without one

          In your own words
          - What do you wish for?
            A shared calendar

          Your notes
          - Is the purpose written down?
            (purpose.written)
            Note: Since May
            Evidence: On the wall
          - What do you wish for? (open.wish)
            Note: Or a list

          A second opinion
          This is one person's view. Ask one or
          two partners to answer before they see
          yours, here under their name or on their
          own computer. Then lay the sheets side
          by side and talk first about where you
          differ.
          - A partner answers here: muster take
            huddle --as NAME
          - Lay the sheets side by side: muster
            report huddle-1 --beside SHEET

          How to read this
          Each answer brings 0 to 100 points. An
          area's score is their mean. Below 50
          needs attention. From 50 is developing.
          From 75 is a strength, unless an answer
          has 0 points. Points are not
          percentages. An area is scored when more
          than half of its questions that apply
          are answered, and at least two. There is
          no total: a strong area does not make up
          for a weak one. All rules: muster
          methods

          Numbers behind this report
          context.trigger
            Long-felt need
          context.members
            5 organisations
          purpose.alone
            It does, 100 points
          purpose.written
            Yes, agreed, 100 points
          purpose.shared
            Not at all, 0 points
          work.finished
            To do, 0 points
          work.notice
            does not apply (We meet without one)
          work.helped
            Too early to say
          host.neutral
            Often, 50 points
          risks.absent
            Often, a risk of 75
          open.wish
            in your own words, above

          1 question: not asked

          Next
          1 See every step of the first practice:
            muster practice start-small
          2 See how a score is made: muster
            explain purpose --sheet huddle-1
          3 Check again in about three months:
            muster take huddle --new --as 'Ada
            Example'
          """
        )
    )
  }

  @Test(arguments: [30, 40, 60, 80, 100])
  func `says the same at every width, and keeps to it`(width: Int) throws {
    for report in try Example.reports() {
      let page = lines(report.text, width: width)
      #expect(page.allSatisfy { $0.displayWidth <= width })
      let words = page.flatMap { $0.split(separator: " ") }.joined()
      #expect(words == lines(report.text).flatMap { $0.split(separator: " ") }.joined())
    }
  }

  @Test func `needs nothing but ASCII when asked`() throws {
    for report in try Example.reports() {
      let page = render(report.text, style: TextStyle(ascii: true))
      #expect(page.allSatisfy { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
    }
    let mixed = render(try Example.report(Example.mixed).text, style: TextStyle(ascii: true))
    #expect(mixed.contains("Purpose                       ##- 67 developing"))
    #expect(
      mixed.contains("One mark is one question: # in place, + in part, - not yet, ? don't know, /")
    )
  }

  @Test func `prints the same bytes for the same sheet`() throws {
    let report = try Example.report(Example.mixed)
    #expect(try Example.report(Example.mixed).text == report.text)
  }
}
