import Glibc
import Testing

@testable import DurableFiles

@Suite struct FolderWritingTests {
  let temporary: TemporaryFolder
  var folder: Folder { temporary.folder }

  init() throws { temporary = try TemporaryFolder() }

  @Test func `writes a new file for nobody else`() throws {
    try folder.write("x", bytes("one"))
    #expect(try temporary.text("x") == "one")
    #expect(try folder.status("x").mode == 0o600)
    #expect(try folder.names() == ["x"])
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o755, 0o666] as [UInt32])
  func `keeps the mode of a file it replaces`(mode: UInt32) throws {
    try folder.write("x", bytes("one, and long"))
    try temporary.setMode("x", mode)
    try folder.write("x", bytes("two"))
    #expect(try temporary.text("x") == "two")
    #expect(try folder.status("x").mode == mode)
    #expect(try folder.names() == ["x"])
  }

  /// Root may write everything, so it is tried as somebody else.
  @Test func `refuses to replace what is write-protected`() async {
    await #expect(processExitsWith: .success) {
      // The question whether a file may be written asks for the real user, too.
      if geteuid() == 0 { try #require(setuid(65_534) == 0) }
      let temporary = try TemporaryFolder()
      let folder = temporary.folder
      try folder.write("x", bytes("one"))
      try temporary.setMode("x", 0o400)
      let error = FileError(.write, temporary.path("x"), .system(EACCES))
      #expect(throws: error) { try folder.write("x", bytes("two")) }
      #expect(throws: error) { try Folder.write(path: temporary.path("x"), bytes: bytes("two")) }
      #expect(throws: error) { try Journal(opening: "x", in: folder) }
      #expect(try temporary.text("x") == "one")
    }
  }

  @Test func `refuses to replace what is no file`() throws {
    _ = try folder.subfolder("folder", create: true)
    try temporary.makePipe("pipe")
    try temporary.makeSocket("socket")
    try folder.write("x", bytes("one"))
    try temporary.makeLink("link", to: "x")
    for (name, reason) in [
      ("folder", FileError.Reason.notRegular(.folder)), ("pipe", .notRegular(.pipe)),
      ("socket", .notRegular(.socket)), ("link", .symlink),
    ] {
      let path = temporary.path(name)
      #expect(throws: FileError(.write, path, reason)) { try folder.write(name, []) }
      #expect(throws: FileError(.create, path, .exists)) { try folder.createNew(name, []) }
    }
    #expect(try temporary.text("x") == "one")
    #expect(try folder.names() == ["folder", "link", "pipe", "socket", "x"])
  }

  @Test func `refuses a name that is too long, and leaves nothing`() throws {
    let name = String(repeating: "a", count: 256)
    let error = FileError(.write, temporary.path(name), .system(ENAMETOOLONG))
    #expect(throws: error) { try folder.write(name, []) }
    #expect(try folder.names() == [])
  }

  @Test func `creates, and never replaces`() throws {
    try folder.createNew("x", bytes("one"))
    #expect(throws: FileError(.create, temporary.path("x"), .exists)) {
      try folder.createNew("x", bytes("two"))
    }
    #expect(try temporary.text("x") == "one")
    #expect(try folder.status("x").mode == 0o600)
    #expect(try folder.names() == ["x"])
  }

  @Test(arguments: [EPERM, EOPNOTSUPP])
  func `creates also where there are no hard links`(code: Int32) throws {
    try failing(.link, with: code) {
      try folder.createNew("x", bytes("one"))
      #expect(throws: FileError(.create, temporary.path("x"), .exists)) {
        try folder.createNew("x", bytes("two"))
      }
    }
    #expect(try temporary.text("x") == "one")
    #expect(try folder.names() == ["x"])
  }

  @Test func `makes sure of a file and of its name`() throws {
    try folder.createNew("x", bytes("1"))
    #expect(try calls { try folder.confirm("x") } == [.open, .sync, .syncFolder])
    let path = temporary.path("y")
    #expect(throws: FileError(.confirm, path, .missing)) { try folder.confirm("y") }
  }

  @Test func `removes a file, and nothing else`() throws {
    try folder.write("x", [])
    _ = try folder.subfolder("folder", create: true)
    try folder.remove("x")
    #expect(throws: FileError(.remove, temporary.path("x"), .missing)) { try folder.remove("x") }
    #expect(throws: FileError(.remove, temporary.path("folder"), .notRegular(.folder))) {
      try folder.remove("folder")
    }
    #expect(try folder.names() == ["folder"])
  }

  @Test func `writes where a person says`() throws {
    let path = temporary.path("report.md")
    try Folder.write(path: path, bytes: bytes("one"))
    #expect(try temporary.text("report.md") == "one")
    #expect(try folder.status("report.md").mode == 0o600)
    try temporary.setMode("report.md", 0o644)
    try Folder.write(path: path, bytes: bytes("two"))
    #expect(try temporary.text("report.md") == "two")
    #expect(try folder.status("report.md").mode == 0o644)
    #expect(try folder.names() == ["report.md"])
  }

  @Test func `writes through the links of a person, also to a file that is not there yet`() throws {
    let other = try folder.subfolder("other", create: true)
    try temporary.makeLink("a", to: "b")
    try temporary.makeLink("b", to: temporary.path("other/x"))
    for text in ["one", "two"] {
      try Folder.write(path: temporary.path("a"), bytes: bytes(text))
      #expect(try other.read("x", limit: 10) == bytes(text))
    }
    #expect(try folder.status("a").kind == .symlink)
    #expect(try folder.names() == ["a", "b", "other"])
    #expect(try other.names() == ["x"])
  }

  @Test func `refuses an output that is no file`() throws {
    try temporary.makePipe("pipe")
    for (path, kind) in [
      ("/dev/full", FileKind.device), ("/dev/null", .device), (temporary.path, .folder),
      (temporary.path("pipe"), .pipe), ("/", .folder),
    ] {
      #expect(throws: FileError(.write, path, .notRegular(kind))) {
        try Folder.write(path: path, bytes: bytes("x"))
      }
    }
  }

  @Test func `says when the folder of an output is missing`() throws {
    let path = temporary.path("none/report.md")
    #expect(throws: FileError(.create, path, .missing)) {
      try Folder.write(path: path, bytes: [])
    }
    try folder.write("x", [])
    #expect(throws: FileError(.create, temporary.path("x/report.md"), .notFolder)) {
      try Folder.write(path: temporary.path("x/report.md"), bytes: [])
    }
  }

  @Test func `names the cause when a file may not grow, and keeps the old one`() async {
    await #expect(processExitsWith: .success) {
      ProcessSignals.prepare()
      let temporary = try TemporaryFolder()
      try temporary.folder.write("x", bytes("one"))
      limitingFileSize(to: 1000) {
        #expect(throws: FileError(.write, temporary.path("x"), .system(EFBIG))) {
          try temporary.folder.write("x", [UInt8](repeating: 65, count: 2000))
        }
      }
      #expect(try temporary.text("x") == "one")
      #expect(try temporary.folder.names() == ["x"])
    }
  }

  @Test func `says what keeps an output from being written, and keeps the old one`() throws {
    try folder.write("x", bytes("one"))
    let path = temporary.path("x")
    failing(.write, with: ENOSPC) {
      #expect(throws: FileError(.write, path, .system(ENOSPC))) {
        try Folder.write(path: path, bytes: bytes("two"))
      }
    }
    #expect(try temporary.text("x") == "one")
    #expect(try folder.names() == ["x"])
  }

  @Test func `leaves nothing where there are no hard links and no rename, either`() throws {
    let fault: @Sendable (SystemCall) -> Int32? = { call in
      switch call {
      case .link: EPERM
      case .rename: EIO
      default: nil
      }
    }
    let error = FileError(.create, temporary.path("x"), .system(EIO))
    SystemCall.$fault.withValue(fault) {
      #expect(throws: error) { try folder.createNew("x", bytes("one")) }
    }
    #expect(try folder.names() == [])
  }

  @Test func `takes a write that writes nothing for a failure of the device`() throws {
    failing(.write, with: 0) {
      #expect(throws: FileError(.write, temporary.path("x"), .system(EIO))) {
        try folder.write("x", bytes("one"))
      }
    }
    #expect(try folder.names() == [])
  }
}
