import Assessments
import Reporting
import Testing

/// What stands behind the first practices: the others, and what helps against a risk.
@Suite struct ReportAdviceTests {
  private func section(_ id: String, of report: Report) throws -> [String] {
    let section = try #require(report.document.sections.first { $0.id == id })
    return Array(lines(Document(title: "T", lead: [], sections: [section]).text).dropFirst(3))
  }

  /// As many questions with the lowest answer, each with a practice of its own.
  private func report(_ count: Int) throws -> Report {
    var text = Example.text
    let more = (1...count).map { number in
      "      - {id: more-\(number), kind: statement, text: Item \(number)., scale: agreement, "
        + "practices: [practice-\(number)], sources: [{source: guide, section: S}]}\n"
    }
    let end = try #require(text.firstRange(of: "risks:\n"))
    text.insert(contentsOf: more.joined(), at: end.lowerBound)
    return try Example.report(
      (1...count).map { ("host.more-\($0)", Answer(.answered(.level(1)))) },
      text: text
    )
  }

  @Test func `tells five practices behind the first in full, and the others a line each`() throws {
    let then = try section("then", of: try report(10))
    #expect(
      then.prefix(3) == [
        "These can wait until the first are done, and not all of them need doing.",
        "- A practice that no playbook holds any more (practice-4)",
        "  You answered 'Not at all' to \"Item 4.\" (host.more-4).",
      ]
    )
    #expect(
      then.suffix(3) == [
        "Later still, in the same order, with the questions that led to them:",
        "- A practice that no playbook holds any more (practice-9), for host.more-9",
        "- A practice that no playbook holds any more (practice-10), for host.more-10",
      ]
    )
    #expect(then.count == 1 + 5 * 2 + 1 + 2)
  }

  @Test func `says nothing of later where there are no more`() throws {
    #expect(try section("then", of: try report(8)).count == 1 + 5 * 2)
    #expect(try report(3).document.sections.contains { $0.id == "then" } == false)
  }

  @Test func `names the practice that helps against a risk, where a playbook holds it`() throws {
    let text = Example.text.replacing(
      "practices: [call-them]",
      with: "practices: [send-early]"
    )
    let risky: Example.Answers = [("risks.absent", Answer(.answered(.level(5))))]
    #expect(
      try section("risks", of: Example.report(risky, text: text)) == [
        "What you said happens most of the time, or nearly always:",
        "- Members send no one. (risks.absent)",
        "  You answered 'Always'.",
        "  What helps: Send the agenda early: muster practice send-early",
      ]
    )
    #expect(try section("risks", of: Example.report(risky)).last == "  You answered 'Always'.")
  }
}
