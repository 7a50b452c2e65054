import Foundation
import Testing

/// Rows 36 to 58 of the list of bad inputs: an assessment from a stranger.
///
/// `check` names every fault; `take` names the same and keeps nothing.
@Suite(.timeLimit(.minutes(20))) struct BadAssessmentTests {
  private static let file = "content/Assessments/huddle.yaml"

  @Test(arguments: BadAssessment.shapes)
  func `a file that is no plain YAML is refused at its first fault`(
    assessment: BadAssessment
  ) async throws {
    try await expectRefusal(of: assessment)
  }

  @Test(arguments: BadAssessment.values)
  func `a value that does not belong is named with its place`(
    assessment: BadAssessment
  ) async throws {
    try await expectRefusal(of: assessment)
  }

  @Test(arguments: BadAssessment.names)
  func `an id that cannot be a name is refused, never mended`(
    assessment: BadAssessment
  ) async throws {
    try await expectRefusal(of: assessment)
  }

  @Test(arguments: BadAssessment.links)
  func `what leads nowhere, or is half there, is named with its place`(
    assessment: BadAssessment
  ) async throws {
    try await expectRefusal(of: assessment)
  }

  private func expectRefusal(of assessment: BadAssessment) async throws {
    let desk = try BadDesk()
    try desk.sandbox.write(Self.file, assessment.bytes)
    let before = try desk.picture()
    let count = assessment.faults.count
    #expect(
      try await desk.run(["check", Self.file])
        == Outcome(
          65,
          output: assessment.faults.map { "\(Self.file):\($0)\n" }.joined(),
          errors: "muster: \(count) \(count == 1 ? "fault" : "faults") found\n"
        )
    )
    #expect(
      try await desk.run(["take", "huddle", "--answers", "a.yaml", "--workspace", "w"])
        == Outcome(65, errors: assessment.faults.map { "muster: \(Self.file):\($0)\n" }.joined())
    )
    #expect(try desk.picture() == before)
  }

  /// Row 44, and files that are plain YAML and still too much: each ends within the limits.
  @Test(arguments: [
    (
      "52: one word of 1 MB", "text: Is the table set?",
      "text: " + String(repeating: "a", count: 1_000_000)
    ),
    (
      "52: marks of 800 kB on one letter", "text: Is the table set?",
      "text: e" + String(repeating: "\u{301}", count: 400_000)
    ),
    (
      "56: a condition of 2,500 values", "text: Everybody is heard.",
      "text: Everybody is heard.\n        when: {question: table.seats, is: ["
        + (0..<2_500).map(String.init).joined(separator: ", ") + "]}"
    ),
    (
      "56: 600 questions with conditions", "      - id: heard",
      (0..<600).map {
        "      - {id: q\($0), kind: statement, text: A, scale: agreement, practices: [set-the-table], "
          + "sources: [{source: guide, section: A}], when: {question: context.stage, is: idea}}\n"
      }.joined() + "      - id: heard"
    ),
  ])
  func `a file that is merely large is read within the limits`(
    what: String,
    part: String,
    other: String
  ) async throws {
    let desk = try BadDesk()
    try desk.sandbox.write(Self.file, Huddle.assessment.replacing(part, with: other))
    let checked = try await desk.run(["check", Self.file])
    #expect([0, 65].contains(checked.status), "\(what): \(checked.status) \(checked.errors)")
  }

  /// Row 52, and row 50 with 100,000 questions.
  @Test func `a file of more than 1 MiB is not read`() async throws {
    let desk = try BadDesk()
    try desk.sandbox.write(
      Self.file,
      Huddle.assessment.replacing(
        "text: Is the table set?",
        with: "text: " + String(repeating: "a", count: 1_048_576)
      )
    )
    let message =
      "muster: could not read '\(Self.file)': it has more than 1048576 bytes\n"
    #expect(try await desk.run(["check", Self.file]) == Outcome(65, errors: message))
    #expect(
      try await desk.run(["take", "huddle", "--answers", "a.yaml"]) == Outcome(65, errors: message)
    )
  }

  /// Row 47: what other readers take for truth, nothing, a number or a time stays the text it is.
  @Test func `words that mean something elsewhere are labels here`() async throws {
    let desk = try BadDesk()
    let words = ["yes", "no", "on", "off", "~", "012", "1:30", "0x1F", "1e3", "2026-11-21"]
    try desk.sandbox.write(
      Self.file,
      Huddle.assessment
        .replacing("[Not at all, A little, Partly, Mostly, Fully]", with: "[yes, no, on, off, ~]")
        .replacing(
          "[Never, Rarely, Sometimes, Often, Always]",
          with: "[012, 1:30, 0x1F, 1e3, 2026-11-21]"
        )
    )
    let shown = try await desk.run(["show", "huddle"])
    #expect(shown.status == 0)
    for word in words {
      #expect(shown.lines.contains { $0.hasSuffix(" \(word)") }, "\(word)")
    }
  }

  /// Rows 53 and 54: texts of a stranger steer no terminal; all commands are tried by
  /// `HostileTextInContentTests`.
  @Test(arguments: [#""\e[2J\e]0;owned\a""#, #""a\u202Eb\u2066c\u200Bd\uFEFFe""#])
  func `a text that would steer the terminal is shown, and cannot`(text: String) async throws {
    let desk = try BadDesk()
    try desk.sandbox.write(
      Self.file,
      Huddle.assessment.replacing("text: Is the table set?", with: "text: \(text)")
    )
    let shown = try await desk.run(["show", "huddle"])
    #expect(shown.status == 0)
    HostileText.expectSafe(shown, text)
    #expect(shown.output.contains(text.contains("e[2J") ? "^[[2J^[]0;owned^G" : "a<U+202E>b"))
  }
}
