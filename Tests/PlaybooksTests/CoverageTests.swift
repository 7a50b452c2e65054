import Assessments
import Foundation
import Playbooks
import Testing

/// Every construct of the sources has a question that asks it, and a practice that helps with it.
@Suite struct CoverageTests {
  /// Every question of every assessment, by its assessment and its own id.
  private let asked: [String: Question]

  init() throws {
    let assessments = try Content.assessments()
    asked = Dictionary(
      assessments.flatMap { assessment in
        assessment.askingOrder.map { ("\(assessment.id).\($0.id)", $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test func `each assessment has its list of constructs`() throws {
    #expect(Construct.assessments == (try Content.assessments()).map(\.id))
  }

  @Test(arguments: Construct.assessments)
  func `no construct is without a question, and none without a practice`(
    assessment: String
  ) throws {
    let library = try Content.library()
    let constructs = try Construct.all(of: assessment)
    #expect(Set(constructs.map(\.id)).count == constructs.count)
    for construct in constructs {
      #expect(!construct.questions.isEmpty, "\(construct.id) is asked by nothing")
      for question in construct.questions {
        #expect(asked[question] != nil, "\(construct.id): there is no question \(question)")
      }
      let practices = construct.covering(in: asked)
      #expect(!practices.isEmpty, "\(construct.id) leads to no practice")
      for practice in practices {
        #expect(library.practice(practice) != nil, "\(construct.id): there is no \(practice)")
      }
    }
  }

  @Test func `no scored question asks what no source speaks of`() throws {
    let covered = Set(
      try Construct.assessments.flatMap { try Construct.all(of: $0) }.flatMap(\.questions)
    )
    let beside = try Content.assessments().flatMap { assessment in
      (assessment.areas.flatMap(\.questions) + assessment.risks).map { "\(assessment.id).\($0.id)" }
    }.filter { !covered.contains($0) }
    #expect(beside == [])
  }

  /// `make coverage` writes the page anew.
  @Test func `the page that lists them is up to date`() throws {
    let page = try page()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Content.write(page, to: "Assessments/COVERAGE.md")
    }
    #expect(
      lines(page) == lines(try Content.text("Assessments/COVERAGE.md")),
      "'make coverage' writes it anew"
    )
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func page() throws -> String {
    var page = """
      # What the assessments cover

      Every construct that the sources name, in our own words, with the questions that ask it and the
      practices that help with it. Written by `make coverage` from `Tests/PlaybooksTests/Constructs`;
      a test holds it up to date and finds none without a question or without a practice.

      """
    for assessment in try Content.assessments() {
      let constructs = try Construct.all(of: assessment.id)
      page += """

        ## \(assessment.title) (`\(assessment.id)`): \(constructs.count)

        | construct | what is asked about | questions | practices |
        |---|---|---|---|

        """
      for construct in constructs {
        let questions = construct.questions.map { shortened($0, in: assessment.id) }
        page += "| \(construct.id) | \(construct.says.replacing("|", with: "\\|")) "
        page += "| \(questions.joined(separator: ", ")) "
        page += "| \(construct.covering(in: asked).joined(separator: ", ")) |\n"
      }
    }
    return page
  }

  /// The assessment is left out where the question is one of its own.
  private func shortened(_ question: String, in assessment: String) -> String {
    question.hasPrefix("\(assessment).")
      ? String(question.dropFirst(assessment.count + 1)) : question
  }
}
