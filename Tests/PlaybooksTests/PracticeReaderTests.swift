import Assessments
import Playbooks
import TestSupport
import Testing

@Suite struct PracticeReaderTests {
  @Test func `reads a whole practice`() throws {
    let practice = try Sample.practice(Array(Sample.text.utf8))
    #expect(practice.id == "look-back")
    #expect(practice.theme == "rhythm")
    #expect(practice.title == "Look back after each event")
    #expect(practice.effort == .days)
    #expect(practice.takes == "one meeting")
    #expect(practice.cadence == "after each event")
    #expect(practice.who == "whoever hosts")
    #expect(practice.measure == "Events looked back on, out of all events (aim, all of them)")
    #expect(
      practice.sources == [
        "Ada Example, A Made-up Guide (2021), \"Look back\"",
        "Ben Example, Made-up Notes, \"Page 3\"",
      ]
    )
    #expect(
      practice.why == [
        .paragraph("Work drifts. It drifts slowly."),
        .paragraph("To look back is cheap; 1. is no step here."),
      ]
    )
    #expect(practice.firstStep == [.paragraph("Ask one person.")])
    #expect(
      practice.steps == [
        .step(1, "Meet."), .step(2, "Write down what went well."), .step(10, "Say: \"Thanks.\""),
        .paragraph("Then rest."),
      ]
    )
    #expect(
      practice.doneWhen == [.point("Each event has a note."), .point("The note has a name.")]
    )
  }

  @Test(arguments: ["hours", "days", "weeks"])
  func `effort is one of three words`(word: String) throws {
    let text = try Sample.text(replacing: "effort: days", with: "effort: \(word)")
    #expect(try Sample.practice(Array(text.utf8)).effort.rawValue == word)
  }

  @Test(arguments: ["look-back.md", "/a/b/look-back.md", "./look-back.md"])
  func `the id is the last part of the file's name`(file: String) throws {
    #expect(try Sample.practice(Array(Sample.text.utf8), file: file).id == "look-back")
  }

  @Test(arguments: [
    ("", ["the file begins with front matter between two lines of '---'"]),
    ("# Title\n", ["the file begins with front matter between two lines of '---'"]),
    ("\n---\nid: x\n---\n", ["the file begins with front matter between two lines of '---'"]),
    ("---\nid: x\n", ["the file begins with front matter between two lines of '---'"]),
    ("---\n---\n## Why\n", ["the file is empty"]),
  ])
  func `a practice begins with front matter`(text: String, messages: [String]) {
    expectFaults(messages, in: "👉" + text)
  }

  @Test func `the front matter is a mapping`() throws {
    expectFaults(
      ["the front matter has to be a mapping of keys and values"],
      in: "---\n👉- id\n---\n\n## Why\n"
    )
    expectFaults(
      ["no YAML here: did not find expected node content"],
      in: "---\nid: look-back\ntitle: [👉}\n---\n\n## Why\n"
    )
    expectFaults(
      ["the key 'id' stands twice in one mapping"],
      in: try Sample.text(replacing: "id: look-back", with: "👉id: look-back\nid: look-back")
    )
  }

  /// What is missing in the front matter is missing at its beginning, the second line.
  @Test(arguments: [
    ("id: look-back\n", "", ["'id' is missing"]),
    ("title: Look back after each event\n", "", ["'title' is missing"]),
    ("effort: days\n", "", ["'effort' is missing"]),
    ("takes: one meeting\n", "", ["'takes' is missing"]),
    ("cadence: after each event\n", "", ["'cadence' is missing"]),
    ("who: whoever hosts\n", "", ["'who' is missing"]),
    (
      "measure: Events looked back on, out of all events (aim, all of them)\n", "",
      ["'measure' is missing"]
    ),
    (
      "effort: days\ntakes: one meeting\n", "effort: days\n👉take: one meeting\n",
      ["'takes' is missing", "the key 'take' is not known here; did you mean 'takes'?"]
    ),
    (
      "sources:\n", "👉sorces:\n",
      ["'sources' is missing", "the key 'sorces' is not known here; did you mean 'sources'?"]
    ),
  ])
  func `names every key that is missing`(
    part: String,
    replacement: String,
    messages: [String]
  ) throws {
    let text = try Sample.text(replacing: part, with: replacement)
    expectFaults(messages, in: "---\n👉" + text.dropFirst(4))
  }

  @Test(arguments: [
    (
      "who: whoever hosts", "who: whoever hosts\n👉colour: blue",
      [
        "the key 'colour' is not known here; the keys are 'id', 'title', 'effort', 'takes', "
          + "'cadence', 'who', 'measure' and 'sources'"
      ]
    ),
    (
      "who: whoever hosts", "who: whoever hosts\n👉Effort: days",
      ["the key 'Effort' is not known here; did you mean 'effort'?"]
    ),
    (
      "effort: days", "effort: 👉day",
      ["'day' is no effort; it is one of 'hours', 'days', 'weeks'; did you mean 'days'?"]
    ),
    (
      "effort: days", "effort: 👉forever",
      ["'forever' is no effort; it is one of 'hours', 'days', 'weeks'"]
    ),
    ("effort: days", "effort: 👉[days]", ["'effort' has to be text"]),
    ("takes: one meeting", "takes:👉", ["'takes' is empty"]),
    ("takes: one meeting", "takes: 👉[a]", ["'takes' has to be text"]),
    (
      "{source: guide, section: Look back}", "{source: 👉guid, section: Look back}",
      ["the source 'guid' is not among those of the file; did you mean 'guide'?"]
    ),
    (
      "{source: guide, section: Look back}", "{source: 👉kanter, section: Look back}",
      ["the source 'kanter' is not among those of the file"]
    ),
    ("{source: guide, section: Look back}", "👉{source: guide}", ["'section' is missing"]),
    ("{source: guide, section: Look back}", "👉{section: Look back}", ["'source' is missing"]),
    (
      "{source: guide, section: Look back}", "{source: guide, section: Look back, 👉page: 3}",
      ["the key 'page' is not known here; the keys are 'source' and 'section'"]
    ),
    (
      "{source: guide, section: Look back}", "👉guide",
      ["a source has to be a mapping of keys and values"]
    ),
  ])
  func `names what is wrong in the front matter`(
    part: String,
    replacement: String,
    messages: [String]
  ) throws {
    expectFaults(messages, in: try Sample.text(replacing: part, with: replacement))
  }

  @Test func `sources are a list`() throws {
    let list = """
      sources:
        - {source: guide, section: Look back}
        - {source: notes, section: Page 3}
      """
    expectFaults(
      ["'sources' is a list; begin each line with '- '"],
      in: try Sample.text(replacing: list, with: "sources: 👉guide")
    )
  }

  @Test func `a practice names a source`() throws {
    let list = """
      sources:
        - {source: guide, section: Look back}
        - {source: notes, section: Page 3}
      """
    expectFaults(
      ["the practice names no source"],
      in: try Sample.text(replacing: list, with: "sources: 👉[]")
    )
  }

  @Test func `the id is the name of the file`() {
    expectFaults(
      ["the id is 'look-back' but the file is named 'look-ahead.md'"],
      in: "👉" + Sample.text,
      file: "rhythm/look-ahead.md"
    ) { _ = try Sample.practice($0, file: "rhythm/look-ahead.md") }
  }

  @Test func `a practice is UTF-8 text of a sensible size`() {
    let message = "\(Sample.file):1:1: a practice is UTF-8 text of at most 1048576 bytes"
    let text = Array(Sample.text.utf8)
    #expect(faults { _ = try Sample.practice(text + [0xFF]) } == [message])
    #expect(faults { _ = try Sample.practice([0xFF, 0xFE] + text) } == [message])
    let long = text + [UInt8](repeating: 0x78, count: 1_048_576 - text.count)
    #expect(faults { _ = try Sample.practice(long) } == [])
    #expect(faults { _ = try Sample.practice(long + [0x78]) } == [message])
  }

  @Test func `names the faults of front matter and body together, by line`() throws {
    let text = try Sample.text(replacing: "effort: days", with: "effort: 👉ages")
      .replacing(only: "1. Meet.", with: "👉> 1. Meet.")
      .replacing(only: "\n## Why", with: "\n👉Hello\n\n## Why")
    expectFaults(
      [
        "'ages' is no effort; it is one of 'hours', 'days', 'weeks'",
        "text stands before the first heading",
        "a practice holds paragraphs and lists only",
      ],
      in: text
    )
  }
}
