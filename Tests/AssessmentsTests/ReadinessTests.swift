import Assessments
import Foundation
import Testing

/// The assessment that ships with Muster.
@Suite struct ReadinessTests {
  private func readiness() throws -> Assessment {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Assessments/readiness.yaml")
    let bytes = [UInt8](try Data(contentsOf: file))
    return try AssessmentReader.read(bytes, file: "readiness.yaml", checksum: Example.checksum)
  }

  @Test func `has thirteen areas in order`() throws {
    #expect(
      try readiness().areas.map(\.id) == [
        "need", "purpose", "clarity", "work", "consultation", "host", "funding", "trust",
        "commitments", "landscape", "levers", "governance", "score",
      ]
    )
  }

  @Test func `scores at least 45 questions`() throws {
    #expect(try readiness().areas.flatMap(\.questions).count >= 45)
  }

  @Test func `the short form has at most 14 questions and takes at most ten minutes`() throws {
    let core = try readiness().askingOrder.filter(\.isCore)
    #expect(core.count <= 14)
    #expect(Minutes.reading(core) <= 10)
  }

  @Test func `asks the seven facts of the gate right after the crisis context`() throws {
    let assessment = try readiness()
    let gate = try #require(assessment.gate)
    let crisis = try #require(gate.crisis).when.questions
    let facts = gate.mustHave.map(\.question)
    #expect(facts.count == 7)
    #expect(crisis.allSatisfy { $0.area == "context" })
    let order = assessment.askingOrder.map(\.id)
    #expect(Set(order.prefix(crisis.count)) == Set(crisis))
    #expect(Array(order.dropFirst(crisis.count).prefix(7)) == facts)
  }

  @Test func `the gate reconsiders the form for two facts, and works first for five`() throws {
    let gate = try #require(try readiness().gate)
    #expect(gate.mustHave.filter { $0.outcome == .reconsiderForm }.count == 2)
    #expect(gate.mustHave.filter { $0.outcome == .workFirst }.count == 5)
    // In a crisis, consultation and the first product get a date.
    #expect(try #require(gate.crisis).later.count == 2)
  }
}
