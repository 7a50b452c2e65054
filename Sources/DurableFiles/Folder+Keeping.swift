import Glibc

extension Folder {
  /// Keeps the bytes in a new file beside the others, or finds them kept by somebody who was
  /// interrupted.
  ///
  /// Where `name` is taken by other bytes the file is called `<name>-2`, and so on.
  ///
  /// - Returns: the name of the file; it is on disk under it.
  /// - Throws: `FileError`, as `createNew` and `read` do.
  package func keep(_ bytes: [UInt8], as name: String) throws(FileError) -> String {
    var candidate = name
    var number = 1
    while try !isKept(bytes, as: candidate) {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }

  /// Whether the bytes stand in the file: those that were there, or ours where there were none.
  private func isKept(_ bytes: [UInt8], as name: String) throws(FileError) -> Bool {
    do {
      try createNew(name, bytes)
      return true
    } catch {
      guard error.reason == .exists else { throw error }
      return try read(name, limit: Journal.sizeLimit) == bytes
    }
  }

  /// Takes the rights of others away from a file or a folder in this one: mode 0600 or 0700.
  ///
  /// - Throws: `FileError` with `.symlink` for a link, or what the system says.
  package func closeToOthers(_ name: String) throws(FileError) {
    let path = try fullPath(name, for: .write)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    let file = try OpenFile(name, in: descriptor, path: path, flags: flags, for: .write)
    try file.setMode(try file.status(for: .write).kind == .folder ? 0o700 : 0o600)
  }
}
