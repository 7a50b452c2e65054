import Foundation
import JSON
import Testing

@Suite(.timeLimit(.minutes(20))) struct ResumeTests {
  private static let begun = "assessment: huddle\nanswers: {table.set: yes, context.stage: idea}\n"

  @Test func `goes on at the first open question of the latest open sheet`() async throws {
    let (sandbox, content) = try await made()
    try sandbox.write("c.yaml", TakeFileTests.complete)
    _ = try await sandbox.muster("take", "huddle", "--answers", "c.yaml", variables: content)
    let outcome = try await sandbox.muster("resume", input: "2\n/quit\n", variables: content)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\nSaved: 3 of 9 questions in huddle-1.\n"))
    let export = try await sandbox.muster("export", "huddle-1", variables: content).json
    #expect(export["answers"]?["table.round"]?["value"]?.integer == 2)
  }

  @Test func `a sheet is named by its handle or its id`() async throws {
    let (sandbox, content) = try await made()
    let id = try #require(
      try await sandbox.muster("export", variables: content).json["id"]?.string
    )
    for name in ["huddle-1", id] {
      let outcome = try await sandbox.muster("resume", name, input: "/quit\n", variables: content)
      #expect(outcome.output.hasPrefix("\nSaved: 2 of 9 questions in huddle-1.\n"))
    }
    let unknown = try await sandbox.muster("resume", "hudle-1", variables: content)
    let message =
      "muster: there is no sheet 'hudle-1'; did you mean 'huddle-1'? ('muster sheets' lists them)\n"
    #expect(unknown == Outcome(66, errors: message))
  }

  @Test func `without input it says how many are open`() async throws {
    let (sandbox, content) = try await made()
    let message =
      "muster: 7 questions still open in huddle-1 and no more input; the answers so far are saved. "
      + "Use 'muster resume huddle-1', or --answers FILE\n"
    for words in [["resume"], ["resume", "huddle-1", "--no-input"]] {
      #expect(try await sandbox.run(words, variables: content) == Outcome(66, errors: message))
    }
  }

  @Test func `adds answers from a file to those that are there`() async throws {
    let (sandbox, content) = try await made()
    try sandbox.write("b.yaml", "assessment: huddle\nanswers: {table.set: no, talk.heard: 5}\n")
    let outcome = try await sandbox.muster(
      "resume",
      "huddle-1",
      "--answers",
      "b.yaml",
      variables: content
    )
    let saved = """
      Saved 2 answers in huddle-1: 6 of 9 questions still open, go on with 'muster
      resume huddle-1'.

      """
    #expect(outcome == Outcome(0, output: saved))
    let answers = try #require(
      try await sandbox.muster("export", variables: content).json["answers"]
    )
    #expect(answers["table.set"]?["value"]?.string == "no")
    #expect(answers["context.stage"]?["value"]?.string == "idea")
    #expect(answers["talk.heard"]?["value"]?.integer == 5)
  }

  @Test func `says what it set aside also where the answers come from a file`() async throws {
    let (sandbox, content) = try await made()
    let journal = try sandbox.journal(of: "huddle-1")
    let whole = try sandbox.text(at: journal)
    try sandbox.write(path: journal, whole + #"{"crc":"#)
    try sandbox.write("b.yaml", "assessment: huddle\nanswers: {talk.heard: 5}\n")
    let outcome = try await sandbox.muster("resume", "--answers", "b.yaml", variables: content)
    let name = journal.split(separator: "/").last ?? ""
    #expect(
      outcome.errors
        == "One unfinished answer was set aside in the file \(name).torn-\(whole.utf8.count).\n"
    )
    #expect(outcome.status == 0)
    #expect(try sandbox.text(at: "\(journal).torn-\(whole.utf8.count)") == #"{"crc":"#)
  }

  @Test func `a sheet that is done is not asked again without a person`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", TakeFileTests.complete)
    _ = try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: content)
    let message =
      "muster: every question of huddle-1 is dealt with; change answers at a terminal, or with "
      + "--answers FILE\n"
    let outcome = try await sandbox.muster("resume", input: "1\n", variables: content)
    #expect(outcome == Outcome(64, errors: message))
  }

  @Test func `two programs cannot sit over one sheet`() async throws {
    let (sandbox, content) = try await made()
    // An unfinished line makes the first one say a word as soon as it holds the sheet.
    let journal = try sandbox.journal(of: "huddle-1")
    try sandbox.write(path: journal, try sandbox.text(at: journal) + #"{"crc":"#)
    let first = sandbox.process([Sandbox.program, "resume", "huddle-1"], variables: content)
    let replies = Pipe()
    let notes = Pipe()
    first.standardInput = replies
    first.standardError = notes
    first.standardOutput = FileHandle.nullDevice
    async let ended: Void = end(of: first)
    let note = notes.fileHandleForReading.availableData
    #expect(
      String(decoding: note, as: UTF8.self).hasPrefix(
        "One unfinished answer was set aside in the file "
      )
    )
    let message = "muster: 'huddle-1' is open in another muster; finish there first\n"
    for words in [
      ["resume", "huddle-1"], ["resume", "huddle-1", "--answers", "a.yaml"],
      ["sheet", "remove", "huddle-1", "--yes"],
    ] {
      #expect(try await sandbox.run(words, variables: content) == Outcome(75, errors: message))
    }
    // Readers take no lock.
    #expect(try await sandbox.muster("report", "huddle-1", variables: content).status == 0)
    #expect(try await sandbox.muster("doctor", variables: content).status == 0)
    // And another sheet can be begun beside it.
    let other = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(other.output.hasPrefix("Saved 2 answers in huddle-2: "))
    try replies.fileHandleForWriting.write(contentsOf: Data("3\n/quit\n".utf8))
    try replies.fileHandleForWriting.close()
    try await ended
    #expect(first.status == 0)
    let export = try await sandbox.muster("export", "huddle-1", variables: content).json
    #expect(export["answers"]?["table.round"]?["value"]?.integer == 3)
  }

  private func made() async throws -> (sandbox: Sandbox, content: [String: String?]) {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", Self.begun)
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    try #require(taken.status == 0, "\(taken.errors)")
    return (sandbox, content)
  }
}
