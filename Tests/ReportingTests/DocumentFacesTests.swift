import Assessments
import JSON
import Reporting
import Testing

/// Whole documents in every face; read the files in `Snapshots`, they are what people get.
@Suite struct DocumentFacesTests {
  @Test func `a report as sentences`() throws {
    let lines = try Example.report(Example.mixed).document.plain
    try expectSnapshot("report.txt", lines.joined(separator: "\n") + "\n")
  }

  @Test func `a report as Markdown`() throws {
    try expectSnapshot("report.md", try Example.report(Example.mixed).document.markdown)
  }

  @Test func `a report as a page`() throws {
    try expectSnapshot("report.html", try Example.report(Example.mixed).document.html)
  }

  @Test func `an assessment to be answered on paper`() throws {
    let paper = try Example.assessment().document(form: .full, for: .paper)
    try expectSnapshot("paper.html", paper.html.withoutStyle)
    try expectSnapshot("paper.md", paper.markdown)
  }

  @Test func `what helps to prepare stands on no paper to be answered`() throws {
    let assessment = try Example.assessment()
    let (paper, all) = (
      assessment.document(form: .full, for: .paper),
      assessment.document(form: .full, for: .preparing)
    )
    let practices = assessment.askingOrder.flatMap(\.practices).map(\.name)
    try #require(!practices.isEmpty)
    for practice in practices {
      #expect(!paper.html.contains(practice) && !paper.markdown.contains(practice))
      #expect(all.html.contains(practice) && all.markdown.contains(practice))
    }
  }

  @Test func `the same report is the same bytes`() throws {
    let reports = try [Example.report(Example.mixed), Example.report(Example.mixed)]
    #expect(reports[0].document.html == reports[1].document.html)
    #expect(reports[0].document.markdown == reports[1].document.markdown)
  }

  @Test func `a report for others leaves out notes and evidence, and says so`() throws {
    let own = try Example.report(Example.mixed)
    let sent = try Example.report(Example.mixed, withoutNotes: true)
    for note in ["Since May", "On the wall", "Or a list"] {
      #expect(own.document.html.contains(note) && own.json.pretty.contains(note))
      #expect(!sent.document.html.contains(note) && !sent.json.pretty.contains(note))
    }
    #expect(sent.document.plain.contains("Notes, evidence and own reasons are left out."))
    #expect(sent.score.areas.map(\.mean) == own.score.areas.map(\.mean))
  }
}
