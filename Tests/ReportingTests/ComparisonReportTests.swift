import Assessments
import JSON
import Reporting
import Testing
import Text

/// What moved between two sheets, in every face; read the files in `Snapshots`.
@Suite struct ComparisonReportTests {
  @Test func `as text for a terminal`() throws {
    let page = lines(try Example.comparison(text: Example.nextEdition).document.text, width: 80)
    try expectSnapshot("comparison-terminal.txt", page.joined(separator: "\n") + "\n")
  }

  @Test func `as sentences`() throws {
    let page = try Example.comparison().document.plain
    try expectSnapshot("comparison.txt", page.joined(separator: "\n") + "\n")
  }

  @Test func `as Markdown, as a page and for programs`() throws {
    let report = try Example.comparison(text: Example.nextEdition)
    try expectSnapshot("comparison.md", report.document.markdown)
    try expectSnapshot("comparison.html", report.document.html.withoutStyle)
    try expectSnapshot("comparison.json", report.json.pretty)
  }

  @Test func `a comparison for others leaves out notes and evidence, and says so`() throws {
    let own = try Example.comparison()
    let sent = try Example.comparison(withoutNotes: true)
    let notes = [
      "Since May", "On the wall", "Or a list", "Still", "We began anew", "The welcome letter",
    ]
    for note in notes {
      #expect(own.document.html.contains(note) && own.json.pretty.contains(note), "\(note)")
      #expect(!sent.document.html.contains(note) && !sent.json.pretty.contains(note), "\(note)")
    }
    #expect(sent.document.plain.contains("Notes, evidence and own reasons are left out."))
    #expect(sent.comparison.entries.map(\.change) == own.comparison.entries.map(\.change))
  }

  @Test func `the sentence at the top counts what there is, and says when there is nothing`() throws
  {
    func short(_ report: ComparisonReport) -> String? {
      let page = report.document.plain
      return page.firstIndex { $0.hasSuffix(": In short.") }.map { page[$0 + 1] }
    }
    let reports = try Example.comparisons()
    #expect(
      reports.map(short) == [
        "Of 8 questions that can be compared, 3 moved up, 1 moved back, 1 stayed the same and 3 had "
          + "no points on one day or both.",
        "Of 5 questions that can be compared, 2 moved up, 1 moved back, 0 stayed the same and 2 had "
          + "no points on one day or both. 5 questions cannot be compared, each with its reason below.",
        "Of 3 questions that can be compared, 1 moved up, 1 moved back and 1 stayed the same. "
          + "7 questions cannot be compared, each with its reason below.",
        "Of 8 questions that can be compared, 1 moved up, 3 moved back, 1 stayed the same and 3 had "
          + "no points on one day or both.",
        "Of 8 questions that can be compared, 0 moved up, 0 moved back, 6 stayed the same and 2 had "
          + "no points on one day or both.",
        "Of 7 questions that can be compared, 0 moved up, 0 moved back, 0 stayed the same and 7 had "
          + "no points on one day or both. 1 question cannot be compared, with its reason below.",
        "Of 7 questions that can be compared, 1 moved up, 0 moved back, 1 stayed the same and 5 had "
          + "no points on one day or both.",
        "Of 7 questions that can be compared, 0 moved up, 0 moved back, 0 stayed the same and 7 had "
          + "no points on one day or both.",
        "Of 7 questions that can be compared, 0 moved up, 0 moved back, 0 stayed the same and 7 had "
          + "no points on one day or both.",
        "Of 7 questions that can be compared, 0 moved up, 0 moved back, 0 stayed the same and 7 had "
          + "no points on one day or both.",
        "Of 8 questions that can be compared, 3 moved up, 1 moved back, 1 stayed the same and 3 had "
          + "no points on one day or both.",
      ]
    )
  }

  @Test func `a gate that only one of two editions has is told of that day`() throws {
    let start = try #require(Example.text.firstRange(of: "gate:\n"))
    let end = try #require(Example.text.firstRange(of: "areas:\n"))
    var text = Example.text
    text.removeSubrange(start.lowerBound..<end.lowerBound)
    let page = try Example.comparison(text: text).document.plain
    let heading = try #require(page.firstIndex { $0.hasSuffix(": Three things to have.") })
    #expect(
      page[(heading + 1)...].prefix { !$0.isEmpty } == [
        "Then: Work first, launch later. 2 of 3 are in place."
      ]
    )
  }

  /// To keep a greater promise in part is no step back, nor a smaller one in full a step up.
  @Test func `beside a promise that is kept otherwise stands what was promised on each day`() throws
  {
    let report = try Example.comparison(promisesChanged: [
      "context.agenda": Answer(.answered(.duration(7 * 86_400))),
      "ground.agenda-sent": Answer(.answered(.level(3))),
      "ground.visited": Answer(.answered(.level(5))),
    ])
    func section(_ id: String) throws -> [String] {
      let section = try #require(report.document.sections.first { $0.id == id })
      return lines(Document(title: "T", lead: [], sections: [section]).text)
    }
    #expect(
      try section("back").suffix(4) == [
        "- The agenda comes as promised. (ground.agenda-sent)",
        "  Then: Fully, 100 points",
        "  Now: Partly, 50 points",
        "  You promised: 48 h then, 7 d now",
      ]
    )
    // The number of visits that were promised is the same.
    #expect(
      try section("up").suffix(3) == [
        "- Each member was visited as promised. (ground.visited)",
        "  Then: A little, 25 points",
        "  Now: Fully, 100 points",
      ]
    )
  }

  @Test func `offers the report of each sheet, the later first`() throws {
    #expect(
      try Example.comparison().nextSteps == [
        NextStep("Read the report of huddle-2", command: "report huddle-2"),
        NextStep("Read the report of huddle-1", command: "report huddle-1"),
      ]
    )
  }

  @Test(arguments: [30, 40, 80])
  func `keeps to every width and says the same`(width: Int) throws {
    let documents =
      try Example.comparisons().map(\.document) + Example.sideBySides().map(\.document)
    for document in documents {
      let page = lines(document.text, width: width)
      #expect(page.allSatisfy { $0.displayWidth <= width })
      let words = page.flatMap { $0.split(separator: " ") }.joined()
      #expect(words == lines(document.text).flatMap { $0.split(separator: " ") }.joined())
    }
  }
}
