import JSON
import TestSupport
import Testing

@Suite struct JSONWritingTests {
  private let value: JSON = [
    "format": "muster.report/1", "areas": [["id": "clarity", "score": 62], true, .null],
    "none": [], "nothing": [:],
  ]

  @Test func `writes on one line`() {
    #expect(
      value.compact
        == #"{"format":"muster.report/1","areas":[{"id":"clarity","score":62},true,null],"none":[],"nothing":{}}"#
    )
  }

  @Test func `writes with a line for each part`() {
    #expect(
      value.pretty == """
        {
          "format": "muster.report/1",
          "areas": [
            {
              "id": "clarity",
              "score": 62
            },
            true,
            null
          ],
          "none": [],
          "nothing": {}
        }

        """
    )
  }

  @Test func `leaves out members without a value`() {
    let name: String? = nil
    let object = JSON.object(present: ["a": 1, "b": nil, "c": name.map(JSON.string), "d": .null])
    #expect(object.compact == #"{"a":1,"d":null}"#)
  }

  @Test(arguments: [
    ("plain é 漢 😀 👩‍💻", "plain é 漢 😀 👩‍💻"),
    ("/ ' \" \\", #"/ ' \" \\"#),
    ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#),
    ("\u{0}\u{1B}\u{1F}", #"\u0000\u001b\u001f"#),
    ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\\u007f\\u0080\\u009b\\u009f\u{A0}"),
    ("\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}", #"\u200b\u200c\u200d\u200e\u200f"#),
    ("نمی\u{200C}خواهم क्\u{200D}ष ❤\u{FE0F}", "نمی\u{200C}خواهم क्\u{200D}ष ❤\u{FE0F}"),
    ("\u{AD}\u{34F}\u{206A}\u{3164}\u{FFF9}", #"\u00ad\u034f\u206a\u3164\ufff9"#),
    ("\u{E0041}", #"\udb40\udc41"#),
    ("\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}", "\\u2028\\u2029\\u202a\\u202e\u{202F}"),
    ("\u{2060}\u{2066}\u{2069}\u{FEFF}\u{61C}", #"\u2060\u2066\u2069\ufeff\u061c"#),
  ])
  func `escapes as little as a terminal and a page allow`(text: String, written: String) {
    let found = JSON.string(text).compact
    #expect(Array(found.unicodeScalars) == Array("\"\(written)\"".unicodeScalars))
    #expect(JSON.object([.init(text, 1)]).compact == "{\(found):1}")
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (3, "3"), (-3, "-3"), (62.5, "62.5"), (0.1, "0.1"),
      (0.1 + 0.2, "0.30000000000000004"),
      (100.0 / 3, "33.333333333333336"), (1e15, "1000000000000000"), (1e300, "1e+300"),
      (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
    ] as [(Double, String)]
  )
  func `writes a number in the fewest digits`(number: Double, written: String) {
    #expect(JSON.number(number).compact == written)
    #expect(Double(written) == number)
  }

  @Test func `writes whole numbers and decimals as they are`() {
    let value: JSON = [.integer(.max), .integer(.min), .decimal("2.50"), .decimal("1E+05")]
    #expect(value.compact == "[9223372036854775807,-9223372036854775808,2.50,1E+05]")
  }

  @Test func `stops at what would not be JSON`() async {
    await #expect(processExitsWith: .failure) { _ = JSON.number(.nan).compact }
    await #expect(processExitsWith: .failure) { _ = JSON.number(.infinity).compact }
    await #expect(processExitsWith: .failure) { _ = JSON.decimal("1 2").compact }
    await #expect(processExitsWith: .failure) { _ = JSON.decimal(" 1").compact }
    await #expect(processExitsWith: .failure) { _ = JSON.decimal("NaN").compact }
    await #expect(processExitsWith: .failure) { _ = (["a": 1, "a": 2] as JSON).compact }
  }

  @Test(arguments: 0..<200)
  func `reads back what it wrote`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = randomValue(depth: 5, using: &generator)
    for text in [value.compact, value.pretty] {
      let node = try JSONNode(parsing: Array(text.utf8))
      #expect(Array(JSON(node).compact.utf8) == Array(value.compact.utf8))
      #expect(Array(JSON(node).pretty.utf8) == Array(value.pretty.utf8))
      #expect(matches(node, value))
    }
  }

  private func randomValue(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2:
      return .integer(
        Int(truncatingIfNeeded: generator.next()) >> Int.random(in: 0..<64, using: &generator)
      )
    case 3: return .number(randomNumber(using: &generator))
    case 4, 5: return .string(randomText(using: &generator))
    case 6:
      return .array(
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          randomValue(depth: depth - 1, using: &generator)
        }
      )
    default:
      return .object(
        (0..<Int.random(in: 0...20, using: &generator)).map { index in
          JSON.Member(
            randomText(using: &generator) + "\(index)",
            randomValue(depth: depth - 2, using: &generator)
          )
        }
      )
    }
  }

  private func randomNumber(using generator: inout SeededGenerator) -> Double {
    let number = Double(bitPattern: generator.next())
    return number.isFinite ? number : 0.5
  }

  private func randomText(using generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let largest: [UInt32] = [0x7F, 0xFF, 0x20FF, 0xFFFF, 0x10FFFF]
      let limit = largest.randomElement(using: &generator) ?? 0x7F
      if let scalar = Unicode.Scalar(.random(in: 0...limit, using: &generator)) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  private func matches(_ node: JSONNode, _ value: JSON) -> Bool {
    switch value {
    case .null: node.isNull
    case .bool(let bool): node.bool == bool
    case .integer(let integer): node.integer == integer
    case .number(let number): node.double == number
    case .decimal(let literal): node.kind == .number(literal)
    case .string(let string): node.string == string
    case .array(let elements):
      node.array?.count == elements.count
        && zip(node.array ?? [], elements).allSatisfy { matches($0, $1) }
    case .object(let members):
      node.members?.map(\.name) == members.map(\.name)
        && zip(node.members ?? [], members).allSatisfy { matches($0.value, $1.value) }
    }
  }
}
