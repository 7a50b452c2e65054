import Assessments
import DurableFiles
import JSON

/// What is left of a damaged sheet: its whole lines, in their order, numbered anew.
struct SheetSalvage: Equatable {
  /// The payloads of a new journal; the first line is the one that was.
  let payloads: [[UInt8]]
  /// Lines that are whole but say nothing that fits this sheet.
  let strange: Int

  /// How many changes are kept, for people.
  var words: String {
    switch payloads.count - 1 {
    case 0: "its first line alone, for no answer in it is whole"
    case 1: "the one line that is whole"
    case let kept: "the \(kept) lines that are whole"
    }
  }

  /// Reads every whole line of the journal that belongs to the sheet.
  ///
  /// A line that stands twice counts once, and lines that changed places go back: each bears its
  /// number. Of two lines with one number both stay, as they stand.
  init(_ bytes: [UInt8], _ head: SheetRecordReader.Head, of assessment: Assessment) {
    var kept: [(number: Int, line: SheetRecordReader.Line)] = []
    var strange = 0
    var seen: Set<[UInt8]> = []
    for payload in Journal.salvage(bytes) where seen.insert(payload).inserted {
      // The first line is written again from what was read of it.
      if (try? SheetRecordReader.head(payload, id: head.sheet.id)) != nil { continue }
      guard
        // A line of another sheet, or to a question that is not there, is left out and counted.
        let line = try? SheetRecordReader.line(payload, id: head.sheet.id, of: assessment)
      else {
        strange += 1
        continue
      }
      kept.append((line.number, line))
    }
    let ordered = kept.enumerated().sorted {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }
    let first = SheetRecord.head(of: head.sheet, number: head.number)
    let rest = ordered.enumerated().map { index, entry in
      let line = entry.element.line
      return SheetRecord.line(line.change, number: index + 2, of: head.sheet.id, at: line.time)
    }
    payloads = ([first] + rest).map { Array($0.compact.utf8) }
    self.strange = strange
  }
}
