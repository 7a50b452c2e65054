/// The school grade at which English texts can be read, by the Flesch-Kincaid formula.
///
/// Grade = 0.39 x words a sentence + 11.8 x syllables a word - 15.59. Source: J. P. Kincaid,
/// R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New Readability Formulas for
/// Navy Enlisted Personnel (1975). Grade + 5 is about the age of the reader. The formula sees
/// only the length of words and sentences: a low grade is needed, and proves little.
package struct ReadingGrade: Equatable, Sendable {
  /// As `EnglishText` counts them.
  package let words: Int
  /// Those of more than two words: "As 3." would only make the rest look easier.
  package let sentences: Int
  /// As they are spoken.
  package let syllables: Int

  /// Counts texts that stand together; each ends its last sentence.
  package init(of texts: [String]) {
    let read = texts.map { EnglishText($0) }
    words = read.reduce(0) { $0 + $1.words.count }
    sentences = max(1, read.reduce(0) { $0 + $1.sentences.count { $0.words.count > 2 } })
    syllables = read.reduce(0) { sum, text in
      sum + text.words.reduce(0) { $0 + Syllables.count($1.written) }
    }
  }

  /// Below 0 for very plain texts; 0 for none.
  package var grade: Double {
    guard words > 0 else { return 0 }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    return 0.39 * perSentence + 11.8 * perWord - 15.59
  }
}
