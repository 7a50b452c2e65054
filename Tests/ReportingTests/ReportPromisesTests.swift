import Assessments
import JSON
import Reporting
import Testing

@Suite struct ReportPromisesTests {
  private func section(_ heading: String, of report: Report) throws -> [String] {
    let sections = report.document.sections.filter { $0.heading == heading }
    guard let section = sections.first else { return [] }
    let document = Document(title: "T", lead: [], sections: [section])
    return Array(lines(document.text, width: 80).drop { $0 != heading }.dropFirst())
  }

  @Test func `tells what was promised, what came of it, and a way in`() throws {
    #expect(
      try section("Promises", of: Example.promising())
        == lines(
          """
          Of 4 promises you made, 1 was kept each time, 1 in part and 1 was broken. For 1
          it is not known yet whether it was kept. 1 more was not made.

          Kept
          - How early do you promise the agenda?
            You promised: 48 h. Proposed: 72 h. You answered 'Fully' (ground.agenda-sent).

          Kept, but not each time
          - How many visits do you promise?
            You promised: 2 visits. Proposed: 3 visits. You answered 'A little'
            (ground.visited).

          Broken
          - How soon do you promise a reply?
            You promised: 1 h. You answered 'Not at all' (roof.replied).

          Not known yet
          - When do you promise the report?
            You promised: 1900-01-01. You answered 'Nobody looked' (roof.reported).

          Not made yet
          - How many calls do you promise?
            Proposed: 2 calls
            A way in: call-them, which no playbook holds any more
          """
        )
    )
  }

  @Test func `a sheet that is half answered`() throws {
    #expect(
      try section("Promises", of: Example.promising(Example.half))
        == lines(
          """
          You made 3 promises. For 2 it is not known yet whether they were kept. 1 was not
          due yet.

          Not known yet
          - How early do you promise the agenda?
            You promised: 48 h. Proposed: 72 h. You skipped whether it is kept
            (ground.agenda-sent).
          - When do you promise the report?
            You promised: 1900-01-01. Whether it is kept has no answer yet
            (roof.reported).

          Not due yet
          - How soon do you promise a reply?
            You promised: 1 h. Nothing was due so far (roof.replied).
          """
        )
    )
  }

  @Test func `what the short form does not ask for is not unmade`() throws {
    #expect(
      try section("Promises", of: Example.promising(form: .short))
        == lines(
          """
          You made 1 promise: it was kept each time.

          Kept
          - How early do you promise the agenda?
            You promised: 48 h. Proposed: 72 h. You answered 'Fully' (ground.agenda-sent).
          """
        )
    )
  }

  @Test(arguments: [
    (1, "it was broken"), (2, "it was kept in part"), (4, "it was kept in part"),
    (5, "it was kept each time"),
  ])
  func `a promise is kept, in part or broken by the points of its question`(
    step: Int,
    words: String
  ) throws {
    let report = try Example.promising(
      [
        ("context.agenda", Answer(.answered(.duration(3_600)))),
        ("ground.agenda-sent", Answer(.answered(.level(step)))),
      ],
      form: .short
    )
    #expect(try section("Promises", of: report).first == "You made 1 promise: \(words).")
  }

  @Test func `counts what there is, and names nothing that there is not`() throws {
    func first(_ changes: [String: Answer?]) throws -> String {
      try section("Promises", of: Example.promising(changing: changes)).joined(separator: " ")
        .prefix { $0 != "." }.description
    }
    let (full, none) = (Answer(.answered(.level(5))), Answer(.answered(.level(1))))
    #expect(
      try first(["ground.visited": full, "roof.replied": full, "roof.reported": full])
        == "Of 4 promises you made, 4 were kept each time"
    )
    #expect(
      try first(["ground.agenda-sent": none, "ground.visited": none, "roof.reported": none])
        == "Of 4 promises you made, 4 were broken"
    )
    #expect(
      try first(["ground.agenda-sent": Answer(.answered(.level(3)))])
        == "Of 4 promises you made, 2 were kept in part and 1 was broken"
    )
    let later = Answer(.notApplicable(reason: "Too soon"))
    #expect(
      try section("Promises", of: Example.promising(changing: ["ground.agenda-sent": later]))
        .joined(separator: " ").contains("1 was not due yet. 1 more was not made.")
    )
    let skipped = ["agenda", "visits", "reply", "report"].map {
      ("context.\($0)", Answer(.skipped))
    }
    #expect(
      try first(Dictionary(skipped.map { ($0, $1 as Answer?) }) { $1 })
        == "5 promises are not made yet"
    )
  }

  @Test func `where no question asks about promises there is nothing of it`() throws {
    let report = try Example.report(Example.mixed)
    #expect(report.promises.isEmpty)
    let json = report.json.compact
    for key in ["promises", "levels", "inventory", "reading", "result"] {
      #expect(!json.contains("\"\(key)\":"))
    }
    let headings = report.document.sections.map(\.heading)
    for heading in ["Promises", "What exists, and where", "Results to look for"] {
      #expect(!headings.contains(heading))
    }
  }

  @Test func `writes them for programs`() throws {
    let json = try JSONNode(parsing: Array(try Example.promising().json.compact.utf8))
    let promises = try #require(json["promises"])
    let counts = ["made", "kept", "inPart", "broken", "notKnown", "notDue", "notMade"]
    #expect(counts.map { promises[$0]?.integer } == [4, 1, 1, 1, 1, 0, 1])
    let entries = try #require(promises["entries"]?.array)
    #expect(
      entries.map { $0["state"]?.string }
        == ["kept", "in-part", "broken", "not-known", "not-made"]
    )
    #expect(entries[0]["promised"]?.string == "48 h" && entries[0]["proposed"]?.string == "72 h")
    #expect(entries[1]["promised"]?.integer == 2)
    #expect(entries.map { $0["practice"]?.string } == [nil, nil, nil, nil, "call-them"])
  }

  @Test func `stands between the areas and what to do first`() throws {
    #expect(
      try Example.promising().document.sections.map(\.id).prefix(6)
        == ["where", "areas", "promises", "inventory", "results", "first"]
    )
  }

  @Test func `the author's words stand before the rules`() throws {
    let words = try section("How to read this", of: Example.promising())
    #expect(words.first == "One evening, seen by one host.")
    #expect(words.dropFirst().first?.hasPrefix("Each answer brings 0 to 100 points.") == true)
  }
}
