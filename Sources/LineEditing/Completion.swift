/// What could stand in place of the word before the cursor.
package struct Completion: Equatable, Sendable {
  /// How many characters before the cursor a candidate replaces.
  package let replacing: Int

  /// The words to choose from, in the order in which they are listed.
  package let candidates: [String]

  /// Whether a blank follows when there was only one candidate.
  package let appendsBlank: Bool

  /// Describes a completion; no candidates means that nothing fits.
  package init(replacing: Int, candidates: [String], appendsBlank: Bool = true) {
    self.replacing = replacing
    self.candidates = candidates
    self.appendsBlank = appendsBlank
  }
}

extension Completion {
  /// What Tab does to the line.
  enum Step: Equatable {
    /// Puts text in place of so many characters before the cursor.
    case replace(characters: Int, with: String)

    /// Beeps, or shows these when the last Tab has left the same line.
    case choose([String])

    /// Beeps: nothing fits.
    case nothing
  }

  /// The step for a line of which these stand before and after the cursor.
  func step(before: Substring, after: Substring = "") -> Step {
    guard let first = candidates.first else { return .nothing }
    let word = before.suffix(replacing)
    if candidates.count == 1 {
      let text = first + (appendsBlank && after.first != " " ? " " : "")
      return text == word ? .nothing : .replace(characters: word.count, with: text)
    }
    let prefix = Self.longestCommonPrefix(of: candidates)
    let isProgress = prefix.count > word.count || (prefix.count == word.count && prefix != word)
    return isProgress ? .replace(characters: word.count, with: prefix) : .choose(candidates)
  }

  /// The characters all words begin with; empty for no words.
  static func longestCommonPrefix(of words: [String]) -> String {
    guard var prefix = words.first?[...] else { return "" }
    for word in words.dropFirst() {
      let shared = zip(prefix, word).prefix { $0 == $1 }.count
      prefix = prefix.prefix(shared)
    }
    return String(prefix)
  }
}
