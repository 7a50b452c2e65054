import DurableFiles
import Foundation
import Testing

/// A workspace with two sheets, a letter beside it, and a place to put something bad into.
///
/// Everything is written by hand, so that a row of a table costs only the commands it tries. These
/// run under limits of processor time and memory: what would keep the program busy, or fill the
/// machine, ends by a signal and fails the row.
struct BadDesk {
  /// The id of `huddle-1`, the sheet that is made bad.
  static let id = "10112233445566778899aabbccddeeff"
  /// The id of `huddle-2`, which stays whole.
  static let otherID = "20112233445566778899aabbccddeeff"
  static let journal = "w/sheets/\(id).jsonl"
  static let definition = "w/definitions/huddle-1.0.0.yaml"

  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    try sandbox.write("letter.txt", "Dear Ada\n")
    try sandbox.write("w/workspace.json", #"{"format":"muster.workspace/1","next":3}"#)
    try sandbox.write(Self.definition, Huddle.assessment)
    try sandbox.write(Self.journal, Self.framed(Self.payloads()))
    try sandbox.write(
      "w/sheets/\(Self.otherID).jsonl",
      Self.framed(Self.payloads(of: Self.otherID, number: 2))
    )
  }

  /// The five lines of a sheet: its head and four answers.
  static func payloads(of id: String = id, number: Int = 1) -> [String] {
    let digits = String(crc32(of: Array(Huddle.assessment.utf8)), radix: 16)
    let checksum = "crc32:" + String(repeating: "0", count: 8 - digits.count) + digits
    let head = """
      {"n":1,"sheet":"\(id)","format":"muster.journal/1","handle":"huddle-\(number)",\
      "number":\(number),"assessment":{"id":"huddle","version":"1.0.0","checksum":"\(checksum)"},\
      "participant":{},"form":"full","started":"2026-05-02T09:00:00Z"}
      """
    let answers = [
      #""question":"table.set","answer":{"value":"yes"}"#,
      #""question":"table.round","answer":{"value":3}"#,
      #""question":"talk.heard","answer":{"value":4,"note":"A note"}"#,
      #""question":"talk.met","answer":{"value":"2026-05-01"}"#,
    ]
    return [head]
      + answers.enumerated().map { index, answer in
        #"{"n":\#(index + 2),"sheet":"\#(id)","at":"2026-05-02T09:0\#(index + 1):00Z",\#(answer)}"#
      }
  }

  static func framed(_ payloads: [String]) -> [UInt8] {
    payloads.flatMap { Journal.frame(Array($0.utf8)) }
  }

  /// Where a line of the whole journal begins, in bytes; lines count from 1.
  static func offset(ofLine line: Int) -> Int { framed(Array(payloads().prefix(line - 1))).count }
}

extension BadDesk {
  /// Six seconds of processor time and 256 MiB of data.
  ///
  /// People get two seconds; the build that is tested is not optimised, and needs several times as
  /// much. A bomb takes minutes.
  private static let limits = "ulimit -t 6; ulimit -d 262144; "

  /// Runs muster with these words, under the limits.
  func run(
    _ words: [String],
    before: String = "",
    after: String = "",
    variables: [String: String?] = [:]
  ) async throws -> Outcome {
    let quoted = words.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }.joined(separator: " ")
    let own: [String: String?] = ["MUSTER_CONTENT": "content", "COLUMNS": "100"]
    return try await sandbox.shell(
      "\(Self.limits)\(before)\"$MUSTER\" \(quoted) \(after)",
      variables: own.merging(variables) { $1 }
    )
  }

  /// Runs muster in the workspace, and expects this end, this message and nothing else.
  func expect(
    _ words: [String],
    _ status: Int32,
    _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let outcome = try await run(words + ["--workspace", "w"])
    #expect(
      outcome == Outcome(status, errors: "muster: \(message)\n"),
      "\(words)",
      sourceLocation: sourceLocation
    )
  }

  /// Expects that another sheet can still be taken, and that it disturbs nothing.
  func expectAnotherSheet(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let before = try picture()
    let taken = try await run(["take", "huddle", "--answers", "a.yaml", "--workspace", "w"])
    #expect(
      taken
        == Outcome(
          0,
          output: "Saved 1 answer in huddle-3: 8 of 9 questions still open, go on with 'muster "
            + "resume huddle-3\n--workspace w'.\n"
        ),
      sourceLocation: sourceLocation
    )
    let after = try picture()
    let changed = before.filter { $0.key != "desk/w/workspace.json" && after[$0.key] != $0.value }
    // A folder's own time changes with what is put into it.
    #expect(changed.filter { !$0.value.isFolder } == [:], sourceLocation: sourceLocation)
  }
}

extension BadDesk {
  /// Lengthens a file, or makes it, with zeros that take no room on the disk.
  func grow(_ name: String, to size: Int) throws {
    let path = "\(sandbox.desk)/\(name)"
    if !FileManager.default.fileExists(atPath: path) { try sandbox.write(name, "") }
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }
}

extension BadDesk {
  /// What a file is, as far as one can tell without following it.
  struct Thing: Equatable {
    let kind: String
    let mode: Int
    let size: Int
    /// Of a file that was written anew this changes, even where its bytes do not.
    let changed: Date?
    /// The bytes of a file of no more than 8 MiB, or where a link leads.
    let content: Data

    var isFolder: Bool { kind == FileAttributeType.typeDirectory.rawValue }
  }

  /// Everything below the current folder and the home, by its name; but for locks, which every
  /// writer makes, and hold nothing.
  func picture() throws -> [String: Thing] {
    var things: [String: Thing] = [:]
    for (label, root) in [("desk", sandbox.desk), ("home", sandbox.home)] {
      for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
        guard !name.hasSuffix(".lock") else { continue }
        things["\(label)/\(name)"] = try thing(at: "\(root)/\(name)")
      }
    }
    return things
  }

  private func thing(at path: String) throws -> Thing {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let kind = attributes[.type] as? FileAttributeType
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    var content = Data()
    if kind == .typeRegular, size <= 8_388_608 {
      // A file that may not be read keeps its size and its time all the same.
      content = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
    } else if kind == .typeSymbolicLink {
      content = Data(try FileManager.default.destinationOfSymbolicLink(atPath: path).utf8)
    }
    let isFolder = kind == .typeDirectory
    return Thing(
      kind: kind?.rawValue ?? "",
      mode: (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1,
      size: isFolder ? 0 : size,
      // The lock that a writer makes changes the time of its folder.
      changed: isFolder ? nil : attributes[.modificationDate] as? Date,
      content: content
    )
  }
}
