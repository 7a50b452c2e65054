import Text

/// A text as what it says: its blocks under their headings, without the layout.
struct Page {
  private(set) var blocks: [(heading: String, text: String, label: String)] = []

  init(_ text: [Block]) {
    var heading = ""
    for block in text {
      if case .heading(let title) = block { heading = title }
      blocks.append((heading, Self.text(of: block), Self.label(of: block)))
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
}
