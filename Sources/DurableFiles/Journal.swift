import Glibc

/// A file of records that only grows; a record is acknowledged when `append` returns.
///
/// A line is `{"crc":"9f3c01ab","rec":PAYLOAD}`, with the CRC-32 of the payload's bytes. The one
/// writer holds the file's lock from opening to the end; readers take none (`read`).
package final class Journal {
  /// The most bytes a journal may have, so that what is written can be read again.
  package static let sizeLimit = 67_108_864

  /// A record that was not finished, put into a file of its own.
  package struct SetAside: Equatable, Sendable {
    /// The name of the file in the journal's folder.
    package let name: String
    /// How many bytes there were.
    package let count: Int
  }

  /// The path of the journal, for messages.
  package var path: String { file.path }
  /// The records found at opening.
  package let records: [Record]
  /// What was cut off at opening, or `nil`: then the last save was finished.
  package let setAside: SetAside?
  /// Whether no append may be tried any more: after some failures only opening it again helps.
  package private(set) var isPoisoned = false

  private let file: OpenFile
  private var length: Int

  /// Opens a journal to append to it.
  ///
  /// The bytes of an unfinished last record are kept in the file `<name>.torn-<offset>` and cut off.
  ///
  /// - Throws: `FileError` with `.missing`, `.busy` when another writer has it, `.damaged` (then
  ///   nothing is changed), or what the system says.
  package init(opening name: String, in folder: Folder) throws(FileError) {
    let path = try folder.fullPath(name, for: .write)
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK
    var file = try OpenFile(name, in: folder.descriptor, path: path, flags: flags, for: .write)
    try file.requireRegular(for: .write)
    guard try file.tryLock() else { throw FileError(.lock, path, .busy(pid: nil)) }
    // Removed or replaced between opening and locking: what is appended would vanish.
    guard try file.status(for: .read).links > 0 else { throw FileError(.write, path, .missing) }

    let scan = Journal.scan(try file.readAll(limit: Journal.sizeLimit))
    records = scan.records
    length = scan.goodLength
    switch scan.tail {
    case .clean:
      setAside = nil
    case .torn(offset: 0, _):
      // A journal is created whole: its first record cannot have been interrupted.
      throw FileError(.read, path, .damaged(offset: 0, line: 1, .notARecord))
    case .torn(let offset, let bytes):
      let copy = try folder.keep(bytes, as: "\(name).torn-\(offset)")
      try file.truncate(to: offset)
      setAside = SetAside(name: copy, count: bytes.count)
    case .damaged(let offset, let line, let damage):
      throw FileError(.read, path, .damaged(offset: offset, line: line, damage))
    }
    // A record of a writer that was killed before its sync is visible, but not yet durable. What
    // is built on it, and what is shown of it, must not be undone by a power cut.
    try file.sync(for: .write)
    try folder.sync(for: .write, path: path)
    self.file = file
  }

  /// Appends a record; when this returns, it is on disk.
  ///
  /// After a failed write the file is as before and another append may be tried. Where that cannot
  /// be brought about, or a sync failed, the outcome is unknown and the journal is poisoned. A
  /// payload has at least one byte, and no newline.
  ///
  /// - Throws: `FileError`: `.poisoned`, `.missing` or `.changed` when the file is not ours any
  ///   more, `.tooLarge`, or what the system says. The record is not acknowledged then.
  package func append(_ payload: [UInt8]) throws(FileError) {
    guard !isPoisoned else { throw FileError(.write, path, .poisoned) }
    guard length + payload.count + Journal.frameSize <= Journal.sizeLimit else {
      throw FileError(.write, path, .tooLarge(limit: Journal.sizeLimit))
    }
    let line = Journal.frame(payload)
    try requireUnchanged()
    do {
      try file.write(line)
    } catch {
      cutBack()
      throw error
    }
    do {
      try file.syncData()
    } catch {
      // Never again: the kernel now holds the unwritten pages for clean.
      isPoisoned = true
      throw error
    }
    length += line.count
  }

  /// Reads a journal without its lock, also while another process appends to it.
  ///
  /// - Returns: the whole records; a tail that is `.torn` may be one that is being written.
  /// - Throws: `FileError` with `.missing`, `.tooLarge` or what the system says; not for damage.
  package static func read(_ name: String, in folder: Folder) throws(FileError) -> Scan {
    var bytes = try folder.read(name, limit: sizeLimit)
    var scan = scan(bytes)
    // A writer that cuts a tail off while we read mixes old bytes with new ones; real damage stays.
    while case .damaged = scan.tail {
      let again = try folder.read(name, limit: sizeLimit)
      guard again != bytes else { break }
      bytes = again
      scan = self.scan(bytes)
    }
    return scan
  }

  /// Refuses to write where another program has been: a sync program or an editor.
  private func requireUnchanged() throws(FileError) {
    let status = try file.status(for: .write)
    guard status.links > 0 else {
      isPoisoned = true
      throw FileError(.write, path, .missing)
    }
    guard status.size == length else {
      isPoisoned = true
      throw FileError(.write, path, .changed)
    }
  }

  private func cutBack() {
    do {
      try file.truncate(to: length)
    } catch {
      isPoisoned = true
    }
  }
}
