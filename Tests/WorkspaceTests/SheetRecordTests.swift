import Assessments
import DurableFiles
import Testing
import Workspace

/// What a sheet's lines may say, each under a checksum that is right.
@Suite struct SheetRecordTests {
  let journal: HandmadeJournal

  init() throws { journal = try HandmadeJournal() }

  @Test func `lines written by hand are read like our own`() throws {
    try journal.temporary.write(
      HandmadeJournal.name,
      HandmadeJournal.framed(HandmadeJournal.lines)
    )
    #expect(try journal.workspace.sheet("tiny-1").sheet == journal.sheet())
    #expect(try journal.workspace.open(journal.sheet()).sheet == journal.sheet())
  }

  @Test func `a key of a later muster is passed over`() throws {
    var lines = HandmadeJournal.lines.map { line -> String in
      line.dropLast() + #","later":[true,{"x":null}]}"#
    }
    lines[1] = lines[1].replacing(#"{"value":3}"#, with: #"{"value":3,"later":1}"#)
    try journal.temporary.write(HandmadeJournal.name, HandmadeJournal.framed(lines))
    #expect(try journal.workspace.sheet("tiny-1").sheet == journal.sheet())
  }

  @Test(arguments: [
    // Missing.
    ([0, 2, 3], 2), ([0, 1, 3], 3),
    // Swapped.
    ([0, 2, 1, 3], 2), ([0, 1, 3, 2], 3),
    // Doubled.
    ([0, 1, 1, 2, 3], 3), ([0, 1, 2, 3, 3], 5), ([0, 0, 1, 2, 3], 2),
  ])
  func `a line that is missing, swapped or doubled is noticed`(order: [Int], line: Int) throws {
    try journal.expectRefusal(
      of: order.map { HandmadeJournal.lines[$0] },
      line: line,
      "this should be line \(line) of the sheet; one is missing or doubled"
    )
  }

  @Test func `a sheet does not begin with its second line`() throws {
    try journal.expectRefusal(
      of: Array(HandmadeJournal.lines.dropFirst()),
      line: 1,
      "the first line does not say its format"
    )
  }

  @Test(arguments: 1...4)
  func `a line of another sheet is noticed`(number: Int) throws {
    let lines = try HandmadeJournal.lines(
      number,
      replacing: HandmadeJournal.id,
      with: String(repeating: "f", count: 32)
    )
    try journal.expectRefusal(of: lines, line: number, "the line belongs to another sheet")
  }

  @Test func `a sheet under another sheet's name is noticed`() throws {
    let name = "sheets/\(String(repeating: "f", count: 32)).jsonl"
    try journal.temporary.write(name, HandmadeJournal.framed(HandmadeJournal.lines))
    #expect(
      try journal.workspace.sheets().problems.map(\.error.description) == [
        "\(journal.temporary.path(name)):1: the line belongs to another sheet; nothing was changed, "
          + "see 'muster doctor'"
      ]
    )
  }

  @Test func `a head of a newer muster is named`() throws {
    let lines = try HandmadeJournal.lines(
      1,
      replacing: #""n":1,"sheet":"\#(HandmadeJournal.id)","format":"muster.journal/1""#,
      with: #""format":"muster.journal/2""#
    )
    try journal.expectRefusal(
      of: HandmadeJournal.framed(lines),
      "\(journal.path): written as 'muster.journal/2'; this muster reads 'muster.journal/1', so use "
        + "a newer muster"
    )
  }

