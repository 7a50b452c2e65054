import JSON
import Testing

@testable import muster

@Suite struct SchemaTests {
  @Test(arguments: [("assessment", "assessment"), ("answers", "answers"), ("report", "report")])
  func `prints a schema, without a workspace`(name: String, id: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("schema", name)
    #expect(outcome == Outcome(0, output: outcome.output))
    let schema = try outcome.json
    #expect(schema["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
    #expect(schema["$id"]?.string == "urn:muster:\(id):1")
    #expect(schema["description"]?.string?.isEmpty == false)
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  @Test func `writes the same bytes in every locale and width`() async throws {
    let sandbox = try Sandbox()
    let plain = try await sandbox.muster("schema", "assessment")
    let other = try await sandbox.muster(
      "schema",
      "assessment",
      "--ascii",
      variables: ["COLUMNS": "30", "LANG": "C", "TERM": "dumb"]
    )
    #expect(other == plain)
  }

  @Test(arguments: ["round", "practice"])
  func `names the files it knows`(name: String) async throws {
    let sandbox = try Sandbox()
    let message =
      "muster: the value '\(name)' is invalid for '<file>'. Please provide one of 'assessment', "
      + "'answers' or 'report' ('muster schema --help' shows how)\n"
    #expect(try await sandbox.muster("schema", name) == Outcome(64, errors: message))
  }

  @Test func `the folder of assessments can be checked with the schema in it`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let schema = try await sandbox.muster("schema", "assessment")
    try sandbox.write("content/Assessments/assessment.schema.json", schema.output)
    let check = try await sandbox.muster("check", "content", variables: content)
    #expect(check == Outcome(0, output: "No faults: 1 assessment and 2 practices checked.\n"))
    let list = try await sandbox.muster("list", variables: content)
    #expect(list.output.contains("huddle") && !list.output.contains("schema"))
  }
}
