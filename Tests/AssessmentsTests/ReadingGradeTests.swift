import Assessments
import Testing

@Suite struct ReadingGradeTests {
  struct Measured: CustomTestStringConvertible, Sendable {
    let texts: [String]
    let sentences: Int
    let words: Int
    let syllables: Int
    let grade: Double

    var testDescription: String { texts.first ?? "" }
  }

  /// Counts and grades of textstat 0.7.3 (PyPI), computed once over the texts joined by blanks.
  ///
  /// It parts words as a printer would, which hears fewer syllables, and rounds syllables a word to
  /// one decimal, which is up to 0.6 of a grade. So its grades are mostly lower: over the 70
  /// questions of readiness 1.1.0 by 0.6 on average and 2.1 at most (before its rounding), over
  /// the 42 practices by 0.6 and 0.8.
  static let measured = [
    Measured(
      texts: [
        "How do the members hear of a decision?", "We tell nobody.", "The minutes go out.",
        "Each member gets a call.",
      ],
      sentences: 4,
      words: 20,
      syllables: 26,
      grade: 1.7
    ),
    Measured(
      texts: [
        "Have you agreed what would end the coalition?",
        "Yes, in writing: a goal, a date, or a day when we decide.",
        "We talked about it. It isn't written down so far.", "Not yet.",
      ],
      sentences: 4,
      words: 33,
      syllables: 38,
      grade: 1.8
    ),
    Measured(
      texts: ["Do members trust each other and share information openly?"],
      sentences: 1,
      words: 9,
      syllables: 15,
      grade: 8.0
    ),
    Measured(
      texts: ["I can see how my organisation's work helps the coalition reach its goal."],
      sentences: 1,
      words: 13,
      syllables: 18,
      grade: 6.0
    ),
    Measured(
      texts: [
        "Has the MSI operationalised its theory of change across the six conditions of systems "
          + "change?"
      ],
      sentences: 1,
      words: 15,
      syllables: 23,
      grade: 8.0
    ),
    Measured(
      texts: ["As 3. Since then we asked each member again and brought the list up to date."],
      sentences: 1,
      words: 16,
      syllables: 17,
      grade: 3.6
    ),
    Measured(
      texts: [
        "One coalition got 575,000 KN95 respirators (masks) to hospitals in its first months.",
        "A small coalition can repair one playground.",
      ],
      sentences: 2,
      words: 20,
      syllables: 29,
      grade: 6.0
    ),
    Measured(
      texts: ["Ask: \"What kept you away? What would make the next meeting worth your time?\""],
      sentences: 2,
      words: 14,
      syllables: 15,
      grade: 0.1
    ),
    Measured(
      texts: [
        "Call the first one this week. Mark each organisation that was at neither of the last two "
          + "meetings."
      ],
      sentences: 2,
      words: 18,
      syllables: 24,
      grade: 3.3
    ),
  ]

  @Test(arguments: measured)
  func `counts sentences and words as textstat does, and syllables nearly so`(text: Measured) {
    let reading = ReadingGrade(of: text.texts)
    #expect(reading.sentences == text.sentences)
    #expect(reading.words == text.words)
    #expect(reading.syllables >= text.syllables)
    #expect(reading.syllables - text.syllables <= 4)
  }

  @Test(arguments: measured)
  func `a grade is at most 2.8 from that of textstat, and mostly above it`(text: Measured) {
    let difference = ReadingGrade(of: text.texts).grade - text.grade
    #expect((-0.6...2.8).contains(difference))
  }

  @Test func `the formula is that of 1975`() {
    // 8 words, 2 sentences, 9 syllables: 0.39 x 4 + 11.8 x 1.125 - 15.59.
    let reading = ReadingGrade(of: ["We meet each week. All of us talk", ""])
    #expect(reading.sentences == 2)
    #expect(reading.words == 8)
    #expect(reading.syllables == 8)
    #expect(abs(reading.grade - (-2.23)) < 0.001)
    #expect(ReadingGrade(of: []).grade == 0)
  }
}
