import Assessments
import Playbooks
import Testing

@Suite struct LinksTests {
  private let sketch = Sketch(
    areas: ["a": ["q1": ["meet"], "q2": ["meat", "rest"], "q3": []], "b": ["q1": [], "q2": []]],
    risks: ["r": ["zebra"]],
    defaults: ["a": ["rest"], "b": ["restt"]]
  )

  @Test func `finds each name that no playbook holds, where it stands, with the nearest`() throws {
    let library = Library([try Sample.practice(id: "meet"), try Sample.practice(id: "rest")])
    let lines = sketch.text.split(separator: "\n", omittingEmptySubsequences: false)
    func place(_ name: String) throws -> String {
      let line = try #require(lines.firstIndex { $0.contains(name) })
      let range = try #require(lines[line].firstRange(of: name))
      let column = lines[line][..<range.lowerBound].unicodeScalars.count + 1
      return "sketch.yaml:\(line + 1):\(column)"
    }
    let found = Links.unknownPractices(
      in: try sketch.assessment(),
      file: "sketch.yaml",
      library: library
    )
    // Once for the area, though both of its questions lead there.
    #expect(
      found.map(\.description) == [
        "\(try place("meat")): no playbook holds the practice 'meat'; did you mean 'meet'?",
        "\(try place("restt")): no playbook holds the practice 'restt'; did you mean 'rest'?",
        "\(try place("zebra")): no playbook holds the practice 'zebra'",
      ]
    )
  }

  @Test func `finds nothing where all are held`() throws {
    let library = Library(
      try ["meet", "meat", "rest", "restt", "zebra"].map { try Sample.practice(id: $0) }
    )
    let assessment = try sketch.assessment()
    #expect(Links.unknownPractices(in: assessment, file: "a.yaml", library: library) == [])
    #expect(Links.unused(library: library, assessments: [assessment]) == [])
  }

  @Test func `finds each assessment that is said to ask the same and does not exist`() throws {
    let text = sketch.text.replacing(
      "areas:",
      with: "overlaps: [{assessment: supper, with: A.}, {assessment: lunhc, with: B.}]\nareas:"
    )
    let assessment = try AssessmentReader.read(
      Array(text.utf8),
      file: "sketch.yaml",
      checksum: "crc32:0badcafe"
    )
    let found = Links.unknownOverlaps(
      in: assessment,
      file: "sketch.yaml",
      known: ["sketch", "supper", "lunch"]
    )
    let reference = try #require(assessment.overlaps.last?.assessment)
    #expect(
      found.map(\.description) == [
        "sketch.yaml:\(reference.place.line):\(reference.place.column): there is no assessment "
          + "'lunhc'; did you mean 'lunch'?"
      ]
    )
  }

  @Test func `finds practices that no question of any assessment leads to`() throws {
    let library = Library(
      try ["zebra", "meet", "idle", "rest", "away"].map { try Sample.practice(id: $0) }
    )
    let one = try Sketch(areas: ["a": ["q": ["meet"]]], risks: ["r": ["zebra"]]).assessment()
    let other = try Sketch(areas: ["a": ["q": []]], defaults: ["a": ["rest"]]).assessment()
    #expect(
      Links.unused(library: library, assessments: [one, other]).map(\.id) == ["away", "idle"]
    )
    #expect(
      Links.unused(library: library, assessments: []).map(\.id)
        == ["away", "idle", "meet", "rest", "zebra"]
    )
  }
}
