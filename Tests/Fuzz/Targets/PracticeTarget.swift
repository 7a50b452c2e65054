import Assessments
import JSON
import Playbooks
import Reporting

/// The reader of practices: places that are right, and a practice written again is the same.
@Sendable func checkPractice(_ bytes: [UInt8]) {
  let practice: Practice
  do {
    practice = try read(bytes)
  } catch {
    return promisePlaces(error, in: bytes)
  }
  promiseSafe(practice.text, on: bytes.count)
  do {
    let faults = try PracticeReader.wordingFaults(in: bytes, file: file)
    if !faults.isEmpty { promisePlaces(Faults(faults), in: bytes) }
  } catch {
    promise(false, "what was read has no wording: \(error)")
  }
  // A mark at the end of a line that stands on a blank goes with it, and comes up when lines join.
  guard !practice.hasMarkedBlanks else { return }
  let text = practice.written
  do {
    let again = try read(Array(text.utf8))
    promise(again.written.utf8.elementsEqual(text.utf8), "\(practice)\nis read again as\n\(again)")
  } catch {
    promise(false, "a practice written again is refused: \(error)\n\(text)")
  }
}

private let file = "Playbooks/rhythm/look-back.md"

private func read(_ bytes: [UInt8]) throws(Faults) -> Practice {
  try PracticeReader.read(bytes, file: file, theme: "rhythm", sources: [guide])
}

private let guide: Assessment.Source = {
  let text = """
    format: muster.sources/1
    sources:
      guide: {author: Ada Example, title: A Made-up Guide, year: 2021}
    """
  do {
    return try PracticeReader.sources(Array(text.utf8), file: "sources.yaml")[0]
  } catch {
    fatalError("\(error)")
  }
}()

extension Practice {
  /// The file again, from what was read of it; of the sources only the words are kept.
  fileprivate var written: String {
    let front: [(String, JSON)] = [
      ("id", .string(id)), ("title", .string(title)), ("effort", .string(effort.rawValue)),
      ("takes", .string(takes)), ("cadence", .string(cadence)), ("who", .string(who)),
      ("measure", .string(measure)), ("sources", [["source": "guide", "section": "Any"]]),
    ]
    let parts = [
      ("Why", why), ("First step", firstStep), ("Steps", steps), ("Done when", doneWhen),
    ]
    return "---\n{"
      + front.map { "\(JSON.string($0).compact): \($1.compact)" }.joined(separator: ",\n")
      + "}\n---\n"
      + parts.map { "## \($0)\n\n" + $1.map(\.written).joined() }.joined(separator: "\n")
  }
}

extension Practice {
  fileprivate var hasMarkedBlanks: Bool {
    written.contains { $0.isWhitespace && $0.unicodeScalars.count > 1 && $0 != "\r\n" }
  }
}

extension Practice.Passage {
  /// A paragraph that begins with "#" is indented, or it were a heading; not so every one, as a mark
  /// at its beginning would join the blank.
  fileprivate var written: String {
    switch self {
    case .paragraph(let text): (text.hasPrefix("#") ? " " : "") + "\(text)\n\n"
    case .step(let number, let text): "\(number). \(text)\n\n"
    case .point(let text): "- \(text)\n\n"
    }
  }
}
