import Assessments
import JSON
import Testing

@Suite struct AssessmentJSONTests {
  private let yaml = """
    format: muster.assessment/1
    id: small
    title: Small
    version: 1.0.0
    licence: CC-BY-4.0
    language: en
    answered-by: a founder
    about: Small but whole.
    sources: {guide: {author: Ada Example, title: A Made-up Guide, year: 2021}}
    scales: {share: [Never, Rarely, Sometimes, Often, Always]}
    context:
      - id: crisis
        kind: context
        core: true
        text: Is it a crisis?
        choices: [{value: "yes", label: It is}, {value: "no", label: It is not}]
      - {id: members, kind: context, text: How many?, input: number, unit: organisations,
         bins: [{label: few, below: 5}, {label: many}]}
    gate:
      title: One thing
      about: It needs a yes.
      must-have: [{question: work.done, outcome: work-first, missing: nothing done}]
      crisis: {when: {question: context.crisis, is: "yes"}, later: [work.done], about: Hurry.}
    areas:
      - id: work
        title: Work
        about: What you do.
        practices: [start-small]
        questions:
          - id: done
            kind: fact
            core: true
            text: {self: Have you done it?, partner: Have they done it?}
            choices: [{value: yes, label: Done, anchor: It is out.}, {value: no, label: To do}]
            not-applicable: Nothing to do
            evidence: Where is it?
            sources: [{source: guide, section: Do it}]
          - id: notice
            kind: fact
            when: {any: [{not: {question: work.done, is: no}}, {question: context.members, at-least: 5}]}
            text: How early?
            input: duration
            threshold: {yes: {at-least: 72 h}, partly: {more-than: 1 d}}
            help: In hours.
            why: To prepare.
            dont-know: Nobody counted
            practices: [send-early]
            sources: [{source: guide, section: Early}]
    risks:
      - {id: absent, kind: derailer, text: No one comes., scale: share, practices: [call-them],
         sources: [{source: guide, section: Come}]}
    open:
      - {id: wish, kind: open, text: Your wish?, consent: [{value: quote, label: Quote me}]}

    """

  @Test func `fills in every default`() throws {
    let written = try Example.assessment(from: yaml).json.pretty
    print(written)
    let lines = written.split(separator: "\n").map(String.init)
    #expect(lines == Self.json.split(separator: "\n").map(String.init))
  }

  private static let json = """
    {
    }
    """
}
