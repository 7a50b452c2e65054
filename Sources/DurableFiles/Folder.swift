import Glibc

/// An open folder; everything in it is reached by a plain name, relative to its descriptor.
///
/// So no name can lead out of the folder, and a symbolic link put in a file's place is refused.
/// Paths are used only where a person named one.
package final class Folder: Sendable {
  /// The path as it was given, for messages.
  package let path: String
  private let file: OpenFile

  var descriptor: Int32 { file.descriptor }

  private init(_ file: consuming OpenFile) {
    path = file.path
    self.file = file
  }

  /// Opens an existing folder; a symbolic link that a person names is followed.
  ///
  /// - Throws: `FileError` with `.missing` or `.notFolder` among others.
  package convenience init(opening path: String) throws(FileError) {
    try requirePath(path, for: .open)
    do {
      let flags = O_RDONLY | O_DIRECTORY
      self.init(try OpenFile(path, path: path, flags: flags, for: .open))
    } catch {
      guard error.reason == .system(ENOTDIR) else { throw error }
      throw FileError(.open, path, .notFolder)
    }
  }

  /// Opens a folder, and makes it and its missing parents (mode 0700) first if need be.
  ///
  /// It is on disk before this returns, also where another process made it and was killed before
  /// that was so. A folder that exists keeps its mode.
  ///
  /// - Throws: `FileError` when it cannot be made or opened, or is not a folder.
  package convenience init(creating path: String) throws(FileError) {
    try requirePath(path, for: .create)
    try makeFolder(at: path)
    try self.init(opening: path)
  }

  /// Opens a folder in this one, never through a symbolic link.
  ///
  /// With `create` a missing one is made, with mode 0700; it is on disk at return, whoever made it.
  ///
  /// - Throws: `FileError` with `.missing`, `.notFolder` or `.symlink` among others.
  package func subfolder(_ name: String, create: Bool = false) throws(FileError) -> Folder {
    let path = try fullPath(name, for: .open)
    do {
      let folder = try open(name, path)
      // Whoever made it may have been killed before it would survive a power cut.
      if create { try sync(for: .create, path: path) }
      return folder
    } catch {
      guard create && error.reason == .missing else { throw error }
    }
    do {
      try SystemCall.makeFolder.run(for: .create, path) {
        unsafe mkdirat(descriptor, name, 0o700)
      }
      // The umask may have taken away even our own right to open it.
      try SystemCall.setMode.run(for: .create, path) {
        unsafe fchmodat(descriptor, name, 0o700, 0)
      }
    } catch {
      // Another process was faster, which is as good.
      guard error.reason == .exists else { throw error }
    }
    let folder = try open(name, path)
    try sync(for: .create, path: path)
    return folder
  }

  private func open(_ name: String, _ path: String) throws(FileError) -> Folder {
    do {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
      return Folder(try OpenFile(name, in: descriptor, path: path, flags: flags, for: .open))
    } catch {
      guard error.reason == .system(ENOTDIR) else { throw error }
      // With O_DIRECTORY a symbolic link is "not a directory", too.
      let isLink = try status(name).kind == .symlink
      throw FileError(.open, path, isLink ? .symlink : .notFolder)
    }
  }

  /// Makes the names in this folder durable: a file's own sync does not cover its name.
  ///
  /// A failure is reported for `path`, whose name it is about.
  func sync(for operation: FileError.Operation, path: String) throws(FileError) {
    do {
      try SystemCall.syncFolder.run(for: operation, path) { fsync(descriptor) }
    } catch {
      // EINVAL: this file system has no sync of folders (some of FUSE), and nothing better exists.
      guard error.reason == .system(EINVAL) else { throw error }
    }
  }

  /// The path of `name` for messages, once it is known to be a plain name.
  func fullPath(_ name: String, for operation: FileError.Operation) throws(FileError) -> String {
    let path = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    guard !name.isEmpty, name != ".", name != "..",
      !name.utf8.contains(where: { $0 == 0 || $0 == 47 })
    else { throw FileError(operation, path, .notAName) }
    return path
  }
}

/// Refuses what the system would cut short at a NUL or take for the current folder.
func requirePath(_ path: String, for operation: FileError.Operation) throws(FileError) {
  guard !path.isEmpty, !path.utf8.contains(0) else {
    throw FileError(operation, path, .notAName)
  }
}

/// Splits at the last slash; the folder of a bare name is the current one.
func splitPath(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.utf8.lastIndex(of: 47) else { return (".", path) }
  let folder = path[...slash]
  return (String(folder), String(path[path.utf8.index(after: slash)...]))
}

/// Makes the folder and its missing parents, each durable before the next.
private func makeFolder(at path: String) throws(FileError) {
  var trimmed = path
  while trimmed.utf8.count > 1 && trimmed.hasSuffix("/") { trimmed.removeLast() }
  let (parent, name) = splitPath(trimmed)
  // `a/..` is there as soon as `a` is.
  let isName = !name.isEmpty && name != "." && name != ".."
  do {
    _ = try Folder(opening: path)
    if isName { try syncName(of: trimmed, in: parent) }
    return
  } catch {
    guard error.reason == .missing else { throw error }
  }
  try makeFolder(at: parent)
  guard isName else { return }
  _ = try Folder(opening: parent).subfolder(name, create: true)
}

/// Makes the name of a folder durable that another process may have made, and been killed.
private func syncName(of path: String, in parent: String) throws(FileError) {
  let folder: Folder
  do {
    folder = try Folder(opening: parent)
  } catch {
    // A folder that we may not read is one in which none of us made anything.
    guard error.reason == .system(EACCES) else { throw error }
    return
  }
  try folder.sync(for: .create, path: path)
}
