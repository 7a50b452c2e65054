extension Journal {
  /// One whole record of a journal.
  package struct Record: Equatable, Sendable {
    /// The bytes that were appended.
    package let payload: [UInt8]
    /// Where the line begins, in bytes from the start of the file.
    package let offset: Int
    /// The number of the line, from 1.
    package let line: Int
  }

  /// What follows the last whole record.
  package enum Tail: Equatable, Sendable {
    case clean
    /// One record whose save was interrupted: `bytes` from `offset` to the end of the file.
    case torn(offset: Int, bytes: [UInt8])
    /// What no interrupted save explains: acknowledged records may lie in it.
    case damaged(offset: Int, line: Int, Damage)
  }

  /// What is wrong with a damaged line.
  package enum Damage: Error, Equatable {
    case notARecord
    case wrongChecksum
  }

  /// The records of a journal in order, up to the first line that is not one.
  package struct Scan: Equatable, Sendable {
    /// The whole records, from the start.
    package let records: [Record]
    /// What comes after them.
    package let tail: Tail
    /// The bytes that hold whole records: where the next one belongs.
    package let goodLength: Int
  }

  /// Finds the records in the bytes of a journal.
  ///
  /// It stops at the first bad line. That line is torn, and may be set aside, only when all of it
  /// can be explained by one interrupted save; anything else is damage. "Bad to the end of the file
  /// is torn" would drop two acknowledged records when the one newline between them is damaged.
  package static func scan(_ bytes: [UInt8]) -> Scan {
    var records: [Record] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      let line = records.count + 1
      do throws(Damage) {
        let payload = try payload(of: bytes[start..<end])
        guard end < bytes.count else { throw .notARecord }
        records.append(Record(payload: Array(payload), offset: start, line: line))
        start = end + 1
      } catch {
        return Scan(records: records, tail: tail(bytes, start, line, error), goodLength: start)
      }
    }
    return Scan(records: records, tail: .clean, goodLength: start)
  }

  /// The payloads of all whole records in the bytes of a journal, in their order, also of those
  /// behind damage.
  ///
  /// Where the newline between two records is damaged, both of them are found.
  package static func salvage(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: newline).flatMap { line in
      let starts = line.indices.filter {
        line[$0] == opening[0] && line[$0...].starts(with: opening)
      }
      return starts.indices.compactMap { index -> [UInt8]? in
        let next = index + 1
        let end = next < starts.count ? starts[next] : line.endIndex
        // Whatever stands between the end of a record and the next is no part of it.
        guard let last = line[starts[index]..<end].lastIndex(of: UInt8(ascii: "}")) else {
          return nil
        }
        // What is no whole record is what is left out.
        return (try? payload(of: line[starts[index]...last])).map(Array.init)
      }
    }
  }

  /// How many bytes a line has besides its payload.
  static let frameSize = opening.count + 8 + middle.count + closing.count + 1

  /// Where in its line a payload begins, in bytes.
  package static let payloadOffset = opening.count + 8 + middle.count

  /// The line that holds the payload, with its newline: what `append` writes.
  ///
  /// For the first record of a new file, together with `Folder.createNew`. A payload has at least
  /// one byte, and no newline.
  package static func frame(_ payload: [UInt8]) -> [UInt8] {
    precondition(!payload.isEmpty && !payload.contains(newline))
    return opening + hexDigits(of: crc32(of: payload)) + middle + payload + closing + [newline]
  }
}

extension Journal.Damage: CustomStringConvertible {
  /// The words after "line 3 is damaged: ".
  package var description: String {
    switch self {
    case .notARecord: "it is not a record of a journal"
    case .wrongChecksum: "its checksum does not fit"
    }
  }
}

private let newline = UInt8(ascii: "\n")
private let opening = Array(#"{"crc":""#.utf8)
private let middle = Array(#"","rec":"#.utf8)
private let closing = Array("}".utf8)

/// The payload of a line without its newline.
private func payload(of line: ArraySlice<UInt8>) throws(Journal.Damage) -> ArraySlice<UInt8> {
  let head = Journal.payloadOffset
  guard line.count > head + closing.count, line.starts(with: opening),
    line.dropFirst(opening.count + 8).starts(with: middle), line.last == closing.last
  else { throw .notARecord }
  let payload = line.dropFirst(head).dropLast(closing.count)
  // Compared as text: a checksum in capitals was not written by us.
  guard line.dropFirst(opening.count).starts(with: hexDigits(of: crc32(of: payload))) else {
    throw .wrongChecksum
  }
  return payload
}

/// Torn or damaged: what the bad line that begins at `start` is.
private func tail(
  _ bytes: [UInt8],
  _ start: Int,
  _ line: Int,
  _ damage: Journal.Damage
) -> Journal.Tail {
  let tail = bytes[start...]
  let isLastLine = tail.dropLast().allSatisfy { $0 != newline }
  guard isLastLine, isOneBeginning(tail) else {
    return .damaged(offset: start, line: line, damage)
  }
  return .torn(offset: start, bytes: Array(tail))
}

/// Whether the bytes begin as one record does, and no second one begins in them.
///
/// A beginning that breaks off, or runs into zeros (a block that never reached the disk), is one.
/// A line that has its end and no zeros was written to the end: it may have been acknowledged, and
/// was changed since, by a disk or in an editor.
private func isOneBeginning(_ tail: ArraySlice<UInt8>) -> Bool {
  guard tail.last != newline || tail.contains(0) else { return false }
  let same = zip(tail, opening).prefix { $0 == $1 }.count
  guard same == tail.count || same == opening.count || tail[tail.startIndex + same] == 0 else {
    return false
  }
  return !contains(opening, in: tail.dropFirst(1))
}

private func contains(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
  bytes.indices.contains { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
}
