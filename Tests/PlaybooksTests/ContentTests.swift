import Assessments
import Playbooks
import Testing

/// The assessments and playbooks that come with muster.
@Suite struct ContentTests {
  @Test(arguments: Content.files)
  func `a practice reads without faults`(file: String) throws {
    let practice = try Content.practice(file)
    #expect(practice.title.split(separator: " ").count <= 9, "a title has at most nine words")
    #expect(!practice.sources.isEmpty, "a practice names its source")
    let numbers = practice.steps.map(\.number)
    #expect(numbers == (1...numbers.count).map { $0 }, "the steps are numbered")
    #expect(practice.doneWhen.allSatisfy { $0.isPoint }, "what is done when is a list")
  }

  @Test func `there are seventy practices or more, in folders by theme`() {
    #expect(Content.files.count >= 70)
    let themes = Set(Content.files.map { $0.prefix { $0 != "/" } })
    #expect(themes.allSatisfy { isIdentifier($0) })
    #expect(Content.files.allSatisfy { $0.hasSuffix(".md") })
    #expect(
      Set(Content.names("Playbooks")).subtracting(themes.map(String.init)) == ["sources.yaml"]
    )
  }

  @Test func `no two practices have one id`() throws {
    let ids = try Content.files.map { try Content.practice($0).id }
    #expect(ids.count == Set(ids).count)
  }

  @Test func `every practice that an assessment names exists`() throws {
    let library = try Content.library()
    let found = try Content.assessments().flatMap { assessment in
      Links.unknownPractices(in: assessment, file: "\(assessment.id).yaml", library: library)
    }
    #expect(found.map(\.description) == [])
  }

  @Test func `every practice is named by a question`() throws {
    let unused = Links.unused(
      library: try Content.library(),
      assessments: try Content.assessments()
    )
    #expect(unused.map(\.id) == [])
  }

  @Test func `readiness leads to thirty practices or more`() throws {
    let readiness = try #require(try Content.assessments().first { $0.id == "readiness" })
    #expect(Set(readiness.askingOrder.flatMap(\.practices).map(\.name)).count >= 30)
  }

  /// What "partly" comes to would be told to nobody.
  @Test func `a must-have says what half of it comes to only where half can be answered`() throws {
    for assessment in try Content.assessments() {
      for mustHave in assessment.gate?.mustHave ?? [] where mustHave.partly != mustHave.outcome {
        let question = try #require(assessment.question(mustHave.question))
        let hasHalf = question.choices.contains { $0.value == .word("partly") }
        #expect(hasHalf || question.threshold?.partly != nil, "\(question.id)")
        #expect(mustHave.partly == .workFirst, "half an answer to \(question.id) is less grave")
      }
    }
  }

  @Test func `every source is cited`() throws {
    let sources = try Content.sources()
    let cited = try Content.library().practices.flatMap(\.sources)
    for source in sources {
      #expect(cited.contains { $0.hasPrefix(source.described) }, "\(source.id) is cited")
    }
  }
}

extension Practice.Passage {
  fileprivate var number: Int? { if case .step(let number, _) = self { number } else { nil } }
  fileprivate var isPoint: Bool { if case .point = self { true } else { false } }
}
