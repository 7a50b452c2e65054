extension WordingRule {
  static let readingGrade = WordingRule(
    "reading grade",
    "A question with its levels, its help and why, and a practice read at grade 8 or lower (age "
      + "13).",
    source: "Kincaid, Fishburne, Rogers and Chissom (1975) for the formula; that 8 is the most, "
      + "and that fewer than 30 words are too few for it, is Muster's choice.",
    checks: .question { question in
      var texts = question.textAndMeanings
      // The formula was made for passages. Where a line is all there is, what explains it counts.
      if ReadingGrade(of: texts.map(\.text)).words < fewest { texts += question.explanation }
      return gradeFault("the question reads", texts)
    },
    .prose { gradeFault($0.reads, $0.texts) }
  )

  /// Words below which the formula says more about one long word than about the text.
  private static let fewest = 30

  private static func gradeFault(_ what: String, _ texts: [WrittenText]) -> [Breach] {
    let reading = ReadingGrade(of: texts.map(\.text))
    guard reading.words >= fewest, reading.grade > 8, let start = texts.first else { return [] }
    // Rounded up, so that 8.04 is not told as 8.0.
    let tenths = Int((reading.grade * 10).rounded(.up))
    return [
      Breach(
        "\(what) at grade \(tenths / 10).\(tenths % 10); at most 8, which is age 13: use shorter "
          + "words and shorter sentences",
        at: start
      )
    ]
  }
}
