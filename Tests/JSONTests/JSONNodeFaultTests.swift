import JSON
import Testing

@Suite struct JSONNodeFaultTests {
  @Test(arguments: [
    Fault("", "1:1: the text is empty; expected a value"),
    Fault("\n ", "2:2: the text is empty; expected a value"),
    Fault(
      [0xEF, 0xBB, 0xBF, 0x31],
      "1:1: the text begins with a byte order mark; save it as UTF-8 without one"
    ),
    Fault([0xFF, 0xFE, 0x31, 0x00], "1:1: the text is UTF-16; save it as UTF-8"),
    Fault([0xFE, 0xFF, 0x00, 0x31], "1:1: the text is UTF-16; save it as UTF-8"),
    Fault([0x7B, 0x00, 0x7D, 0x00], "1:1: the text is UTF-16; save it as UTF-8"),
    Fault([UInt8](repeating: 0, count: 4096), "1:1: expected a value, found the byte 0x00"),
    Fault("{\"a\": 1}\n[", "2:1: expected nothing after the value, found '['"),
    Fault("1 2", "1:3: expected nothing after the value, found '2'"),
    Fault("// all\n1", "1:1: JSON has no comments; remove it"),
    Fault("[1, /* two */ 2]", "1:5: JSON has no comments; remove it"),
    Fault("{} # done", "1:4: JSON has no comments; remove it"),
  ])
  func `refuses what is around a document`(fault: Fault) {
    #expect(fault.found() == fault.error)
  }

