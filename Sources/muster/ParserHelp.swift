import Text

/// The parser's help, which it lays out in two columns: names, and what they mean.
enum ParserHelp {
  /// The same for the ear: each name with its meaning behind it.
  static func blocks(_ text: String) -> [Block] {
    var blocks: [Block] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.trimmed
      switch line.prefix(while: { $0 == " " }).count {
      case _ where words.isEmpty: blocks.append(.blank)
      case 0...1: blocks.append(.paragraph(words))
      case 2:
        let columns = words.split(separator: "  ", maxSplits: 1).map(\.trimmed)
        blocks.append(
          .row(label: columns[0], value: columns.dropFirst().first ?? "", labelWidth: 0)
        )
      default:
        // The rest of a meaning, or all of it where the name was too long for its column.
        guard case .row(let label, let value, _) = blocks.last else {
          blocks.append(.paragraph(words))
          continue
        }
        blocks[blocks.count - 1] =
          .row(label: label, value: value.isEmpty ? words : "\(value) \(words)", labelWidth: 0)
      }
    }
    return blocks
  }
}
