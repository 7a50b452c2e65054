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
      "Rounding", "The must-haves", "What is recommended first", "Days in the calendar file",
      "Minutes",
      "One person",
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
    #expect(try rule("What is recommended first").contains("At most three lead."))
    #expect(try rule("What is recommended first").contains("Every answer below 75 points"))
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
