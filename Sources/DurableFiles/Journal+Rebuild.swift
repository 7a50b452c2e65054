import Glibc

extension Journal {
  /// Puts a new journal of whole records in the place of one that is damaged.
  ///
  /// The file as it was is kept beside it, as `<name>.damaged`.
  ///
  /// `make`: the payloads of the new journal, from the bytes of the old one; without any nothing is
  /// changed.
  ///
  /// - Returns: the name under which the old file is kept, or `nil` when nothing was changed.
  /// - Throws: `FileError` with `.busy` when a writer has it, or what the system says.
  package static func rebuild(
    _ name: String,
    in folder: Folder,
    _ make: (_ old: [UInt8]) -> [[UInt8]]
  ) throws(FileError) -> String? {
    let path = try folder.fullPath(name, for: .write)
    let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK
    var file = try OpenFile(name, in: folder.descriptor, path: path, flags: flags, for: .write)
    try file.requireRegular(for: .write)
    guard try file.tryLock() else { throw FileError(.lock, path, .busy(pid: nil)) }
    let old = try file.readAll(limit: sizeLimit)
    let payloads = make(old)
    guard !payloads.isEmpty else { return nil }
    let copy = try folder.keep(old, as: "\(name).damaged")
    try folder.write(name, payloads.flatMap(frame))
    return copy
  }
}