  @Test(arguments: [
    Fault("[", "1:2: expected a value, found the end of the text"),
    Fault("[1", "1:3: expected ',' or ']', found the end of the text"),
    Fault("[1,", "1:4: expected a value, found the end of the text"),
    Fault("[1 2]", "1:4: expected ',' or ']', found '2'"),
    Fault("[,1]", "1:2: expected a value, found ','"),
    Fault("[1,,2]", "1:4: expected a value, found ','"),
    Fault("[1,\n  2,\n]", "2:4: a comma stands before ']'; remove it"),
    Fault("[1}", "1:3: expected ',' or ']', found '}'"),
    Fault("]", "1:1: expected a value, found ']'"),
    Fault("{", "1:2: expected a name in double quotes or '}', found the end of the text"),
    Fault("{\"a\"", "1:5: expected ':', found the end of the text"),
    Fault("{\"a\" 1}", "1:6: expected ':', found '1'"),
    Fault("{\"a\":}", "1:6: expected a value, found '}'"),
    Fault("{\"a\":1", "1:7: expected ',' or '}', found the end of the text"),
    Fault("{\"a\":1 \"b\":2}", "1:8: expected ',' or '}', found '\"'"),
    Fault("{\"a\":1,}", "1:7: a comma stands before '}'; remove it"),
    Fault("{\"a\":1,,}", "1:8: expected a name in double quotes, found ','"),
    Fault("{,}", "1:2: expected a name in double quotes or '}', found ','"),
    Fault("{a: 1}", "1:2: expected a name in double quotes or '}', found 'a'"),
    Fault("{1: 1}", "1:2: expected a name in double quotes or '}', found '1'"),
    Fault("{\"a\":1,b:2}", "1:8: expected a name in double quotes, found 'b'"),
    Fault("{'a': 1}", "1:2: a string stands in double quotes"),
    Fault("['a']", "1:2: a string stands in double quotes"),
    Fault("[“a”]", "1:2: expected a value, found '“'"),
    Fault("[\u{1B}[2J]", "1:2: expected a value, found '\\u001b'"),
    Fault("[\u{202E}]", "1:2: expected a value, found '\\u202e'"),
    Fault([0x5B, 0xC0, 0xAF, 0x5D], "1:2: expected a value, found the byte 0xC0"),
    Fault("{\n  \"é\": 1, \"é\": 2}", "2:11: 'é' stands twice in this object"),
    Fault("{\"n\":1,\"n\":2}", "1:8: 'n' stands twice in this object"),
    Fault(#"{"a":1,"\u0061":2}"#, "1:8: 'a' stands twice in this object"),
    Fault(#"{"\u001b[2J":1,"\u001b[2J":2}"#, #"1:16: '\u001b[2J' stands twice in this object"#),
    Fault(
      "{\"\(String(repeating: "a", count: 41))\":1,\"\(String(repeating: "a", count: 41))\":2}",
      "1:48: '\(String(repeating: "a", count: 37))...' stands twice in this object"
    ),
  ])
  func `refuses a broken array or object`(fault: Fault) {
    #expect(fault.found() == fault.error)
  }

  @Test(arguments: [
    Fault("nul", "1:1: 'nul' is not a value; a word is true, false or null"),
    Fault("True", "1:1: 'True' is not a value; a word is true, false or null"),
    Fault("trueish", "1:1: 'trueish' is not a value; a word is true, false or null"),
    Fault("null1", "1:1: 'null1' is not a value; a word is true, false or null"),
    Fault(
      String(repeating: "x", count: 500),
      "1:1: '\(String(repeating: "x", count: 37))...' is not a value; a word is true, false or null"
    ),
    Fault("{\"value\":NaN}", "1:10: 'NaN' is not a number in JSON; write null"),
    Fault("Infinity", "1:1: 'Infinity' is not a number in JSON; write null"),
    Fault("[-Infinity]", "1:2: '-Infinity' is not a number in JSON; write null"),
    Fault("-x", "1:1: '-x' is not a number"),
    Fault("-", "1:2: expected a digit after '-', found the end of the text"),
    Fault("--1", "1:2: expected a digit after '-', found '-'"),
    Fault("+1", "1:1: a number has no '+'; remove it"),
    Fault(".5", "1:1: a number begins with a digit; write a '0' before the '.'"),
    Fault("-.5", "1:2: expected a digit after '-', found '.'"),
    Fault("007", "1:1: a number does not begin with '0' and another digit"),
    Fault("-01", "1:1: a number does not begin with '0' and another digit"),
    Fault("1.", "1:3: expected a digit after '.', found the end of the text"),
    Fault("[1.,2]", "1:4: expected a digit after '.', found ','"),
    Fault("1e", "1:3: expected a digit after 'e', found the end of the text"),
    Fault("1e+", "1:4: expected a digit after 'e', found the end of the text"),
    Fault("1.5.2", "1:4: expected nothing after the value, found '.'"),
    Fault("[0x1F]", "1:3: expected ',' or ']', found 'x'"),
    Fault("[1_000]", "1:3: expected ',' or ']', found '_'"),
  ])
  func `refuses a broken word or number`(fault: Fault) {
    #expect(fault.found() == fault.error)
  }

  @Test(arguments: [
    Fault("[\"a", "1:2: this string is not closed"),
    Fault("\"a\\", "1:1: this string is not closed"),
    Fault("\"a\nb\"", "1:3: a string ends on its line; close it, or write '\\n'"),
    Fault("\"a\r\nb\"", "1:3: a string ends on its line; close it, or write '\\n'"),
    Fault("\"é\tb\"", "1:3: a string holds a raw control character; write '\\t'"),
    Fault("\"\u{1B}[2J\"", "1:2: a string holds a raw control character; write '\\u001b'"),
    Fault("\"a\u{0}b\"", "1:3: a string holds a raw control character; write '\\u0000'"),
    Fault(#""a\x41""#, #"1:3: '\x' is not an escape; write '\\' for a backslash"#),
    Fault(#""C:\Users""#, #"1:4: '\U' is not an escape; write '\\' for a backslash"#),
    Fault("\"\\é\"", "1:2: a backslash begins an escape; write '\\\\' for a backslash"),
    Fault(#""\u12""#, #"1:2: '\u' needs four hexadecimal digits"#),
    Fault(#""\u12G4""#, #"1:2: '\u' needs four hexadecimal digits"#),
    Fault(#""\u+123""#, #"1:2: '\u' needs four hexadecimal digits"#),
    Fault(#""\u"#, #"1:2: '\u' needs four hexadecimal digits"#),
    Fault(#""\ud800""#, #"1:2: '\ud800' is half of a surrogate pair; the other half is missing"#),
    Fault(#""\uDBFFx""#, #"1:2: '\udbff' is half of a surrogate pair; the other half is missing"#),
    Fault(#""\ud83d\n""#, #"1:2: '\ud83d' is half of a surrogate pair; the other half is missing"#),
    Fault(
      #""\ud83d\ud83d""#,
      #"1:2: '\ud83d' is half of a surrogate pair; the other half is missing"#
    ),
    Fault(#""\ude00""#, #"1:2: '\ude00' is half of a surrogate pair; the other half is missing"#),
    Fault(
      #"{"\ud800": 1}"#,
      #"1:3: '\ud800' is half of a surrogate pair; the other half is missing"#
    ),
  ])
  func `refuses a broken string`(fault: Fault) {
    #expect(fault.found() == fault.error)
  }

  @Test(
    arguments: [
      ([0xC0, 0xAF], "0xC0"),  // overlong
      ([0xE0, 0x80, 0xAF], "0xE0"),
      ([0xF0, 0x80, 0x80, 0x80], "0xF0"),
      ([0xED, 0xA0, 0x80], "0xED"),  // a surrogate
      ([0xF4, 0x90, 0x80, 0x80], "0xF4"),  // past U+10FFFF
      ([0xF5], "0xF5"),
      ([0xFF, 0xFE], "0xFF"),
      ([0x80], "0x80"),  // a continuation alone
      ([0xE2, 0x82], "0xE2"),  // truncated
      ([0xE9], "0xE9"),  // Latin-1
    ] as [([UInt8], String)]
  )
  func `refuses bytes that are not UTF-8`(bad: [UInt8], first: String) {
    let fault = Fault(Array("[\"é\", \"aé".utf8) + bad + Array("b\"]".utf8), "")
    #expect(fault.found() == "1:10: the byte \(first) is not UTF-8 here")
    let atTheEnd = Fault(Array("\"".utf8) + bad, "")
    #expect(atTheEnd.found() == "1:2: the byte \(first) is not UTF-8 here")
  }

  @Test func `counts lines at line feeds and columns in scalars`() {
    let fault = Fault("{\r\n  \"日本\": \"👩‍💻\", x", "")
    // 👩‍💻 is three scalars.
    #expect(fault.found() == "2:16: expected a name in double quotes, found 'x'")
  }
}
