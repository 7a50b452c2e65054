import Foundation
import Reporting
import Text

/// A face as what it says: its blocks under their headings, without layout or markup.
struct Page {
  private(set) var blocks: [(heading: String, text: String, label: String)] = []
  /// The cells of table rows, by heading.
  private var rows: [(heading: String, cells: [String])] = []

  init(_ text: [Block]) {
    var heading = ""
    for block in text {
      if case .heading(let title) = block { heading = title }
      blocks.append((heading, Self.text(of: block), Self.label(of: block)))
    }
  }

  /// Sentences: what is said of a thing stands on the lines behind it, up to the next empty one.
  init(plain lines: [String]) {
    var heading = ""
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if let range = line.firstRange(of: #/Section [0-9]+ of [0-9]+: /#) {
        heading = line[range.upperBound...].trimmingStop
      }
      let below = lines[index...].prefix(8).prefix { !$0.isEmpty }
      blocks.append((heading, below.joined(separator: " "), ""))
      blocks.append((heading, line, ""))
      // A level is named with its number.
      let start = line.firstRange(of: #/^Level [0-9]+: /#)?.upperBound ?? line.startIndex
      var parts = line[start...].split(separator: ": ", maxSplits: 1).map(String.init)
      if !parts.isEmpty { parts[0] = line[..<start] + parts[0] }
      if parts.count == 2, let end = parts[1].firstRange(of: ". ") {
        let answers = parts[1][end.upperBound...].trimmingStop
        rows.append((heading, [parts[0], "", String(parts[1][..<end.lowerBound]), answers]))
      } else if parts.count == 2 {
        rows.append((heading, [parts[0], "", parts[1].trimmingStop, ""]))
      }
    }
  }

  /// Markdown: an entry of a list is one block, with its paragraphs.
  init(markdown: String) {
    var heading = ""
    var isCode = false
    for line in markdown.split(separator: "\n").map(String.init) {
      if line.hasPrefix("```") { isCode.toggle() }
      let text = isCode ? line : Self.unescaped(line)
      if !isCode, line.hasPrefix("## ") { heading = String(text.dropFirst(3)) }
      if line.hasPrefix("| ") {
        let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
        rows.append((heading, cells.map(Self.unescaped)))
        blocks.append((heading, cells.map(Self.unescaped).joined(separator: ", "), ""))
      } else if line.hasPrefix("  "), let last = blocks.last, !isCode {
        blocks[blocks.count - 1] = (heading, last.text + "\n" + text.trimmed, "")
      } else {
        blocks.append((heading, text, ""))
      }
    }
  }

  /// HTML: what stands between tags; an entry of a list or a row of a table is one block.
  init(html: String) {
    var heading = ""
    var text = ""
    var cells: [String] = []
    var depth = 0
    func flush(_ page: inout Page) {
      let said = text.trimmed
      if !said.isEmpty { page.blocks.append((heading, said, "")) }
      text = ""
    }
    for match in html.matches(of: /(?s)<style>.*?<\/style>|<[^>]*>|[^<]+/) {
      let piece = String(match.output)
      guard piece.hasPrefix("<") else {
        text += Self.plainText(piece)
        continue
      }
      switch piece {
      case "<li>": depth += 1
      case "</li>":
        depth -= 1
        flush(&self)
      case "</p>" where depth > 0: text += "\n"
      case "</h2>":
        heading = text.trimmed
        flush(&self)
      case "</td>", "</th>":
        cells.append(text.trimmed)
        text = ""
      case "</tr>":
        rows.append((heading, cells))
        blocks.append((heading, cells.filter { !$0.isEmpty }.joined(separator: ", "), ""))
        cells = []
      case "</p>", "</h1>", "</h3>", "</caption>", "</text>", "</title>", "</desc>", "</summary>",
        "</figcaption>":
        flush(&self)
      default: break
      }
    }
  }

  func holds(_ text: String, under heading: String? = nil) -> Bool {
    blocks.contains { $0.text.contains(text) && (heading ?? $0.heading) == $0.heading }
  }

  /// Whether one block holds one of the names and all of the parts.
  func holds(_ parts: [String], beside names: [String]) -> Bool {
    blocks.contains { block in
      names.contains(where: block.text.contains) && parts.allSatisfy(block.text.contains)
    }
  }

  /// The value of the row with this label.
  func row(_ label: String) -> String? {
    blocks.first { $0.label == label }.map { String($0.text.dropFirst(label.count + 1)) }
  }

  /// The score and the answers of an area where they are said in words.
  func spokenRow(_ title: String, under heading: String) -> (outcome: String, answers: String)? {
    guard let row = rows.first(where: { $0.heading == heading && $0.cells.first == title }),
      row.cells.count == 4
    else { return nil }
    let score = ["", "none"].contains(row.cells[1]) ? "" : row.cells[1] + " "
    return (score + row.cells[2], row.cells[3])
  }

  private static func label(of block: Block) -> String {
    if case .row(let label, _, _) = block { label } else { "" }
  }

  private static func text(of block: Block) -> String {
    switch block {
    case .title(let text), .heading(let text), .paragraph(let text): text
    case .item(let mark, let text, let detail): "\(mark) \(text) \(detail ?? "")"
    case .row(let label, let value, _): "\(label) \(value)"
    case .verbatim(let lines): lines.joined(separator: "\n")
    case .blank: ""
    }
  }

  /// Markdown without its emphasis, code marks and escapes.
  private static func unescaped(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if !"*`".contains(character) {
        text.append(character)
      }
    }
    return text
  }

  private static func plainText(_ html: String) -> String {
    let names = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    return ["&lt;", "&gt;", "&quot;", "&#39;", "&amp;"].reduce(html) {
      $0.replacing($1, with: names[$1] ?? "")
    }
  }
}
