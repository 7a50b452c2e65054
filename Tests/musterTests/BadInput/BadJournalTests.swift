import DurableFiles
import Testing

/// Rows 1 to 35 of the list of bad inputs: what a sheet's journal can be, and must not be taken for.
///
/// Every cut and every flipped bit is tried in `JournalDamageTests`; here stands one of each kind,
/// to the end that a person sees.
@Suite(.timeLimit(.minutes(20))) struct BadJournalTests {
  /// One that only reads, and one that would write: the others read a sheet in the same way.
  private static let readers = [["report", BadDesk.id], ["resume", BadDesk.id, "--no-input"]]

  @Test func `a whole journal is read, so that what follows is about what is bad`() async throws {
    let desk = try BadDesk()
    let before = try desk.picture()
    for words in [["sheets"], ["report", "huddle-1"], ["export", "huddle-1"], ["doctor"]] {
      let outcome = try await desk.run(words + ["--workspace", "w"])
      #expect(outcome == Outcome(0, output: outcome.output), "\(words)")
    }
    try await desk.expect(
      ["resume", "huddle-1", "--no-input"],
      66,
      "5 questions still open in huddle-1 and no more input; the answers so far are saved. Use "
        + "'muster resume huddle-1 --workspace w', or --answers FILE"
    )
    #expect(try desk.picture() == before)
    try await desk.expectAnotherSheet()
  }

  @Test(arguments: BadJournal.damages)
  func `a damaged journal is named with its place, and left as it is`(
    journal: BadJournal
  ) async throws {
    let desk = try await expectRefusal(of: journal)
    try await desk.expect(["export", BadDesk.id], 65, journal.message)
    try await desk.expectAnotherSheet()
  }

  @Test(arguments: BadJournal.forgeries)
  func `a line that muster cannot have written is named with its place`(
    journal: BadJournal
  ) async throws {
    try await expectRefusal(of: journal)
  }

  @discardableResult
  private func expectRefusal(of journal: BadJournal) async throws -> BadDesk {
    let desk = try BadDesk()
    try desk.sandbox.write(BadDesk.journal, journal.bytes)
    if let size = journal.size { try desk.grow(BadDesk.journal, to: size) }
    let before = try desk.picture()
    for words in Self.readers { try await desk.expect(words, 65, journal.message) }
    let sheets = try await desk.run(["sheets", "--workspace", "w"])
    let name = journal.isNamed ? "huddle-1" : BadDesk.journal
    #expect(
      sheets
        == Outcome(
          65,
          output: "\(name) cannot be read\nhuddle-2  4 of 9 questions; begun 2026-05-02\n",
          errors:
            "muster: 1 sheet cannot be read, beginning with \(name); 'muster doctor' says more\n"
        )
    )
    let doctor = try await desk.run(["doctor", "--workspace", "w"])
    #expect(doctor.status == 65 && doctor.output.contains("- \(BadDesk.journal): "))
    #expect(try desk.picture() == before)
    return desk
  }

  /// Rows 4, 5 and 16: what an interrupted save leaves, or an editor that takes the last newline.
  @Test(arguments: [
    ("4: cut in the second line", 2, 17), ("4: cut behind the first byte of the last line", 5, 1),
    ("4: cut in the last line", 5, 90), ("16: the last newline is gone", 5, -1),
    ("5: a bit of the last newline", 5, 0),
  ])
  func `an unfinished last line is passed over, and set aside by who goes on`(
    _: String,
    line: Int,
    length: Int
  ) async throws {
    let desk = try BadDesk()
    let whole = BadDesk.framed(BadDesk.payloads())
    let start = BadDesk.offset(ofLine: line)
    let bytes =
      length > 0
      ? Array(whole[..<(start + length)]) : whole.dropLast() + (length < 0 ? [] : [10 ^ 64])
    try desk.sandbox.write(BadDesk.journal, bytes)
    let before = try desk.picture()
    for words in [["sheets"], ["report", "huddle-1"], ["export", "huddle-1"], ["doctor"]] {
      let outcome = try await desk.run(words + ["--workspace", "w"])
      #expect(outcome == Outcome(0, output: outcome.output), "\(words)")
    }
    #expect(try desk.picture() == before)
    let aside = "\(BadDesk.id).jsonl.torn-\(start)"
    let resumed = try await desk.run(["resume", "huddle-1", "--no-input", "--workspace", "w"])
    #expect(
      resumed
        == Outcome(
          66,
          errors: "One unfinished answer was set aside in the file \(aside).\n"
            + "muster: \(11 - line) questions still open in huddle-1 and no more input; the answers "
            + "so far are saved. Use 'muster resume huddle-1 --workspace w', or --answers FILE\n"
        )
    )
    #expect(try desk.sandbox.bytes(of: BadDesk.journal) == Array(whole[..<start]))
    #expect(try desk.sandbox.bytes(of: "w/sheets/\(aside)") == Array(bytes[start...]))
    try await desk.expectAnotherSheet()
  }
}
