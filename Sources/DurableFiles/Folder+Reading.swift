import Glibc

extension Folder {
  /// The whole content of a file in this folder, if that is no more than `limit` bytes.
  ///
  /// - Throws: `FileError` with `.missing` when there is none, `.notRegular`, `.symlink`,
  ///   `.tooLarge` or what the system says.
  package func read(_ name: String, limit: Int) throws(FileError) -> [UInt8] {
    let path = try fullPath(name, for: .read)
    return try openToRead(name, in: descriptor, path: path, extra: O_NOFOLLOW)
      .readAll(limit: limit)
  }

  /// The whole content of a file that a person named, if that is no more than `limit` bytes.
  ///
  /// Symbolic links are followed.
  ///
  /// - Throws: `FileError` with `.missing`, `.notRegular`, `.tooLarge` or what the system says.
  package static func read(path: String, limit: Int) throws(FileError) -> [UInt8] {
    try requirePath(path, for: .read)
    return try openToRead(path, in: AT_FDCWD, path: path, extra: 0).readAll(limit: limit)
  }

  /// Whether anything bears the name, be it a file or not.
  ///
  /// - Throws: `FileError` when that cannot be found out; only `ENOENT` means "no".
  package func exists(_ name: String) throws(FileError) -> Bool {
    do {
      _ = try status(name)
      return true
    } catch {
      guard error.reason == .missing else { throw error }
      return false
    }
  }

  /// Kind, size and permissions of what bears the name; a symbolic link is not followed.
  ///
  /// - Throws: `FileError` with `.missing` when there is none, or what the system says.
  package func status(_ name: String) throws(FileError) -> FileStatus {
    let path = try fullPath(name, for: .read)
    var raw = stat()
    try SystemCall.status.run(for: .read, path) {
      unsafe fstatat(descriptor, name, &raw, AT_SYMLINK_NOFOLLOW)
    }
    return FileStatus(raw)
  }
}

/// Opens without waiting: a pipe in the file's place must not hold the program up.
private func openToRead(
  _ name: String,
  in folder: Int32,
  path: String,
  extra: Int32
) throws(FileError) -> OpenFile {
  do {
    let flags = O_RDONLY | O_NONBLOCK | extra
    return try OpenFile(name, in: folder, path: path, flags: flags, for: .read)
  } catch {
    // A socket cannot be opened at all.
    guard error.reason == .system(ENXIO) else { throw error }
    throw FileError(.read, path, .notRegular(.socket))
  }
}
