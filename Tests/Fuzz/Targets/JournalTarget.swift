import Assessments
import DurableFiles
import JSON
import Playbooks
import Reporting

@testable import Workspace

/// A journal: what a scan finds in it, and what its records come to as a sheet.
///
/// The bytes are scanned as they are. As chance finds no checksum, their lines are then taken for
/// payloads too, and get the right ones.
@Sendable func checkJournal(_ bytes: [UInt8]) {
  promiseScan(bytes)
  // What is written escapes quotes, so that no payload holds what a line begins with.
  let payloads = bytes.split(separator: UInt8(ascii: "\n")).map(payload)
    .filter { !$0.contains(opening) }
  let frames = payloads.map(Journal.frame)
  let whole = frames.flatMap(\.self)
  let scan = promiseScan(whole)
  promise(
    scan.tail == .clean && scan.records.map(\.payload) == payloads,
    "\(scan.records.count) records of \(payloads.count), then \(scan.tail)"
  )
  promiseCut(frames)
  promiseFlipped(whole, scan)
  checkSheet(scan.records)
}

private let opening = Array(#"{"crc":""#.utf8)

/// What stands between a checksum and the end of a line; a line without one is all payload.
private func payload(_ line: ArraySlice<UInt8>) -> [UInt8] {
  guard line.starts(with: opening), line.count > 25 else { return Array(line) }
  return Array(line.dropFirst(24).dropLast())
}

/// The records lie one behind the other from the first byte, and what is torn holds no other one.
@discardableResult
private func promiseScan(_ bytes: [UInt8]) -> Journal.Scan {
  let scan = Journal.scan(bytes)
  var end = 0
  for (index, record) in scan.records.enumerated() {
    promise(record.offset == end && record.line == index + 1, "a gap before \(record)")
    let frame = Journal.frame(record.payload)
    promise(bytes[end...].starts(with: frame), "the record at \(end) is not there")
    end += frame.count
  }
  promise(scan.goodLength == end, "\(scan.goodLength) bytes instead of \(end)")
  switch scan.tail {
  case .clean: promise(end == bytes.count, "bytes behind \(end) are passed over")
  case .torn(let offset, let rest):
    promise(offset == end && rest == Array(bytes[end...]), "other bytes are torn")
    let lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    promise(lines.count == 1 || lines.count == 2 && lines[1].isEmpty, "lines are torn")
    for start in rest.indices.dropFirst() {
      promise(Journal.scan(Array(rest[start...])).records.isEmpty, "a record is torn with another")
    }
  case .damaged(let offset, let line, _):
    promise(offset == end && line == scan.records.count + 1, "the damage lies at \(end)")
  }
  return scan
}

/// A save that was interrupted costs its own record alone, and is no damage.
private func promiseCut(_ frames: [[UInt8]]) {
  guard let last = frames.last else { return }
  let before = frames.dropLast().flatMap(\.self)
  let length = pick(last) % last.count
  let beginning = before + last[..<length]
  for bytes in [beginning, beginning + Array(repeating: 0, count: last.count - length)] {
    let scan = Journal.scan(bytes)
    promise(scan.records.count == frames.count - 1, "cut after \(length): \(scan.records.count)")
    if case .damaged = scan.tail { promise(false, "a cut after \(length) is damage") }
  }
}

/// One bit that is another, before the last record, is damage there: nothing is dropped for it.
private func promiseFlipped(_ bytes: [UInt8], _ scan: Journal.Scan) {
  guard let last = scan.records.last, last.offset > 0 else { return }
  var spoilt = bytes
  let place = pick(bytes) % last.offset
  spoilt[place] ^= 1 << (pick(bytes) / 7 % 8)
  let again = Journal.scan(spoilt)
  guard case .damaged(let offset, _, _) = again.tail, offset <= place else {
    return promise(false, "a bit of byte \(place) is another: \(again.tail)")
  }
  promise(
    again.records.elementsEqual(scan.records.prefix(again.records.count)),
    "a bit of byte \(place) is another, and so are records"
  )
}

/// A number that only the bytes decide about.
private func pick(_ bytes: [UInt8]) -> Int { Int(crc32(of: bytes)) }

/// The records as a sheet: refused with its line, or kept, exported and reported as it is.
private func checkSheet(_ records: [Journal.Record]) {
  guard let first = records.first else { return }
  let id = (try? JSONNode(parsing: first.payload))?["sheet"]?.string ?? ""
  guard Workspace.sheetID(in: "\(id).jsonl") == id else { return }
  let sheet: AnswerSheet
  do {
    let head = try SheetRecordReader.head(first.payload, id: id)
    let again = SheetRecord.head(of: head.sheet, number: head.number).compact
    promise(
      try SheetRecordReader.head(Array(again.utf8), id: id) == head,
      "another first line is read again: \(again)"
    )
    sheet = try Workspace.replay(records, onto: head, of: tiny, path: "sheet.jsonl")
  } catch let refusal as SheetRecordReader.Refusal {
    return promise(!refusal.message.isEmpty, "refused without a word")
  } catch {
    let named = "\(error)".split(separator: ":").dropFirst().first.flatMap { Int($0) }
    return promise(
      "\(error)".hasPrefix("sheet.jsonl:") && (2...records.count).contains(named ?? 0),
      "no place is named: \(error)"
    )
  }
  // Any name is shown that a journal holds; only one that can be typed is taken from a file.
  let names = [sheet.participant.name, sheet.participant.organisation].compactMap(\.self)
  if names.allSatisfy(AnswerSheet.Participant.isName) { promiseExported(sheet, of: tiny) }
  guard let day = Day("2026-05-04") else { return }
  let report = Report(tiny, sheet, library: Library([]), date: day)
  let number = records.count
  promiseSafe(report.document.text, on: number)
  promiseSafe(Explanation(report).overview, on: number)
}
