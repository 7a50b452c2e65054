import JSON
import TestSupport
import Testing

@Suite struct JSONNodeTests {
  @Test func `knows the place of every value and name`() throws {
    let text = "{\n  \"é\": [true, null],\n  \"n\": -1.50\n}\n"
    let node = try JSONNode(parsing: Array(text.utf8))
    let elements = [
      JSONNode(.bool(true), at: JSONPosition(offset: 11, line: 2, column: 9)),
      JSONNode(.null, at: JSONPosition(offset: 17, line: 2, column: 15)),
    ]
    let members = [
      JSONNode.Member(
        name: "é",
        namePosition: JSONPosition(offset: 4, line: 2, column: 3),
        value: JSONNode(.array(elements), at: JSONPosition(offset: 10, line: 2, column: 8))
      ),
      JSONNode.Member(
        name: "n",
        namePosition: JSONPosition(offset: 26, line: 3, column: 3),
        value: JSONNode(.number("-1.50"), at: JSONPosition(offset: 31, line: 3, column: 8))
      ),
    ]
    #expect(node == JSONNode(.object(members), at: .start))
  }

  @Test func `counts from where the bytes begin in their file`() throws {
    let start = JSONPosition(offset: 1000, line: 7, column: 5)
    let node = try JSONNode(parsing: Array("[1,\n2]".utf8), start: start)
    #expect(node.position == start)
    #expect(
      node.array?.map(\.position) == [
        JSONPosition(offset: 1001, line: 7, column: 6),
        JSONPosition(offset: 1004, line: 8, column: 1),
      ]
    )
  }

  @Test(arguments: [
    (#""""#, ""),
    (#""a\"b\\c\/d""#, "a\"b\\c/d"),
    (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u00E9\u20ac""#, "Aéé€"),
    (#""\ud83d\ude00\uD83D\uDE00""#, "😀😀"),
    (#""a\u0000b""#, "a\u{0}b"),
    (#""\uffff\ufeff""#, "\u{FFFF}\u{FEFF}"),
    ("\"\u{7F}\u{2028}é漢😀\"", "\u{7F}\u{2028}é漢😀"),
  ])
  func `resolves the escapes of a string`(text: String, string: String) throws {
    let found = try #require(try JSONNode(parsing: Array(text.utf8)).string)
    #expect(Array(found.unicodeScalars) == Array(string.unicodeScalars))
  }

  @Test(
    arguments: [
      ("3", 3, 3), ("-0", 0, 0), ("9223372036854775807", Int.max, 0x1p63),
      ("9223372036854775808", nil, 0x1p63), ("3.0", nil, 3), ("3e0", nil, 3), ("1e2", nil, 100),
      ("3.0000000000000001", nil, 3), ("1E-2", nil, 0.01), ("1e999", nil, nil),
      ("-1e999", nil, nil),
      ("1e-999", nil, 0), ("null", nil, nil), ("\"3\"", nil, nil),
    ] as [(String, Int?, Double?)]
  )
  func `takes a number for whole only when it is written so`(
    text: String,
    integer: Int?,
    double: Double?
  ) throws {
    let node = try JSONNode(parsing: Array(text.utf8))
    #expect(node.integer == integer)
    #expect(node.double == double)
  }

  @Test func `keeps a number as it is written`() throws {
    let literals = [
      "0", "-0", "1.50", "1e5", "1E+05", "-0.0e-0", String(repeating: "9", count: 64),
    ]
    for literal in literals {
      #expect(try JSONNode(parsing: Array(literal.utf8)).kind == .number(literal))
    }
  }

  @Test func `gives a value only as what it is`() throws {
    let text = #"{"null":null,"bool":false,"text":"t","list":[],"object":{}}"#
    let node = try JSONNode(parsing: Array(text.utf8))
    #expect(node["null"]?.isNull == true)
    #expect(node["bool"]?.bool == false)
    #expect(node["text"]?.string == "t")
    #expect(node["list"]?.array == [])
    #expect(node["object"]?.members == [])
    #expect(node.members?.map(\.name) == ["null", "bool", "text", "list", "object"])
    #expect(node["none"] == nil)
    let list = try #require(node["list"])
    #expect(!list.isNull)
    #expect(list.bool == nil)
    #expect(list.string == nil)
    #expect(list.integer == nil)
    #expect(list.double == nil)
    #expect(list.members == nil)
    #expect(list["null"] == nil)
    #expect(node.array == nil)
  }

  @Test func `tells names apart that only look the same`() throws {
    let node = try JSONNode(parsing: Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8))
    #expect(node["\u{E9}"]?.integer == 1)
    #expect(node["e\u{301}"]?.integer == 2)
  }

  @Test func `never traps on bytes that were changed, cut or made up`() {
    let text = #"{"a": [1, -2.5e3, "é\n\ud83d\ude00"], "b": {"c": null, "d": true}}"#
    let document = Array(text.utf8)
    var generator = SeededGenerator(seed: 20)
    for length in document.indices {
      #expect(Fault(Array(document[..<length]), "").found() != nil)
    }
    for _ in 0..<20_000 {
      var bytes = document
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let node = try? JSONNode(parsing: bytes) else { continue }
      // What is still read is UTF-8, and is read again from what is written.
      let written = JSON(node).compact
      #expect(JSON(node) == (try? JSON(JSONNode(parsing: Array(written.utf8)))))
    }
  }
}
