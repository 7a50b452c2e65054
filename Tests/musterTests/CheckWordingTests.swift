import Foundation
import JSON
import TestSupport
import Testing

/// What `muster check` says of words.
@Suite(.timeLimit(.minutes(20))) struct CheckWordingTests {
  @Test func `wording that is hard to answer is a fault`() async throws {
    let marked = Huddle.assessment
      .replacing("text: Is the table set?", with: "text: 👉Is the table set and is it laid?")
      .replacing("text: Everybody is heard.", with: "text: 👉Nobody is left out.")
    try await expectFaults(
      [
        "the question asks two things at once, 'Is the' and 'is it': keep one, make two questions, "
          + "or let the choices count the parts ('both', 'one of the two')",
        "'Nobody' turns the question round, and a yes to it is hard to read: ask for what is done",
      ],
      in: marked
    )
  }

  /// Structure comes first: what a faulty file asks cannot be told.
  @Test func `wording is looked at once the structure holds`() async throws {
    let marked = Huddle.assessment
      .replacing("version: 1.0.0", with: "version: 👉one")
      .replacing("text: Everybody is heard.", with: "text: Nobody is left out.")
    try await expectFaults(["the version is three numbers, such as 1.0.0"], in: marked)
  }

  /// A copy that was kept is for ever, and its wording is no reason to lose the answers.
  @Test func `wording keeps nobody from taking an assessment`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle(
      Huddle.assessment.replacing("text: Everybody is heard.", with: "text: Nobody is left out.")
    )
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {}\n")
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(taken.status == 0)
    #expect(try await sandbox.muster("doctor").status == 0)
  }

  /// The rules know English only; a practice is in the language of the questions that lead to it.
  @Test func `wording in another language is not judged`() async throws {
    let sandbox = try Sandbox()
    let words = Array(repeating: "mot", count: 26).joined(separator: " ")
    let practice = Huddle.setTheTable.replacing("Made up for a test.", with: "\(words).")
    let asked = Huddle.assessment
      .replacing("text: Everybody is heard.", with: "text: \(words).")
    try sandbox.makeHuddle(asked.replacing("language: en", with: "language: fr"))
    let file = "content/Playbooks/meals/set-the-table.md"
    try sandbox.write(file, practice)
    #expect(try await sandbox.muster("check", "content").status == 0)
    try sandbox.makeHuddle()
    let line =
      try #require(
        practice.split(separator: "\n", omittingEmptySubsequences: false)
          .firstIndex { $0.hasPrefix("mot") }
      ) + 1
    try sandbox.write(file, practice)
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output: "\(file):\(line):1: the sentence 'mot mot mot mot ...' has 26 words; at most 25 "
            + "are read in one breath: make two of it\n",
          errors: "muster: 1 fault found\n"
        )
    )
  }
}
