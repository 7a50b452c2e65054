import Assessments
import Reporting
import Testing

@Suite struct ReportInventoryTests {
  private func inventory(_ report: Report) -> [String] {
    let section = report.document.sections.filter { $0.id == "inventory" }
    return Array(
      lines(Document(title: "T", lead: [], sections: section).text, width: 80).dropFirst(2)
    )
  }

  @Test func `tells of each fact whether it exists, and where`() throws {
    #expect(
      inventory(try Example.promising())
        == lines(
          """
          What exists, and where
          Papers
          In place:
          - Do you have a list of members? There is one.
          In part:
          - Do you have rules? A draft.
            Where: In the drawer
          Not yet:
          - Do you have a map? In our heads.
          For 1 answer you did not note where that is (/evidence at a question).
          """
        )
    )
  }

  @Test func `without notes it does not tell where`() throws {
    #expect(
      inventory(try Example.promising(withoutNotes: true)).filter { $0.contains("Where") } == []
    )
  }

  @Test func `what it tells stands nowhere else`() throws {
    let sections = try Example.promising().document.sections
    let inPlace = try #require(sections.first { $0.id == "in-place" })
    let notes = try #require(sections.first { $0.id == "notes" })
    func said(_ section: Document.Section) -> [String] {
      lines(Document(title: "T", lead: [], sections: [section]).text, width: 80).dropFirst(3).map {
        $0
      }
    }
    #expect(
      said(inPlace) == [
        "- We read them. Fully.", "- We stay dry. Fully.",
      ]
    )
    #expect(
      said(notes) == [
        "- Do you have rules? (papers.rules)", "  Note: By May", "- We read them. (papers.read)",
        "  Evidence: The minutes",
      ]
    )
  }

  @Test func `what nobody knows is found out, as ever`() throws {
    let report = try Example.promising(Example.half)
    #expect(inventory(report) == [])
    #expect(report.unknown.map(\.id.description).contains("papers.list"))
  }
}
