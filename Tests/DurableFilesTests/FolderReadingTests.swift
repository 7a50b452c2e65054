import Glibc
import Testing

@testable import DurableFiles

@Suite struct FolderReadingTests {
  let temporary: TemporaryFolder
  var folder: Folder { temporary.folder }

  init() throws { temporary = try TemporaryFolder() }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `reads back what was written`(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    try folder.write("x", content)
    #expect(try folder.read("x", limit: count) == content)
    #expect(try Folder.read(path: temporary.path("x"), limit: count) == content)
    #expect(
      try folder.status("x").kind == .regular && folder.status("x").size == count
    )
  }

  @Test func `says when a file is missing`() throws {
    #expect(throws: FileError(.read, temporary.path("x"), .missing)) {
      try folder.read("x", limit: 10)
    }
    #expect(throws: FileError(.read, temporary.path("x"), .missing)) { try folder.status("x") }
    #expect(try !folder.exists("x"))
  }

  @Test func `does not take another failure for missing`() throws {
    failing(.status, with: EIO) {
      #expect(throws: FileError(.read, temporary.path("x"), .system(EIO))) {
        try folder.exists("x")
      }
    }
  }

  @Test func `refuses what is larger than the limit`() throws {
    try folder.write("x", bytes("12345"))
    let error = FileError(.read, temporary.path("x"), .tooLarge(limit: 4))
    #expect(throws: error) { try folder.read("x", limit: 4) }
  }

  @Test func `refuses an endless file that claims to be empty`() throws {
    // Its size is 0, its content is not.
    let error = FileError(.read, "/proc/self/status", .tooLarge(limit: 4))
    #expect(throws: error) { try Folder.read(path: "/proc/self/status", limit: 4) }
  }

  @Test func `refuses what is no file, without waiting`() throws {
    _ = try folder.subfolder("folder", create: true)
    try temporary.makePipe("pipe")
    try temporary.makeSocket("socket")
    for (name, kind) in [
      ("folder", FileKind.folder), ("pipe", .pipe), ("socket", .socket),
    ] {
      let error = FileError(.read, temporary.path(name), .notRegular(kind))
      #expect(throws: error) { try folder.read(name, limit: 10) }
      #expect(throws: error) { try Folder.read(path: temporary.path(name), limit: 10) }
      #expect(try folder.status(name).kind == kind)
      #expect(try folder.exists(name))
    }
    #expect(throws: FileError(.read, "/dev/zero", .notRegular(.device))) {
      try Folder.read(path: "/dev/zero", limit: 10)
    }
  }

  @Test func `follows a link that a person names, and no other`() throws {
    try folder.write("x", bytes("secret"))
    try temporary.makeLink("link", to: "x")
    #expect(throws: FileError(.read, temporary.path("link"), .symlink)) {
      try folder.read("link", limit: 10)
    }
    #expect(try Folder.read(path: temporary.path("link"), limit: 10) == bytes("secret"))
    #expect(try folder.status("link").kind == .symlink)
  }

  @Test func `is not caught in a circle of links`() throws {
    try temporary.makeLink("a", to: "b")
    try temporary.makeLink("b", to: "a")
    let path = temporary.path("a")
    #expect(throws: FileError(.read, path, .system(ELOOP))) {
      try Folder.read(path: path, limit: 10)
    }
    #expect(throws: FileError(.write, path, .system(ELOOP))) {
      try Folder.write(path: path, bytes: [])
    }
  }
}
