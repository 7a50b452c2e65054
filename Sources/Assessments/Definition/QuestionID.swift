/// The stable name of a question: its area or block and its own id, `area.question`.
package struct QuestionID: Hashable, Sendable {
  /// The id of an area, or the name of a block: `context`, `risks` or `open`.
  package let area: String
  /// The question's own id in kebab case, distinct within its area or block.
  package let name: String

  /// Joins two parts without checking them: both are ids already.
  package init(area: String, name: String) {
    self.area = area
    self.name = name
  }

  /// Reads `area.question`; `nil` when there is no dot or a part is no id.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, isIdentifier(parts[0]), isIdentifier(parts[1]) else { return nil }
    self.init(area: String(parts[0]), name: String(parts[1]))
  }
}

extension QuestionID: CustomStringConvertible {
  package var description: String { "\(area).\(name)" }
}

/// The longest id, in letters, digits and hyphens.
let identifierLimit = 64

/// Tells an id that may become a file name and a word to type: kebab case, at most 64 letters.
package func isIdentifier(_ text: some StringProtocol) -> Bool {
  guard let first = text.utf8.first, text.utf8.count <= identifierLimit, text.last != "-"
  else { return false }
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  return letters.contains(first)
    && text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == 45 }
}
