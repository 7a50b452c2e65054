/// How long questions take: 200 words a minute and 15 seconds a question, and read aloud 150 words
/// a minute and 20 seconds.
///
/// Counted are the words of text, labels and anchors, which everybody reads; not help or why,
/// which are asked for. The figures are Muster's choice.
package enum Minutes {
  /// Whole minutes, rounded up; 0 for no questions.
  package static func reading(_ questions: [Question]) -> Int {
    minutes(for: questions, wordsPerMinute: 200, secondsPerQuestion: 15)
  }

  /// Whole minutes for questions of a sheet that is answered in this way, rounded up.
  package static func answering(_ questions: [Question], _ mode: AnswerSheet.Mode?) -> Int {
    switch mode {
    case nil: reading(questions)
    case .readAloud: minutes(for: questions, wordsPerMinute: 150, secondsPerQuestion: 20)
    }
  }

  private static func minutes(
    for questions: [Question],
    wordsPerMinute: Int,
    secondsPerQuestion: Int
  ) -> Int {
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
