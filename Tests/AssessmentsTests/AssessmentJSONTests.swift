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

  private let expected = """
    {"format": "muster.assessment/1", "id": "small", "title": "Small", "version": "1.0.0",
     "checksum": "crc32:0badcafe", "licence": "CC-BY-4.0", "language": "en",
     "answeredBy": "a founder", "about": "Small but whole.", "advice": "lowest-area",
     "sources": [
      {"id": "guide", "author": "Ada Example", "title": "A Made-up Guide", "year": 2021}],
     "gate": {"title": "One thing", "about": "It needs a yes.",
      "mustHave": [{"question": "work.done", "outcome": "work-first", "partly": "work-first",
       "missing": "nothing done"}],
      "crisis": {"when": {"question": "context.crisis", "is": ["yes"]}, "later": ["work.done"],
       "about": "Hurry."}},
     "context": [
      {"id": "crisis", "kind": "context", "text": "Is it a crisis?", "core": true,
       "input": "choice", "threshold": null, "when": null,
       "choices": [{"value": "yes", "label": "It is", "anchor": null},
        {"value": "no", "label": "It is not", "anchor": null}],
       "practices": [], "sources": []},
      {"id": "members", "kind": "context", "text": "How many?", "core": false,
       "input": "number", "unit": "organisations", "threshold": null, "when": null, "choices": [],
       "bins": [{"label": "few", "below": 5}, {"label": "many", "below": null}],
       "practices": [], "sources": []}],
     "areas": [{"id": "work", "title": "Work", "about": "What you do.", "questions": [
      {"id": "done", "kind": "fact", "text": "Have you done it?",
       "partnerText": "Have they done it?", "core": true, "input": "choice", "threshold": null,
       "when": null,
       "choices": [{"value": "yes", "label": "Done", "anchor": "It is out."},
        {"value": "no", "label": "To do", "anchor": null}],
       "notApplicable": "Nothing to do", "evidence": "Where is it?",
       "practices": ["start-small"], "sources": [{"source": "guide", "section": "Do it"}]},
      {"id": "notice", "kind": "fact", "text": "How early?", "core": false, "input": "duration",
       "threshold": {"yes": {"at-least": "72 h"}, "partly": {"more-than": "24 h"}},
       "when": {"any": [{"not": {"question": "work.done", "is": ["no"]}},
        {"question": "context.members", "at-least": "5"}]},
       "choices": [], "dontKnow": "Nobody counted", "help": "In hours.", "why": "To prepare.",
       "practices": ["send-early"], "sources": [{"source": "guide", "section": "Early"}]}]}],
     "risks": [
      {"id": "absent", "kind": "derailer", "text": "No one comes.", "core": false, "risk": true,
       "input": "choice", "threshold": null, "when": null,
       "choices": [{"value": 1, "label": "Never", "anchor": null},
        {"value": 2, "label": "Rarely", "anchor": null},
        {"value": 3, "label": "Sometimes", "anchor": null},
        {"value": 4, "label": "Often", "anchor": null},
        {"value": 5, "label": "Always", "anchor": null}],
       "practices": ["call-them"], "sources": [{"source": "guide", "section": "Come"}]}],
     "open": [
      {"id": "wish", "kind": "open", "text": "Your wish?", "core": false, "input": "text",
       "threshold": null, "when": null, "choices": [],
       "consent": [{"value": "quote", "label": "Quote me"}], "practices": [], "sources": []}]}
    """

  @Test func `the definition with every default filled in`() throws {
    let written = try Example.assessment(from: yaml).json().pretty
    let expected = JSON(try JSONNode(parsing: Array(expected.utf8))).pretty
    // Lines, so that a difference shows as the few lines it is.
    #expect(
      written.split(separator: "\n").map(String.init)
        == expected.split(separator: "\n").map(String.init)
    )
  }

  @Test func `what few assessments have stands there only where they have it`() throws {
    let written = try Example.assessment(from: try Example.whole()).json().compact
    for part in [
      #""advice":"lowest-level","alone":true,"takeWhen":"Before you begin, and each year.","#
        + #""overlaps":[{"assessment":"supper","with":"Both ask who came. Take that one later."}],"#
        + #""reading":"It shows one evening.","levels":["purpose","work"],"inventory":true,"sources""#,
      #""about":"What you do.","result":"People meet.","questions""#,
      #""unit":"organisations","proposed":12,"threshold":null,"when":null"#,
      #""promise":"context.members","when":{"all":[{"question":"context.members","promised":true},"#
        + #"{"question":"context.members","at-least":"3"}]}"#,
    ] {
      #expect(written.contains(part), "\(part)")
    }
    let bare = try Example.assessment().json().compact
    for key in [
      "alone", "takeWhen", "overlaps", "reading", "levels", "inventory", "result", "proposed",
    ] {
      #expect(!bare.contains("\"\(key)\":"))
    }
    #expect(!bare.contains("\"promise\":"))
  }

  @Test func `without a gate the gate is null`() throws {
    let assessment = try Example.statements(1)
    let node = try JSONNode(parsing: Array(assessment.json().compact.utf8))
    #expect(node["gate"]?.kind == .null)
    #expect(node["areas"]?.kind != nil)
  }

  @Test func `what half an answer comes to stands beside the outcome`() throws {
    let text = try Example.text(
      replacing: "outcome: work-first\n      missing: a written purpose",
      with: "outcome: reconsider-form\n      partly: work-first\n      missing: a written purpose"
    )
    let written = try Example.assessment(from: text).json().compact
    #expect(
      written.contains(
        #"{"question":"purpose.written","outcome":"reconsider-form","partly":"work-first","#
          + #""missing":"a written purpose"}"#
      )
    )
    #expect(
      written.contains(
        #"{"question":"purpose.alone","outcome":"reconsider-form","partly":"reconsider-form","#
      )
    )
  }

  /// Bounds that the small one has not.
  @Test func `writes every bound`() throws {
    let text = try Example.text(
      replacing: "{yes: {at-least: 72 h}, partly: {more-than: 1 d}}",
      with: "{yes: {less-than: 90 min}, partly: {at-most: 90 s}}"
    )
    let written = try Example.assessment(from: text).json().compact
    #expect(
      written.contains(#""threshold":{"yes":{"less-than":"90 min"},"partly":{"at-most":"90 s"}}"#)
    )
    #expect(
      written.contains(#""threshold":{"yes":{"within-days":30},"partly":{"within-days":90}}"#)
    )
    let all =
      #""when":{"all":[{"question":"context.trigger","is":["crisis"]},"#
      + #"{"question":"context.ties","is":["yes"]}]}"#
    #expect(written.contains(all))
  }
}
