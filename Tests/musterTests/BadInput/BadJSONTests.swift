import Testing

/// Rows 1 to 3, 14, 15 and 20 to 35 again, for the other JSON that muster reads: `workspace.json`,
/// and a file of answers.
@Suite(.timeLimit(.minutes(20))) struct BadJSONTests {
  @Test(arguments: [
    ("1: nothing", "", "1:1: the text is empty; expected a value"),
    ("2: a newline", "\n", "2:1: the text is empty; expected a value"),
    (
      "3: zeros", String(repeating: "\0", count: 4096), "1:1: expected a value, found the byte 0x00"
    ),
    (
      "14: a byte order mark", "\u{FEFF}{}",
      "1:1: the text begins with a byte order mark; save it as UTF-8 without one"
    ),
    ("20: a name twice", mark(#""next":3,"next":4"#), "1:41: 'next' stands twice in this object"),
    ("21: 1e0", mark(#""next":1e0"#), "1: 'next' is no number of a sheet"),
    ("22: NaN", mark(#""next":NaN"#), "1:39: 'NaN' is not a number in JSON; write null"),
    ("23: 3.0", mark(#""next":3.0"#), "1: 'next' is no number of a sheet"),
    ("24: text", mark(#""next":"3""#), "1: 'next' is no number of a sheet"),
    ("25: less than 1", mark(#""next":0"#), "1: 'next' is no number of a sheet"),
    (
      "28: brackets", mark("\"next\":" + String(repeating: "[", count: 60_000)),
      "1:102: arrays and objects are nested more than 64 deep"
    ),
    (
      "30: 60,000 digits", mark("\"next\":" + String(repeating: "9", count: 60_000)),
      "1:39: a number has more than 64 characters"
    ),
    ("34: a comma", mark(#""next":3,"#), "1:40: a comma stands before '}'; remove it"),
    (
      "35: two documents", mark(#""next":3"#) + "{}",
      "1:41: expected nothing after the value, found '{'"
    ),
  ])
  func `a workspace.json that is bad is named with its place`(
    _: String,
    text: String,
    message: String
  ) async throws {
    let desk = try BadDesk()
    try desk.sandbox.write("w/workspace.json", text)
    let before = try desk.picture()
    for words in [
      ["sheets"], ["report"], ["export"], ["resume", "--no-input"], ["set", "accessible", "on"],
      ["take", "huddle", "--answers", "a.yaml"],
    ] {
      let whole = "w/workspace.json:\(message); nothing was changed, see 'muster doctor'"
      try await desk.expect(words, 65, whole)
    }
    #expect(try desk.picture() == before)
  }

  @Test(arguments: [
    ("20: a name twice", #""value":3,"value":4"#, "1:65: 'value' stands twice in this object"),
    (
      "21: 1e999", #""value":1e999"#,
      "1:63: '1e999' is no answer to 'table.round': '0', '1', '2', '3', '4'"
    ),
    (
      "21: 1e0", #""value":1e0"#,
      "1:63: '1e0' is no answer to 'table.round': '0', '1', '2', '3', '4'"
    ),
    ("22: NaN", #""value":NaN"#, "1:63: 'NaN' is not a number in JSON; write null"),
    ("25: 99", #""value":99"#, "1:63: '99' is no answer to 'table.round': '0', '1', '2', '3', '4'"),
    (
      "29: objects", String(repeating: #""a":{"#, count: 100_000),
      "1:204: arrays and objects are nested more than 32 deep"
    ),
    (
      "30: 100,000 digits", "\"value\":" + String(repeating: "9", count: 100_000),
      "1:63: a number has more than 64 characters"
    ),
    (
      "31: half a pair", #""value":3,"note":"\ud800""#,
      "1:73: '\\ud800' is half of a surrogate pair; the other half is missing"
    ),
    (
      "33: a NUL", #""value":3,"note":"a\u0000b""#,
      "1:54: that holds control characters; type it again without them"
    ),
    ("34: a comma", #""value":3,"#, "1:64: a comma stands before '}'; remove it"),
  ])
  func `a file of answers that is bad is named with its place`(
    _: String,
    answer: String,
    message: String
  ) async throws {
    let desk = try BadDesk()
    let head = #"{"assessment":"huddle","answers":{"table.round":    "#
    try desk.sandbox.write("x.json", "\(head) {\(answer)}}}")
    let before = try desk.picture()
    for words in [["take", "huddle", "--answers"], ["resume", "huddle-1", "--answers"]] {
      try await desk.expect(words + ["x.json"], 65, "x.json:\(message)")
    }
    #expect(try desk.picture() == before)
  }

  private static func mark(_ members: String) -> String {
    #"{"format":"muster.workspace/1",\#(members)}"#
  }
}
