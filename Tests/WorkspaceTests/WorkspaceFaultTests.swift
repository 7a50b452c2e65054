import Assessments
import Glibc
import Synchronization
import Testing

@testable import DurableFiles
@testable import Workspace

/// Whichever call of the system fails, trying again comes to a good end.
@Suite struct WorkspaceFaultTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `a making that failed can be tried again`() throws {
    let calls = try failingAtEach { number, fail in
      let path = temporary.path("\(number)")
      try fail { _ = try Workspace(creating: path) }
      #expect(message { _ = try Workspace(creating: path) } == nil, "failed at call \(number)")
    }
    #expect(calls > 10)
  }

  @Test func `a copy of a definition that may not last is no ground for a sheet`() throws {
    let workspace = try Workspace(creating: temporary.path)
    let definition = try Tiny.definition()
    _ = try workspace.begin(definition)
    // Whoever kept it may have been killed before it lasted.
    let fault: @Sendable (SystemCall) -> Int32? = { $0 == .sync ? EIO : nil }
    let told = message {
      try SystemCall.$fault.withValue(fault) { _ = try workspace.begin(definition) }
    }
    let path = temporary.path("definitions/tiny-1.0.0.yaml")
    #expect(told == "could not make sure of '\(path)': the device reports a failure (EIO)")
    #expect(try workspace.sheets().sheets.map(\.sheet.handle) == ["tiny-1"])
  }

  @Test func `no number is given twice, and no sheet is half there`() throws {
    let workspace = try Workspace(creating: temporary.path)
    let definition = try Tiny.definition()
    var last = 0
    let calls = try failingAtEach { number, fail in
      // Each time as at the first beginning, when the folders are not there yet.
      for folder in ["definitions", "sheets"] where try temporary.contents()[folder] != nil {
        try temporary.remove(folder)
      }
      try fail { last = max(last, try self.number(of: workspace.begin(definition))) }
      let (sheets, problems) = try workspace.sheets()
      #expect(problems == [], "failed at call \(number)")
      last = max(last, sheets.map(\.number).max() ?? 0)
      let next = try self.number(of: workspace.begin(definition))
      #expect(next > last, "failed at call \(number)")
      last = next
    }
    #expect(calls > 30)
  }

  @Test func `a removal that failed can be tried again until nothing is left`() throws {
    let workspace = try Workspace(creating: temporary.path)
    let calls = try failingAtEach { number, fail in
      let sheet = try workspace.begin().sheet
      let name = "sheets/\(sheet.id).jsonl"
      try temporary.write("\(name).torn-400", "x")
      try temporary.write(name, try temporary.bytes(name) + Array(#"{"crc":""#.utf8))
      try fail { try workspace.remove(sheet) }
      // As the command does: what is not found any more cannot be named.
      if let found = try? workspace.sheet(sheet.handle) { try workspace.remove(found.sheet) }
      let left = try temporary.contents().keys.filter { $0.contains(sheet.id) }
      #expect(left == [], "failed at call \(number)")
    }
    #expect(calls > 15)
  }

  /// The folder, the list of it, the folder again and the file: each may be gone when looked at.
  @Test(arguments: 0..<4)
  func `a sheet that is removed while it is looked for is not one that cannot be read`(
    number: Int
  ) throws {
    let workspace = try Workspace(creating: temporary.path)
    _ = try workspace.begin()
    let count = Mutex(0)
    let fault: @Sendable (SystemCall) -> Int32? = { call in
      guard call == .open else { return nil }
      return count.withLock { count in
        defer { count += 1 }
        return count == number ? ENOENT : nil
      }
    }
    #expect(throws: WorkspaceError.noSheets(path: temporary.path)) {
      try SystemCall.$fault.withValue(fault) { try workspace.sheet(nil) }
    }
    count.withLock { $0 = 0 }
    let found = try SystemCall.$fault.withValue(fault) { try workspace.sheets() }
    #expect(found.sheets == [] && found.problems == [])
  }

  @Test func `nothing is swept away while an unfinished answer is being set aside`() throws {
    let workspace = try Workspace(creating: temporary.path)
    let sheet = try workspace.begin().sheet
    let name = "sheets/\(sheet.id).jsonl"
    try temporary.write(name, try temporary.bytes(name) + Array(#"{"crc":""#.utf8))
    let path = temporary.path
    let locks = Mutex<[Bool]>([])
    // The temporary file is written, and gets its name by this call.
    let look: @Sendable (SystemCall) -> Int32? = { call in
      guard call == .link else { return nil }
      let error = #expect(throws: FileError.self) {
        try FolderLock(try Folder(opening: path), patience: .zero)
      }
      locks.withLock { $0.append(error?.reason == .busy(pid: getpid())) }
      return nil
    }
    let open = try SystemCall.$fault.withValue(look) { try workspace.open(sheet) }
    #expect(open.setAside != nil && locks.withLock { $0 } == [true])
    // The lock goes with the opening: others can begin while this sheet is answered.
    _ = try FolderLock(try Folder(opening: path), patience: .zero)
  }

  private func number(of open: OpenSheet) throws -> Int {
    try #require(Int(open.sheet.handle.dropFirst("tiny-".count)))
  }

  /// Runs the body again and again: what it hands to its second argument runs while the call of
  /// the system with the number of its first argument (from 0) fails.
  /// - Returns: How many calls there are.
  private func failingAtEach(
    _ body: (_ number: Int, _ fail: (() throws -> Void) throws -> Void) throws -> Void
  ) throws -> Int {
    for number in 0... {
      let count = CallCount(failing: number)
      try body(number) { part in
        do {
          try SystemCall.$fault.withValue(count.fault, operation: part)
        } catch let error as WorkspaceError {
          guard case .file(let error) = error, error.reason == .system(EIO) else { throw error }
        }
      }
      if count.calls <= number { return count.calls }
    }
    return 0
  }
}
