import Assessments
import Foundation
import Playbooks
import Testing

/// The assessments and playbooks that come with muster.
@Suite struct ContentTests {
  private static let root =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  /// Every practice, as a path below `Playbooks`.
  static let files = names("Playbooks").flatMap { theme in
    names("Playbooks/\(theme)").map { "\(theme)/\($0)" }
  }

  @Test(arguments: files)
  func `a practice reads without faults`(file: String) throws {
    let practice = try Self.practice(file)
    #expect(practice.title.split(separator: " ").count <= 9, "a title has at most nine words")
    #expect(!practice.sources.isEmpty, "a practice names its source")
    let numbers = practice.steps.map(\.number)
    #expect(numbers == (1...numbers.count).map { $0 }, "the steps are numbered")
    #expect(practice.doneWhen.allSatisfy { $0.isPoint }, "what is done when is a list")
  }

  @Test func `there are thirty practices or more, in folders by theme`() {
    #expect(Self.files.count >= 30)
    let themes = Set(Self.files.map { $0.prefix { $0 != "/" } })
    #expect(themes.allSatisfy { isIdentifier($0) })
    #expect(Self.files.allSatisfy { $0.hasSuffix(".md") })
    #expect(Set(Self.names("Playbooks")).subtracting(themes.map(String.init)) == ["sources.yaml"])
  }

  @Test func `no two practices have one id`() throws {
    let ids = try Self.files.map { try Self.practice($0).id }
    #expect(ids.count == Set(ids).count)
  }

  @Test func `every practice that an assessment names exists`() throws {
    let library = try Self.library()
    let found = try Self.assessments().flatMap { assessment in
      Links.unknownPractices(in: assessment, file: "\(assessment.id).yaml", library: library)
    }
    #expect(found.map(\.description) == [])
  }

  @Test func `every practice is named by a question`() throws {
    let unused = Links.unused(library: try Self.library(), assessments: try Self.assessments())
    #expect(unused.map(\.id) == [])
  }

  @Test func `readiness names practices of every theme there is`() throws {
    let readiness = try #require(try Self.assessments().first { $0.id == "readiness" })
    let library = try Self.library()
    let named = Set(readiness.askingOrder.flatMap(\.practices).map(\.name))
    let themes = Set(named.compactMap { library.practice($0)?.theme })
    #expect(named.count >= 30)
    #expect(themes == Set(library.playbooks.map(\.theme)))
  }

  /// What "partly" comes to would be told to nobody.
  @Test func `a must-have says what half of it comes to only where half can be answered`() throws {
    for assessment in try Self.assessments() {
      for mustHave in assessment.gate?.mustHave ?? [] where mustHave.partly != mustHave.outcome {
        let question = try #require(assessment.question(mustHave.question))
        let hasHalf = question.choices.contains { $0.value == .word("partly") }
        #expect(hasHalf || question.threshold?.partly != nil, "\(question.id)")
        #expect(mustHave.partly == .workFirst, "half an answer to \(question.id) is less grave")
      }
    }
  }

  @Test func `every source is cited`() throws {
    let sources = try Self.sources()
    let cited = try Self.library().practices.flatMap(\.sources)
    for source in sources {
      #expect(cited.contains { $0.hasPrefix(source.described) }, "\(source.id) is cited")
    }
  }

  /// What lies in a folder, sorted; nothing for a file.
  private static func names(_ path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)\(path)/")
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: root + path)))
  }

  private static func sources() throws -> [Assessment.Source] {
    try PracticeReader.sources(try bytes("Playbooks/sources.yaml"), file: "sources.yaml")
  }

  private static func practice(_ file: String) throws -> Practice {
    try PracticeReader.read(
      try bytes("Playbooks/\(file)"),
      file: file,
      theme: String(file.prefix { $0 != "/" }),
      sources: try sources()
    )
  }

  private static func library() throws -> Library { Library(try files.map(practice)) }

  private static func assessments() throws -> [Assessment] {
    try names("Assessments").filter { $0.hasSuffix(".yaml") }.map { name in
      try AssessmentReader.read(try bytes("Assessments/\(name)"), file: name, checksum: "")
    }
  }
}

extension Practice.Passage {
  fileprivate var number: Int? { if case .step(let number, _) = self { number } else { nil } }
  fileprivate var isPoint: Bool { if case .point = self { true } else { false } }
}
