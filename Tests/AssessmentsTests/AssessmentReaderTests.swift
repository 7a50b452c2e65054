import FoundationEssentials
import Testing

@testable import Assessments

@Suite struct AssessmentReaderTests {
  @Test func `reads what is said about the whole`() throws {
    let assessment = try Example.assessment()
    #expect(assessment.id == "huddle")
    #expect(assessment.title == "Before the first huddle")
    #expect(assessment.version == "1.2.0")
    #expect(assessment.licence == "CC-BY-4.0")
    #expect(assessment.language == "en")
    #expect(assessment.answeredBy == "a founder")
    #expect(assessment.about == "See what is in place.")
    #expect(assessment.advice == .lowestLevel)
    #expect(assessment.checksum == "crc32:0badcafe")
    #expect(
      assessment.edition
        == AnswerSheet.Edition(id: "huddle", version: "1.2.0", checksum: "crc32:0badcafe")
    )
  }

  @Test func `reads what few say about the whole`() throws {
    let assessment = try Example.assessment(from: try Example.whole())
    #expect(assessment.takeWhen == "Before you begin, and each year.")
    #expect(assessment.overlaps.map(\.assessment.name) == ["supper"])
    #expect(assessment.overlaps.map(\.with) == ["Both ask who came. Take that one later."])
    #expect(assessment.reading == "It shows one evening.")
    #expect(assessment.levels.map(\.name) == ["purpose", "work"])
    #expect(["purpose", "work", "context"].map(assessment.level) == [1, 2, nil])
    #expect(assessment.isInventory)
    #expect(assessment.areas.map(\.result) == [nil, "People meet."])
  }

  @Test func `reads what is proposed, and asks about a promise where there is one`() throws {
    let assessment = try Example.assessment(from: try Example.whole())
    let members = try #require(assessment.question(try id("context.members")))
    #expect(members.proposed == .number(12))
    #expect(assessment.isPromise(members.id))
    let notice = try #require(assessment.question(try id("work.notice")))
    #expect(notice.promise == members.id)
    #expect(!assessment.isPromise(notice.id))
    guard case .all(let parts) = notice.when, parts.count == 2,
      case .promised(let reference) = parts[0], case .atLeast = parts[1]
    else {
      Issue.record("\(String(describing: notice.when))")
      return
    }
    #expect(reference.name == "context.members")
    // Without a condition of its own, that is all of it.
    let bare = try Example.whole().replacing(
      only: "        when: {question: context.members, at-least: 3}\n",
      with: ""
    )
    let alone = try Example.assessment(from: bare).question(notice.id)?.when
    guard case .promised(let only) = alone else {
      Issue.record("\(String(describing: alone))")
      return
    }
    #expect(only.name == "context.members")
  }

  @Test func `reads sources with and without year and file`() throws {
    let sources = try Example.assessment().sources
    #expect(
      sources == [
        Assessment.Source(
          id: "guide",
          author: "Ada Example",
          title: "A Made-up Guide",
          year: 2021,
          file: "900_guide.txt"
        ),
        Assessment.Source(
          id: "notes",
          author: "Ben Example",
          title: "Made-up Notes",
          year: nil,
          file: nil
        ),
      ]
    )
    #expect(
      sources.map(\.described) == [
        "Ada Example, A Made-up Guide (2021)", "Ben Example, Made-up Notes",
      ]
    )
  }

  @Test func `reads areas with their titles and the place where they stand`() throws {
    let areas = try Example.assessment().areas
    #expect(areas.map(\.id) == ["purpose", "work"])
    #expect(areas.map(\.title) == ["Purpose", "Work"])
    #expect(areas.map(\.about) == ["What you want.", "What you do."])
    #expect(
      areas.map { $0.questions.map(\.id.description) } == [
        ["purpose.written", "purpose.alone", "purpose.shared"],
        ["work.finished", "work.met", "work.notice", "work.helped"],
      ]
    )
    let lines = Example.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex(of: "  - id: work"))
    #expect(areas[1].place == Place(line: line + 1, column: 5))
  }

  @Test func `reads the gate`() throws {
    let gate = try #require(try Example.assessment().gate)
    #expect(gate.title == "Three things to have")
    #expect(gate.about == "Each needs a yes.")
    #expect(
      gate.mustHave.map { "\($0.question): \($0.outcome.rawValue), \($0.missing)" } == [
        "work.finished: work-first, nothing finished together",
        "purpose.alone: reconsider-form, a reason to work together",
        "purpose.written: work-first, a written purpose",
      ]
    )
    let crisis = try #require(gate.crisis)
    #expect(crisis.about == "You act in a crisis.")
    #expect(crisis.later.map(\.description) == ["work.finished"])
    #expect(crisis.when.questions.map(\.description) == ["context.trigger", "context.ties"])
  }

  @Test func `fills in what may be left out`() throws {
    let assessment = try Example.assessment(
      from: """
        format: muster.assessment/1
        id: least
        title: The least
        version: 0.0.1
        licence: CC0-1.0
        language: en
        answered-by: anybody
        about: As little as can be.
        sources: {guide: {author: A, title: B}}
        areas:
          - id: all
            title: All
            about: Everything.
            questions:
              - id: done
                kind: fact
                text: Is it done?
                choices: [{value: yes, label: Yes}, {value: no, label: No}]
                practices: [do-it]
                sources: [{source: guide, section: S}]

        """
    )
    #expect(assessment.advice == .lowestArea)
    #expect(assessment.gate == nil)
    #expect(assessment.takeWhen == nil && assessment.reading == nil && !assessment.isInventory)
    #expect(assessment.overlaps.isEmpty && assessment.levels.isEmpty)
    #expect(assessment.areas.map(\.result) == [nil])
    #expect(assessment.context.isEmpty && assessment.risks.isEmpty && assessment.open.isEmpty)
    let question = try #require(assessment.areas.first?.questions.first)
    #expect(!question.isCore)
    #expect(question.text == Question.Wording(own: "Is it done?", partner: nil))
    #expect(question.input == .choice)
    #expect(question.choices.map(\.anchor) == [nil, nil])
    #expect(question.when == nil && question.threshold == nil && question.unit == nil)
    #expect(question.bins.isEmpty && question.consent.isEmpty)
    #expect(question.proposed == nil && question.promise == nil)
    #expect(question.notApplicable == nil && question.dontKnow == nil)
    #expect(question.evidence == nil && question.help == nil && question.why == nil)
  }

  @Test func `reads folded text and special letters as they are written`() throws {
    let text = try Example.text(
      replacing: "about: See what is in place.",
      with: "about: >-\n  Écoutez 👩‍👩‍👧,\n  \"all\" of you: #1."
    )
    #expect(try Example.assessment(from: text).about == "Écoutez 👩‍👩‍👧, \"all\" of you: #1.")
  }

  @Test func `reads the same from JSON as from YAML`() throws {
    let yaml = try Example.assessment(
      from: """
        format: muster.assessment/1
        id: twin
        title: Twin
        version: 1.0.0
        licence: CC0-1.0
        language: en
        answered-by: anybody
        about: The same.
        sources: {guide: {author: A, title: B, year: 1999}}
        areas: [{id: all, title: All, about: Everything., questions: [{id: often, kind: fact,
          core: true, text: How often?, input: number, threshold: {yes: {at-least: 2.5}},
          practices: [do-it], sources: [{source: guide, section: S}]}]}]

        """
    )
    let json = try Example.assessment(
      from: """
        {"format": "muster.assessment/1", "id": "twin", "title": "Twin", "version": "1.0.0",
         "licence": "CC0-1.0", "language": "en", "answered-by": "anybody", "about": "The same.",
         "sources": {"guide": {"author": "A", "title": "B", "year": 1999}},
         "areas": [{"id": "all", "title": "All", "about": "Everything.", "questions": [
           {"id": "often", "kind": "fact", "core": true, "text": "How often?", "input": "number",
            "threshold": {"yes": {"at-least": 2.5}}, "practices": ["do-it"],
            "sources": [{"source": "guide", "section": "S"}]}]}]}
        """
    )
    #expect(json.json() == yaml.json())
  }

  @Test func `names each source of a question once, with the sections`() throws {
    let text = try Example.text(
      replacing: "{source: guide, section: Write first}",
      with: "{source: guide, section: Write first}\n"
        + "          - {source: guide, section: Write again}"
    )
    let assessment = try Example.assessment(from: text)
    let question = try #require(assessment.areas.first?.questions.first)
    #expect(
      assessment.sources(of: question) == [
        "Ada Example, A Made-up Guide (2021), \"Write first\" and \"Write again\"",
        "Ben Example, Made-up Notes, \"Page 3\"",
      ]
    )
  }
}
