/// Lays blocks out as lines for a terminal.
///
/// No line is wider than the style's width or ends in a blank, no two empty lines follow each other,
/// and nothing in the blocks reaches the terminal as a control sequence.
package func render(_ blocks: [Block], style: TextStyle) -> [String] {
  var page = Page(style: style)
  for block in blocks {
    page.add(block)
  }
  return page.lines
}

/// The lines laid out so far.
private struct Page {
  /// The width from which a label and its value stand side by side.
  static let widthForColumns = 60

  /// The blanks between a label and its value.
  static let gap = 2

  /// The columns a value keeps however wide the labels are.
  static let smallestValue = 20

  let style: TextStyle
  private(set) var lines: [String] = []

  init(style: TextStyle) {
    self.style = style
  }

  mutating func add(_ block: Block) {
    switch block {
    case .title(let text):
      addWrapped(text, bold: true)
    case .heading(let text):
      if !lines.isEmpty { addLine("") }
      addWrapped(text, bold: true)
    case .paragraph(let text):
      addWrapped(text)
    case .item(let mark, let text, let detail):
      addItem(mark: prepareLine(mark), text: prepare(text), detail: detail.map(prepare))
    case .row(let label, let value, let labelWidth):
      addRow(label: prepareLine(label), value: prepare(value), labelWidth: labelWidth)
    case .verbatim(let verbatim):
      for line in verbatim { addLine(prepareLine(line).prefix(columns: style.width)) }
    case .blank:
      addLine("")
    }
  }

  private mutating func addWrapped(_ text: String, bold: Bool = false) {
    for line in prepare(text).wrapped(to: style.width) { addLine(line, bold: bold) }
  }

  private mutating func addItem(mark: String, text: String, detail: String?) {
    guard !style.spoken else {
      addWrapped(spokenMark(mark) + text)
      if let detail { addWrapped(detail) }
      return
    }
    let hang = mark.isEmpty ? 0 : mark.displayWidth + 1
    // A mark that leaves the text less than half the line stands alone, and the text below it.
    guard hang <= style.width / 2 else {
      for line in mark.wrapped(to: style.width) { addLine(line) }
      addIndented(text, by: Self.gap)
      if let detail { addIndented(detail, by: Self.gap) }
      return
    }
    let wrapped = text.wrapped(to: style.width - hang)
    let first = mark.isEmpty ? "" : mark + " "
    addLine(first + (wrapped.first ?? ""))
    for line in wrapped.dropFirst() { addLine(blanks(hang) + line) }
    if let detail { addIndented(detail, by: hang) }
  }

  /// A number or a letter is read out with a stop behind it; a dash would be read out for nothing.
  private func spokenMark(_ mark: String) -> String {
    let word = mark.trimmed
    return word.contains { $0.isLetter || $0.isNumber } ? "\(word). " : ""
  }

  private mutating func addRow(label: String, value: String, labelWidth: Int) {
    guard !style.spoken else {
      addWrapped(label.isEmpty || value.isEmpty ? label + value : "\(label): \(value)")
      return
    }
    guard style.width >= Self.widthForColumns else {
      for line in label.wrapped(to: style.width) { addLine(line) }
      addIndented(value, by: Self.gap)
      return
    }
    let widest = style.width - Self.gap - Self.smallestValue
    let column = min(max(labelWidth, 1), widest)
    let labels = label.wrapped(to: column)
    let values = value.wrapped(to: style.width - column - Self.gap)
    for index in 0..<max(labels.count, values.count) {
      let left = index < labels.count ? labels[index] : ""
      let right = index < values.count ? values[index] : ""
      addLine(left + blanks(column - left.displayWidth + Self.gap) + right)
    }
  }

  private mutating func addIndented(_ text: String, by indent: Int) {
    for line in text.wrapped(to: style.width - indent) { addLine(blanks(indent) + line) }
  }

  private mutating func addLine(_ line: String, bold: Bool = false) {
    var line = style.ascii ? line.replacing("\u{A0}", with: " ") : line
    while line.last == " " { line.removeLast() }
    if line.isEmpty, lines.last?.isEmpty == true { return }
    lines.append(bold && style.color && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m" : line)
  }

  private func prepare(_ text: String) -> String { style.written(text.terminalSafe) }

  private func prepareLine(_ text: String) -> String { style.written(text.terminalSafeLine) }

  private func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
  }
}
