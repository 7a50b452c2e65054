/// An English text parted into sentences and words, as the rules about wording count them.
///
/// A word is a run of letters and digits between white space or dashes: `know-how`, `don't` and
/// `575,000` are one word each, as in Flesch, How to Write Plain English (1979). List marks and
/// lone signs are none.
package struct EnglishText: Equatable, Sendable {
  /// A word as it was written and as it is looked up.
  package struct Word: Equatable, Sendable {
    /// Without the punctuation around it: `Don’t`.
    package let written: String
    /// In small letters with a straight apostrophe: `don't`.
    package let plain: String
    /// Whether a comma, colon or semicolon follows: what comes after is another part.
    let endsPart: Bool
  }

  /// A sentence that has at least one word.
  package struct Sentence: Equatable, Sendable {
    /// In the order of the text.
    package let words: [Word]
    /// Whether it ends with a question mark.
    let isQuestion: Bool
  }

  /// In the order of the text.
  package let sentences: [Sentence]

  /// Every word, in the order of the text.
  package var words: [Word] { sentences.flatMap(\.words) }

  /// Abbreviations whose full stop ends no sentence.
  private static let abbreviations: Set = [
    "e.g", "i.e", "vs", "cf", "dr", "mr", "mrs", "ms", "prof",
  ]

  /// Parts a text; one that ends without a full stop still ends its last sentence.
  package init(_ text: String) {
    var sentences: [Sentence] = []
    var words: [Word] = []
    let tokens = text.split { $0.isWhitespace || $0 == "—" || $0 == "–" }
      .filter { $0.utf8.count <= Self.tokenLimit }
    for (index, token) in tokens.enumerated() {
      let isLast = index == tokens.count - 1
      if let word = Word(token) { words.append(word) }
      let mark = token.last { !Self.closing.contains($0) }
      guard isLast || Self.ends(token, mark: mark, before: tokens[index + 1]) else { continue }
      if !words.isEmpty { sentences.append(Sentence(words: words, isQuestion: mark == "?")) }
      words = []
    }
    self.sentences = sentences
  }

  /// In bytes: what is longer is no word, and a megabyte of letters would take minutes to look into.
  private static let tokenLimit = 512

  private static let closing: Set<Character> = ["\"", "'", "”", "’", ")", "]"]

  private static func ends(_ token: Substring, mark: Character?, before next: Substring) -> Bool {
    guard let mark, ".!?…".contains(mark) else { return false }
    // "He asked 'why?' and left" goes on; "3.5" and "e.g." do so, too.
    if next.first(where: { $0.isLetter || $0.isNumber })?.isLowercase == true { return false }
    guard mark == "." else { return true }
    let plain = Word(token)?.plain ?? ""
    let isInitial = plain.count == 1 && plain.first?.isLetter == true && plain != "i"
    return !isInitial && !abbreviations.contains(plain)
  }
}

extension EnglishText.Word {
  /// `nil` for a token without a letter or digit, such as a dash.
  fileprivate init?(_ token: Substring) {
    func counts(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard let first = token.firstIndex(where: counts), let last = token.lastIndex(where: counts)
    else { return nil }
    written = String(token[first...last])
    plain = written.lowercased().replacing("’", with: "'")
    endsPart = token[last...].contains { ",;:".contains($0) }
  }
}
