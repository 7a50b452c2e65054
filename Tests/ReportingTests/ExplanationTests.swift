import Assessments
import Reporting
import Testing

@Suite struct ExplanationTests {
  @Test(
    arguments: [
      ([75, 50, 75], "(75 + 50 + 75) / 3 = 66.67, shown as 67"),
      ([25, 50], "(25 + 50) / 2 = 37.50, shown as 38"),
      ([50, 50], "(50 + 50) / 2 = 50, shown as 50"),
      ([75], "75 / 1 = 75, shown as 75"),
      ([0, 0, 25], "(0 + 0 + 25) / 3 = 8.33, shown as 8"),
      (
        [100, 100, 100, 75, 75, 75, 75],
        "(100 + 100 + 100 + 75 + 75 + 75 + 75) / 7 = 85.71, shown as 86"
      ),
    ]
  )
  func `prints the fraction`(points: [Int], arithmetic: String) throws {
    let explanation = Explanation(try Example.statements(points))
    #expect(
      lines(explanation.overview).dropFirst().first
        == "The area" + String(repeating: " ", count: 22) + arithmetic
    )
    #expect(lines(try #require(explanation.area("area"))).contains(arithmetic))
  }

  // 49 x 75 + 50 = 3725 of 50 is 74.5, and 49 x 50 + 25 = 2475 of 50 is 49.5.
  @Test(arguments: [(75, 50, "74.5"), (50, 25, "49.5")])
  func `prints a decimal where rounding would cross a cut`(
    most: Int,
    last: Int,
    shown: String
  ) throws {
    let points = Array(repeating: most, count: 49) + [last]
    let page = lines(Explanation(try Example.statements(points)).overview).joined(separator: " ")
    #expect(page.contains("/ 50 = \(shown)0, shown as \(shown)"))
  }

  @Test(
    arguments: [
      ([25, 50], "Below 50 points: needs attention."),
      ([50, 50], "From 50 to below 75 points: developing."),
      ([75, 75], "75 points or more, and no answer with 0 points: a strength."),
      (
        [100, 100, 100, 0],
        "75 points or more, but one answer has 0 points: developing, and not yet a strength."
      ),
    ]
  )
  func `says why the band`(points: [Int], reason: String) throws {
    let area = try #require(Explanation(try Example.statements(points)).area("area"))
    #expect(lines(area).last == reason)
  }

  @Test(
    arguments: [
      (
        [75], 3,
        "Not scored: 1 of 3 questions that apply is answered. A score needs more than half, and at least two."
      ),
      (
        [75, 75], 4,
        "Not scored: 2 of 4 questions that apply are answered. A score needs more than half, and at least two."
      ),
      (
        [], 3,
        "Not scored: 0 of 3 questions that apply are answered. A score needs more than half, and at least two."
      ),
    ]
  )
  func `counts where there is no score`(points: [Int], questions: Int, words: String) throws {
    let area = try #require(
      Explanation(try Example.statements(points, of: questions)).area("area")
    )
    #expect(lines(area).suffix(2).joined(separator: " ").hasSuffix(words))
  }

  @Test func `counts where somebody does not know`() throws {
    let explanation = Explanation(try Example.report(Example.unknown))
    #expect(
      lines(try #require(explanation.area("purpose"))).suffix(2)
        == [
          "Not scored: 0 of 3 questions that apply are answered. A score needs more than half, and at least",
          "two.",
        ]
    )
  }

  @Test func `counts one question that applies as one`() throws {
    let report = try Example.report([
      ("purpose.alone", Answer(.notApplicable(reason: "The law"))),
      ("purpose.written", Answer(.notApplicable(reason: "The law"))),
      ("purpose.shared", Answer(.answered(.level(3)))),
    ])
    #expect(
      lines(try #require(Explanation(report).area("purpose"))).suffix(2)
        == [
          "Not scored: 1 of 1 question that applies is answered. A score needs more than half, and at least",
          "two.",
        ]
    )
  }

  @Test func `asks no two answers of an area with one question`() throws {
    let area = try #require(Explanation(try Example.report(Example.unknown)).area("host"))
    #expect(!lines(area).joined(separator: " ").contains("at least two"))
  }

  @Test func `explains the areas of a short form`() throws {
    let explanation = Explanation(try Example.report(Example.mixed, form: .short))
    #expect(
      lines(explanation.overview)
        == lines(
          """
          How the scores were made
          Purpose                       (100 + 100) / 2 = 100, shown as 100
          Work                          One question was asked, so its answer stands for itself: no score.
          A host                        No question of this area was asked.

          One area in full: muster explain AREA. One question: muster explain AREA.QUESTION
          """
        )
    )
  }

  @Test func `explains an area answer by answer`() throws {
    let explanation = Explanation(try Example.report(Example.mixed))
    #expect(
      lines(try #require(explanation.area("purpose")))
        == lines(
          """
          Purpose
          purpose.alone                 It does = 100 points
          purpose.written               Yes, agreed = 100 points
          purpose.shared                level 0 x 25 = 0 points

          (100 + 100 + 0) / 3 = 66.67, shown as 67
          From 50 to below 75 points: developing.
          """
        )
    )
    #expect(
      lines(try #require(explanation.area("work")))
        == lines(
          """
          Work
          work.finished                 To do = 0 points
          work.notice                   does not apply, so it does not count (We meet without one)
          work.helped                   don't know: brings no points, and counts as not answered

          Not scored: 1 of 2 questions that apply is answered. A score needs more than half, and at least two.
          """
        )
    )
  }

  @Test func `knows no other area or question`() throws {
    let explanation = Explanation(try Example.report(Example.mixed))
    #expect(explanation.area("context") == nil)
    #expect(explanation.question(id("purpose.none")) == nil)
  }
}
