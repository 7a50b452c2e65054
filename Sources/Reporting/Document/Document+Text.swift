package import Text

extension Document {
  /// The document as text for a terminal, in the order it is read.
  package var text: [Block] {
    var blocks: [Block] = [.title(title)]
    blocks += lead.flatMap(\.text)
    for section in sections {
      blocks.append(.heading(section.heading))
      for (index, part) in section.parts.enumerated() {
        // Right below the heading there is nothing to stand apart from.
        if index == 0, case .subheading(let text) = part {
          blocks.append(.paragraph(text))
        } else {
          blocks += part.text
        }
      }
    }
    if blocks.last == .blank { blocks.removeLast() }
    return blocks
  }
}

extension Document.Part {
  /// The part alone, for a place where there is no more of the document.
  var text: [Block] {
    switch self {
    case .paragraph(let text, let command): [.paragraph(text.ending(with: command))]
    case .subheading(let text): [.blank, .paragraph(text)]
    case .list(let entries, let isNumbered): Self.blocks(entries, isNumbered: isNumbered)
    case .table(let table): table.text
    case .profile(let profile): profile.text
    case .questions(let questions): questions.flatMap(\.blocks)
    }
  }

  /// Entries with several lines each stand apart.
  private static func blocks(_ entries: [Document.Entry], isNumbered: Bool) -> [Block] {
    let isLong = isNumbered && entries.contains { $0.details.count > 1 }
    var blocks: [Block] = []
    for (index, entry) in entries.enumerated() {
      if isLong, index > 0 { blocks.append(.blank) }
      let details = entry.details.map(\.line)
      blocks.append(
        .item(
          mark: isNumbered ? "\(index + 1)" : "-",
          text: entry.line,
          detail: details.isEmpty ? nil : details.joined(separator: "\n")
        )
      )
    }
    return isLong ? blocks + [.blank] : blocks
  }
}

extension Document.Entry {
  /// The text and the command that ends it.
  var line: String { command.map { "\(text): muster \($0)" } ?? text }
}

extension Document.Detail {
  /// "Label: text", with the command that ends it.
  var line: String {
    let body = text.ending(with: command)
    return label.map { "\($0): \(body)" } ?? body
  }
}

extension String {
  /// The text and, behind it, the command as it is typed in a shell.
  func ending(with command: String?) -> String {
    guard let command else { return self }
    return isEmpty ? "muster \(command)" : "\(self) muster \(command)"
  }
}

extension Document.Table {
  /// The blanks' worth of a column of labels: none is broken, so that an id can be copied and typed.
  private static let smallestColumn = 28

  /// A row each, its cells joined; the heads of the columns are left to faces that draw lines.
  fileprivate var text: [Block] {
    let width = max(Self.smallestColumn, rows.compactMap { $0.first?.count }.max() ?? 0)
    return rows.map { row in
      .row(label: row.first ?? "", value: said(in: row), labelWidth: width)
    } + [.blank]
  }

  /// What stands behind the first cell; where there are many cells, commas inside them are told apart.
  func said(in row: [String]) -> String {
    let cells = row.dropFirst().filter { !$0.isEmpty }
    return cells.joined(separator: columns.count > 3 ? "; " : ", ")
  }
}

extension Sequence<String> {
  /// The texts that say something, after each other.
  var joinedCells: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension Profile {
  fileprivate var text: [Block] {
    let legend = Mark.allCases.map { "\($0.rawValue) \($0.word)" }.joined(separator: ", ")
    // Room for a title behind "Level 2: ", and no more: the marks need theirs.
    let width = max(28, min(36, rows.map(\.title.count).max() ?? 0))
    return [.paragraph("One mark is one question: \(legend)."), .blank]
      + rows.map { row in
        .row(
          label: row.title,
          value: row.lines.map(\.written).joined(separator: "\n"),
          labelWidth: width
        )
      }
  }
}

extension Profile.Line {
  fileprivate var written: String {
    (name.map { "\($0): " } ?? "") + "\(marks.map(\.rawValue).joined())  \(outcome)"
  }
}

extension PrintedQuestion {
  fileprivate var blocks: [Block] {
    let answers =
      choices.map { Block.item(mark: "   \($0.number)", text: $0.described, detail: nil) }
      + [expectation].compactMap(\.self).map { .item(mark: "   *", text: $0, detail: nil) }
    return [.blank, .item(mark: "\(number)", text: "\(text) (\(id))", detail: nil)] + answers
      + asides.map { .item(mark: " ", text: $0.line, detail: nil) }
  }
}
