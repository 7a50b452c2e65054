import Glibc

/// The lock of a folder, held from its making until the last reference goes.
///
/// It is a `flock` on the file `.lock`, which is never removed or renamed: the kernel lets it go
/// with the process, even after `kill -9`, where a lock that is a file would stay behind.
package final class FolderLock: Sendable {
  private let file: OpenFile

  /// Locks the folder.
  ///
  /// - Parameters:
  ///   - folder: The folder; its file `.lock` is made if need be.
  ///   - patience: How long to wait for another process; zero for not at all.
  /// - Throws: `FileError` with `.busy` when another one holds the lock to the end of that time.
  package init(
    _ folder: Folder,
    patience: Duration = .seconds(5)
  ) throws(FileError) {
    let path = try folder.fullPath(name, for: .lock)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
    var file = try OpenFile(name, in: folder.descriptor, path: path, flags: flags, for: .lock)
    let mode = try file.requireRegular(for: .lock).mode
    // The umask may have taken away what the next process needs.
    if mode & 0o600 != 0o600 { try file.setMode(0o600) }
    let end = ContinuousClock.now + patience
    while try !file.tryLock() {
      guard ContinuousClock.now < end else {
        throw FileError(.lock, path, .busy(pid: holder(of: file)))
      }
      usleep(pause)
    }
    // The number only serves the message to others: with a full disk the lock still holds.
    try? writeHolder(to: file)
    self.file = file
  }
}

private let name = ".lock"
/// In microseconds.
private let pause: UInt32 = 50_000

private func holder(of file: borrowing OpenFile) -> Int32? {
  // A number that cannot be read is left out of the message.
  guard let bytes = try? file.readAll(limit: 32) else { return nil }
  return Int32(String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self))
}

private func writeHolder(to file: borrowing OpenFile) throws(FileError) {
  try file.truncate(to: 0)
  try file.write(Array("\(getpid())\n".utf8))
}
