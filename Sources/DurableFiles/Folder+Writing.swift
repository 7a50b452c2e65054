import Glibc

extension Folder {
  /// Writes a whole file: afterwards it has the new content, or the old one after an error.
  ///
  /// At return the content is on disk under this name. A new file gets mode 0600, whatever the
  /// umask; an existing one keeps its mode, and its owner where that is possible.
  ///
  /// - Throws: `FileError`: `.notRegular` or `.symlink` for what cannot be replaced safely, else
  ///   what the system says. After an error with the operation `.confirm` the new content is in
  ///   place, but may not survive a power cut.
  package func write(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    try replace(name, path: fullPath(name, for: .write), bytes)
  }

  /// Writes a new file with mode 0600, and never replaces one.
  ///
  /// - Throws: `FileError` with `.exists` when the name is taken, by whatever; else as `write`.
  package func createNew(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    let path = try fullPath(name, for: .create)
    let temporary = try writeTemporary(path: path, bytes, like: nil)
    do {
      try link(temporary, to: name, path)
    } catch {
      removeQuietly(temporary)
      throw error
    }
    try sync(for: .confirm, path: path)
  }

  /// Makes sure of a file that is there: at return it is on disk under this name.
  ///
  /// Another process may have made it, and been killed before that was so.
  ///
  /// - Throws: `FileError` with `.missing` when there is none, or what the system says.
  package func confirm(_ name: String) throws(FileError) {
    let path = try fullPath(name, for: .confirm)
    let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW
    let file = try OpenFile(name, in: descriptor, path: path, flags: flags, for: .confirm)
    try file.sync(for: .confirm)
    try sync(for: .confirm, path: path)
  }

  /// Writes the file that a person named for output, as `write` does.
  ///
  /// A symbolic link stays, and what it leads to is written.
  ///
  /// - Throws: `FileError` with `.notRegular` for folders and devices, else as `write`.
  package static func write(path: String, bytes: [UInt8]) throws(FileError) {
    try requirePath(path, for: .write)
    let target = try followLinks(path)
    let (parent, name) = splitPath(target)
    do {
      try Folder(opening: parent).replace(name, path: path, bytes)
    } catch {
      // What the person named is the file; its folder cannot be opened.
      guard error.operation == .open else { throw error }
      throw FileError(.create, path, error.reason)
    }
  }

  /// Removes a file; at return it is gone for good.
  ///
  /// - Throws: `FileError` with `.missing` when there is none, `.notRegular(.folder)` for a folder,
  ///   or what the system says.
  package func remove(_ name: String) throws(FileError) {
    let path = try fullPath(name, for: .remove)
    try SystemCall.remove.run(for: .remove, path) { unsafe unlinkat(descriptor, name, 0) }
    try sync(for: .confirm, path: path)
  }

  private func replace(_ name: String, path: String, _ bytes: [UInt8]) throws(FileError) {
    let old = try replaceable(name, path: path)
    let temporary = try writeTemporary(path: path, bytes, like: old)
    do {
      try SystemCall.rename.run(for: .write, path) {
        unsafe renameat(descriptor, temporary, descriptor, name)
      }
    } catch {
      removeQuietly(temporary)
      throw error
    }
    try sync(for: .confirm, path: path)
  }

  /// The file that will be replaced, or `nil` when the name is free.
  private func replaceable(_ name: String, path: String) throws(FileError) -> FileStatus? {
    let old: FileStatus
    do {
      old = try status(name)
    } catch {
      guard error.reason == .missing else { throw FileError(.write, path, error.reason) }
      return nil
    }
    switch old.kind {
    case .regular: break
    case .symlink: throw FileError(.write, path, .symlink)
    default: throw FileError(.write, path, .notRegular(old.kind))
    }
    // A rename does not ask the file: without this a write-protected one would be replaced.
    try SystemCall.status.run(for: .write, path) { unsafe faccessat(descriptor, name, W_OK, 0) }
    return old
  }

  /// Writes the bytes to a new file beside the target and syncs it, so that a rename or a link
  /// shows all of the content or nothing.
  private func writeTemporary(
    path: String,
    _ bytes: [UInt8],
    like old: FileStatus?
  ) throws(FileError) -> String {
    let name = TemporaryName.new()
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let file = try OpenFile(name, in: descriptor, path: path, flags: flags, for: .write)
    do {
      if let old { try file.setOwner(old.owner, old.group) }
      try file.setMode(old?.mode ?? 0o600)
      try file.write(bytes)
      try file.sync(for: .write)
      try file.close()
    } catch {
      removeQuietly(name)
      throw error
    }
    return name
  }

  /// Gives the finished file its name, which must be free.
  private func link(_ temporary: String, to name: String, _ path: String) throws(FileError) {
    do {
      try SystemCall.link.run(for: .create, path) {
        unsafe linkat(descriptor, temporary, descriptor, name, 0)
      }
      removeQuietly(temporary)
    } catch {
      // A file system without hard links (FAT): take the name first, then rename over it.
      guard error.reason == .system(EPERM) || error.reason == .system(EOPNOTSUPP) else {
        throw error
      }
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      _ = try OpenFile(name, in: descriptor, path: path, flags: flags, for: .create)
      do {
        try SystemCall.rename.run(for: .create, path) {
          unsafe renameat(descriptor, temporary, descriptor, name)
        }
      } catch {
        removeQuietly(name)
        throw error
      }
    }
  }

  /// Removes a temporary file on the way out; what stays is swept by `removeTemporaries`.
  func removeQuietly(_ temporary: String) {
    _ = unsafe unlinkat(descriptor, temporary, 0)
  }
}

/// The path that a chain of symbolic links ends at, which need not exist.
private func followLinks(_ path: String) throws(FileError) -> String {
  // What is no file is refused by its first name: `/dev/stdout` leads to `pipe:[4711]`.
  var raw = stat()
  if unsafe stat(path, &raw) == 0, FileKind(mode: raw.st_mode) != .regular {
    throw FileError(.write, path, .notRegular(FileKind(mode: raw.st_mode)))
  }
  var current = path
  for _ in 0..<40 {
    guard let target = linkTarget(of: current) else { return current }
    current = target.hasPrefix("/") ? target : splitPath(current).folder + "/" + target
  }
  throw FileError(.write, path, code: ELOOP)
}
