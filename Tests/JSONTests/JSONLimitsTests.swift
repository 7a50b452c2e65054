import JSON
import Testing

@Suite struct JSONLimitsTests {
  private let small = JSONLimits(bytes: 40, depth: 2, nodes: 4, numberLength: 5, stringBytes: 6)

  @Test(arguments: [
    "[[]]", "{\"a\":[1]}", "[1,2,3]", "12345", "-1e10", "\"123456\"", "\"\\u00e9\"",
    "{\"123456\":1}", String(repeating: " ", count: 39) + "1",
  ])
  func `reads what is within the limits`(text: String) throws {
    #expect(throws: Never.self) { try JSONNode(parsing: Array(text.utf8), limits: small) }
  }

  @Test(arguments: [
    Fault(String(repeating: " ", count: 40) + "1", "1:1: the text has more than 40 bytes"),
    Fault("[[\n[]]]", "2:1: arrays and objects are nested more than 2 deep"),
    Fault("{\"a\":{\"b\":{}}}", "1:11: arrays and objects are nested more than 2 deep"),
    Fault("[1,2,3,4]", "1:8: the text has more than 4 values"),
    Fault("[123456]", "1:2: a number has more than 5 characters"),
    Fault("-12345", "1:1: a number has more than 5 characters"),
    Fault("[\"1234567\"]", "1:2: a string has more than 6 bytes"),
    Fault("[\"ééé€\"]", "1:2: a string has more than 6 bytes"),
    Fault("{\"1234567\":1}", "1:2: a string has more than 6 bytes"),
  ])
  func `refuses what exceeds a limit`(fault: Fault) {
    #expect(fault.found(limits: small) == fault.error)
  }

  @Test(arguments: [
    Fault(
      String(repeating: "[", count: 1_000_000),
      "1:65: arrays and objects are nested more than 64 deep"
    ),
    Fault(
      String(repeating: "{\"a\":", count: 100_000),
      "1:321: arrays and objects are nested more than 64 deep"
    ),
    Fault(String(repeating: "9", count: 100_000), "1:1: a number has more than 64 characters"),
    Fault(
      "[" + String(repeating: "0,", count: 1_000_000) + "0]",
      "1:2000000: the text has more than 1000000 values"
    ),
    Fault(
      "\"" + String(repeating: "a", count: 1 << 20) + "a\"",
      "1:1: a string has more than 1048576 bytes"
    ),
  ])
  func `refuses by default what would cost too much`(fault: Fault) {
    #expect(fault.found() == fault.error)
  }

  @Test func `reads the deepest nesting any limits allow`() throws {
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    let node = try JSONNode(parsing: Array(text.utf8), limits: JSONLimits(depth: 512))
    #expect(JSON(node).compact == text)
  }

  @Test func `tells thousands of names apart in reasonable time`() throws {
    let names = (0..<20_000).map { "\"name \($0)\":\($0)" }
    let text = "{" + names.joined(separator: ",") + "}"
    #expect(try JSONNode(parsing: Array(text.utf8)).members?.count == 20_000)
    let twice = text.dropLast() + ",\"name 19999\":1}"
    #expect(
      Fault(String(twice), "").found()
        == "1:\(text.count + 1): 'name 19999' stands twice in this object"
    )
  }
}
