import Assessments
import Foundation
import Testing

@testable import DurableFiles
@testable import Workspace

/// What `doctor --repair` makes of a workspace: whole again, with everything that was whole before.
@Suite struct RepairTests {
  let made: HandmadeJournal

  init() throws { made = try HandmadeJournal() }

  /// What is wrong with the journal, and the numbers of the lines (from 1) that are kept of it.
  enum Damage: String, CaseIterable {
    case changed, cut, doubled, swapped, missing, joined, foreign, nonsense, strange

    var bytes: [UInt8] {
      let lines = HandmadeJournal.lines
      let whole = HandmadeJournal.framed(lines)
      let ends = whole.indices.filter { whole[$0] == 10 }
      var changed = whole
      switch self {
      // A letter within the answer of line 3.
      case .changed: changed[ends[2] - 5] ^= 1
      // The beginning of line 3 is gone, and its newline is there.
      case .cut: changed.removeSubrange((ends[1] + 1)..<(ends[1] + 20))
      case .doubled:
        return HandmadeJournal.framed([lines[0], lines[1], lines[1], lines[2], lines[3]])
      case .swapped: return HandmadeJournal.framed([lines[0], lines[2], lines[1], lines[3]])
      case .missing: return HandmadeJournal.framed([lines[0], lines[1], lines[3]])
      case .joined: changed[ends[1]] = 32
      case .foreign:
        let other = lines[2].replacing(HandmadeJournal.id, with: String(repeating: "f", count: 32))
        return HandmadeJournal.framed([lines[0], lines[1], other, lines[3]])
      case .nonsense: changed.insert(contentsOf: Array("\n\0\u{FF}}{\n".utf8), at: ends[1] + 1)
      case .strange:
        let other = lines[2].replacing("team.written", with: "team.nowhere")
        return HandmadeJournal.framed([lines[0], lines[1], other, lines[3]])
      }
      return changed
    }

