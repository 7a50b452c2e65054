import Text

extension Document {
  /// The document as Markdown: readable as it is, and by GitHub, pandoc and Word.
  package var markdown: String {
    let head = ["# \(title)" as Markdown] + lead.map(\.markdown)
    let body = sections.flatMap { section in
      ["## \(section.heading)" as Markdown] + section.parts.map(\.markdown)
    }
    return (head + body).map(\.source).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

extension Document.Part {
  fileprivate var markdown: Markdown {
    switch self {
    case .paragraph(let text, let command): Markdown(text, endingWith: command)
    case .subheading(let text): "### \(text)"
    case .list(let entries, let isNumbered): Markdown(entries, isNumbered: isNumbered)
    case .table(let table): table.markdown
    case .profile(let profile): profile.markdown
    case .questions(let questions): Markdown(joining: questions.map(\.markdown), with: "\n\n")
    }
  }
}

extension Markdown {
  fileprivate init(joining pieces: [Markdown], with separator: String) {
    self.init(stringLiteral: pieces.map(\.source).joined(separator: separator))
  }

  fileprivate init(_ text: String, endingWith command: String?) {
    let body = Markdown(lines: text)
    let code = command.map { Markdown(command: $0) }
    self.init(joining: (text.isEmpty ? [] : [body]) + [code].compactMap(\.self), with: " ")
  }

  /// An entry with several lines becomes one with paragraphs.
  fileprivate init(_ entries: [Document.Entry], isNumbered: Bool) {
    let isLong = entries.contains { $0.details.count > 1 }
    let pieces = entries.enumerated().map { index, entry in
      let mark: Markdown = isNumbered ? "\(index + 1). " : "- "
      return mark + entry.markdown(isLong: isLong).indented(by: mark.source.count)
    }
    self.init(joining: pieces, with: isLong ? "\n\n" : "\n")
  }

  fileprivate static func + (left: Markdown, right: Markdown) -> Markdown { "\(left)\(right)" }
}

extension Document.Entry {
  fileprivate func markdown(isLong: Bool) -> Markdown {
    let head: Markdown = isLong ? "**\(text)**" : "\(text)"
    let line = command.map { "\(head): \(Markdown(command: $0))" as Markdown } ?? head
    let lines = [line] + details.map(\.markdown)
    return Markdown(joining: lines, with: isLong ? "\n\n" : "\\\n")
  }
}

extension Document.Detail {
  fileprivate var markdown: Markdown {
    let body = Markdown(text, endingWith: command)
    return label.map { "*\($0):* \(body)" } ?? body
  }
}

extension Document.Table {
  fileprivate var markdown: Markdown {
    let heads = Self.line(columns.map { Markdown(text: $0) })
    let rule = Self.line(columns.map { _ in "---" })
    let lines = [heads, rule] + rows.map { Self.line($0.map { Markdown(text: $0) }) }
    return Markdown(joining: lines, with: "\n")
  }

  private static func line(_ cells: [Markdown]) -> Markdown {
    Markdown(stringLiteral: "| " + cells.map(\.source).joined(separator: " | ") + " |")
  }
}

extension Profile {
  /// The same cells as in the terminal, and the table behind them.
  fileprivate var markdown: Markdown {
    Markdown(joining: [cells, table.markdown], with: "\n\n")
  }

  /// In a block of code nothing is escaped, so only our own marks and safe titles stand in it.
  private var cells: Markdown {
    let legend = marks.map { "\($0.ascii) \($0.word)" }.joined(separator: ", ")
    let lines = rows.flatMap { row in
      row.lines.map { line in
        let name = [row.title, line.name].compactMap(\.self).joined(separator: ", ")
        return (name: name.terminalSafeLine.withoutFence, cells: line.marks.map(\.ascii).joined())
      }
    }
    let width = lines.map(\.name.displayWidth).max() ?? 0
    let body = lines.map { line in
      let gap = String(repeating: " ", count: width - line.name.displayWidth + 2)
      return line.cells.isEmpty ? line.name : line.name + gap + line.cells
    }
    return Markdown(
      stringLiteral: """
        ```text
        One mark is one question: \(legend)

        \(body.joined(separator: "\n"))
        ```
        """
    )
  }
}

extension String {
  /// A row of backticks would end the block it stands in.
  fileprivate var withoutFence: String { replacing("`", with: "'") }
}

extension Mark {
  /// The mark in ASCII, where a font may not have it.
  fileprivate var ascii: String {
    switch self {
    case .inPlace: "#"
    case .begun: "+"
    case .missing: "-"
    case .dontKnow, .skipped, .open, .notApplicable: rawValue
    }
  }
}

extension PrintedQuestion {
  fileprivate var markdown: Markdown {
    let head = "### \(number). \(text)" as Markdown
    let answers = choices.map { choice in
      let box: Markdown = hasBoxes ? "\\[ \\] " : ""
      let anchor: Markdown = choice.anchor.map { ": \($0)" } ?? ""
      return "- \(box)**\(choice.number)** \(choice.label)\(anchor)" as Markdown
    }
    let line: Markdown = hasBoxes ? ": \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_" : ""
    let writing = expectation.map { "\($0)\(line)" as Markdown }
    let name: Markdown = "(\(id))"
    let list = answers.isEmpty ? nil : Markdown(joining: answers, with: "\n")
    let pieces = [head, name, writing, list].compactMap(\.self) + asides.map(\.markdown)
    return Markdown(joining: pieces, with: "\n\n")
  }
}
