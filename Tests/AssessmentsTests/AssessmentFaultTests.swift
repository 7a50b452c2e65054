import Assessments
import Testing

@Suite struct AssessmentFaultTests {
  @Test(arguments: [
    FaultyChange("format: muster.assessment/1\n", "", "'format' is missing"),
    FaultyChange(
      "format: muster.assessment/1",
      "format: 👉muster.assessment/2",
      "the format is 'muster.assessment/2'; this muster reads 'muster.assessment/1'"
    ),
    FaultyChange(
      "format: muster.assessment/1",
      "format: 👉[muster.assessment/1]",
      "the format is 'a list or mapping'; this muster reads 'muster.assessment/1'"
    ),
    FaultyChange(
      "id: huddle",
      "id: 👉First_Huddle",
      "'First_Huddle' is no id; write small letters, digits and '-', beginning with a letter"
    ),
    FaultyChange(
      "id: huddle",
      "id: 👉../huddle",
      "'../huddle' is no id; write small letters, digits and '-', beginning with a letter"
    ),
    FaultyChange(
      "id: huddle",
      "id:👉",
      "'' is no id; write small letters, digits and '-', beginning with a letter"
    ),
    FaultyChange(
      "id: huddle",
      "id: 👉[huddle]",
      "this is no id; write small letters, digits and '-', beginning with a letter"
    ),
    FaultyChange("title: Before the first huddle", "title: 👉\"  \"", "'title' is empty"),
    FaultyChange("title: Before the first huddle", "title: 👉[A]", "'title' has to be text"),
    FaultyChange("language: en\n", "", "'language' is missing"),
    FaultyChange(
      "language: en",
      "👉lanuage: en",
      "'language' is missing",
      "the key 'lanuage' is not known here; did you mean 'language'?"
    ),
    FaultyChange(
      "language: en",
      "language: en\n👉colour: blue",
      "the key 'colour' is not known here; the keys are 'format', 'id', 'title', 'version', "
        + "'licence', 'language', 'answered-by', 'about', 'advice', 'alone', "
        + "'take-when', 'overlaps', 'reading', 'levels', 'inventory', 'sources', 'scales', 'context', 'gate', "
        + "'areas', 'risks' and 'open'"
    ),
    FaultyChange(
      "language: en\n",
      "language: en\ntake-when:👉\nreading: 👉[A]\ninventory: 👉yes\n",
      "'take-when' is empty",
      "'reading' has to be text",
      "'inventory' is true or false"
    ),
    FaultyChange(
      "answered-by: a founder",
      "👉answered-by: a founder\nanswered-by: a leader",
      "the key 'answered-by' stands twice in one mapping"
    ),
    FaultyChange(
      "advice: lowest-level",
      "advice: 👉lowest-areas",
      "'lowest-areas' is no advice; it is one of 'lowest-area', 'lowest-level'; "
        + "did you mean 'lowest-area'?"
    ),
  ])
  func `says what is wrong with the whole`(change: FaultyChange) throws {
    // What is missing in the whole is missing at its beginning.
    let isMissing = change.messages.contains { $0.hasSuffix("is missing") }
    var text = try Example.text(replacing: change.part, with: change.replacement)
    if isMissing { text = "👉" + text }
    expectFaults(change.messages, in: text)
  }

  @Test(arguments: [
    "1.0", "1.0.0.0", "1.0.x", "v1.0.0", "1..0", "1.0.-1", "1.0.0-beta", "1.0.1234567", "[1, 0, 0]",
    "''", "１.0.0",
  ])
  func `a version is three numbers`(version: String) throws {
    let text = try Example.text(replacing: "version: 1.2.0", with: "version: 👉\(version)")
    expectFaults(["the version is three numbers, such as 1.0.0"], in: text)
  }

  @Test func `lists all that is missing at once`() {
    expectFaults(
      [
        "'format' is missing", "'id' is missing", "'version' is missing", "'licence' is missing",
        "'language' is missing", "'answered-by' is missing", "'about' is missing",
        "'sources' is missing", "'areas' is missing",
      ],
      in: String(repeating: "👉", count: 9) + "title: Alone\n"
    )
  }

  @Test(arguments: ["👉- 1\n- 2\n", "👉nothing\n", "👉[]"])
  func `an assessment is a mapping`(marked: String) {
    expectFaults(["an assessment has to be a mapping of keys and values"], in: marked)
  }

