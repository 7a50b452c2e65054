import Foundation
import JSON
import Testing

/// Each assessment that comes with muster, from its first answer to its report.
@Suite(.timeLimit(.minutes(20))) struct EveryAssessmentTests {
  private static let root =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Their ids, by the names of their files.
  static let ids: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: "Assessments").path
      )) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func `there are nine`() {
    #expect(
      Self.ids == [
        "effectiveness", "five-dysfunctions", "gap-analysis", "governance", "helm", "high-impact",
        "leads", "readiness", "rhythm",
      ]
    )
  }

  @Test func `they are listed with honest minutes, when to take them and what overlaps`()
    async throws
  {
    let sandbox = try Sandbox()
    let listed = try await sandbox.muster("list")
    #expect(listed.status == 0 && listed.errors.isEmpty)
    for id in Self.ids {
      let start = try #require(listed.lines.firstIndex { $0.hasPrefix("\(id): ") }, "\(id)")
      let text = listed.lines[start...].prefix { !$0.isEmpty }.joined(separator: " ")
        .replacing(/\s+/, with: " ")
      let short = try #require(
        text.firstMatch(of: /short form (?:up to )?\d+ questions, about (\d+) minutes/),
        "\(text)"
      )
      #expect(try #require(Int(short.1)) <= 10, "\(id): the short form takes at most ten minutes")
      #expect(text.contains("For: ") && text.contains("When: "), "\(text)")
      #expect(text.contains("Overlaps with: "), "\(text)")
    }
  }

  @Test(arguments: ids)
  func `is taken in part, resumed to the end, scored, explained and reported in all faces`(
    id: String
  ) async throws {
    let sandbox = try Sandbox()
    let answers = try await madeUp(id, in: sandbox)
    // A third of it first, as somebody leaves off.
    let begun = try await sandbox.muster(
      "take",
      id,
      "--answers",
      try part(answers, of: id, sandbox)
    )
    #expect(begun.status == 0 && begun.errors.isEmpty, "\(begun)")
    #expect(begun.output.contains("resume \(id)-1"), "\(begun.output)")
    let ended = try await sandbox.muster("resume", "\(id)-1", "--answers", answers)
    #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended)")
    let report = try await sandbox.muster("report", "\(id)-1", "--format", "json").json
    let areas = try #require(report["areas"]?.array)
    for area in areas {
      #expect(area["band"]?.string != nil || area["score"]?.isNull == true, "\(area)")
    }
    for area in [areas.first, areas.last].compactMap({ $0?["id"]?.string }) {
      let explained = try await sandbox.muster("explain", area, "--sheet", "\(id)-1")
      #expect(explained.status == 0 && explained.errors.isEmpty, "\(area): \(explained)")
    }
    for face in [["text"], ["text", "--plain"], ["markdown"], ["html"]] {
      let words = ["report", "\(id)-1", "--format"] + face
      let page = try await sandbox.run(words)
      #expect(page.status == 0 && page.errors.isEmpty, "\(words): \(page.errors)")
      HostileText.expectSafe(page, id)
    }
  }

  @Test(arguments: ids)
  func `is shown for paper and to prepare, in both forms`(id: String) async throws {
    let sandbox = try Sandbox()
    for words in [["--short"], [], ["--short", "--format", "html"], ["--format", "markdown"]] {
      let shown = try await sandbox.run(["show", id] + words)
      #expect(shown.status == 0 && shown.errors.isEmpty, "\(words)")
      HostileText.expectSafe(shown, id)
    }
  }

  /// A file with the answers of a made-up person to the whole assessment.
  private func madeUp(_ id: String, in sandbox: Sandbox) async throws -> String {
    // Alone among the content, it is the one that the demonstration shows.
    let file = Self.root.appending(path: "Assessments/\(id).yaml")
    try sandbox.write("own/Assessments/\(id).yaml", try String(contentsOf: file, encoding: .utf8))
    try FileManager.default.createSymbolicLink(
      atPath: "\(sandbox.desk)/own/Playbooks",
      withDestinationPath: Self.root.appending(path: "Playbooks").path
    )
    let own = ["MUSTER_CONTENT": "own"]
    let demo = try await sandbox.muster("demo", variables: own)
    try #require(demo.status == 0, "\(demo)")
    let exported = try await sandbox.muster("export", "--workspace", "muster-demo", variables: own)
    try #require(exported.status == 0)
    try sandbox.write("\(id).json", exported.output)
    return "\(id).json"
  }

  /// The first third of the answers in a file, without what else it says of the sheet.
  private func part(_ file: String, of id: String, _ sandbox: Sandbox) throws -> String {
    let whole = try JSONNode(parsing: Array(try sandbox.text(at: file).utf8))
    let answers = try #require(whole["answers"]?.members)
    let first = answers.prefix(answers.count / 3).compactMap { member -> String? in
      let value = member.value["value"]
      let written =
        value?.string.map { "\"\($0)\"" } ?? value?.integer.map(String.init)
        ?? value?.double.map { "\($0)" }
      return written.map { "  \(member.name): \($0)" }
    }
    try sandbox.write(
      "part.yaml",
      "assessment: \(id)\nanswers:\n\(first.joined(separator: "\n"))\n"
    )
    return "part.yaml"
  }
}
