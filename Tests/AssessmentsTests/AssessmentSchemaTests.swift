import Foundation
import JSON
import TestSupport
import Testing

@testable import Assessments

@Suite struct AssessmentSchemaTests {
  @Test func `says what it is`() throws {
    let schema = try JSONNode(parsing: Array(AssessmentReader.schema.json.compact.utf8))
    #expect(schema["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
    #expect(schema["$id"]?.string == "urn:muster:assessment:1")
    #expect(schema["title"]?.string == "Assessment")
    #expect(schema["properties"]?["format"]?["const"]?.string == "muster.assessment/1")
  }

  @Test func `knows the keys that the reader knows, and no others, at every place`() throws {
    let whole = JSON(try SourceNode.read(Array(try Example.whole().utf8), file: Example.file))
    var walk = try SchemaWalk(AssessmentReader.schema.json)
    let stops = walk.stops(in: try JSONNode(parsing: Array(whole.compact.utf8)))
    #expect(stops.count > 50)
    for stop in stops {
      let spoiled = whole.adding("qqqqqqqq", at: stop.path).compact
      let known = knownKeys(in: faults { _ = try Example.assessment(from: spoiled) })
      #expect(stop.isClosed == (known != nil), "\(stop.path)")
      #expect(stop.keys == known ?? [], "\(stop.path)")
    }
    // Where its author chose the names, nothing is refused for its name.
    #expect(stops.filter { !$0.isClosed }.map(\.path) == [["sources"], ["scales"]])
  }

  @Test func `describes no key that the example does not use`() throws {
    let whole = JSON(try SourceNode.read(Array(try Example.whole().utf8), file: Example.file))
    var walk = try SchemaWalk(AssessmentReader.schema.json)
    _ = walk.stops(in: try JSONNode(parsing: Array(whole.compact.utf8)))
    let used = Set(walk.met.compactMap { $0.split(separator: "/").last })
    let described = Set(walk.described.compactMap { $0.split(separator: "/").last })
    // A condition has 'all', 'any' or 'not', a bound one of four keys: the walk above saw them all.
    #expect(described.subtracting(used) == ["any", "at-most", "less-than"])
  }

  @Test func `explains every key in a heading and in sentences`() throws {
    #expect(try SchemaWalk.unexplained(in: AssessmentReader.schema) == [])
  }

  @Test func `offers the words that the reader knows`() throws {
    let schema = try JSONNode(parsing: Array(AssessmentReader.schema.json.compact.utf8))
    let properties = try #require(schema["properties"])
    func words(_ node: JSONNode?) -> [String] { node?["enum"]?.array?.compactMap(\.string) ?? [] }
    #expect(words(properties["advice"]) == ["lowest-area", "lowest-level"])
    let question = properties["areas"]?["items"]?["properties"]?["questions"]?["items"]
    #expect(words(question?["properties"]?["kind"]) == ["practice", "fact", "statement"])
    #expect(
      words(question?["properties"]?["input"]) == ["choice", "number", "date", "duration"]
    )
    let risk = properties["risks"]?["items"]?["properties"]?["kind"]
    #expect(words(risk) == ["derailer"])
    let outcome = properties["gate"]?["properties"]?["must-have"]?["items"]?["properties"]
    #expect(words(outcome?["outcome"]) == ["reconsider-form", "work-first"])
  }

  @Test(arguments: [
    (9, "[0-8]|9"), (10, "[0-9]{1,1}|10"),
    (365, "[0-9]{1,2}|[1-2][0-9]{2}|3[0-5][0-9]{1}|36[0-4]|365"),
  ])
  func `a pattern of the numbers up to a limit`(limit: Int, pattern: String) throws {
    #expect(Schema.upTo(limit) == pattern)
    let regex = try Regex(pattern)
    let fitting = (0...1100).filter { String($0).wholeMatch(of: regex) != nil }
    #expect(fitting == Array(0...limit))
  }

  @Test func `the file beside the assessments is what the program prints`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Assessments/assessment.schema.json")
    let kept = try String(contentsOf: file, encoding: .utf8)
    let hint: Comment = "muster schema assessment > Assessments/assessment.schema.json"
    #expect(kept == AssessmentReader.schema.json.pretty, hint)
  }
}
