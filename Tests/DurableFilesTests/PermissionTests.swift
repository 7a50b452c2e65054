import Glibc
import Testing

@testable import DurableFiles

/// Owner and permissions of a file that is replaced.
@Suite struct PermissionTests {
  let temporary: TemporaryFolder
  var folder: Folder { temporary.folder }

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.folder.write("x", bytes("one"))
    try temporary.setMode("x", 0o644)
  }

  @Test(arguments: [EPERM, EOPNOTSUPP])
  func `are done without where the file system has none`(code: Int32) throws {
    try failing(.setMode, with: code) { try folder.write("x", bytes("two")) }
    #expect(try temporary.text("x") == "two")
    #expect(try folder.status("x").mode == 0o600)
    #expect(try folder.names() == ["x"])
  }

  @Test(arguments: [EIO, EROFS, EACCES])
  func `are not done without for any other reason, and the old file stays`(code: Int32) throws {
    failing(.setMode, with: code) {
      #expect(throws: FileError(.write, temporary.path("x"), .system(code))) {
        try folder.write("x", bytes("two"))
      }
    }
    #expect(try temporary.text("x") == "one")
    #expect(try folder.status("x").mode == 0o644)
    #expect(try folder.names() == ["x"])
  }

  @Test(
    .enabled(if: geteuid() == 0, "only root gives a file to somebody else"),
    arguments: [(65_534, 65_534), (65_534, 0), (0, 65_534), (0, 0)] as [(uid_t, gid_t)]
  )
  func `stay those of the owner`(owner: uid_t, group: gid_t) throws {
    try #require(unsafe chown(temporary.path("x"), owner, group) == 0)
    try folder.write("x", bytes("two"))
    let status = try folder.status("x")
    #expect(status.owner == owner && status.group == group && status.mode == 0o644)
    #expect(try temporary.text("x") == "two")
  }
}
