import Assessments
import Testing

/// What is said about the whole and hangs together: levels, and other assessments.
@Suite struct LevelFaultTests {
  private func expect(
    _ messages: [String],
    _ lines: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try Example.text(
      replacing: "advice: lowest-level\n",
      with: "advice: lowest-level\n\(lines)\n"
    )
    expectFaults(messages, in: text, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("levels: 👉[]", "'levels' is empty"),
    ("levels: 👉purpose", "'levels' is a list; begin each line with '- '"),
    ("levels: [purpose, 👉The work]", "'levels' holds ids, such as trust"),
    ("levels: [👉purpos, work]", "there is no area 'purpos'; did you mean 'purpose'?"),
    ("levels: [👉context]", "there is no area 'context'"),
    ("levels: [purpose, 👉purpose, work]", "the level 'purpose' stands twice"),
    (
      "levels: [work, 👉purpose]",
      "'purpose' stands before 'work' among the areas; levels have their order"
    ),
    ("overlaps: 👉supper", "'overlaps' is a list; begin each line with '- '"),
    ("overlaps: [👉supper]", "an overlap has to be a mapping of keys and values"),
    ("overlaps: [👉{assessment: supper}]", "'with' is missing"),
    (
      "overlaps: [{assessment: 👉Supper, with: Both.}]",
      "'Supper' is no id; write small letters, digits and '-', beginning with a letter"
    ),
    (
      "overlaps: [{assessment: supper, with: Both., 👉when: later}]",
      "the key 'when' is not known here; the keys are 'assessment' and 'with'"
    ),
    ("overlaps: [{assessment: 👉huddle, with: Both.}]", "'huddle' is this assessment itself"),
    (
      "overlaps: [{assessment: supper, with: A.}, {assessment: 👉supper, with: B.}]",
      "'supper' stands twice in 'overlaps'"
    ),
  ])
  func `says what is wrong with levels and overlaps`(lines: String, message: String) throws {
    try expect([message], lines)
  }

  @Test(arguments: ["levels: [purpose, work]", "levels: [work]", "overlaps: []"])
  func `finds nothing wrong with these`(lines: String) throws {
    try expect([], lines)
  }

  @Test func `levels are advised upon from the ground up`() throws {
    let text = try Example.text(
      replacing: "advice: lowest-level\n",
      with: "levels: [👉purpose, work]\n"
    )
    expectFaults(["levels stand on each other, so 'advice' has to be lowest-level"], in: text)
  }
}
