import Testing

@Suite(.timeLimit(.minutes(20))) struct TakeFileFaultTests {
  @Test func `lists every wrong id and value, and stores nothing`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "a.yaml",
      """
      assessment: huddle
      asnwers: {}
      answers:
        table.sett: yes
        table.set: maybe
        table.round: 5
        talk.heard: 0
        talk.reply: soon
        talk.met: 31 January
        table.seats: four
        open.wish: More chairs.
        table: 3
        context.stage: {not-applicable: no}
        risks.late: {state: gone}
      """
    )
    let errors = """
      muster: a.yaml:2:1: the key 'asnwers' is not known here; did you mean 'answers'?
      muster: a.yaml:4:3: there is no question 'table.sett'; did you mean 'table.set'?
      muster: a.yaml:5:14: 'maybe' is no answer to 'table.set': 'yes', 'partly', 'no'
      muster: a.yaml:6:16: '5' is no answer to 'table.round': '0', '1', '2', '3', '4'
      muster: a.yaml:7:15: '0' is no answer to 'talk.heard': '1', '2', '3', '4', '5'
      muster: a.yaml:8:15: 'soon' is not a time with its unit, such as 72 h or 20 min
      muster: a.yaml:9:13: '31 January' is not a day as year-month-day, such as 2026-05-01
      muster: a.yaml:10:16: 'four' is not a number, such as 12
      muster: a.yaml:12:3: there is no question 'table'; did you mean 'table.set'?
      muster: a.yaml:13:18: 'context.stage' tells what your coalition is like; it always applies
      muster: a.yaml:14:23: 'gone' is no state; it is one of 'not-applicable', 'dont-know', 'skipped'

      """
    let words = ["take", "huddle", "--answers", "a.yaml"]
    // Where there was no workspace there is none, and one that was there stays as it was.
    #expect(try await sandbox.run(words, variables: content) == Outcome(65, errors: errors))
    #expect(try sandbox.names(in: sandbox.home) == [])
    try sandbox.write("b.yaml", TakeFileTests.complete)
    _ = try await sandbox.muster("take", "huddle", "--answers", "b.yaml", variables: content)
    let before = try sandbox.snapshot
    #expect(try await sandbox.run(words, variables: content) == Outcome(65, errors: errors))
    let added = try await sandbox.run(
      ["resume", "huddle-1", "--answers", "a.yaml"],
      variables: content
    )
    #expect(added == Outcome(65, errors: errors))
    #expect(try sandbox.snapshot == before)
  }

  @Test(arguments: [
    "value is a list": "{value: [3]}",
    "value is a mapping": "{value: {a: b}}",
    "value and state": "{value: 3, state: skipped}",
    "value and reason": "{value: 3, not-applicable: none here}",
    "state and reason": "{state: dont-know, not-applicable: none here}",
    "a list": "[3]",
    "nothing": "",
    "a word of no meaning": "{valu: 3}",
    "no reason": "{not-applicable: ' '}",
    "a number that is no level": "3.0",
    "spelled out": "three",
  ])
  func `what is no answer is an error, never passed over`(_: String, written: String) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers:\n  table.round: \(written)\n")
    let outcome = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(outcome == Outcome(65, errors: outcome.errors))
    #expect(outcome.errors.hasPrefix("muster: a.yaml:3:"))
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  @Test func `a key of the participant that is not known is an error`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let file = "assessment: huddle\nparticipant: {nam: Ada Example}\nanswers: {}\n"
    try sandbox.write("a.yaml", file)
    let message =
      "muster: a.yaml:2:15: the key 'nam' is not known here; did you mean 'name'?\n"
    #expect(
      try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: content)
        == Outcome(65, errors: message)
    )
  }

  @Test(arguments: [
    ("assessment: huddle\n", "1:1: 'answers' is missing"),
    ("answers: {}\n", "1:1: 'assessment' is missing"),
    ("", "1:1: the file is empty"),
    ("- 1\n", "1:1: an answers file has to be a mapping of keys and values"),
    (
      "assessment: readiness\nanswers: {}\n",
      "1:13: these are answers to 'readiness', not to 'huddle'"
    ),
    (
      #"{"format": "muster.answers/1", "assessment": {"id": "readiness"}, "answers": {}}"#,
      "1:53: these are answers to 'readiness', not to 'huddle'"
    ),
    (
      #"{"format": "muster.answers/2", "assessment": "huddle", "answers": {}}"#,
      "1:12: the format is 'muster.answers/2'; this muster reads 'muster.answers/1'"
    ),
    (
      "assessment: huddle\nanswers:\n  talk.heard: 2\n  talk.heard: 3\n",
      "3:3: the key 'talk.heard' stands twice in one mapping"
    ),
    (
      #"{"assessment": "huddle", "answers": {"talk.heard": 2, "talk.heard": 2}}"#,
      "1:55: 'talk.heard' stands twice in this object"
    ),
    (
      "assessment: huddle\nanswers:\n  talk.heard: {value: 3, state: skipped}\n",
      "3:15: an answer has one of 'value', 'not-applicable' and 'state'"
    ),
    (
      "assessment: huddle\nanswers:\n  talk.heard: {note: a, not-applicable: b, value: 3}\n",
      "3:15: an answer has one of 'value', 'not-applicable' and 'state'"
    ),
    (
      "assessment: huddle\nanswers:\n  talk.heard: {state: dont-know, not-applicable: b}\n",
      "3:15: an answer has one of 'value', 'not-applicable' and 'state'"
    ),
    (
      // Programs write values, so a label in an export is a mistake.
      #"{"format": "muster.answers/1", "assessment": "huddle", "answers": {"table.set": "Bare"}}"#,
      "1:81: 'Bare' is no answer to 'table.set': 'yes', 'partly', 'no'"
    ),
    (
      #"{"format": "muster.answers/1", "assessment": "huddle", "form": "tiny", "answers": {}}"#,
      "1:64: 'tiny' is no form; it is one of 'short', 'full'"
    ),
    (
      // First letters are for typing; a file is not asked again.
      "assessment: huddle\nanswers: {table.set: Half}\n",
      "2:22: 'Half' is no answer to 'table.set': 'yes', 'partly', 'no'"
    ),
    (
      #"{"assessment": "huddle", "answers": {"talk.heard": 2,}}"#,
      "1:53: a comma stands before '}'; remove it"
    ),
    (
      "assessment: huddle\nanswers: {}\n---\nassessment: huddle\n",
      "3:1: a second document begins here; one file holds one"
    ),
    (
      "assessment: &a huddle\nanswers: {}\n",
      "1:13: anchors and aliases are not read; write the value out"
    ),
    (
      "assessment: huddle\nanswers:\n  open.wish: \"a\\eb\"\n",
      "3:14: that holds control characters; type it again without them"
    ),
  ])
  func `says where a file is wrong`(file: String, message: String) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", file)
    let outcome = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(outcome == Outcome(65, errors: "muster: a.yaml:\(message)\n"))
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  @Test func `says what is wrong with a file that cannot be read`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("latin.yaml", [0x61, 0xE9, 0x0A])
    try sandbox.write("large.yaml", [UInt8](repeating: 0x23, count: 1_048_577))
    try sandbox.makeFolder("folder")
    let expected: [(file: String, status: Int32, message: String)] = [
      ("nosuch.yaml", 66, "could not read 'nosuch.yaml': there is no such file"),
      ("nosuch/a.yaml", 66, "could not read 'nosuch/a.yaml': there is no such file"),
      ("folder", 65, "could not read 'folder': it is a folder, not a file"),
      ("/dev/zero", 65, "could not read '/dev/zero': it is a device, not a file"),
      ("latin.yaml", 65, "latin.yaml:1:1: the file is not UTF-8 text; save it as UTF-8"),
      ("large.yaml", 65, "could not read 'large.yaml': it has more than 1048576 bytes"),
    ]
    for (file, status, message) in expected {
      let outcome = try await sandbox.muster("take", "readiness", "--answers", file)
      #expect(outcome == Outcome(status, errors: "muster: \(message)\n"))
    }
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  @Test func `a text has at most 32,768 bytes`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    for count in [32_768, 32_769] {
      let text = String(repeating: "é", count: count / 2) + (count % 2 == 0 ? "" : "x")
      try sandbox.write("a.yaml", "assessment: huddle\nanswers:\n  open.wish: \(text)\n")
      let outcome = try await sandbox.muster(
        "take",
        "huddle",
        "--answers",
        "a.yaml",
        variables: content
      )
      guard count > 32_768 else {
        #expect(outcome.status == 0)
        continue
      }
      let message =
        "muster: a.yaml:3:14: that is 32769 bytes long; at most 32768 are kept, so shorten it\n"
      #expect(outcome == Outcome(65, errors: message))
    }
  }
}
