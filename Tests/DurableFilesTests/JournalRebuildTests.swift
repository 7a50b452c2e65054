import Testing

@testable import DurableFiles

@Suite struct JournalRebuildTests {
  let temporary: TemporaryFolder
  var folder: Folder { temporary.folder }
  private static let content = Journal.frame(bytes("1")) + bytes("x\n")

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.folder.createNew("x", Self.content)
  }

  @Test func `puts whole records in the place of damage, and keeps the file as it was`() throws {
    let kept = try Journal.rebuild("x", in: folder) { old in
      #expect(old == Self.content)
      return Journal.salvage(old) + [bytes("2")]
    }
    #expect(kept == "x.damaged")
    #expect(try folder.read("x.damaged", limit: 100) == Self.content)
    let scan = try Journal.read("x", in: folder)
    #expect(scan.records.map(\.payload) == [bytes("1"), bytes("2")] && scan.tail == .clean)
    #expect(try folder.names() == ["x", "x.damaged"])
  }

  @Test func `changes nothing without a record`() throws {
    #expect(try Journal.rebuild("x", in: folder) { _ in [] } == nil)
    #expect(try folder.read("x", limit: 100) == Self.content)
    #expect(try folder.names() == ["x"])
  }

  @Test func `leaves a journal alone that somebody is writing`() throws {
    try folder.write("x", Journal.frame(bytes("1")))
    let journal = try Journal(opening: "x", in: folder)
    #expect(throws: FileError(.lock, temporary.path("x"), .busy(pid: nil))) {
      try Journal.rebuild("x", in: folder) { _ in [bytes("2")] }
    }
    #expect(try folder.read("x", limit: 100) == Journal.frame(bytes("1")))
    #expect(try folder.names() == ["x"])
    withExtendedLifetime(journal) {}
  }
}
