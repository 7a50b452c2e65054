import Assessments
import DurableFiles
import Testing
import Workspace

/// A sheet's journal written by hand, its checksums right whatever its lines say.
struct HandmadeJournal {
  static let id = "0123456789abcdef0123456789abcdef"
  static let name = "sheets/\(id).jsonl"

  /// The head, and three answers.
  static let lines = [
    """
    {"n":1,"sheet":"\(id)","format":"muster.journal/1","handle":"tiny-1","number":1,\
    "assessment":{"id":"tiny","version":"1.0.0","checksum":"\(checksum)"},\
    "participant":{"name":"Ada Example"},"form":"full","started":"2026-05-01T09:00:00Z"}
    """,
    """
    {"n":2,"sheet":"\(id)","at":"2026-05-01T09:01:00Z","question":"team.often",\
    "answer":{"value":3}}
    """,
    """
    {"n":3,"sheet":"\(id)","at":"2026-05-01T09:02:00Z","question":"team.written",\
    "answer":{"value":"partly"}}
    """,
    """
    {"n":4,"sheet":"\(id)","at":"2026-05-01T09:03:00Z","question":"open.wish",\
    "answer":{"state":"skipped","note":"Later"}}
    """,
  ]
  private static let checksum = Definition.checksum(of: Array(Tiny.text.utf8))

  let temporary: TemporaryFolder
  let workspace: Workspace
  var path: String { temporary.path(Self.name) }

  /// A workspace that holds the definition and no sheet yet.
  init() throws {
    temporary = try TemporaryFolder()
    try temporary.write("workspace.json", #"{"format": "muster.workspace/1", "next": 2}"#)
    try temporary.write("definitions/\(Tiny.fileName)", Tiny.text)
    workspace = try Workspace(opening: temporary.path)
  }

  static func framed(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Journal.frame(Array($0.utf8)) }
  }

  /// The lines with a part of one of them, which stands in it just once, replaced.
  static func lines(
    _ number: Int,
    replacing part: String,
    with replacement: String
  ) throws -> [String] {
    var lines = Self.lines
    let line = lines[number - 1]
    let range = try #require(line.firstRange(of: part))
    try #require(line[range.upperBound...].firstRange(of: part) == nil, "'\(part)' stands once")
    lines[number - 1] = line.replacingCharacters(in: range, with: replacement)
    return lines
  }

  /// The sheet that the four lines are.
  func sheet() throws -> AnswerSheet {
    var sheet = AnswerSheet(
      id: Self.id,
      handle: "tiny-1",
      edition: AnswerSheet.Edition(id: "tiny", version: "1.0.0", checksum: Self.checksum),
      participant: AnswerSheet.Participant(name: "Ada Example"),
      started: "2026-05-01T09:00:00Z",
      form: .full
    )
    sheet.answers = [
      .often: Answer(.answered(.level(3))), .written: Answer(.answered(.word("partly"))),
      .wish: Answer(.skipped, note: "Later"),
    ]
    return sheet
  }

  /// Expects that readers and writers alike refuse the bytes in these words, and change nothing.
  func expectRefusal(
    of bytes: [UInt8],
    _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try temporary.write(Self.name, bytes)
    let before = try files()
    let (sheets, problems) = try workspace.sheets()
    #expect(sheets.map(\.sheet.answers) == [], sourceLocation: sourceLocation)
    #expect(problems.map(\.file) == [path], sourceLocation: sourceLocation)
    #expect(problems.map(\.error.description) == [words], sourceLocation: sourceLocation)
    let sheet = try sheet()
    #expect(message { _ = try workspace.open(sheet) } == words, sourceLocation: sourceLocation)
    #expect(try files() == before, sourceLocation: sourceLocation)
  }

  /// Everything but the lock, which every writer takes.
  func files() throws -> [String: [UInt8]] {
    try temporary.contents().filter { $0.key != ".lock" }
  }

  /// The same for a wrong line behind a right checksum.
  func expectRefusal(
    of lines: [String],
    line: Int,
    column: Int? = nil,
    _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expectRefusal(
      of: Self.framed(lines),
      "\(path):\(line)\(column.map { ":\($0)" } ?? ""): \(message); nothing was changed, see 'muster doctor'",
      sourceLocation: sourceLocation
    )
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
