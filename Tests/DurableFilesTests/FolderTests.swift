import Glibc
import Testing

@testable import DurableFiles

@Suite struct FolderTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `makes a folder and its missing parents for nobody else`() throws {
    let path = temporary.path("a/b/c/")
    let folder = try Folder(creating: path)
    try folder.write("x", bytes("1"))
    #expect(try temporary.folder.status("a").mode == 0o700)
    #expect(try Folder(opening: temporary.path("a/b")).status("c").mode == 0o700)
    #expect(try Folder(opening: temporary.path("a/b/c")).read("x", limit: 10) == bytes("1"))
  }

  @Test func `keeps a folder that exists`() throws {
    _ = try temporary.folder.subfolder("a", create: true)
    try temporary.setMode("a", 0o755)
    _ = try Folder(creating: temporary.path("a"))
    _ = try temporary.folder.subfolder("a", create: true)
    #expect(try temporary.folder.status("a").mode == 0o755)
  }

  @Test func `makes sure of a folder that somebody else made, and may not have finished`() throws {
    _ = try Folder(creating: temporary.path("a/b"))
    let made = try calls { _ = try Folder(creating: temporary.path("a/b")) }
    #expect(made == [.open, .open, .syncFolder, .open])
    let found = try calls { _ = try temporary.folder.subfolder("a", create: true) }
    #expect(found == [.open, .syncFolder])
    #expect(try calls { _ = try temporary.folder.subfolder("a") } == [.open])
  }

  @Test func `does not take a folder for made that cannot be made sure of`() throws {
    _ = try Folder(creating: temporary.path("a"))
    let path = temporary.path("a")
    #expect(throws: FileError(.create, path, .system(EIO))) {
      try failing(.syncFolder, with: EIO) { _ = try Folder(creating: path) }
    }
  }

  @Test func `makes what a path with dots needs`() throws {
    _ = try Folder(creating: temporary.path("a/../b/."))
    #expect(try temporary.folder.names() == ["a", "b"])
  }

  @Test(arguments: [0, 0o777] as [mode_t])
  func `does not mind the umask`(mask: mode_t) async {
    await #expect(processExitsWith: .success) { [mask] in
      umask(mask)
      let temporary = try TemporaryFolder()
      let folder = try temporary.folder.subfolder("a", create: true)
      try folder.write("x", [])
      try folder.createNew("y", [])
      try Folder.write(path: temporary.path("z"), bytes: [])
      _ = try FolderLock(folder)
      #expect(try temporary.folder.status("a").mode == 0o700)
      #expect(try folder.status("x").mode == 0o600)
      #expect(try folder.status("y").mode == 0o600)
      #expect(try folder.status(".lock").mode == 0o600)
      #expect(try temporary.folder.status("z").mode == 0o600)
    }
  }

  @Test func `does not take a file for a folder`() throws {
    try temporary.folder.write("x", [])
    let path = temporary.path("x")
    #expect(throws: FileError(.open, path, .notFolder)) { try Folder(opening: path) }
    #expect(throws: FileError(.open, path, .notFolder)) { try Folder(creating: path) }
    #expect(throws: FileError(.open, path, .notFolder)) {
      try temporary.folder.subfolder("x", create: true)
    }
  }

  @Test func `says when a folder is missing`() throws {
    let path = temporary.path("none")
    #expect(throws: FileError(.open, path, .missing)) { try Folder(opening: path) }
    #expect(throws: FileError(.open, path, .missing)) { try temporary.folder.subfolder("none") }
  }

  @Test func `follows a link that a person names, and no other`() throws {
    _ = try temporary.folder.subfolder("a", create: true)
    try temporary.makeLink("link", to: "a")
    let path = temporary.path("link")
    #expect(try Folder(opening: path).names() == [])
    #expect(throws: FileError(.open, path, .symlink)) { try temporary.folder.subfolder("link") }
  }

  @Test(arguments: ["", ".", "..", "a/b", "/etc", "a\0b"])
  func `lets no name lead out of it`(name: String) {
    let folder = temporary.folder
    let path = temporary.path(name)
    #expect(throws: FileError(.read, path, .notAName)) { try folder.read(name, limit: 10) }
    #expect(throws: FileError(.write, path, .notAName)) { try folder.write(name, []) }
    #expect(throws: FileError(.create, path, .notAName)) { try folder.createNew(name, []) }
    #expect(throws: FileError(.remove, path, .notAName)) { try folder.remove(name) }
    #expect(throws: FileError(.open, path, .notAName)) { try folder.subfolder(name) }
    #expect(throws: FileError(.write, path, .notAName)) { try Journal(opening: name, in: folder) }
  }

  @Test(arguments: ["", "a\0b"])
  func `refuses what is no path`(path: String) {
    #expect(throws: FileError(.open, path, .notAName)) { try Folder(opening: path) }
    #expect(throws: FileError(.create, path, .notAName)) { try Folder(creating: path) }
    #expect(throws: FileError(.read, path, .notAName)) { try Folder.read(path: path, limit: 1) }
    #expect(throws: FileError(.write, path, .notAName)) {
      try Folder.write(path: path, bytes: [])
    }
  }

  @Test func `knows the file system it lies on`() throws {
    let kind = try #require(try Folder(opening: "/proc").fileSystemKind)
    #expect(kind == FileSystemKind(name: "proc"))
    #expect(temporary.folder.fileSystemKind != nil)
  }

  @Test(
    arguments: [
      ("ext4", false), ("xfs", false), ("btrfs", false), ("tmpfs", false), ("nfs", true),
      ("nfs4", true), ("cifs", true), ("9p", true), ("fuse.sshfs", true), ("fuseblk", true),
    ]
  )
  func `doubts network file systems`(name: String, isDoubtful: Bool) {
    #expect(FileSystemKind(name: name).isDoubtful == isDoubtful)
  }

  @Test func `does not know its file system where the system does not tell`() {
    failing(.open, with: ENOENT) { #expect(temporary.folder.fileSystemKind == nil) }
  }

  @Test func `takes a folder that another process makes at the same moment`() throws {
    let temporary = temporary
    let other: @Sendable (SystemCall, String) -> Void = { call, _ in
      guard call == .makeFolder else { return }
      #expect(unsafe mkdir(temporary.path("a"), 0o700) == 0)
      #expect(unsafe chmod(temporary.path("a"), 0o755) == 0)
    }
    try SystemCall.$witness.withValue(other) {
      try temporary.folder.subfolder("a", create: true).write("x", bytes("1"))
    }
    #expect(try Folder.read(path: temporary.path("a/x"), limit: 10) == bytes("1"))
    #expect(try temporary.folder.status("a").mode == 0o755)
  }

  @Test func `does without a sync of folders where the file system has none`() throws {
    try failing(.syncFolder, with: EINVAL) {
      try Folder(creating: temporary.path("a/b")).createNew("x", bytes("1"))
    }
    #expect(try Folder.read(path: temporary.path("a/b/x"), limit: 10) == bytes("1"))
  }

  @Test func `needs no sync of a folder that it may not read`() throws {
    _ = try Folder(creating: temporary.path("a"))
    // The second that is opened is the one in which it lies.
    let folder = try failing(at: 1, with: EACCES) { try Folder(creating: temporary.path("a")) }
    try folder.write("x", [])
    #expect(throws: FileError(.open, temporary.path + "/", .system(EIO))) {
      try failing(at: 1, with: EIO) { try Folder(creating: temporary.path("a")) }
    }
  }

  @Test(
    arguments: [
      ("a", ".", "a"), ("a/b", "a/", "b"), ("/a", "/", "a"), ("/a/b", "/a/", "b"), ("a/", "a/", ""),
      ("/", "/", ""), ("ä/ö", "ä/", "ö"),
    ]
  )
  func `splits a path at its last slash`(path: String, folder: String, name: String) {
    #expect(splitPath(path) == (folder, name))
  }
}