    var kept: [Int] {
      switch self {
      case .changed, .cut, .missing, .foreign, .strange: [2, 4]
      case .doubled, .swapped, .joined, .nonsense: [2, 3, 4]
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func `goes on with every whole line, and keeps the file as it was`(damage: Damage) throws {
    try made.temporary.write(HandmadeJournal.name, damage.bytes)
    let finding = try #require(try findings().first)
    #expect(finding.isDamage && finding.repair == .rebuild("\(HandmadeJournal.id).jsonl"))
    let lines = "the \(damage.kept.count) lines that are whole"
    #expect(
      finding.advice
        == "Bring the file back from a copy, if there is one. Else 'muster doctor --repair' goes on "
        + "with \(lines), and keeps this file beside it."
    )
    let copy = "\(HandmadeJournal.id).jsonl.damaged"
    let strange =
      [.foreign, .strange].contains(damage) ? "; one that did not fit was left out" : ""
    #expect(
      try repair(finding) == "it goes on with \(lines)\(strange); the file as it was is \(copy)"
    )
    #expect(try made.temporary.bytes("sheets/\(copy)") == damage.bytes)
    let numbered = damage.kept.enumerated().map { index, number in
      HandmadeJournal.lines[number - 1].replacing("{\"n\":\(number),", with: "{\"n\":\(index + 2),")
    }
    #expect(
      try made.temporary.bytes(HandmadeJournal.name)
        == HandmadeJournal.framed([HandmadeJournal.lines[0]] + numbered)
    )
    #expect(
      try findings().map(\.what) == ["a damaged file as it was before a repair"]
    )
    // And it goes on.
    let open = try made.workspace.open(try made.workspace.sheet("tiny-1").sheet)
    try open.append(.answer(.often, Answer(.skipped)), at: "2026-05-01T09:09:00Z")
  }

  @Test(arguments: 0..<8)
  func `whichever bit is changed, all other lines are kept`(bit: Int) throws {
    let whole = HandmadeJournal.framed(HandmadeJournal.lines)
    try made.temporary.write(HandmadeJournal.name, whole)
    let head = try made.workspace.head(in: "\(HandmadeJournal.id).jsonl")
    let assessment = try Tiny.definition().assessment
    let ends = whole.indices.filter { whole[$0] == 10 }
    for index in whole.indices.dropFirst(ends[0] + 1) {
      var changed = whole
      changed[index] ^= 1 << UInt8(bit)
      let line = ends.filter { $0 < index }.count
      // The newline behind a line is no part of it.
      let kept = [1, 2, 3].filter { $0 != line || ends.contains(index) }
      let expected = kept.enumerated().map { count, number in
        HandmadeJournal.lines[number].replacing(
          "{\"n\":\(number + 1),",
          with: "{\"n\":\(count + 2),"
        )
      }
      let found = SheetSalvage(changed, head, of: assessment).payloads.dropFirst()
      #expect(found.map { String(decoding: $0, as: UTF8.self) } == expected, "byte \(index)")
    }
  }

  @Test func `a line without its number is left out, and counted`() throws {
    try made.temporary.write(HandmadeJournal.name, HandmadeJournal.framed(HandmadeJournal.lines))
    let head = try made.workspace.head(in: "\(HandmadeJournal.id).jsonl")
    let lines = try HandmadeJournal.lines(3, replacing: #""n":3,"#, with: "")
    let assessment = try Tiny.definition().assessment
    let found = SheetSalvage(HandmadeJournal.framed(lines), head, of: assessment)
    #expect(found.strange == 1)
    #expect(
      found.payloads.map { String(decoding: $0, as: UTF8.self) } == [
        lines[0], lines[1], lines[3].replacing(#"{"n":4,"#, with: #"{"n":3,"#),
      ]
    )
  }

  @Test func `a damaged first line leaves nothing to go by`() throws {
    var bytes = HandmadeJournal.framed(HandmadeJournal.lines)
    bytes[40] ^= 1
    try made.temporary.write(HandmadeJournal.name, bytes)
    let finding = try #require(try findings().first)
    #expect(finding.repair == nil)
    #expect(
      finding.advice == "Bring the file back from a copy, or keep it and go on without it."
    )
  }

  @Test func `each repair keeps what it found, under a name of its own`() throws {
    for (count, damage) in [Damage.changed, .joined].enumerated() {
      try made.temporary.write(HandmadeJournal.name, damage.bytes)
      _ = try repair(try #require(try findings().first { $0.isDamage }))
      let names = try made.temporary.contents().keys.filter { $0.contains(".damaged") }
      #expect(names.count == count + 1)
    }
    let sheet = try made.workspace.sheet("tiny-1").sheet
    try made.workspace.remove(sheet)
    // They hold what the same person said.
    #expect(try made.temporary.contents().keys.filter { $0.contains(sheet.id) } == [])
  }

  @Test func `sets an unfinished answer aside, unless somebody is at it`() throws {
    let whole = HandmadeJournal.framed(HandmadeJournal.lines)
    try made.temporary.write(HandmadeJournal.name, whole)
    var open: OpenSheet? = try made.workspace.open(try made.workspace.sheet("tiny-1").sheet)
    try made.temporary.append(Array(#"{"crc":""#.utf8), to: HandmadeJournal.name)
    let finding = try #require(try findings().first)
    #expect(throws: WorkspaceError.sheetInUse(handle: made.path)) { try repair(finding) }
    withExtendedLifetime(open) {}
    open = nil
    let name = "\(HandmadeJournal.id).jsonl.torn-\(whole.count)"
    #expect(try repair(finding) == "the unfinished answer lies in \(name)")
    #expect(try repair(finding) == "it was finished already")
    #expect(try made.temporary.bytes(HandmadeJournal.name) == whole)
  }

  @Test(arguments: [nil, "something else", ""])
  func `brings back the text that was answered, where it is to be had`(text: String?) throws {
    try made.temporary.write(
      HandmadeJournal.name,
      HandmadeJournal.framed(HandmadeJournal.lines)
    )
    let name = "definitions/\(Tiny.fileName)"
    try made.temporary.remove(name)
    if let text { try made.temporary.write(name, text) }
    let other = Originals { _ in Array("another text".utf8) }
    let bare = try made.workspace.examine(originals: other).findings.filter { $0.repair != nil }
    #expect(bare == [])
    let own = Originals { _ in Array(Tiny.text.utf8) }
    let found = try made.workspace.examine(originals: own).findings
    let finding = try #require(found.first { $0.repair != nil })
    #expect(
      finding.advice
        == "'muster doctor --repair' brings that text back: it is the one that comes with muster."
    )
    let kept = text == nil ? "" : "; what was there is \(Tiny.fileName).damaged"
    #expect(try repair(finding, own) == "\(Tiny.fileName) is back\(kept)")
    #expect(try made.workspace.sheet("tiny-1").sheet.answers.count == 3)
    if let text { #expect(try made.temporary.text("\(name).damaged") == text) }
    #expect(try findings().filter(\.isDamage) == [])
  }

  @Test(arguments: [
    (nil, "could not read 'FILE': there is no such file", false),
    ("", "line 1: 1:1: nothing is here; a value should be", true),
    (
      #"{"format": "muster.workspace/1", "next": "7", "accessible": true}"#,
      "line 1: 'next' is no number of a sheet", true
    ),
  ])
  func `writes workspace.json anew from the sheets`(
    text: String?,
    what: String,
    isKept: Bool
  ) throws {
    try made.temporary.write(
      HandmadeJournal.name,
      HandmadeJournal.framed(HandmadeJournal.lines)
    )
    try made.temporary.remove("workspace.json")
    if let text { try made.temporary.write("workspace.json", text) }
    let workspace = try Workspace(examining: made.temporary.path)
    let finding = try #require(try findings(in: workspace).first)
    #expect(finding.file == made.temporary.path("workspace.json") && finding.isDamage)
    #expect(finding.repair == .mark(next: 2))
    let kept = isKept ? "; what was there is workspace.json.damaged" : ""
    #expect(
      try workspace.carryOut(.mark(next: 2), originals: Originals { _ in nil })
        == "the next sheet gets the number 2\(kept)"
    )
    if let text { #expect(try made.temporary.text("workspace.json.damaged") == text) }
    #expect(try Workspace(opening: made.temporary.path).begin().sheet.handle == "tiny-2")
  }

  @Test func `a number that lost count is put right, and what was set stays`() throws {
    try made.temporary.write(
      HandmadeJournal.name,
      HandmadeJournal.framed(HandmadeJournal.lines)
    )
    try made.temporary.write(
      "workspace.json",
      #"{"format": "muster.workspace/1", "next": 1, "projected": true}"#
    )
    let finding = try #require(try findings().first)
    #expect(try repair(finding) == "the next sheet gets the number 2")
    #expect(try made.workspace.preferences.isProjected)
    #expect(try findings() == [])
  }

  @Test func `a sheet that was begun since the look keeps its number to itself`() throws {
    try made.temporary.write(
      HandmadeJournal.name,
      HandmadeJournal.framed(HandmadeJournal.lines)
    )
    let mark = #"{"format": "muster.workspace/1", "next": 1}"#
    try made.temporary.write("workspace.json", mark)
    let finding = try #require(try findings().first)
    #expect(finding.repair == .mark(next: 2))
    // Two more, while somebody reads what doctor found.
    try made.temporary.write("workspace.json", mark.replacing(": 1}", with: ": 2}"))
    for _ in 1...2 { _ = try made.workspace.begin() }
    #expect(try repair(finding) == "the next sheet gets the number 4")
    #expect(try made.workspace.begin().sheet.handle == "tiny-4")
  }

  @Test func `leaves a newer muster's files alone`() throws {
    try made.temporary.write("workspace.json", #"{"format": "muster.workspace/2"}"#)
    let name = "sheets/\(HandmadeJournal.id).jsonl"
    try made.temporary.write(name, Journal.frame(Array(#"{"format":"muster.journal/2"}"#.utf8)))
    let workspace = try Workspace(examining: made.temporary.path)
    let found = try findings(in: workspace)
    #expect(found.map(\.isDamage) == [true, true] && found.map(\.repair) == [nil, nil])
  }

  @Test func `closes to others what is open to them, and follows no link`() throws {
    try made.temporary.write(
      HandmadeJournal.name,
      HandmadeJournal.framed(HandmadeJournal.lines)
    )
    let outside = made.temporary.path + "-outside"
    try Folder.write(path: outside, bytes: [])
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: outside)
    try FileManager.default.createSymbolicLink(
      atPath: made.temporary.path("sheets/link"),
      withDestinationPath: outside
    )
    let open = ["workspace.json", "sheets", HandmadeJournal.name, "definitions"]
    for name in open {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: made.temporary.path(name)
      )
    }
    let finding = try #require(
      try made.workspace.examine().findings.first { $0.repair == .close }
    )
    #expect(
      finding.what == "4 files and folders in it can be read or changed by others on this machine"
    )
    #expect(finding.advice == "'muster doctor --repair' closes them to all but you.")
    #expect(!finding.isDamage)
    #expect(try repair(finding) == "closed to all but you: 4")
    #expect(try open.map { try made.temporary.mode($0) } == [0o600, 0o700, 0o600, 0o700])
    let mode = try FileManager.default.attributesOfItem(atPath: outside)[.posixPermissions]
    #expect(mode as? Int == 0o644)
  }

  @Test func `whichever call of the system fails, nothing is lost and it can be tried again`()
    throws
  {
    let bytes = Damage.changed.bytes
    for number in 0... {
      let temporary = try HandmadeJournal()
      try temporary.temporary.write(HandmadeJournal.name, bytes)
      var calls = 0
      let rebuild = Examination.Repair.rebuild("\(HandmadeJournal.id).jsonl")
      calls = try Self.calls(failing: number) {
        _ = try temporary.workspace.carryOut(rebuild, originals: Originals { _ in nil })
      }
      if calls <= number { break }
      // Whatever came of it, the answers are there: in the old file, or in the new one beside it.
      let left = try temporary.temporary.contents()
      #expect(left.values.contains(bytes), "failed at call \(number)")
      for finding in try temporary.workspace.examine().findings where finding.repair != nil {
        _ = try temporary.workspace.carryOut(
          try #require(finding.repair),
          originals: Originals { _ in nil }
        )
      }
      #expect(try temporary.workspace.sheet("tiny-1").sheet.answers.count == 2)
      #expect(number < 100)
    }
  }

  /// Runs the body while the call of the system with this number fails.
  /// - Returns: how many calls there were.
  private static func calls(failing number: Int, _ body: () throws -> Void) throws -> Int {
    let count = CallCount(failing: number)
    do {
      try SystemCall.$fault.withValue(count.fault, operation: body)
    } catch let error as WorkspaceError {
      guard case .file(let error) = error, error.reason == .system(EIO) else { throw error }
    }
    return count.calls
  }

  private func repair(
    _ finding: Examination.Finding,
    _ originals: Originals = Originals { _ in nil }
  ) throws -> String {
    try made.workspace.carryOut(try #require(finding.repair), originals: originals)
  }

  /// What was found, but for words about the place that the test happens to run in, and about
  /// rights, which test files have as they come.
  private func findings(in workspace: Workspace? = nil) throws -> [Examination.Finding] {
    let workspace = workspace ?? made.workspace
    return try workspace.examine().findings.filter { $0.file != workspace.path }
  }
}
