import Assessments
import JSON
import TestSupport
import Testing

@Suite struct AnswersSchemaTests {
  private static let byHand = """
    assessment: huddle
    participant: {name: Ada Example, organisation: Example Trust}
    answers:
      context.stage: idea
      purpose.written: {value: yes, note: It hangs on the wall., evidence: A photograph}
      purpose.alone: {state: not-applicable, reason: The law asks for us., note: n, evidence: e}
      work.finished: {not-applicable: There is nothing to do., note: n, evidence: e}

    """

  private static let exported = """
    format: muster.answers/1
    id: 0123456789abcdef0123456789abcdef
    handle: huddle-1
    assessment: {id: huddle, version: 1.2.0, checksum: "crc32:0badcafe"}
    participant: {name: Ada Example, organisation: Example Trust}
    mode: read-aloud
    form: full
    started: 2026-11-21T20:38:57Z
    completed: 2026-11-21T21:38:57Z
    answers:
      purpose.written: {value: yes, note: n, evidence: e}
      purpose.alone: {state: not-applicable, reason: r, note: n, evidence: e}
      work.finished: {not-applicable: r, note: n, evidence: e}

    """

  private func faults(in text: String) throws -> [String] {
    let assessment = try Example.assessment()
    return TestSupport.faults {
      _ = try AnswersFile(Array(text.utf8), file: "a.yaml", for: assessment)
    }
  }

  @Test func `says what it is`() throws {
    let schema = try JSONNode(parsing: Array(AnswersFile.schema.json.compact.utf8))
    #expect(schema["$id"]?.string == "urn:muster:answers:1")
    #expect(schema["then"]?["properties"]?["format"]?["const"]?.string == "muster.answers/1")
  }

  @Test(arguments: [(byHand, true), (exported, false)])
  func `knows the keys that the reader knows, and refuses others in a file by hand`(
    text: String,
    isByHand: Bool
  ) throws {
    #expect(try faults(in: text) == [])
    let whole = JSON(try SourceNode.read(Array(text.utf8), file: "a.yaml"))
    var walk = try SchemaWalk(AnswersFile.schema.json)
    let stops = walk.stops(in: try JSONNode(parsing: Array(whole.compact.utf8)))
    for stop in stops where stop.path != ["answers"] {
      let known = knownKeys(in: try faults(in: whole.adding("qqqqqqqq", at: stop.path).compact))
      #expect(stop.isClosed == isByHand, "\(stop.path)")
      #expect((known != nil) == isByHand, "\(stop.path)")
      if isByHand {
        // In a file by hand, 'format' is what makes it none.
        #expect(stop.keys == known?.subtracting(["format"]), "\(stop.path)")
      }
    }
    // Each key that is described stands in the file.
    let part = isByHand ? "/else/" : "/then/"
    let described = walk.described.filter { $0.hasPrefix(part) && !$0.contains("/allOf/") }
    let rest = Self.names(described).subtracting(Self.names(walk.met))
    #expect(rest == (isByHand ? ["id", "version", "checksum"] : []))
  }

  private static func names(_ pointers: Set<String>) -> Set<String> {
    Set(pointers.compactMap { $0.split(separator: "/").last.map(String.init) })
  }

  @Test func `explains every key in a heading and in sentences`() throws {
    #expect(try SchemaWalk.unexplained(in: AnswersFile.schema) == [])
  }
}
