import Assessments
import DurableFiles
import Testing
import Workspace

/// What other programs, and crashes, do to the bytes of a sheet.
@Suite struct SheetBytesTests {
  let journal: HandmadeJournal
  private let whole = HandmadeJournal.framed(HandmadeJournal.lines)

  init() throws { journal = try HandmadeJournal() }

  @Test func `lines that end as on Windows are damage`() throws {
    let bytes = whole.flatMap { $0 == 10 ? [13, 10] : [$0] }
    try journal.expectRefusal(of: bytes, damaged(line: 1, byte: 0))
  }

  @Test func `a byte order mark is damage`() throws {
    try journal.expectRefusal(of: [0xEF, 0xBB, 0xBF] + whole, damaged(line: 1, byte: 0))
  }

  @Test func `an empty line is damage`() throws {
    let head = HandmadeJournal.framed([HandmadeJournal.lines[0]])
    let rest = HandmadeJournal.framed(Array(HandmadeJournal.lines.dropFirst()))
    try journal.expectRefusal(of: head + [10] + rest, damaged(line: 2, byte: head.count))
  }

  @Test func `an answer that was changed is damage`() throws {
    let head = HandmadeJournal.framed([HandmadeJournal.lines[0]])
    let text = String(decoding: whole, as: UTF8.self).replacing(#""value":3"#, with: #""value":4"#)
    try journal.expectRefusal(
      of: Array(text.utf8),
      damaged(line: 2, byte: head.count, "its checksum does not fit")
    )
  }

  @Test func `a file without a line is no sheet`() throws {
    try journal.expectRefusal(
      of: [],
      "\(journal.path):1: the sheet has no first line; nothing was changed, see 'muster doctor'"
    )
  }

  @Test func `a first line that is unfinished makes no sheet, and is not set aside`() throws {
    let bytes = HandmadeJournal.framed([HandmadeJournal.lines[0]]).dropLast()
    try journal.temporary.write(HandmadeJournal.name, Array(bytes))
    let before = try journal.files()
    #expect(
      try journal.workspace.sheets().problems.map(\.error.description) == [
        "\(journal.path):1: the sheet has no first line; nothing was changed, see 'muster doctor'"
      ]
    )
    #expect(
      message { _ = try journal.workspace.open(journal.sheet()) } == damaged(line: 1, byte: 0)
    )
    #expect(try journal.files() == before)
  }

  @Test func `a last line without its end is unfinished, and passed over by readers`() throws {
    let last = HandmadeJournal.framed([HandmadeJournal.lines[3]]).count - 1
    try journal.temporary.write(HandmadeJournal.name, whole.dropLast())
    let before = try journal.files()
    let summary = try journal.workspace.sheet("tiny-1")
    var expected = try journal.sheet()
    expected.answers[.wish] = nil
    #expect(summary.sheet == expected && summary.unfinished == last)
    #expect(try journal.workspace.sheets().sheets == [summary])
    #expect(try journal.workspace.sheets().problems == [])
    #expect(try journal.files() == before)
  }

  @Test func `a cut at every byte of the last line leaves the lines before it`() throws {
    let start = HandmadeJournal.framed(Array(HandmadeJournal.lines.dropLast())).count
    var expected = try journal.sheet()
    expected.answers[.wish] = nil
    for length in start..<whole.count {
      try journal.temporary.write(HandmadeJournal.name, Array(whole[..<length]))
      let summary = try journal.workspace.sheet("tiny-1")
      #expect(summary.sheet == expected && summary.unfinished == length - start)
    }
  }

  private func damaged(
    line: Int,
    byte: Int,
    _ how: String = "it is not a record of a journal"
  ) -> String {
    "could not read '\(journal.path)': line \(line) is damaged (byte \(byte)): \(how); nothing was "
      + "changed"
  }
}
