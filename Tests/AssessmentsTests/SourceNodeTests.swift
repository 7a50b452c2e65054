import Assessments
import Testing

@Suite struct SourceNodeTests {
  private func expect(
    _ message: String,
    in marked: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectFaults([message], in: marked, sourceLocation: sourceLocation) {
      _ = try SourceNode.read($0, file: Example.file)
    }
  }

  @Test func `keeps scalars as they are written`() throws {
    let text = "a: no\nb: 1.10\nc: 012\nd: ~\ne: \"\"\nf:\ng: 2026-05-01\nh: 0x10\n"
    let node = try SourceNode.read(Array(text.utf8), file: Example.file)
    guard case .mapping(let entries) = node.content else {
      Issue.record("\(node)")
      return
    }
    #expect(entries.map(\.key) == ["a", "b", "c", "d", "e", "f", "g", "h"])
    #expect(
      entries.map(\.value.scalar) == ["no", "1.10", "012", "~", "", "", "2026-05-01", "0x10"]
    )
  }

  @Test func `places count lines and Unicode scalars from 1`() throws {
    let text = "é: 1\n漢字: [👩‍👩‍👧, {b: c}]\n"
    let node = try SourceNode.read(Array(text.utf8), file: Example.file)
    guard case .mapping(let entries) = node.content,
      case .sequence(let items) = entries.last?.value.content,
      case .mapping(let inner) = items.last?.content
    else {
      Issue.record("\(node)")
      return
    }
    #expect(entries.map(\.keyPlace) == [Place(line: 1, column: 1), Place(line: 2, column: 1)])
    // The family is five scalars: three people and two joiners.
    #expect(items.map(\.place) == [Place(line: 2, column: 6), Place(line: 2, column: 13)])
    #expect(inner.first?.keyPlace == Place(line: 2, column: 14))
    #expect(inner.first?.value.place == Place(line: 2, column: 17))
  }

  @Test(arguments: ["a: 1\r\nb: 2\r\n", "\u{FEFF}a: 1\nb: 2\n", "---\na: 1\nb: 2\n", "a: 1\nb: 2"])
  func `reads what editors save`(text: String) throws {
    let node = try SourceNode.read(Array(text.utf8), file: Example.file)
    guard case .mapping(let entries) = node.content else {
      Issue.record("\(node)")
      return
    }
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.value.scalar) == ["1", "2"])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func `refuses an empty file`(text: String) {
    expect("the file is empty", in: "👉" + text)
  }

  @Test func `reads 1 MiB and not a byte more`() throws {
    let limit = 1_048_576
    let full = "a: 1\n#" + String(repeating: "x", count: limit - 6)
    #expect(full.utf8.count == limit)
    #expect(throws: Never.self) { try SourceNode.read(Array(full.utf8), file: Example.file) }
    expect("the file has 1048577 bytes; at most 1048576 are read", in: "👉" + full + "x")
  }

  @Test(arguments: [
    [0x61, 0x3A, 0x20, 0xE9], [0xFF, 0xFE, 0x61, 0x00], [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80],
    [0x61, 0x3A, 0x20, 0xC0, 0xAF],
  ])
  func `refuses what is not UTF-8`(bytes: [UInt8]) {
    let fault = Fault(
      file: "old.yaml",
      place: .start,
      message: "the file is not UTF-8 text; save it as UTF-8"
    )
    #expect(throws: Faults([fault])) { try SourceNode.read(bytes, file: "old.yaml") }
  }

  @Test(arguments: ["a: 👉&x 1\nb: *x\n", "&a [👉*a]", "a: 👉*nothing\n", "a: 👉&x 1\n"])
  func `refuses anchors and aliases`(marked: String) {
    expect("anchors and aliases are not read; write the value out", in: marked)
  }

  @Test func `refuses 377 bytes that stand for 9^11 values`() {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]
    var text = "a: 👉&a [x,x,x,x,x,x,x,x,x]\n"
    for (name, before) in zip(letters.dropFirst(), letters) {
      let aliases = Array(repeating: "*\(before)", count: 9).joined(separator: ",")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    text += "\n"
    #expect(text.utf8.count - "👉".utf8.count == 377)
    expect("anchors and aliases are not read; write the value out", in: text)
  }

  @Test func `refuses a second document`() {
    expect("a second document begins here; one file holds one", in: "a: 1\n👉---\nb: 2\n")
  }

  @Test(arguments: [
    ("x:\n  👉a: 1\n  b: 2\n  a: 3\n", "a"), ("👉text: 1\n\"text\": 2\n", "text"),
    // Found by fuzzing: a tag made another key of it.
    ("👉a: 1\n!!str a: 2\n", "a"), ("x: {👉b: 1, ! b: 2}\n", "b"),
  ])
  func `refuses a key that stands twice`(marked: String, key: String) {
    expect("the key '\(key)' stands twice in one mapping", in: marked)
  }

  @Test(arguments: [
    ("a:\n👉\tb: 1\n", "found character that cannot start any token"),
    ("a:\n  - b: 1\n👉\t  c: 2\n", "found a tab character that violates indentation"),
    ("text: a👉: b\n", "mapping values are not allowed in this context"),
    ("a: \"b👉", "found unexpected end of stream"),
    // Found by fuzzing: the parser itself names a line that the file does not have.
    ("a: 1\nid:f 👉", "could not find expected ':'"),
    ("a: 1\r\nunti👉", "could not find expected ':'"),
  ])
  func `says where the text stops being YAML`(marked: String, problem: String) {
    expect("no YAML here: \(problem)", in: marked)
  }

  @Test(arguments: ["a: 1\nb: x👉\u{1B}[2J\n", "a: é\nb: 👉\u{0}\n"])
  func `refuses raw control characters where they stand`(marked: String) {
    expect("no YAML here: control characters are not allowed", in: marked)
  }

  /// Found by fuzzing: an empty value behind the last line stands at its end.
  @Test func `a value has its place in the file`() throws {
    #expect(
      try SourceNode.read(Array("---".utf8), file: Example.file)
        == SourceNode(.scalar(""), at: Place(line: 1, column: 4))
    )
    #expect(
      try SourceNode.read(Array("---\n".utf8), file: Example.file)
        == SourceNode(.scalar(""), at: Place(line: 2, column: 1))
    )
  }

  @Test(arguments: ["👉[a]: 1", "👉? {a: 1}\n: 2"])
  func `refuses a key that is no text`(marked: String) {
    expect("a key is a list or a mapping; it has to be text", in: marked)
  }

  @Test func `reads 32 lists in a list and refuses 33`() {
    let most = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
    #expect(throws: Never.self) { try SourceNode.read(Array(most.utf8), file: Example.file) }
    expect(
      "the file nests too deep or holds too many values",
      in: String(repeating: "[", count: 33) + "👉[" + String(repeating: "]", count: 34)
    )
  }

  /// The parser itself gives up at 1000 levels; that has to be said in the same words.
  @Test func `survives bottomless nesting`() {
    let message = "the file nests too deep or holds too many values"
    expect(message, in: "👉" + String(repeating: "[", count: 500_000))
    let lists = String(repeating: "- ", count: 999)
    expect(message, in: lists + "👉" + String(repeating: "- ", count: 400_000))
  }

  @Test func `reads 20 000 values and refuses more`() {
    // The mapping, its key and the list are the first three.
    let most = Array(repeating: "1", count: 19_997).joined(separator: ",")
    #expect(throws: Never.self) {
      try SourceNode.read(Array("a: [\(most)]".utf8), file: Example.file)
    }
    expect("the file nests too deep or holds too many values", in: "a: [\(most),👉1]")
  }

  @Test(arguments: [
    ("{\"a\": 1👉,}", "a comma stands before '}'; remove it"),
    ("{\"a\": 1,\n 👉\"a\": 2}", "'a' stands twice in this object"),
    ("{👉a: 1}", "expected a name in double quotes or '}', found 'a'"),
  ])
  func `reads what begins with a brace as strict JSON`(marked: String, message: String) {
    expect(message, in: marked)
  }

  @Test(arguments: [
    "a: 👉!!binary aGVsbG8=", "a: 👉!!python/object/apply:os.system [\"id\"]", "👉!x {a: 1}",
    "a: [1, 👉!!int 2]", "👉!!float a: 1",
  ])
  func `refuses a tag, which asks for another reading than the text`(marked: String) {
    expect("tags such as '!!binary' are not read; remove it", in: marked)
  }

  @Test func `passes over a tag that says what the shape says`() throws {
    let text = "!!map {a: !!str 1, b: !!seq [! 2], c: \"3\"}"
    let plain = "{a: 1, b: [2], c: 3}"
    func shape(_ text: String) throws -> [String?] {
      let node = try SourceNode.read(Array(text.utf8), file: Example.file)
      guard case .mapping(let entries) = node.content else { return [] }
      return entries.map(\.value.scalar)
    }
    #expect(try shape(text) == ["1", nil, "3"] && shape("--- \(plain)") == ["1", nil, "3"])
  }

  @Test func `reads no more of JSON than of YAML`() {
    let lists = String(repeating: "[", count: 31)
    let ends = String(repeating: "]", count: 31)
    #expect(throws: Never.self) {
      try SourceNode.read(Array("{\"a\": \(lists)1\(ends)}".utf8), file: Example.file)
    }
    expect(
      "arrays and objects are nested more than 32 deep",
      in: "{\"a\": \(lists)👉[1]\(ends)}"
    )
    let most = Array(repeating: "1", count: 19_998).joined(separator: ",")
    #expect(throws: Never.self) {
      try SourceNode.read(Array("{\"a\": [\(most)]}".utf8), file: Example.file)
    }
    expect("the text has more than 20000 values", in: "{\"a\": [\(most),👉1]}")
  }
}
