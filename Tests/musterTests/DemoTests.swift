import Foundation
import Testing

/// `muster demo`: a workspace of made-up sheets.
@Suite(.timeLimit(.minutes(20))) struct DemoTests {
  private static let words = ["demo", "--date", "2026-05-01"]

  @Test func `makes a folder beside you, says what is in it, what to try, and how to end it`()
    async throws
  {
    let sandbox = try Sandbox()
    // The workspace in use is somebody's own; a demonstration never goes there.
    let variables = ["MUSTER_WORKSPACE": "own", "MUSTER_CONTENT": try readinessAlone(in: sandbox)]
    let outcome = try await sandbox.run(Self.words, variables: variables)
    #expect(
      outcome
        == Outcome(
          0,
          output: """
            Made 4 finished sheets in muster-demo. These people do not exist, and their
            answers are made up:
            readiness-1  Ada Example, Example Health Trust, 2025-11-01
            readiness-2  Ben Sample, Sample City Council, 2026-05-01
            readiness-3  Cleo Invented, Invented Housing Union, short form, 2026-05-01
            readiness-4  Ada Example, Example Health Trust, 2026-05-01

            Try:
            1 Ada's report: muster report readiness-4 --workspace muster-demo
            2 What moved in six months: muster compare readiness-1 readiness-4 --workspace
              muster-demo
            3 Ada beside her partner Ben: muster report readiness-4 --beside readiness-2
              --workspace muster-demo

            To throw it away, delete the folder muster-demo. Your own answers are elsewhere
            and untouched.

            """
        )
    )
    #expect(try sandbox.names(in: sandbox.desk) == ["content", "muster-demo"])
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  @Test func `everything it offers works, and doctor finds nothing wrong`() async throws {
    let sandbox = try Sandbox()
    try #require(try await sandbox.run(Self.words + ["--workspace", "try it"]).status == 0)
    let offered = try await sandbox.run(Self.words + ["--workspace", "try 'that"])
    // A long line goes on in the next one.
    let steps = offered.output.replacing("\n  ", with: " ").split(separator: "\n").compactMap {
      $0.split(separator: ": muster ").dropFirst().first.map(String.init)
    }
    #expect(steps.count == 3)
    for step in steps {
      let outcome = try await sandbox.shell("\"$MUSTER\" \(step)")
      #expect(outcome == Outcome(0, output: outcome.output), "\(step)")
      #expect(outcome.output.contains("Ada Example"))
    }
    #expect(steps[1].hasPrefix("compare") && steps[2].contains("--beside"))
    for command in ["doctor", "report", "compare", "sheets"] {
      let outcome = try await sandbox.muster("--workspace", "try it", command)
      #expect(outcome == Outcome(0, output: outcome.output), "\(command)")
      #expect(!outcome.output.contains("still open"))
    }
  }

  @Test func `works for every kind of question`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try #require(try await sandbox.run(Self.words, variables: content).status == 0)
    let folder = ["--workspace", "muster-demo"]
    let sheets = try await sandbox.run(folder + ["sheets"], variables: content)
    #expect(sheets.lines.filter { $0.hasPrefix("huddle-") }.count == 4)
    for words in [
      ["doctor"], ["report"], ["compare"], ["report", "huddle-1", "--beside", "huddle-2"],
    ] {
      let outcome = try await sandbox.run(folder + words, variables: content)
      #expect(outcome == Outcome(0, output: outcome.output), "\(words)")
    }
  }

  @Test func `shows the first of the assessments where readiness is not among them`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "content/Assessments/zebra.yaml",
      Huddle.assessment.replacing("id: huddle\n", with: "id: zebra\n")
    )
    let outcome = try await sandbox.run(Self.words, variables: content)
    #expect(outcome.lines.dropFirst(2).first?.hasPrefix("zebra-1  ") == true)
    #expect(outcome.output.contains("report huddle-5 --workspace"))
    #expect(outcome.output.contains("compare huddle-2 huddle-5"))
  }

  @Test func `the same day makes the same bytes`() async throws {
    let sandbox = try Sandbox()
    for name in ["a", "b"] {
      let words = Self.words + ["--workspace", name]
      try #require(
        try await sandbox.run(words, variables: ["TZ": name == "a" ? "Asia/Tokyo" : "UTC"]).status
          == 0
      )
    }
    let files = try sandbox.snapshot
    func below(_ name: String) -> [String: Data] {
      let folder = "\(sandbox.desk)/\(name)/"
      let own = files.filter { $0.key.hasPrefix(folder) }
      return Dictionary(
        uniqueKeysWithValues: own.map { (String($0.key.dropFirst(folder.count)), $0.value) }
      )
    }
    #expect(below("a").count > 6)
    #expect(below("a") == below("b"))
  }

  @Test(arguments: ["letter.txt", ".hidden", "workspace.json"])
  func `leaves a folder alone that holds anything`(name: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write("mine/\(name)", "kept\n")
    let before = try sandbox.snapshot
    let message =
      "muster: 'mine' is not empty, and a demo goes into an empty or a new folder; name one with "
      + "--workspace\n"
    #expect(
      try await sandbox.run(Self.words + ["--workspace", "mine"]) == Outcome(65, errors: message)
    )
    #expect(try sandbox.snapshot == before)
  }

  @Test func `does not make a second demo over the first, nor over a file`() async throws {
    let sandbox = try Sandbox()
    try #require(try await sandbox.run(Self.words).status == 0)
    let before = try sandbox.snapshot
    #expect(try await sandbox.run(Self.words).status == 65)
    #expect(try sandbox.snapshot == before)
    try sandbox.write("file", "kept\n")
    #expect(try await sandbox.run(Self.words + ["--workspace", "file"]).status != 0)
    #expect(try sandbox.text(at: "file") == "kept\n")
  }

  @Test func `at the prompt it stays out of the workspace in use`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("--workspace", "own", input: "demo\nwhere\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("nothing yet"))
    #expect(try sandbox.names(in: sandbox.desk) == ["muster-demo"])
  }

  /// The assessment that ships, alone, so that others beside it change nothing in what is said.
  private func readinessAlone(in sandbox: Sandbox) throws -> String {
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Assessments/readiness.yaml")
    let text = try String(contentsOf: shipped, encoding: .utf8)
    try sandbox.write("content/Assessments/readiness.yaml", text)
    return "\(sandbox.desk)/content"
  }
}
