import Glibc
import Testing

@testable import DurableFiles

@Suite struct JournalTests {
  let temporary: TemporaryFolder
  var folder: Folder { temporary.folder }
  var path: String { temporary.path("x") }

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.folder.createNew("x", Journal.frame(bytes("1")))
  }

  @Test func `keeps what was appended`() throws {
    do {
      let journal = try Journal(opening: "x", in: folder)
      #expect(journal.records == [Journal.Record(payload: bytes("1"), offset: 0, line: 1)])
      #expect(journal.setAside == nil && !journal.isPoisoned && journal.path == path)
      try journal.append(bytes("2"))
      try journal.append(bytes("3"))
    }
    #expect(try payloads() == ["1", "2", "3"])
    #expect(try Journal(opening: "x", in: folder).records.count == 3)
    #expect(try folder.names() == ["x"])
  }

  @Test func `makes durable what it finds, and each record before it returns`() throws {
    var opened: Journal?
    #expect(
      try calls { opened = try Journal(opening: "x", in: folder) }
        == [.open, .status, .lock, .status, .status, .read, .read, .sync, .syncFolder]
    )
    let journal = try #require(opened)
    #expect(try calls { try journal.append(bytes("2")) } == [.status, .write, .syncData])
  }

  @Test func `lets in one writer and any number of readers`() throws {
    let journal = try Journal(opening: "x", in: folder)
    #expect(throws: FileError(.lock, path, .busy(pid: nil))) {
      try Journal(opening: "x", in: Folder(opening: temporary.path))
    }
    try journal.append(bytes("2"))
    #expect(try payloads() == ["1", "2"])
  }

  @Test func `shows a reader only whole records, in order, while they are written`() async throws {
    let path = temporary.path
    async let written: Void = {
      let journal = try Journal(opening: "x", in: Folder(opening: path))
      for number in 2...300 { try journal.append(bytes("\(number)")) }
    }()
    var last = 0
    while last < 300 {
      let scan = try Journal.read("x", in: folder)
      let numbers = scan.records.map { Int(String(decoding: $0.payload, as: UTF8.self)) }
      #expect(numbers == Array(1...numbers.count))
      #expect(numbers.count >= last)
      if case .damaged = scan.tail { Issue.record("damage that is none: \(scan.tail)") }
      last = numbers.count
      await Task.yield()
    }
    try await written
  }

  @Test func `passes over an unfinished line when reading, and cuts it when writing`() throws {
    let torn = bytes(#"{"crc":"12"#)
    try folder.write("x", Journal.frame(bytes("1")) + torn)
    #expect(try payloads() == ["1"])
    #expect(try folder.names() == ["x"])

    let journal = try Journal(opening: "x", in: folder)
    #expect(journal.setAside == Journal.SetAside(name: "x.torn-27", count: 10))
    #expect(try folder.read("x.torn-27", limit: 100) == torn)
    #expect(try folder.read("x", limit: 100) == Journal.frame(bytes("1")))
    try journal.append(bytes("2"))
    #expect(try payloads() == ["1", "2"])
  }

  @Test func `keeps every unfinished record, also at the same place`() throws {
    for (text, name) in [
      ("{\"crc\":\"1", "x.torn-27"), ("{\"crc\":\"2", "x.torn-27-2"),
      ("{\"crc\":\"3", "x.torn-27-3"), ("{\"crc\":\"2", "x.torn-27-2"),
    ] {
      try folder.write("x", Journal.frame(bytes("1")) + bytes(text))
      let journal = try Journal(opening: "x", in: folder)
      #expect(journal.setAside == Journal.SetAside(name: name, count: 9))
      #expect(try temporary.text(name) == text)
    }
    #expect(try folder.names() == ["x", "x.torn-27", "x.torn-27-2", "x.torn-27-3"])
  }

  @Test func `refuses a damaged journal, names the place and changes nothing`() throws {
    let content = Journal.frame(bytes("1")) + bytes("x\n") + Journal.frame(bytes("2"))
    try folder.write("x", content)
    #expect(throws: FileError(.read, path, .damaged(offset: 27, line: 2, .notARecord))) {
      try Journal(opening: "x", in: folder)
    }
    #expect(try Journal.read("x", in: folder).tail == .damaged(offset: 27, line: 2, .notARecord))
    #expect(try folder.read("x", limit: 100) == content)
    #expect(try folder.names() == ["x"])
  }

  @Test func `opens only files, and only what is there`() throws {
    _ = try folder.subfolder("folder", create: true)
    try temporary.makePipe("pipe")
    try temporary.makeLink("link", to: "x")
    for (name, reason) in [
      ("none", FileError.Reason.missing), ("folder", .notRegular(.folder)),
      ("pipe", .notRegular(.pipe)), ("link", .symlink),
    ] {
      #expect(throws: FileError(.write, temporary.path(name), reason)) {
        try Journal(opening: name, in: folder)
      }
    }
    #expect(throws: FileError(.read, temporary.path("none"), .missing)) {
      try Journal.read("none", in: folder)
    }
  }

  @Test func `notices that its file was removed or replaced`() throws {
    for change in [{ try $0.remove("x") }, { try $0.write("x", []) }] as [(Folder) throws -> Void] {
      try folder.write("x", Journal.frame(bytes("1")))
      let journal = try Journal(opening: "x", in: folder)
      try change(folder)
      #expect(throws: FileError(.write, path, .missing)) { try journal.append(bytes("2")) }
      #expect(journal.isPoisoned)
    }
  }

  @Test func `does not write behind what another program wrote`() throws {
    let journal = try Journal(opening: "x", in: folder)
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND)
    try StandardStream(descriptor: descriptor).write("x")
    close(descriptor)
    #expect(throws: FileError(.write, path, .changed)) { try journal.append(bytes("2")) }
    #expect(throws: FileError(.write, path, .poisoned)) { try journal.append(bytes("2")) }
    #expect(try temporary.text("x").hasSuffix("1}\nx"))
  }

  @Test func `does not grow beyond what can be read again`() throws {
    let journal = try Journal(opening: "x", in: folder)
    let long = [UInt8](repeating: 65, count: Journal.sizeLimit - 27 - Journal.frameSize + 1)
    #expect(throws: FileError(.write, path, .tooLarge(limit: Journal.sizeLimit))) {
      try journal.append(long)
    }
    try journal.append(bytes("2"))
    #expect(try payloads() == ["1", "2"])
  }

  @Test func `goes on after a write that failed`() throws {
    let journal = try Journal(opening: "x", in: folder)
    failing(.write, with: ENOSPC) {
      #expect(throws: FileError(.write, path, .system(ENOSPC))) { try journal.append(bytes("2")) }
    }
    #expect(!journal.isPoisoned)
    try journal.append(bytes("3"))
    #expect(try payloads() == ["1", "3"])
  }

  @Test func `never tries a failed sync again`() throws {
    let journal = try Journal(opening: "x", in: folder)
    failing(.syncData, with: EIO) {
      #expect(throws: FileError(.write, path, .system(EIO))) { try journal.append(bytes("2")) }
    }
    #expect(journal.isPoisoned)
    #expect(throws: FileError(.write, path, .poisoned)) { try journal.append(bytes("3")) }
  }

  @Test func `is poisoned when a failed write cannot be taken back`() throws {
    let journal = try Journal(opening: "x", in: folder)
    let fault: @Sendable (SystemCall) -> Int32? = { $0 == .write || $0 == .truncate ? EIO : nil }
    SystemCall.$fault.withValue(fault) {
      #expect(throws: FileError(.write, path, .system(EIO))) { try journal.append(bytes("2")) }
    }
    #expect(journal.isPoisoned)
    #expect(throws: FileError(.write, path, .poisoned)) { try journal.append(bytes("3")) }
  }

  @Test(arguments: [EIO, ENOSPC, EROFS, EMFILE])
  func `loses no acknowledged record whichever call fails`(code: Int32) throws {
    let torn = Journal.frame(bytes("1")) + bytes(#"{"crc":"12"#)
    for number in 0... {
      for name in try folder.names() { try folder.remove(name) }
      try folder.write("x", torn)
      var acknowledged = ["1"]
      do {
        try failing(at: number, with: code) {
          let journal = try Journal(opening: "x", in: folder)
          for text in ["2", "3"] {
            try journal.append(bytes(text))
            acknowledged.append(text)
          }
        }
        #expect(number == 23)
        return
      } catch let error as FileError {
        #expect(error.reason == .system(code) && error.path.hasPrefix(path))
      }
      // A record whose sync failed may be there, but none that was acknowledged may be missing.
      let found = try payloads()
      #expect(found.starts(with: acknowledged) && found.count <= acknowledged.count + 1)
      try Journal(opening: "x", in: folder).append(bytes("4"))
      #expect(try payloads() == found + ["4"])
      let kept = try folder.names().filter { $0.hasPrefix("x.torn-27") }
      #expect(try kept.map(temporary.text) == [#"{"crc":"12"#])
    }
  }

  @Test func `takes back a record for which there was no room`() async {
    await #expect(processExitsWith: .success) {
      ProcessSignals.prepare()
      let temporary = try TemporaryFolder()
      try temporary.folder.createNew("x", Journal.frame(bytes("1")))
      let journal = try Journal(opening: "x", in: temporary.folder)
      let error = FileError(.write, temporary.path("x"), .system(EFBIG))
      for room in UInt(27)..<54 {
        limitingFileSize(to: room) {
          #expect(throws: error) { try journal.append(bytes("2")) }
        }
        #expect(try temporary.folder.status("x").size == 27)
      }
      try journal.append(bytes("3"))
      let scan = try Journal.read("x", in: temporary.folder)
      #expect(scan.records.map(\.payload) == [bytes("1"), bytes("3")])
    }
  }

  private func payloads() throws -> [String] {
    try Journal.read("x", in: folder).records.map { String(decoding: $0.payload, as: UTF8.self) }
  }
}
