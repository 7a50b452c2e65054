import Glibc

/// An open file or folder, closed when the value goes.
struct OpenFile: ~Copyable, Sendable {
  private(set) var descriptor: Int32
  let path: String
  private var isLocked = false

  /// Opens `name` in the folder with the descriptor `folder`, never handing it on to a child.
  init(
    _ name: String,
    in folder: Int32 = AT_FDCWD,
    path: String,
    flags: Int32,
    for operation: FileError.Operation
  ) throws(FileError) {
    self.path = path
    do {
      descriptor = try SystemCall.open.run(for: operation, path) {
        unsafe openat(folder, name, flags | O_CLOEXEC | O_NOCTTY, 0o600)
      }
    } catch {
      // ELOOP has two meanings: the link we refuse, or a circle of links.
      guard error.reason == .system(ELOOP), flags & O_NOFOLLOW != 0 else { throw error }
      throw FileError(operation, path, .symlink)
    }
  }

  deinit {
    // A child that is just being started shares the lock until its `exec`: closing leaves it that.
    if isLocked { _ = flock(descriptor, LOCK_UN) }
    // Reading is over or the content was synced: nothing can be lost here, nobody can be told.
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
  }

  /// Closes with a check, where a late failure of the write must be heard of.
  consuming func close() throws(FileError) {
    let number = descriptor
    let path = path
    descriptor = -1
    try SystemCall.close.run(for: .write, path) { Glibc.close(number) }
  }

  func status(for operation: FileError.Operation) throws(FileError) -> FileStatus {
    var raw = stat()
    try SystemCall.status.run(for: operation, path) { unsafe fstat(descriptor, &raw) }
    return FileStatus(raw)
  }

  /// Refuses folders, pipes, devices and sockets.
  @discardableResult
  func requireRegular(for operation: FileError.Operation) throws(FileError) -> FileStatus {
    let status = try status(for: operation)
    guard status.kind == .regular else {
      throw FileError(operation, path, .notRegular(status.kind))
    }
    return status
  }

  /// Reads a regular file from where it stands to its end.
  ///
  /// - Throws: `FileError` with `.tooLarge` before more than `limit` bytes are held, also when the
  ///   file grows meanwhile.
  func readAll(limit: Int) throws(FileError) -> [UInt8] {
    let size = try requireRegular(for: .read).size
    guard size <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = try read(into: &chunk), count > 0 {
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
    }
    return bytes
  }

  private func read(into chunk: inout [UInt8]) throws(FileError) -> Int {
    let capacity = chunk.count
    return try SystemCall.read.run(for: .read, path) {
      unsafe Glibc.read(descriptor, &chunk, capacity)
    }
  }

  /// Writes all bytes, in one call where the system takes them at once.
  func write(_ bytes: [UInt8]) throws(FileError) {
    var rest = ArraySlice(bytes)
    while !rest.isEmpty {
      rest = rest.dropFirst(try writeSome(rest, to: descriptor, path: path))
    }
  }

  func sync(for operation: FileError.Operation) throws(FileError) {
    try SystemCall.sync.run(for: operation, path) { fsync(descriptor) }
  }

  func syncData() throws(FileError) {
    try SystemCall.syncData.run(for: .write, path) { fdatasync(descriptor) }
  }

  func truncate(to length: Int) throws(FileError) {
    try SystemCall.truncate.run(for: .write, path) { ftruncate(descriptor, length) }
  }

  /// Gives the file the permission bits `mode`, whatever the umask took away.
  func setMode(_ mode: UInt32) throws(FileError) {
    guard try status(for: .write).mode != mode else { return }
    do {
      try SystemCall.setMode.run(for: .write, path) { fchmod(descriptor, mode) }
    } catch {
      // The file is our own, so only a file system without permissions (FAT) refuses.
      guard error.reason == .system(EPERM) || error.reason == .system(EOPNOTSUPP) else {
        throw error
      }
    }
  }

  /// Gives the file to another owner, as far as this process may.
  func setOwner(_ owner: uid_t, _ group: gid_t) throws(FileError) {
    let current = try status(for: .write)
    guard current.owner != owner || current.group != group else { return }
    // Refused to all but root, and then the new file is simply ours.
    _ = fchown(descriptor, owner, group)
  }

  /// Takes the lock that the kernel lets go when the last descriptor is closed, even by `kill -9`.
  ///
  /// - Returns: whether it was free.
  mutating func tryLock() throws(FileError) -> Bool {
    let number = descriptor
    do {
      try SystemCall.lock.run(for: .lock, path) { flock(number, LOCK_EX | LOCK_NB) }
      isLocked = true
      return true
    } catch {
      guard error.reason == .system(EWOULDBLOCK) else { throw error }
      return false
    }
  }
}

/// Writes as many of the bytes as the system takes at once.
///
/// A call that takes nothing and gives no reason counts as a failure of the device.
func writeSome(
  _ bytes: ArraySlice<UInt8>,
  to descriptor: Int32,
  path: String
) throws(FileError) -> Int {
  let count = try SystemCall.write.run(for: .write, path) {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    }
  }
  guard count > 0 else { throw FileError(.write, path, code: EIO) }
  return count
}
