import Assessments
import Reporting
import Testing

/// What the words of a report must and must not say.
@Suite struct ReportWordingTests {
  @Test(arguments: ["significant", "score of", "performance", "weakness", "led to", "%", "!"])
  func `leaves out words that a finding does not carry`(word: String) throws {
    for report in try Example.reports() {
      #expect(!lines(report.text).joined(separator: "\n").contains(word))
    }
  }

  @Test func `explains itself in at most 120 words`() throws {
    let page = lines(try Example.report(Example.mixed).text)
    let start = try #require(page.firstIndex(of: "How to read this"))
    let end = try #require(page[start...].firstIndex(of: ""))
    let words = page[(start + 1)..<end].flatMap { $0.split(separator: " ") }
    #expect((1...120).contains(words.count))
  }

  @Test func `tells a skipped question from one without an answer`() throws {
    let skipped = try Example.report([("purpose.shared", Answer(.skipped))])
    let open = try Example.report([])
    func row(_ report: Report) throws -> String {
      try #require(lines(report.text).first { $0.hasPrefix("Purpose ") })
    }
    #expect(try row(skipped) != row(open))
  }

  @Test func `says of a risk that was answered low that it is low`() throws {
    let report = try Example.report([("risks.absent", Answer(.answered(.level(3))))])
    let page = lines(report.text)
    let heading = try #require(page.firstIndex(of: "Risks"))
    #expect(page[heading + 1] == "No risk was said to happen most of the time.")
  }

  @Test(arguments: [Form.short, .full])
  func `says nothing of risks nobody was asked about or answered`(form: Form) throws {
    let report = try Example.report(Example.begun, form: form)
    #expect(!lines(report.text).contains("Risks"))
  }

  @Test func `leaves out the risks of an assessment without any`() throws {
    let start = try #require(Example.text.firstRange(of: "risks:"))
    let end = try #require(Example.text.firstRange(of: "open:"))
    var text = Example.text
    text.removeSubrange(start.lowerBound..<end.lowerBound)
    #expect(try !lines(Example.report(Example.begun, text: text).text).contains("Risks"))
  }

  @Test func `gives no counts of nothing where an area does not apply`() throws {
    let report = try Example.report([
      ("host.neutral", Answer(.notApplicable(reason: "We meet in a park")))
    ])
    #expect(!lines(report.text).contains { $0.contains("0 of 0") })
    let explanation = try #require(Explanation(report).area("host"))
    #expect(!lines(explanation).contains("Nothing was answered yet."))
  }

  @Test func `counts the areas of each band, the best first`() throws {
    var answers = Example.mixed.filter { $0.question != "purpose.shared" }
    answers.append(("purpose.shared", Answer(.answered(.level(4)))))
    answers.removeAll { $0.question == "work.notice" }
    answers.append(("work.notice", Answer(.answered(.duration(3_600)))))
    #expect(
      lines(try Example.report(answers).text).contains(
        "Of 3 areas, 1 is a strength, 1 is developing and 1 needs attention. Below: 3 things to do first and"
      )
    )
  }

  @Test func `where all areas are in one band, it says so`() throws {
    let strong = Example.promised.map { question, answer in
      guard case .answered(.level) = answer.state else { return (question, answer) }
      return (question, Answer(.answered(.level(1))))
    }
    let page = lines(try Example.promising(strong).text).joined(separator: " ")
    #expect(page.contains("All 3 areas need attention."), "\(page)")
  }

  @Test func `leaves out the person where no name was given`() throws {
    let report = Report(
      try Example.assessment(),
      try Example.sheet([], participant: .init()),
      library: try Example.library(),
      date: try #require(Day("2026-05-05"))
    )
    #expect(
      lines(report.text).prefix(2) == [
        "Report: Before the first huddle", "Sheet huddle-1, version 1.2.0, 2026-05-05",
      ]
    )
  }

  @Test func `offers no second opinion where one is to answer alone`() throws {
    let text = Example.text.replacing(
      "licence: CC-BY-4.0\n",
      with: "licence: CC-BY-4.0\nalone: true\n"
    )
    func sections(_ report: Report) -> [String] { report.document.sections.map(\.id) }
    #expect(!sections(try Example.report(Example.mixed, text: text)).contains("second-opinion"))
  }

  /// With the words of this sheet a partner would answer about themselves.
  @Test func `offers no second opinion where partners are asked in words of their own`() throws {
    let text = Example.text.replacing(
      "text: Is the purpose written down?",
      with: "text: {self: Is the purpose written down?, partner: Did you see the purpose?}"
    )
    func sections(_ report: Report) -> [String] { report.document.sections.map(\.id) }
    #expect(sections(try Example.report(Example.mixed)).contains("second-opinion"))
    #expect(!sections(try Example.report(Example.mixed, text: text)).contains("second-opinion"))
  }

  @Test func `says when to look again as the author does, and after must-haves in three months`()
    throws
  {
    func last(_ report: Report) -> String? { report.nextSteps.last?.text }
    let text = Example.text.replacing(
      "\nsources:\n",
      with: "\ntake-when: Once a year.\nsources:\n",
      maxReplacements: 1
    )
    #expect(
      last(try Example.report(Example.mixed, text: text)) == "Check again in about three months"
    )
    let gate = try #require(text.firstRange(of: "gate:\n"))
    let areas = try #require(text.firstRange(of: "areas:\n"))
    let without = String(text[..<gate.lowerBound] + text[areas.lowerBound...])
    #expect(
      last(try Example.report(Example.mixed, text: without)) == "Answer it again when it is time"
    )
  }
}