  @Test func `faults of one file come in the order of its lines`() throws {
    let text = try Example.text(replacing: "version: 1.2.0", with: "version: 👉1")
      .replacing(only: "advice: lowest-level", with: "advice: 👉best")
      .replacing(only: "id: trigger", with: "id: 👉Trigger")
      .replacing(only: "title: Work", with: "title: 👉\"\"")
    expectFaults(
      [
        "the version is three numbers, such as 1.0.0",
        "'best' is no advice; it is one of 'lowest-area', 'lowest-level'",
        "'Trigger' is no id; write small letters, digits and '-', beginning with a letter",
        "'title' is empty",
      ],
      in: text
    )
  }

  @Test(arguments: [
    FaultyChange(
      "  notes:\n    author: Ben Example\n    title: Made-up Notes",
      "  notes: 👉Made-up Notes",
      "a source has to be a mapping of keys and values",
      "the source 'notes' is not among those of the file",
      "the source 'notes' is not among those of the file",
      "the source 'notes' is not among those of the file",
      "the source 'notes' is not among those of the file",
      "the source 'notes' is not among those of the file",
      "the source 'notes' is not among those of the file"
    ),
    FaultyChange("year: 2021", "year: 👉last year", "'year' is a whole number"),
    FaultyChange(
      "year: 2021",
      "year: 2021\n    👉page: 4",
      "the key 'page' is not known here; the keys are 'author', 'title', 'year' and 'file'"
    ),
    FaultyChange(
      "{source: guide, section: Alone or not}",
      "{source: 👉guid, section: Alone or not}",
      "the source 'guid' is not among those of the file; did you mean 'guide'?"
    ),
    FaultyChange(
      "{source: guide, section: Alone or not}",
      "👉{source: guide}",
      "'section' is missing"
    ),
    FaultyChange(
      "{source: guide, section: Alone or not}",
      "👉guide",
      "a source has to be a mapping of keys and values"
    ),
  ])
  func `says what is wrong with a source`(change: FaultyChange) throws {
    var text = try Example.text(replacing: change.part, with: change.replacement)
    if change.messages.count > 1 {
      text = text.replacing("{source: notes", with: "{source: 👉notes")
    }
    expectFaults(change.messages, in: text)
  }

  @Test(arguments: [
    "[Never, Rarely, Sometimes, Often]", "[Never, Rarely, Sometimes, Often, Always, Ever]", "Often",
    "{1: Never, 2: Rarely, 3: Sometimes, 4: Often, 5: Always}",
    "[Never, Rarely, [Sometimes], Often, Always]", "[Never, Rarely, '', Often, Always]",
  ])
  func `a scale is five labels`(scale: String) throws {
    let text = try Example.text(
      replacing: "agreement: [Not at all, A little, Partly, Mostly, Fully]",
      with: "agreement: [Not at all, A little, Partly, Mostly, Fully]\n  other: 👉\(scale)"
    )
    expectFaults(["a scale is a list of five labels, from 1 to 5"], in: text)
  }

  /// Labels are typed, so two of one question cannot be the same.
  @Test func `a scale does not say the same twice`() throws {
    let text = try Example.text(
      replacing: "agreement: [Not at all, A little, Partly, Mostly, Fully]",
      with: "agreement: [Not at all, A little, Partly, a little, Fully]"
    )
    #expect(throws: Faults.self) { try Example.assessment(from: text) }
  }

  @Test(arguments: [
    FaultyChange(
      "areas:\n  - id: purpose\n    title: Purpose\n",
      "areas:\n  - 👉id: purpose\n",
      "'title' is missing"
    ),
    FaultyChange(
      "    title: Work\n",
      "    title: Work\n    👉practises: [meet]\n",
      "the key 'practises' is not known here; did you mean 'practices'?"
    ),
    FaultyChange("    title: Work\n", "    title: Work\n    result:👉\n", "'result' is empty"),
    FaultyChange(
      "practices: [write-it-down]",
      "practices: [👉Write it down]",
      "'practices' holds ids, such as offer-sheet"
    ),
    FaultyChange(
      "practices: [write-it-down]",
      "practices: 👉write-it-down",
      "'practices' is a list; begin each line with '- '"
    ),
  ])
  func `says what is wrong with an area`(change: FaultyChange) throws {
    try change.check()
  }
}
