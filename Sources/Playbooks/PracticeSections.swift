import Assessments
import Text

/// A line of a file, counted from 1.
struct Line: Equatable {
  let number: Int
  let text: String
}

/// The parts of a practice under their headings, in the order they have to stand in.
struct PracticeSections {
  private let faults: FaultCollector
  private var sections: [Section] = []
  /// The headings that are still to come, in their order.
  private var expected = Self.titles
  /// Where a heading belongs that nothing follows.
  private let end: Place

  /// What stands under one heading.
  private struct Section {
    let title: String
    let line: Int
    var passages: [(passage: Practice.Passage, place: Place)]
  }

  /// Every passage with the place where it begins, in the order of the file.
  var texts: [WrittenText] {
    sections.flatMap(\.passages).map { WrittenText($0.passage.text, at: $0.place) }
  }

  private static let titles = ["Why", "First step", "Steps", "Done when"]

  init(_ body: [Line], faults: FaultCollector) {
    self.faults = faults
    end = body.last?.place ?? .start
    var lines: [Line] = []
    func close(_ sections: inout [Section]) {
      if sections.isEmpty {
        if let stray = lines.first(where: { !$0.text.isBlank }) {
          faults.report("text stands before the first heading", at: stray.place)
        }
      } else {
        sections[sections.count - 1].passages = Self.passages(lines, faults: faults)
      }
      lines = []
    }
    var sections: [Section] = []
    for line in body {
      if line.text.hasPrefix("#") {
        close(&sections)
        let title = Self.title(line, faults: faults)
        sections.append(Section(title: title, line: line.number, passages: []))
      } else {
        lines.append(line)
      }
    }
    close(&sections)
    self.sections = sections
  }

  /// The text under a heading; a later one must not stand before it.
  mutating func take(_ title: String) -> [Practice.Passage] {
    let early = sections.first { expected.contains($0.title) }
    expected.removeAll { $0 == title }
    if early?.title != title {
      let place = early.map { Place(line: $0.line, column: 1) } ?? end
      faults.report("'## \(title)' is expected here", at: place)
    }
    guard let index = sections.firstIndex(where: { $0.title == title }) else { return [] }
    let section = sections.remove(at: index)
    if section.passages.isEmpty {
      faults.report("nothing stands under '## \(title)'", at: Place(line: section.line, column: 1))
    }
    return section.passages.map(\.passage)
  }

  func finish() {
    for section in sections {
      let message =
        Self.titles.contains(section.title)
        ? "the heading '\(section.title)' stands twice"
        : "the heading '\(section.title)' is not known; a practice has Why, First step, Steps, Done when"
      faults.report(message, at: Place(line: section.line, column: 1))
    }
  }

  private static func title(_ line: Line, faults: FaultCollector) -> String {
    guard line.text.hasPrefix("## ") else {
      faults.report("headings begin with '## '", at: line.place)
      return String(line.text.drop { $0 == "#" || $0 == " " })
    }
    return line.text.dropFirst(3).trimmed
  }

  /// Paragraphs, numbered steps and points; lines that go on are joined.
  private static func passages(
    _ lines: [Line],
    faults: FaultCollector
  ) -> [(passage: Practice.Passage, place: Place)] {
    var passages: [(passage: Practice.Passage, place: Place)] = []
    var isOpen = false
    for line in lines {
      guard !line.text.isBlank else {
        isOpen = false
        continue
      }
      let text = line.text.trimmed
      // These end a paragraph without an empty line before them.
      if text.hasPrefix("|") || text.hasPrefix(">") || text.hasPrefix("```") {
        faults.report("a practice holds paragraphs and lists only", at: line.place)
      } else if let passage = listEntry(text) {
        passages.append((passage, line.place))
      } else if isOpen, let last = passages.popLast() {
        passages.append((last.passage.continued(by: text), last.place))
      } else {
        passages.append((.paragraph(text), line.place))
      }
      isOpen = true
    }
    return passages
  }

  private static func listEntry(_ text: String) -> Practice.Passage? {
    if text.hasPrefix("- ") { return .point(text.dropFirst(2).trimmed) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if let number = Int(digits), text.dropFirst(digits.count).hasPrefix(". ") {
      return .step(number, text.dropFirst(digits.count + 2).trimmed)
    }
    return nil
  }
}

extension Line {
  fileprivate var place: Place { Place(line: number, column: 1) }
}

extension Practice.Passage {
  fileprivate var text: String {
    switch self {
    case .paragraph(let text), .step(_, let text), .point(let text): text
    }
  }

  fileprivate func continued(by text: String) -> Practice.Passage {
    switch self {
    case .paragraph(let own): .paragraph("\(own) \(text)")
    case .step(let number, let own): .step(number, "\(own) \(text)")
    case .point(let own): .point("\(own) \(text)")
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