  @Test(arguments: [
    (#""format":"muster.journal/1","#, ""), (#""muster.journal/1""#, "1"),
  ])
  func `a head says its format`(part: String, replacement: String) throws {
    try journal.expectRefusal(
      of: try HandmadeJournal.lines(1, replacing: part, with: replacement),
      line: 1,
      "the first line does not say its format"
    )
  }

  @Test(arguments: [
    (#""n":1,"#, ""), (#""n":1,"#, #""n":"1","#), (#""n":1,"#, #""n":1.0,"#),
    (#""n":1,"#, #""n":0,"#),
  ])
  func `a head is line 1`(part: String, replacement: String) throws {
    try journal.expectRefusal(
      of: try HandmadeJournal.lines(1, replacing: part, with: replacement),
      line: 1,
      "this should be line 1 of the sheet; one is missing or doubled"
    )
  }

  @Test(arguments: [
    (#""handle":"tiny-1","#, ""), (#""tiny-1""#, #""tiny-2""#), (#""tiny-1""#, #""tiny-01""#),
    (#""tiny-1""#, #""huddle-1""#), (#""number":1,"#, ""), (#""number":1"#, #""number":"1""#),
    (#""handle":"tiny-1","number":1"#, #""handle":"tiny-0","number":0"#),
    (#""handle":"tiny-1","number":1"#, #""handle":"tiny--1","number":-1"#),
    (#""id":"tiny","#, ""), (#""id":"tiny""#, #""id":"../tiny""#),
    (
      #""handle":"tiny-1","number":1,"assessment":{"id":"tiny""#,
      #""handle":"Tiny-1","number":1,"assessment":{"id":"Tiny""#
    ),
    (#""version":"1.0.0","#, ""), (#""1.0.0""#, #""1.0.0/../x""#), (#""1.0.0""#, "1.0"),
    (#""checksum":"#, #""sum":"#), (#","form":"full""#, ""), (#""full""#, #""long""#),
    (#","started":"2026-05-01T09:00:00Z""#, ""), ("2026-05-01T09", "9999-99-99T09"),
    ("2026-05-01T09", "2026-02-29T09"), ("2026-05-01T09", "1899-12-31T09"),
    ("T09:00:00Z", ""), ("T09:00:00Z", "T09:00:00"), ("T09:00:00Z", "T09:00:00+00:00"),
    ("T09:00:00Z", "T24:00:00Z"), ("T09:00:00Z", "T-1:+1:-0Z"),
  ])
  func `a head has every part`(part: String, replacement: String) throws {
    try journal.expectRefusal(
      of: try HandmadeJournal.lines(1, replacing: part, with: replacement),
      line: 1,
      "the first line lacks a part of its description"
    )
  }

  @Test(arguments: [nil, .readAloud] as [AnswerSheet.Mode?])
  func `a head says how the sheet is answered, unless by typing`(mode: AnswerSheet.Mode?) throws {
    let workspace = journal.workspace
    let sheet = try workspace.begin(
      Workspace.NewSheet(
        try Tiny.definition(),
        participant: AnswerSheet.Participant(name: "Ada Example"),
        mode: mode,
        form: .full,
        started: "2026-05-01T09:00:00Z"
      )
    ).sheet
    #expect(sheet.mode == mode)
    #expect(try workspace.sheet(nil).sheet == sheet && workspace.open(sheet).sheet == sheet)
    let text = try journal.temporary.text("sheets/\(sheet.id).jsonl")
    #expect(text.contains(#""participant":{"name":"Ada Example"},"form":"full""#) == (mode == nil))
    #expect(
      text.contains(#""participant":{"name":"Ada Example"},"mode":"read-aloud","form":"full""#)
        == (mode == .readAloud)
    )
  }

  @Test(arguments: [#""by-post""#, #""Read-aloud""#, #""""#, "7", "null"])
  func `a head names no way of answering that is not known`(mode: String) throws {
    try journal.expectRefusal(
      of: try HandmadeJournal.lines(
        1,
        replacing: #""form":"full""#,
        with: #""mode":\#(mode),"form":"full""#
      ),
      line: 1,
      "the first line names a way of answering that is not known here"
    )
  }

  @Test(arguments: [
    (1, #""n":1,"#, #""n":1,"n":1,"#, 32, "'n' stands twice in this object"),
    (2, #""value":3"#, #""value":3,"value":4"#, 147, "'value' stands twice in this object"),
    (2, #""n":2,"#, #""n":2 "#, 32, #"expected ',' or '}', found '"'"#),
    (
      2, #"{"n""#, "\u{FEFF}{\"n\"", 25,
      "the text begins with a byte order mark; save it as UTF-8 without one"
    ),
    (2, #"{"value":3}}"#, #"{"value":3}} {}"#, 149, "expected nothing after the value, found '{'"),
    (2, #"{"value":3}}"#, #"{"value":3}"#, 147, "expected ',' or '}', found the end of the text"),
    (2, #""value":3"#, #""value":03"#, 145, "a number does not begin with '0' and another digit"),
  ])
  func `a line is one document of JSON`(
    number: Int,
    part: String,
    replacement: String,
    column: Int,
    message: String
  ) throws {
    let lines = try HandmadeJournal.lines(number, replacing: part, with: replacement)
    try journal.expectRefusal(of: lines, line: number, column: column, message)
  }

  @Test(arguments: [
    (#""at":"2026-05-01T09:01:00Z","#, ""), (#""2026-05-01T09:01:00Z""#, "0"),
    ("2026-05-01T", "9999-99-99T"), ("2026-05-01T", "2026-13-01T"), ("2026-05-01T", "2026-04-31T"),
    ("2026-05-01T", "2026-5-001T"), ("2026-05-01T", "2201-01-01T"), ("2026-05-01T", "2026-05-01 "),
    ("T09:01:00Z", "T24:00:00Z"), ("T09:01:00Z", "T09:60:00Z"), ("T09:01:00Z", "T09:01:61Z"),
    ("T09:01:00Z", "T09-01-00Z"), ("T09:01:00Z", "T09:01:00z"), ("T09:01:00Z", "T9:01:000Z"),
    ("T09:01:00Z", "T+9:01:00Z"), ("T09:01:00Z", "T-1:-1:-1Z"), ("T09:01:00Z", ""),
  ])
  func `a line says when it was written`(part: String, replacement: String) throws {
    try journal.expectRefusal(
      of: try HandmadeJournal.lines(2, replacing: part, with: replacement),
      line: 2,
      "'at' is no time"
    )
  }

  @Test(arguments: [
    (#""question":"team.often","answer":{"value":3}"#, #""x":1"#),
    (#","answer":{"value":3}"#, ""), (#""team.often""#, "7"),
    (#""question":"team.often","answer":{"value":3}"#, #""form":"long""#),
    (#""question":"team.often","answer":{"value":3}"#, #""completed":true"#),
    (#""question":"team.often","answer":{"value":3}"#, #""completed":"9999-99-99T09:00:00Z""#),
    (#""question":"team.often","answer":{"value":3}"#, #""completed":"2026-05-01T+1:00:00Z""#),
  ])
  func `a line is a change`(part: String, replacement: String) throws {
    try journal.expectRefusal(
      of: try HandmadeJournal.lines(2, replacing: part, with: replacement),
      line: 2,
      "the line is neither an answer nor another change"
    )
  }

  @Test(arguments: ["team.missing", "risks.often", "team", "team.", "Team.often", ""])
  func `an answer is to a question of the sheet's own definition`(name: String) throws {
    try journal.expectRefusal(
      of: try HandmadeJournal.lines(2, replacing: "team.often", with: name),
      line: 2,
      "there is no question '\(name)' in tiny"
    )
  }

  @Test(arguments: [
    ("team.often", "5", "'5' is no answer to 'team.often': '0', '1', '2', '3', '4'"),
    ("team.often", "-1", "'-1' is no answer to 'team.often': '0', '1', '2', '3', '4'"),
    ("team.often", "3.0", "'3.0' is no answer to 'team.often': '0', '1', '2', '3', '4'"),
    ("team.often", "true", "'true' is no answer to 'team.often': '0', '1', '2', '3', '4'"),
    ("team.often", "null", "'' is no answer to 'team.often': '0', '1', '2', '3', '4'"),
    ("team.often", #""3""#, "the value of 'team.often' is text, and has to be a number"),
    ("team.often", #""As a rule""#, "the value of 'team.often' is text, and has to be a number"),
    ("team.often", "[3]", "'value' has to be text"),
    ("team.helped", "0", "'0' is no answer to 'team.helped': '1', '2', '3', '4', '5'"),
    ("team.helped", "6", "'6' is no answer to 'team.helped': '1', '2', '3', '4', '5'"),
    ("team.helped", #""1""#, "the value of 'team.helped' is text, and has to be a number"),
    ("risks.absent", "6", "'6' is no answer to 'risks.absent': '1', '2', '3', '4', '5'"),
    ("team.written", #""maybe""#, "'maybe' is no answer to 'team.written': 'yes', 'partly', 'no'"),
    ("team.written", #""Yes""#, "'Yes' is no answer to 'team.written': 'yes', 'partly', 'no'"),
    (
      "team.written", #""Not yet""#,
      "'Not yet' is no answer to 'team.written': 'yes', 'partly', 'no'"
    ),
    (
      "context.stage", #""An idea""#,
      "'An idea' is no answer to 'context.stage': 'idea', 'launched'"
    ),
    ("team.written", "1", "the value of 'team.written' is no text, and has to be"),
    ("team.written", "true", "the value of 'team.written' is no text, and has to be"),
    ("context.stage", #""dream""#, "'dream' is no answer to 'context.stage': 'idea', 'launched'"),
    ("context.members", #""12""#, "the value of 'context.members' is text, and has to be a number"),
    ("context.members", "1e3", "'1e3' is not a number, such as 12"),
    ("context.members", "1234567890123456", "'1234567890123456' is not a number, such as 12"),
    (
      "team.met", #""2026-02-30""#,
      "'2026-02-30' is not a day as year-month-day, such as 2026-05-01"
    ),
    ("team.met", "20260501", "the value of 'team.met' is no text, and has to be"),
    ("team.notice", #""72""#, "'72' is not a time with its unit, such as 72 h or 20 min"),
    ("team.notice", "72", "the value of 'team.notice' is no text, and has to be"),
    ("open.wish", "5", "the value of 'open.wish' is no text, and has to be"),
    ("open.wish", #""""#, "the answer to 'open.wish' has no value"),
    ("open.wish", #""\u0007""#, "that holds control characters; type it again without them"),
  ])
  func `a value is one that its question takes`(
    question: String,
    value: String,
    message: String
  ) throws {
    var lines = try HandmadeJournal.lines(2, replacing: "team.often", with: question)
    lines[1] = lines[1].replacing(#""value":3"#, with: #""value":\#(value)"#)
    try journal.expectRefusal(of: lines, line: 2, message)
  }

  @Test(arguments: [
    ("{}", "an answer needs 'value', 'not-applicable' or 'state'"),
    ("[]", "an answer has to be a mapping of keys and values"),
    (#""3""#, "the answer to 'team.often' has no value"),
    (#""dont-know""#, "the answer to 'team.often' has no value"),
    (
      #"{"state":"later"}"#,
      "'later' is no state; it is one of 'not-applicable', 'dont-know', 'skipped'"
    ),
    (#"{"state":"not-applicable"}"#, "'not-applicable' needs its reason"),
    (#"{"state":"not-applicable","reason":" "}"#, "'not-applicable' needs its reason"),
    (
      #"{"value":3,"state":"skipped"}"#,
      "an answer has one of 'value', 'not-applicable' and 'state'"
    ),
    (#"{"value":3,"note":""}"#, "'note' is empty"),
    (#"{"value":3,"evidence":" "}"#, "'evidence' is empty"),
    (#"{"value":3,"note":["x"]}"#, "'note' has to be text"),
    (#"{"value":3,"note":"\u001b"}"#, "that holds control characters; type it again without them"),
  ])
  func `an answer is a value or a state`(answer: String, message: String) throws {
    let lines = try HandmadeJournal.lines(2, replacing: #"{"value":3}"#, with: answer)
    try journal.expectRefusal(of: lines, line: 2, message)
  }

  @Test func `what a coalition is like always applies`() throws {
    var lines = try HandmadeJournal.lines(2, replacing: "team.often", with: "context.stage")
    lines[1] = lines[1].replacing(
      #"{"value":3}"#,
      with: #"{"state":"not-applicable","reason":"x"}"#
    )
    try journal.expectRefusal(
      of: lines,
      line: 2,
      "'context.stage' tells what your coalition is like; it always applies"
    )
  }
}
