import Text

extension ManualPage {
  /// The page for the terminal.
  var text: [Block] {
    [.title("\(name)(1), version \(version)")] + sections.flatMap(\.text)
  }
}

extension ManualPage.Section {
  /// The widest an option stands beside what it does.
  private static let widestLabel = 30

  fileprivate var text: [Block] {
    let labels = parts.map { part in
      if case .entry(let term, _) = part { term.count } else { 0 }
    }
    let width = min(labels.max() ?? 0, Self.widestLabel)
    return [.heading(title)] + stacked.flatMap { $1.text(below: $0, labelWidth: width) }
  }
}

extension ManualPage.Part {
  fileprivate func text(below above: Self?, labelWidth: Int) -> [Block] {
    let isFirst = above?.isCommand ?? true
    switch self {
    case .paragraph(let text): return (isFirst ? [] : [.blank]) + [.paragraph(text)]
    case .command(let usage): return [.heading(usage)]
    case .entry(let term, let meaning):
      let row = Block.row(label: term, value: meaning, labelWidth: labelWidth)
      if case .entry = above { return [row] }
      return (isFirst ? [] : [.blank]) + [row]
    case .example(let lines):
      return [.blank] + lines.map { .item(mark: "   ", text: $0, detail: nil) }
    }
  }
}
