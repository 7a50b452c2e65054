import Glibc
import Testing

@testable import DurableFiles

@Suite struct FolderLockTests {
  let temporary: TemporaryFolder
  var folder: Folder { temporary.folder }

  init() throws { temporary = try TemporaryFolder() }

  @Test func `keeps others out while it is held, and names who holds it`() throws {
    let lock = try FolderLock(folder, patience: .zero)
    let error = FileError(.lock, temporary.path(".lock"), .busy(pid: getpid()))
    #expect(throws: error) { try FolderLock(Folder(opening: temporary.path), patience: .zero) }
    #expect(throws: error) { try FolderLock(folder, patience: .milliseconds(1)) }
    #expect(try temporary.text(".lock") == "\(getpid())\n")
    #expect(try folder.status(".lock").mode == 0o600)
    withExtendedLifetime(lock) {}
  }

  @Test func `is free again when it is let go, and stays as a file`() throws {
    _ = try FolderLock(folder, patience: .zero)
    _ = try FolderLock(folder, patience: .zero)
    #expect(try folder.names() == [".lock"])
  }

  @Test func `waits for its turn`() async throws {
    let path = temporary.path
    var first: FolderLock? = try FolderLock(folder, patience: .zero)
    #expect(first != nil)
    async let second = FolderLock(Folder(opening: path), patience: .seconds(60))
    first = nil
    _ = try await second
  }

  @Test func `is let go by the kernel when the process is killed`() async throws {
    let path = temporary.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let lock = try FolderLock(Folder(opening: path), patience: .zero)
      kill(getpid(), SIGKILL)
      withExtendedLifetime(lock) {}
    }
    _ = try FolderLock(folder, patience: .zero)
  }

  @Test(arguments: ["", "x", "99999999999999999999", "12\n13\n"])
  func `leaves a number out that it cannot read`(content: String) throws {
    let lock = try FolderLock(folder, patience: .zero)
    let descriptor = unsafe open(temporary.path(".lock"), O_WRONLY | O_TRUNC)
    try StandardStream(descriptor: descriptor).write(content)
    close(descriptor)
    let pid: Int32? = content.hasPrefix("12") ? 12 : nil
    #expect(throws: FileError(.lock, temporary.path(".lock"), .busy(pid: pid))) {
      try FolderLock(folder, patience: .zero)
    }
    withExtendedLifetime(lock) {}
  }

  @Test func `refuses what is no file in its place`() throws {
    let path = temporary.path(".lock")
    _ = try folder.subfolder(".lock", create: true)
    #expect(throws: FileError(.lock, path, .notRegular(.folder))) { try FolderLock(folder) }
    let other = try TemporaryFolder()
    try other.makePipe(".lock")
    #expect(throws: FileError(.lock, other.path(".lock"), .notRegular(.pipe))) {
      try FolderLock(other.folder)
    }
    let third = try TemporaryFolder()
    try third.makeLink(".lock", to: "x")
    #expect(throws: FileError(.lock, third.path(".lock"), .symlink)) {
      try FolderLock(third.folder)
    }
  }

  @Test func `leaves the number out where the file cannot be read`() throws {
    let lock = try FolderLock(folder, patience: .zero)
    failing(.read, with: EIO) {
      #expect(throws: FileError(.lock, temporary.path(".lock"), .busy(pid: nil))) {
        try FolderLock(folder, patience: .zero)
      }
    }
    withExtendedLifetime(lock) {}
  }
}
