extension Document {
  /// The document as sentences, one fact a line, for those who hear it or read one line at a time.
  ///
  /// No marks, no columns; a line is as long as its fact.
  package var plain: [String] {
    let count = sections.count
    return [title.sentence] + lead.flatMap(\.plain)
      + sections.enumerated().flatMap { index, section in
        ["", "Section \(index + 1) of \(count): \(section.heading)".sentence]
          + section.parts.flatMap(\.plain)
      }
  }
}

extension Document.Part {
  fileprivate var plain: [String] {
    switch self {
    case .paragraph(let text, let command): text.ending(with: command).plainLines
    case .subheading(let text): text.plainLines
    case .list(let entries, let isNumbered):
      entries.enumerated().flatMap { index, entry in
        ((isNumbered ? "\(index + 1). " : "") + entry.line).plainLines
          + entry.details.flatMap(\.line.plainLines)
      }
    case .table(let table): table.plain
    case .profile(let profile): profile.plain
    case .questions(let questions): questions.flatMap(\.plain)
    }
  }
}

extension Document.Table {
  /// A row a line, such as "need.together: Yes, 100 points".
  fileprivate var plain: [String] {
    rows.map { row in
      if columns.count > 3 { return headed(row).sentence }
      let (first, rest) = (row.first ?? "", said(in: row))
      return (rest.isEmpty ? first : "\(first): \(rest)").sentence
    }
  }

  /// Many cells, each behind the head of its column, which nobody who listens has in mind; the last
  /// says itself what it is.
  private func headed(_ row: [String]) -> String {
    let last = zip(columns, row).dropFirst().suffix(1).map(\.1)
    let said = zip(columns, row).dropFirst().dropLast().map { $1.isEmpty ? "" : "\($0): \($1)" }
    let cells = (said + last).filter { !$0.isEmpty }
    return "\(row.first ?? ""). \(cells.joined(separator: "; "))"
  }
}

extension String {
  /// A line a line, each ended.
  fileprivate var plainLines: [String] { split(separator: "\n").map { String($0).sentence } }

  /// With a full stop, unless it ends already or ends in what is typed.
  fileprivate var sentence: String {
    guard let last = last(where: { !"\"')".contains($0) }) else { return self }
    return ".!?:…".contains(last) || contains(": muster ") ? self : self + "."
  }
}

extension Profile {
  fileprivate var plain: [String] {
    rows.flatMap { row in
      row.lines.map { line in
        let name = [row.title, line.name].compactMap(\.self).joined(separator: ", ")
        let answers = line.marks.inWords
        return "\(name): \(line.outcome).\(answers.isEmpty ? "" : " \(answers).")"
      }
    }
  }
}

extension PrintedQuestion {
  fileprivate var plain: [String] {
    ["Question \(number), \(id): \(text)".sentence]
      + choices.map { "\($0.number): \($0.described)".sentence }
      + [expectation].compactMap { $0?.sentence } + asides.flatMap { $0.line.plainLines }
  }
}
