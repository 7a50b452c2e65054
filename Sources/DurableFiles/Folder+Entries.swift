import Glibc

extension Folder {
  /// All names in the folder but `.` and `..`, sorted by their bytes.
  ///
  /// Temporary files and the lock are among them. Where the bytes of a name are no UTF-8, they are
  /// shown as `\xNN`: the file cannot be reached by that.
  ///
  /// - Throws: `FileError` when the folder cannot be listed.
  package func names() throws(FileError) -> [String] {
    try rawNames()
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { SystemText($0).text }
  }

  /// Whether only an unfinished file of ours can have the name.
  package static func isTemporary(_ name: String) -> Bool { TemporaryName.matches(name) }

  /// Removes the unfinished files that killed processes left behind.
  ///
  /// Only while the caller holds the folder's lock: else it would take them from under a living
  /// writer.
  ///
  /// - Returns: how many there were.
  /// - Throws: `FileError` when the folder cannot be listed or a file cannot be removed.
  @discardableResult
  package func removeTemporaries() throws(FileError) -> Int {
    var count = 0
    for name in try names() where TemporaryName.matches(name) {
      guard try status(name).kind == .regular else { continue }
      try remove(name)
      count += 1
    }
    return count
  }

  private func rawNames() throws(FileError) -> [[UInt8]] {
    // A descriptor of its own, since reading moves its position and `closedir` closes it.
    let number = try SystemCall.open.run(for: .list, path) {
      unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard let stream = unsafe fdopendir(number) else {
      let code = errno
      _ = close(number)
      throw FileError(.list, path, code: code)
    }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let name = try unsafe next(in: stream) {
      if name != [46] && name != [46, 46] { names.append(name) }
    }
    return names
  }

  /// The bytes of the next name, or `nil` at the end.
  private func next(in stream: OpaquePointer) throws(FileError) -> [UInt8]? {
    var name: [UInt8]?
    try SystemCall.list.run(for: .list, path) {
      // The only sign of an error, as the end is no entry, too.
      errno = 0
      guard let entry = unsafe readdir(stream) else { return -errno }
      name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe [UInt8]($0.prefix { $0 != 0 })
      }
      return 0
    }
    return name
  }
}
