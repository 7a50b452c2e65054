import Assessments
import Testing

@Suite struct MinutesTests {
  private func repeated(
    _ name: String,
    _ count: Int,
    in text: String = Example.text
  ) throws
    -> [Question]
  {
    let question = try Example.assessment(from: text).question(try id(name))
    return Array(repeating: try #require(question), count: count)
  }

  /// "We meet." and five labels of 8 words: 10 words are 3 seconds, beside the 15.
  @Test(arguments: [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (10, 3), (11, 4)])
  func `a statement of ten words takes 18 seconds`(count: Int, minutes: Int) throws {
    let assessment = try Example.statements(count)
    #expect(Minutes.reading(assessment.askingOrder) == minutes)
  }

  @Test func `no questions take no time`() {
    #expect(Minutes.reading([]) == 0)
  }

  /// Text 5, labels 12 and anchors 20 make 37 words.
  ///
  /// That is 15 + 11.1 s. Nine are 234.9 s; with the 8 words of
  /// help and why, or the 5 of the partner's wording, they would be more than 240.
  @Test(arguments: [(5, 3), (9, 4)])
  func `anchors count, but not help, why or the partner's wording`(count: Int, minutes: Int) throws
  {
    #expect(try Minutes.reading(repeated("purpose.shared", count)) == minutes)
  }

  /// Ten words take 4 s at 150 a minute, beside the 20 to hear and to answer.
  @Test(arguments: [(2, 1), (3, 2), (5, 2), (6, 3)])
  func `read aloud, a statement of ten words takes 24 seconds`(count: Int, minutes: Int) throws {
    let questions = try Example.statements(count).askingOrder
    #expect(Minutes.answering(questions, .readAloud) == minutes)
    #expect(Minutes.answering(questions, nil) == Minutes.reading(questions))
  }

  /// Three questions of 16 words take 45 + 14.4 s, three of 17 take 45 + 15.3 s.
  @Test(arguments: [(16, 1), (17, 2)])
  func `rounds up whatever is left`(words: Int, minutes: Int) throws {
    let text = try Example.text(
      replacing: "text: What do you wish for?",
      with: "text: " + Array(repeating: "word", count: words).joined(separator: " ")
    )
    #expect(try Minutes.reading(repeated("open.wish", 3, in: text)) == minutes)
  }
}
