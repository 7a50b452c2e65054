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

  @Test func `says what to do next, the most useful first`() throws {
    #expect(
      try Example.report(Example.mixed).nextSteps == [
        NextStep("See every step of the first practice", command: "practice start-small"),
        NextStep("See how a score is made", command: "explain purpose --sheet huddle-1"),
        NextStep(
          "Check again in about three months",
          command: "take huddle --new --as 'Ada Example'"
        ),
      ]
    )
    #expect(
      try Example.report([]).nextSteps == [
        NextStep("Answer what is open", command: "resume huddle-1"),
        NextStep(
          "Check again in about three months",
          command: "take huddle --new --as 'Ada Example'"
        ),
      ]
    )
  }

  @Test(
    arguments: [
      (["purpose.alone", "work.finished"], "explain purpose --sheet huddle-1"),
      (["work.finished", "purpose.alone", "purpose.written"], "explain purpose --sheet huddle-1"),
      (["purpose.alone", "work.finished", "work.notice"], "explain work --sheet huddle-1"),
      (["work.finished"], "explain work --sheet huddle-1"),
    ]
  )
  func `explains the first area with a score, else the first with an answer`(
    answered: [String],
    command: String
  ) throws {
    let values: [String: Value] = ["work.notice": .duration(72 * 3_600)]
    let report = try Example.report(
      answered.map { ($0, Answer(.answered(values[$0] ?? .word("yes")))) }
    )
    #expect(report.nextSteps.compactMap(\.command).filter { $0.hasPrefix("explain") } == [command])
  }

  @Test func `offers the rest of a short form in the same sheet, once it is done`() throws {
    func steps(_ answers: Example.Answers) throws -> [String] {
      try Example.report(answers, form: .short).nextSteps.compactMap(\.command)
    }
    // Somebody's sheet is found by its handle; "take" looks for one without a name.
    #expect(
      try steps(Example.core) == [
        "practice start-small", "explain purpose --sheet huddle-1", "resume huddle-1",
        "take huddle --new --as 'Ada Example'",
      ]
    )
    #expect(
      try steps(Example.begun) == [
        "resume huddle-1", "explain purpose --sheet huddle-1",
        "take huddle --new --as 'Ada Example'",
      ]
    )
  }

  @Test func `offers no rest where the short form asked everything`() throws {
    let core = lines(Example.text).flatMap { line in
      if line.hasSuffix("core: true") { return [String]() }
      guard line.contains("  kind: ") else { return [line] }
      return [line, line.prefix { $0 == " " } + "core: true"]
    }.joined(separator: "\n")
    let report = try Example.report(Example.mixed, form: .short, text: core)
    #expect(report.openCount == 0)
    #expect(
      report.nextSteps.compactMap(\.command) == [
        "practice start-small", "explain purpose --sheet huddle-1",
        "take huddle --new --as 'Ada Example'",
      ]
    )
  }

  @Test func `says a next step with its command, where there is one`() {
    #expect(
      NextStep("Read your report", command: "report huddle-1").line
        == "Read your report: muster report huddle-1"
    )
    #expect(NextStep("Open a round", command: nil).line == "Open a round")
  }

  @Test func `asks nothing of the library that no answer calls for`() throws {
    #expect(try Example.report([]).advice == [])
    #expect(try Example.report(Example.unknown).advice == [])
  }
}
