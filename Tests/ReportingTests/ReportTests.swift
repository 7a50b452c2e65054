import Assessments
import Playbooks
import Reporting
import Testing

@Suite struct ReportTests {
  @Test func `counts what is asked and what is open`() throws {
    // Asked of 12: not the ties, without a crisis.
    let whole = try Example.report(Example.mixed)
    #expect((whole.askedCount, whole.openCount) == (11, 0))
    // Nor what depends on the number of members, which is not known here.
    let nothing = try Example.report([])
    #expect((nothing.askedCount, nothing.openCount) == (10, 10))
    let begun = try Example.report(Example.begun)
    #expect((begun.askedCount, begun.openCount) == (11, 7))
    let short = try Example.report(Example.begun, form: .short)
    #expect((short.askedCount, short.openCount) == (4, 1))
  }

  @Test func `lists what somebody does not know`() throws {
    #expect(try Example.report(Example.mixed).unknown.map(\.id) == [id("work.helped")])
    #expect(try Example.report(Example.unknown).unknown.count == 9)
    #expect(try Example.report(Example.unknown, form: .short).unknown.count == 4)
    #expect(try Example.report([]).unknown == [])
  }

  @Test func `lists what does not apply, with the reason`() throws {
    let entries = try Example.report(Example.mixed).notApplicable
    #expect(entries.map(\.question.id) == [id("work.notice")])
    #expect(entries.map(\.reason) == ["We meet without one"])
    #expect(try Example.report(Example.mixed, form: .short).notApplicable.isEmpty)
  }

  @Test(arguments: [(1, false), (3, false), (4, true), (5, true)])
  func `lists a risk from most of the occasions on`(step: Int, isListed: Bool) throws {
    let report = try Example.report([("risks.absent", Answer(.answered(.level(step))))])
    #expect(report.listedRisks.isEmpty == !isListed)
  }

  @Test func `names the practices in the order they lead, and knows which are gone`() throws {
    let advice = try Example.report(Example.mixed).advice
    // The gate; then a risk that leaves 25, the host with 50, the purpose with 66.67.
    #expect(
      advice.map(\.recommendation.practice)
        == ["start-small", "call-them", "open-the-door", "read-it-aloud"]
    )
    #expect(advice.map(\.recommendation.isFirst) == [true, true, true, false])
    #expect(
      advice.map { $0.practice?.title } == [
        "Finish one small thing together", nil, "Ask for a turn to speak", "Read the purpose aloud",
      ]
    )
  }

  @Test func `asks nothing of the library that no answer calls for`() throws {
    #expect(try Example.report([]).advice == [])
    #expect(try Example.report(Example.unknown).advice == [])
  }
}
