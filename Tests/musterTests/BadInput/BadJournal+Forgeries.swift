import DurableFiles

extension BadJournal {
  /// Lines with a right checksum: only somebody who wrote them by hand can have made them.
  static let forgeries: [BadJournal] = [
    wrong(
      19,
      "a text of 2 MiB",
      value(4, #"{"value":4,"note":"\#(String(repeating: "x", count: 2_097_152))"}"#),
      "4:154: a string has more than 1048576 bytes"
    ),
    wrong(
      20,
      "a name twice",
      lines(2, #""n":2"#, #""n":2,"n":2"#),
      "2:32: 'n' stands twice in this object"
    ),
    wrong(
      21,
      "1e999",
      value(3, #"{"value":1e999}"#),
      "3: '1e999' is no answer to 'table.round': '0', '1', '2', '3', '4'"
    ),
    wrong(
      21,
      "1e0",
      value(3, #"{"value":1e0}"#),
      "3: '1e0' is no answer to 'table.round': '0', '1', '2', '3', '4'"
    ),
    wrong(
      22,
      "NaN",
      value(3, #"{"value":NaN}"#),
      "3:146: 'NaN' is not a number in JSON; write null"
    ),
    wrong(
      23,
      "a little more than 3",
      value(3, #"{"value":3.0000000000000001}"#),
      "3: '3.0000000000000001' is no answer to 'table.round': '0', '1', '2', '3', '4'"
    ),
    wrong(
      24,
      "text for a number",
      value(3, #"{"value":"3"}"#),
      "3: the value of 'table.round' is text, and has to be a number"
    ),
    wrong(
      24,
      "a number for text",
      value(2, #"{"value":1}"#),
      "2: the value of 'table.set' is no text, and has to be"
    ),
    wrong(
      25,
      "99 of 4",
      value(3, #"{"value":99}"#),
      "3: '99' is no answer to 'table.round': '0', '1', '2', '3', '4'"
    ),
    wrong(
      26,
      "no such question",
      lines(3, "table.round", "table.square"),
      "3: there is no question 'table.square' in huddle"
    ),
    wrong(27, "a time of nines", time(3, #""9999-99-99T99:99:99Z""#), "3: 'at' is no time"),
    wrong(27, "a time that is a number", time(3, "-1"), "3: 'at' is no time"),
    wrong(27, "29 February 2027", time(3, #""2027-02-29T09:02:00Z""#), "3: 'at' is no time"),
    wrong(
      27,
      "an answer on 29 February 2027",
      value(5, #"{"value":"2027-02-29"}"#),
      "5: '2027-02-29' is not a day as year-month-day, such as 2026-05-01"
    ),
    wrong(
      27,
      "begun on no day",
      lines(1, "2026-05-02T", "9999-99-99T"),
      "1: the first line lacks a part of its description",
      isNamed: false
    ),
    wrong(
      28,
      "a million brackets",
      head + Journal.frame([UInt8](repeating: 91, count: 1_000_000)),
      "2:89: arrays and objects are nested more than 64 deep"
    ),
    wrong(
      29,
      "100,000 objects in one another",
      head + BadDesk.framed([String(repeating: #"{"a":"#, count: 100_000)]),
      "2:345: arrays and objects are nested more than 64 deep"
    ),
    wrong(
      30,
      "a number of 100,000 digits",
      value(3, #"{"value":\#(String(repeating: "9", count: 100_000))}"#),
      "3:146: a number has more than 64 characters"
    ),
    wrong(
      31,
      "half a surrogate pair",
      value(4, #"{"value":4,"note":"\ud800"}"#),
      "4:155: '\\ud800' is half of a surrogate pair; the other half is missing"
    ),
    wrong(
      32,
      "an overlong slash",
      lines(4, Array("A note".utf8), [0xC0, 0xAF]),
      "4:155: the byte 0xC0 is not UTF-8 here"
    ),
    wrong(
      32,
      "a surrogate in bytes",
      lines(4, Array("A note".utf8), [0xED, 0xA0, 0x80]),
      "4:155: the byte 0xED is not UTF-8 here"
    ),
    wrong(
      32,
      "FF FE",
      lines(4, Array("A note".utf8), [0xFF, 0xFE]),
      "4:155: the byte 0xFF is not UTF-8 here"
    ),
    wrong(
      33,
      "a NUL in a text",
      value(4, #"{"value":4,"note":"a\u0000b"}"#),
      "4: that holds control characters; type it again without them"
    ),
    wrong(
      34,
      "a comma before a brace",
      value(4, #"{"value":4,}"#),
      "4:146: a comma stands before '}'; remove it"
    ),
    wrong(
      35,
      "two documents in a line",
      lines(4, "}}", "}}{}"),
      "4:164: expected nothing after the value, found '{'"
    ),
    wrong(
      35,
      "two journals in a file",
      whole + whole,
      "6: this should be line 6 of the sheet; one is missing or doubled"
    ),
  ]

  /// Another answer in a line.
  private static func value(_ number: Int, _ answer: String) -> [UInt8] {
    let line = payloads[number - 1]
    let old = line.split(separator: #""answer":"#)[1].dropLast()
    return lines(number, String(old), answer)
  }

  /// Another time in a line.
  private static func time(_ number: Int, _ time: String) -> [UInt8] {
    lines(number, "\"2026-05-02T09:0\(number - 1):00Z\"", time)
  }
}
