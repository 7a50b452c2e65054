import Assessments
import JSON
import Reporting
import Testing

@Suite struct ReportJSONTests {
  @Test func `writes the whole report for programs`() throws {
    try expectSnapshot("report.json", try Example.report(Example.mixed).json.pretty)
  }

  @Test func `says in a short form what was not asked`() throws {
    let json = try JSONNode(
      parsing: Array(try Example.report(Example.mixed, form: .short).json.compact.utf8)
    )
    #expect(json["form"]?.string == "short")
    let areas = try #require(json["areas"]?.array)
    #expect(areas.map { $0["state"]?.string } == ["scored", "single-answer", "not-asked"])
    #expect(areas.map { $0["score"]?.integer } == [100, nil, nil])
    #expect(areas[1]["score"]?.isNull == true)
    #expect(areas[2]["questions"]?.array?.first?["state"]?.string == "not-asked")
    #expect(json["risks"]?.array?.first?["state"]?.string == "not-asked")
  }

  @Test func `keeps every state of an answer and of the gate apart`() throws {
    let json = try JSONNode(
      parsing: Array(try Example.report(Example.crisis).json.compact.utf8)
    )
    let questions = try #require(json["areas"]?.array).flatMap { $0["questions"]?.array ?? [] }
    #expect(
      questions.map { $0["state"]?.string } == [
        "not-applicable", "answered", "skipped", "answered", "answered", "not-asked", "unanswered",
      ]
    )
    let gate = try #require(json["gate"])
    #expect(gate["outcome"]?.string == "go")
    #expect(gate["missing"]?.array?.isEmpty == true)
    #expect(gate["crisis"]?.string == "You act in a crisis.")
    #expect(
      gate["facts"]?.array?.map { $0["status"]?.string } == ["not-applicable", "passed", "later"]
    )
    #expect(gate["facts"]?.array?.first?["reason"]?.string == "The law asks for a group")
  }

  // (100 + 100 + 0) / 3 is no number with an end.
  @Test func `does not round`() throws {
    let json = try JSONNode(
      parsing: Array(try Example.report(Example.mixed).json.compact.utf8)
    )
    #expect(json["areas"]?.array?.first?["score"]?.double == 200.0 / 3)
  }
}
