import DurableFiles
import Testing

/// Bytes in the place of a sheet's journal, and what is said of them.
struct BadJournal: CustomTestStringConvertible, Sendable {
  /// The number in the list of bad inputs.
  let number: Int
  /// What was done to the file.
  let what: String
  let bytes: [UInt8]
  let message: String
  /// Whether the first line still says that it is huddle-1.
  let isNamed: Bool
  /// How far the file reaches beyond the bytes, where there is nothing but zeros; `nil` for no further.
  var size: Int?

  var testDescription: String { "\(number): \(what)" }
}

extension BadJournal {
  static let payloads = BadDesk.payloads()
  static let lines = payloads.map { BadDesk.framed([$0]) }
  static let whole = BadDesk.framed(payloads)
  static let head = lines[0]

  /// A line that is no record, or does not fit its checksum.
  static func damaged(
    _ number: Int,
    _ what: String,
    _ bytes: [UInt8],
    line: Int,
    _ how: String
  ) -> BadJournal {
    BadJournal(
      number: number,
      what: what,
      bytes: bytes,
      message: "could not read '\(BadDesk.journal)': line \(line) is damaged (byte "
        + "\(BadDesk.offset(ofLine: line))): \(how); nothing was changed; 'muster doctor' says what "
        + "is safe to do",
      isNamed: line > 1
    )
  }

  static let noRecord = "it is not a record of a journal"
  static let noFit = "its checksum does not fit"

  /// A line whose checksum fits, and which muster did not write.
  static func wrong(
    _ number: Int,
    _ what: String,
    _ bytes: [UInt8],
    _ message: String,
    isNamed: Bool = true
  ) -> BadJournal {
    BadJournal(
      number: number,
      what: what,
      bytes: bytes,
      message: "\(BadDesk.journal):\(message); nothing was changed, see 'muster doctor'",
      isNamed: isNamed
    )
  }

  /// The lines with a part of one of them replaced, and the checksum right.
  static func lines(_ number: Int, _ part: String, _ other: String) -> [UInt8] {
    lines(number, Array(part.utf8), Array(other.utf8))
  }

  static func lines(_ number: Int, _ part: [UInt8], _ other: [UInt8]) -> [UInt8] {
    payloads.enumerated().flatMap { index, payload in
      let bytes = Array(payload.utf8)
      return Journal.frame(index == number - 1 ? bytes.replacing(part, with: other) : bytes)
    }
  }

  static func flipped(_ index: Int, bit: UInt8 = 0) -> [UInt8] {
    var bytes = whole
    bytes[index] ^= 1 << bit
    return bytes
  }

  static func utf16(_ bytes: [UInt8]) -> [UInt8] {
    [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
  }
}

extension BadJournal {
  /// What an editor, a disk, a copy or a crash makes of a file: it fits no checksum.
  static let damages: [BadJournal] = [
    wrong(1, "an empty file", [], "1: the sheet has no first line", isNamed: false),
    damaged(2, "one newline", [10], line: 1, noRecord),
    wrong(
      3,
      "4096 zeros",
      [UInt8](repeating: 0, count: 4096),
      "1: the sheet has no first line",
      isNamed: false
    ),
    wrong(4, "cut at byte 1", [123], "1: the sheet has no first line", isNamed: false),
    wrong(
      4,
      "cut before the first newline",
      head.dropLast(),
      "1: the sheet has no first line",
      isNamed: false
    ),
    damaged(5, "a bit of the first line", flipped(40), line: 1, noFit),
    damaged(5, "a bit of a checksum", flipped(head.count + 10), line: 2, noFit),
    damaged(5, "a bit of a frame", flipped(head.count + 2), line: 2, noRecord),
    damaged(5, "a bit of an answer", flipped(BadDesk.offset(ofLine: 4) - 6), line: 3, noFit),
    damaged(5, "the newline of the first line", flipped(head.count - 1), line: 1, noFit),
    damaged(
      5,
      "the newline before the last",
      flipped(BadDesk.offset(ofLine: 5) - 1),
      line: 4,
      noFit
    ),
    damaged(6, "a newline is gone", head.dropLast() + whole[head.count...], line: 1, noFit),
    wrong(
      7,
      "two lines swapped",
      [0, 2, 1, 3, 4].flatMap { lines[$0] },
      "2: this should be line 2 of the sheet; one is missing or doubled"
    ),
    wrong(
      8,
      "a line twice",
      [0, 1, 1, 2, 3, 4].flatMap { lines[$0] },
      "3: this should be line 3 of the sheet; one is missing or doubled"
    ),
    wrong(
      9,
      "a line is gone",
      [0, 1, 3, 4].flatMap { lines[$0] },
      "3: this should be line 3 of the sheet; one is missing or doubled"
    ),
    wrong(
      10,
      "a line of another sheet",
      head + BadDesk.framed([BadDesk.payloads(of: BadDesk.otherID, number: 2)[1]])
        + [2, 3, 4].flatMap { lines[$0] },
      "2: the line belongs to another sheet"
    ),
    damaged(
      11,
      "a checksum of zeros",
      head + Array(#"{"crc":"00000000","rec":{}}"#.utf8) + [10],
      line: 2,
      noFit
    ),
    damaged(
      12,
      "a checksum in capitals",
      head + lines[1].prefix(8)
        + Array(String(decoding: lines[1][8..<16], as: UTF8.self).uppercased().utf8)
        + lines[1].dropFirst(16),
      line: 2,
      noFit
    ),
    damaged(
      13,
      "line ends as on Windows",
      whole.replacing([10], with: [13, 10]),
      line: 1,
      noRecord
    ),
    damaged(14, "a byte order mark", [0xEF, 0xBB, 0xBF] + whole, line: 1, noRecord),
    damaged(15, "UTF-16", utf16(whole), line: 1, noRecord),
    wrong(
      18,
      "the first line is gone",
      Array(whole[head.count...]),
      "1: the first line does not say its format",
      isNamed: false
    ),
    BadJournal(
      number: 17,
      what: "a newer format",
      bytes: lines(1, "muster.journal/1", "muster.journal/99"),
      message: "\(BadDesk.journal): written as 'muster.journal/99'; this muster reads "
        + "'muster.journal/1', so use a newer muster",
      isNamed: false
    ),
    BadJournal(
      number: 19,
      what: "a line of 100 MiB",
      bytes: head,
      message:
        "could not read '\(BadDesk.journal)': it has more than 67108864 bytes; 'muster doctor' "
        + "says what is safe to do",
      isNamed: false,
      size: 104_857_600
    ),
    damaged(
      19,
      "a line of 4 MiB",
      head + [UInt8](repeating: 120, count: 4_194_304),
      line: 2,
      noRecord
    ),
  ]
}
