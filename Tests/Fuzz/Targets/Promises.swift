import Assessments
import Text

/// Traps, with a word about it, where a promise is broken: libFuzzer then keeps the input.
func promise(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { fatalError("PROMISE BROKEN: \(words())") }
}

/// Holds faults to what is promised of them: there are some, and each names a place in the file.
func promisePlaces(_ faults: Faults, in bytes: [UInt8]) {
  promise(!faults.all.isEmpty, "refused without a fault")
  let text = String(decoding: bytes, as: UTF8.self)
  // Practices are read without their carriage returns.
  let tables = [["\n"], yamlBreaks, yamlBreaks.subtracting(["\r"])].map {
    lineLengths(text, breaks: $0)
  }
  for fault in faults.all {
    let (line, column) = (fault.place.line, fault.place.column)
    promise(
      line >= 1 && column >= 1
        && tables.contains { line <= $0.count && column <= $0[line - 1] + 1 },
      "no such place: \(fault)"
    )
    promise(!fault.message.isEmpty, "a fault without words at \(fault.place)")
  }
}

/// What ends a line for one who reads YAML.
private let yamlBreaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

/// The scalars of each line.
private func lineLengths(_ text: String, breaks: Set<Unicode.Scalar>) -> [Int] {
  var lengths = [0]
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if scalar == "\n", previous == "\r", breaks.contains("\r") {
      // The two are one end of a line.
    } else if breaks.contains(scalar) {
      lengths.append(0)
    } else {
      lengths[lengths.count - 1] += 1
    }
    previous = scalar
  }
  return lengths
}

/// Holds blocks to what is promised of them on any terminal; the number picks one.
func promiseSafe(_ blocks: [Block], on number: Int) {
  let style = styles[number % styles.count]
  for line in render(blocks, style: style) {
    promiseSafe(line)
    promise(
      line.displayWidth <= style.width,
      "\(line.displayWidth) columns instead of \(style.width): '\(line)'"
    )
    promise(!style.ascii || line.utf8.allSatisfy { $0 < 0x80 }, "not ASCII: '\(line)'")
    promise(line.last != " ", "a blank at the end: '\(line)'")
  }
}

private let styles = [
  TextStyle(width: 30), TextStyle(width: 80), TextStyle(width: 44, ascii: true),
  TextStyle(width: 61, spoken: true),
]

/// Holds one printed line to the rule for terminals, which is written here a second time.
func promiseSafe(_ line: String) {
  for scalar in line.unicodeScalars {
    let steers: Bool =
      switch scalar.value {
      case 0x00..<0x20, 0x7F...0x9F: true
      // Left-to-right marks and the like, and what parts lines and paragraphs.
      case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      // Nothing to see, and no letters to join.
      case 0x200B, 0x2060...0x2064, 0xFEFF, 0xE0001, 0xE0020...0xE007F: true
      default: false
      }
    promise(!steers, "U+\(String(scalar.value, radix: 16)) is printed: '\(line)'")
  }
  promise(line.terminalSafeLine == line, "made safe twice it is another: '\(line)'")
}
