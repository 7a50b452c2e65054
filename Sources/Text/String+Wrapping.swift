extension String {
  /// The text in lines of at most `width` columns, broken at blanks and at the text's own line breaks.
  ///
  /// A no-break space keeps a number with its unit. A word wider than a line is broken between
  /// characters. Empty lines at either end are left out, so text of blanks alone has no lines. The
  /// width is at least 2, room for any one character.
  func wrapped(to width: Int) -> [String] {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.wrappedLine(to: max(width, 2))
    }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    return Array(lines[first...last])
  }

  /// The longest beginning of the text that fits into `columns`.
  func prefix(columns: Int) -> String {
    displayWidth <= columns ? self : String(self[..<self[...].cut(atColumn: columns).index])
  }

  /// The text, or its beginning and its end around "…" where it takes more than `limit` columns.
  ///
  /// A message keeps so where it looked and what is wrong, whatever it quotes between the two.
  package func shortened(to limit: Int) -> String {
    var cost = 0
    let isLonger = contains { character in
      cost += character.cost
      return cost > limit
    }
    guard isLonger else { return self }
    func beginning(_ characters: some Sequence<Character>) -> [Character] {
      var used = 0
      return characters.prefix { character in
        used += character.cost
        return used <= (limit - 1) / 2
      }
    }
    return String(beginning(self)) + "…" + String(beginning(reversed()).reversed())
  }
}

extension Character {
  /// The columns, and no fewer than what it is made of: a letter may bear any number of marks.
  fileprivate var cost: Int { max(displayWidth, unicodeScalars.count) }
}

extension Substring {
  fileprivate func wrappedLine(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ") {
      var rest = word
      var wide = rest.displayWidth
      if used > 0, used + 1 + wide > width {
        lines.append(line)
        line = ""
        used = 0
      }
      while wide > width {
        let cut = rest.cut(atColumn: width)
        lines.append(String(rest[..<cut.index]))
        rest = rest[cut.index...]
        wide -= cut.columns
      }
      line += used > 0 ? " " + rest : rest
      used += used > 0 ? 1 + wide : wide
    }
    return lines + [line]
  }

  /// The index after the last character that fits into `columns`, and the columns up to there.
  ///
  /// At least one character fits, so that whoever cuts a text piece by piece comes to its end.
  fileprivate func cut(atColumn columns: Int) -> (index: Index, columns: Int) {
    var used = 0
    var index = startIndex
    while index < endIndex {
      let width = self[index].displayWidth
      if used + width > columns, index > startIndex { break }
      used += width
      index = self.index(after: index)
    }
    return (index, used)
  }
}
