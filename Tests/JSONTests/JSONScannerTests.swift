import JSON
import Testing

@Suite struct JSONScannerTests {
  @Test func `gives the tokens in order and their text when asked`() throws {
    let bytes = Array(#"{"a\u0062":[1,"x"],"c":{},"d":[],"e":null,"f":true}"#.utf8)
    var scanner = JSONScanner()
    var found: [String] = []
    while let token = try scanner.next(in: bytes.span) {
      switch token {
      case .null: found.append("null")
      case .bool(let bool): found.append("\(bool)")
      case .number(let text): found.append("number " + (try scanner.text(of: text, in: bytes.span)))
      case .string(let text): found.append("string " + (try scanner.text(of: text, in: bytes.span)))
      case .name(let text): found.append("name " + (try scanner.text(of: text, in: bytes.span)))
      case .arrayStart: found.append("[")
      case .arrayEnd: found.append("]")
      case .objectStart: found.append("{")
      case .objectEnd: found.append("}")
      }
    }
    #expect(
      found == [
        "{", "name ab", "[", "number 1", "string x", "]", "name c", "{", "}", "name d", "[", "]",
        "name e", "null", "name f", "true", "}",
      ]
    )
    #expect(try scanner.next(in: bytes.span) == nil)
  }

  @Test func `knows where the last token begins`() throws {
    let bytes = Array("{ \"é\" :\n [ 1 ]}".utf8)
    var scanner = JSONScanner()
    var places: [[Int]] = []
    while try scanner.next(in: bytes.span) != nil {
      places.append([scanner.position.offset, scanner.position.line, scanner.position.column])
    }
    #expect(places == [[0, 1, 1], [2, 1, 3], [10, 2, 2], [12, 2, 4], [14, 2, 6], [15, 2, 7]])
  }
}
