/// Candidates in columns, as they are shown under the line.
enum CandidateList {
  /// The lines, filled downwards, none wider than the screen unless one word alone is.
  static func lines(
    of words: [String],
    columns: Int,
    width: (Unicode.Scalar) -> Int
  ) -> [String] {
    guard !words.isEmpty else { return [] }
    let words = words.map { TypedText.singleLine($0) }
    let widths = words.map { $0.unicodeScalars.reduce(0) { $0 + max(width($1), 0) } }
    let cell = (widths.max() ?? 0) + 2
    let across = max((columns + 1) / cell, 1)
    let rows = (words.count + across - 1) / across
    return (0..<rows).map { row in
      var line = ""
      for index in stride(from: row, to: words.count, by: rows) {
        line += words[index]
        if index + rows < words.count {
          line += String(repeating: " ", count: cell - widths[index])
        }
      }
      return line
    }
  }
}
