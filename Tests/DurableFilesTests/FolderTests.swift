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
}
