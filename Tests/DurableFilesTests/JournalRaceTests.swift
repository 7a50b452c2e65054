import Glibc
import Synchronization
import Testing

@testable import DurableFiles

/// What another process does to a journal between two of our calls.
@Suite struct JournalRaceTests {
  let temporary: TemporaryFolder
  var folder: Folder { temporary.folder }
  var path: String { temporary.path("x") }

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.folder.createNew("x", Journal.frame(bytes("1")))
  }

  @Test func `notices that its file was removed between opening and locking`() throws {
    let path = path
    let other: @Sendable (SystemCall, String) -> Void = { call, _ in
      if call == .lock { unsafe unlink(path) }
    }
    #expect(throws: FileError(.write, path, .missing)) {
      try SystemCall.$witness.withValue(other) { try Journal(opening: "x", in: folder) }
    }
    #expect(try folder.names() == [])
  }

  @Test func `reads again what a writer changed while it was read`() throws {
    let whole = [bytes("1"), bytes("2")]
    // Damaged at the first look and otherwise at the second: only what stays is damage.
    let contents = Mutex([
      Journal.frame(bytes("1")) + bytes("x\n"), Journal.frame(bytes("1")) + bytes("y\n"),
      whole.flatMap(Journal.frame),
    ])
    let folder = folder
    let other: @Sendable (SystemCall, String) -> Void = { call, _ in
      guard call == .open else { return }
      let content = contents.withLock { $0.removeFirst() }
      SystemCall.$witness.withValue(nil) {
        #expect(throws: Never.self) { try folder.write("x", content) }
      }
    }
    let scan = try SystemCall.$witness.withValue(other) { try Journal.read("x", in: folder) }
    #expect(scan.records.map(\.payload) == whole && scan.tail == .clean)
    #expect(contents.withLock { $0 } == [])
  }
}
