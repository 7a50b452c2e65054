import Assessments
import Playbooks
import Reporting
import Testing
import Text

@Suite struct MethodsTests {
  @Test func `gives each rule a heading, one paragraph and its source`() throws {
    #expect(Methods.text.first == .title("How Muster scores, and why"))
    var rest = Methods.text.dropFirst()
    #expect(!rest.isEmpty)
    while !rest.isEmpty {
      let rule = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      try #require(rule.count == 3)
      guard case .heading = rule[0], case .paragraph(let text) = rule[1],
        case .paragraph(let source) = rule[2]
      else {
        Issue.record("\(rule) is no rule")
        return
      }
      #expect(source.hasPrefix("Source: "))
      #expect(text.split(separator: " ").count <= 120)
      #expect(!text.contains("\n"))
    }
  }

  @Test func `marks what is Muster's choice, in every rule with a threshold`() throws {
    for title in [
      "Points of an answer", "Score of an area", "Does not apply, don't know, skipped", "Bands",
      "Numbers, days and times", "Rounding", "The marks", "The must-haves",
      "What is recommended first", "Promises", "What exists, and where",
      "Risks and lost practices in that order",
      "Days in the calendar file", "What stands in a letter", "Minutes",
      "The short form", "One person", "Which answers can be compared",
      "What moved between two sheets", "Scores of sheets that are compared", "Side by side",
      "How much is kept", "Checking an assessment", "The nearest name",
    ] {
      #expect(try rule(title).contains("Muster's choice"), "\(title)")
    }
  }

  @Test func `prints every rule about wording with its source`() throws {
    try #require(WordingRule.all.count == 10)
    for rule in WordingRule.all {
      #expect(Methods.text.contains(.heading("Wording: \(rule.name)")))
      #expect(Methods.text.contains(.paragraph("Source: \(rule.source)")))
    }
  }

  @Test func `prints the cuts the program compares with`() throws {
    #expect(Band.cuts == [50, 75])
    #expect(
      try rule("Bands").hasPrefix(
        "Below 50 points needs attention, from 50 to below 75 is developing, from 75 is a strength."
      )
    )
    #expect(QuestionScore.listedRisk == 75)
    #expect(try rule("Points of an answer").contains("reported apart and listed from 75."))
    #expect(Letter.answerLimit == 9)
    #expect(try rule("What stands in a letter").contains("at most nine of these answers are told"))
    #expect(Recommendation.leading == 3)
    #expect(
      try rule("What is recommended first").contains(
        "At most three lead, each for at least one answer that none before it is for."
      )
    )
    #expect(try rule("What is recommended first").contains("Every answer below 75 points"))
  }

  @Test func `prints what the program compares with side by side`() throws {
    #expect(SideBySide.partners == 2...3)
    #expect(SideBySideReport.leading == 5)
    let rule = try rule("Side by side")
    #expect(rule.hasPrefix("Two or three sheets;"))
    #expect(rule.contains("; five lead."))
    #expect(rule.contains("below 75 points, or a risk from 75, there is something to do."))
    #expect(
      try self.rule("Which answers can be compared").contains("text, labels, anchors and unit")
    )
  }

  @Test func `prints the marks and the limits as the program has them`() throws {
    let marks = try rule("The marks").lowercased()
    for mark in Mark.allCases { #expect(marks.contains(mark.word), "\(mark)") }
    #expect(marks.contains("in place from \(Band.cuts[1]) points"))
    let kept = try rule("How much is kept").replacing(",", with: "")
    for limit in [Reply.byteLimit, AnswerSheet.Participant.nameLimit, SourceNode.byteLimit] {
      #expect(kept.contains(" \(limit) "), "\(limit)")
    }
    #expect(try rule("The nearest name").contains("about a third of the letters"))
    #expect(nearest("hudle-1", in: ["huddle-1"]) == "huddle-1")
  }

  @Test func `says "must-haves", never "the gate", and what half an answer comes to`() throws {
    #expect(!lines(Methods.text).joined(separator: " ").lowercased().contains("gate"))
    #expect(try rule("The must-haves").contains("or half an answer to the first two: work first."))
  }

  @Test func `prints the example of rounding as the program rounds`() throws {
    // 1874 / 25 = 74.96.
    #expect(Mean(of: Array(repeating: 75, count: 24) + [74])?.shown == "74.9")
    #expect(try rule("Rounding").contains("74.96 prints 74.9."))
  }

  // 15 s a question: three short ones are 45 s and 3 words, 46 s with a fourth they are 61 s.
  // 200 words a minute: 150 words and one question are 45 s + 15 s, 154 words are 61 s.
  @Test(arguments: [(3, 1, 1), (4, 1, 2), (1, 150, 1), (1, 154, 2)])
  func `prints the minutes as the program counts them`(
    questions: Int,
    words: Int,
    minutes: Int
  ) throws {
    let text = (1...questions).reduce(into: Example.text) { text, number in
      let words = Array(repeating: "word", count: words).joined(separator: " ")
      text += "  - {id: more-\(number), kind: open, text: \(words)}\n"
    }
    let open = try Example.assessment(from: text).open.suffix(questions)
    #expect(Minutes.reading(Array(open)) == minutes)
    #expect(
      try rule("Minutes").hasPrefix(
        "Words of questions, labels and anchors at 200 a minute, and 15 seconds a question."
      )
    )
  }

  /// The text and the source of the rule with this title.
  private func rule(_ title: String) throws -> String {
    let start = try #require(Methods.text.firstIndex(of: .heading(title)))
    return Methods.text[start...].dropFirst().prefix(2).map { block in
      if case .paragraph(let text) = block { text } else { "" }
    }.joined(separator: "\n")
  }
}
