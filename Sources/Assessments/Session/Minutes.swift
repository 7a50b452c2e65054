/// How long questions take: 200 words a minute and 15 seconds a question.
///
/// Counted are the words of text, labels and anchors, which everybody reads; not help or why,
/// which are asked for. Both figures are Muster's choice.
package enum Minutes {
  private static let wordsPerMinute = 200
  private static let secondsPerQuestion = 15

  /// Whole minutes, rounded up; 0 for no questions.
  package static func reading(_ questions: [Question]) -> Int {
    let words = questions.reduce(0) { $0 + wordCount(of: $1) }
    let seconds = questions.count * secondsPerQuestion + words * 60 / wordsPerMinute
    return (seconds + 59) / 60
  }

  private static func wordCount(of question: Question) -> Int {
    let texts = [question.text.own] + question.choices.flatMap { [$0.label, $0.anchor ?? ""] }
    return texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  }
}
