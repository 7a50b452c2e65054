import Assessments
import JSON
import Playbooks
import TestSupport
import Testing

@testable import Reporting

@Suite struct ReportSchemaTests {
  @Test func `says what it is`() throws {
    let schema = try JSONNode(parsing: Array(Report.schema.json.compact.utf8))
    #expect(schema["$id"]?.string == "urn:muster:report:1")
    #expect(schema["properties"]?["format"]?["const"]?.string == "muster.report/1")
  }

  @Test func `describes every key that a report has`() throws {
    var walk = try SchemaWalk(Report.schema.json)
    let sent = try Example.report(Example.mixed, withoutNotes: true)
    for report in try Example.reports() + [sent] {
      let value = try JSONNode(parsing: Array(report.json.compact.utf8))
      for stop in walk.stops(in: value) {
        let object = stop.path.reduce(value as JSONNode?) { Self.part($1, of: $0) }
        let keys = Set(try #require(object?.members).map(\.name))
        #expect(keys.subtracting(stop.keys) == [], "\(stop.path)")
        #expect(!stop.isClosed)
      }
    }
    // And no key that no report has.
    #expect(Self.names(walk.described).subtracting(Self.names(walk.met)) == [])
  }

  private static func part(_ step: String, of node: JSONNode?) -> JSONNode? {
    if let items = node?.array, let index = Int(step) { return items[index] }
    return node?[step]
  }

  private static func names(_ pointers: Set<String>) -> Set<String> {
    Set(pointers.compactMap { $0.split(separator: "/").last.map(String.init) })
  }

  @Test func `explains every key in a heading and in sentences`() throws {
    #expect(try SchemaWalk.unexplained(in: Report.schema) == [])
  }

  @Test func `knows the words for states that reports have, and no others`() throws {
    let reports = try Example.reports().map {
      try JSONNode(parsing: Array($0.json.compact.utf8))
    }
    let areas = reports.flatMap { $0["areas"]?.array ?? [] }
    let questions = areas.flatMap { $0["questions"]?.array ?? [] }
    let facts = reports.flatMap { $0["gate"]?["facts"]?.array ?? [] }
    func words(_ nodes: [JSONNode], _ key: String) -> Set<String> {
      Set(nodes.compactMap { $0[key]?.string })
    }
    #expect(words(areas, "state") == Set(AreaScore.stateWords))
    #expect(words(questions, "state") == Set(QuestionScore.stateWords))
    #expect(words(facts, "status") == Set(GateResult.Status.words))
  }
}
