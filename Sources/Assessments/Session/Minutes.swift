/// How long questions take: 200 words a minute and 15 seconds a question.
///
/// Counted are the words of text, labels and anchors, which everybody reads; not help or why,
/// which are asked for. Both figures are Muster's choice.
package enum Minutes {
  private static let wordsPerMinute = 200
  private static let secondsPerQuestion = 15

  /// Whole minutes, rounded up; 0 for no questions.
  package static func reading(_ questions: [Question]) -> Int {
    let words = questions.reduce(0) { $0 + $1.wordCount }
    // In words a minute times seconds, so that no fraction is cut before rounding up.
    let minute = 60 * wordsPerMinute
    let time = questions.count * secondsPerQuestion * wordsPerMinute + words * 60
    return (time + minute - 1) / minute
  }

  /// How many words a text has: runs without white space.
  static func wordCount(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    // All white space that parts words in a definition is ASCII, so bytes will do.
    for byte in text.utf8 {
      let isSpace = byte == UInt8(ascii: " ") || (9...13).contains(byte)
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }
}
