import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct WorkspaceTests {
  @Test func `where nothing is kept yet, says where it will be`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("--workspace", "w", "where")
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(
      outcome.lines.prefix(2) == [
        "Workspace   w", "In it       nothing yet; the first 'take' makes it",
      ]
    )
    #expect(outcome.lines[2].hasPrefix("Content     "))
    // Asking makes nothing.
    #expect(try sandbox.names(in: sandbox.desk) == [])
  }

  @Test func `counts what is there`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    try sandbox.write("c.yaml", TakeFileTests.complete)
    for file in ["a.yaml", "c.yaml"] {
      let words = ["--workspace", "w", "take", "huddle", "--answers", file]
      try #require(try await sandbox.run(words, variables: content).status == 0)
    }
    let outcome = try await sandbox.muster("--workspace", "w", "where", variables: content)
    #expect(
      outcome
        == Outcome(
          0,
          output: """
            Workspace   w
            In it       2 sheets, 1 of them with open questions
            Content     \(sandbox.desk)/content

            """
        )
    )
    #expect(
      try sandbox.names(in: "\(sandbox.desk)/w") == [
        ".lock", "definitions", "sheets", "workspace.json",
      ]
    )
    #expect(
      try sandbox.text(at: "w/definitions/huddle-1.0.0.yaml") == Huddle.assessment,
      "the definition is copied byte for byte"
    )
    let mark = "{\n  \"format\": \"muster.workspace/1\",\n  \"next\": 3\n}\n"
    #expect(try sandbox.text(at: "w/workspace.json") == mark)
  }

  @Test func `the option goes before the variable, and both before the folders`() async throws {
    let sandbox = try Sandbox()
    let variables = ["MUSTER_WORKSPACE": "named", "XDG_DATA_HOME": "\(sandbox.home)/data"]
    func place(_ words: [String], _ variables: [String: String?]) async throws -> String? {
      let outcome = try await sandbox.run(words + ["where"], variables: variables)
      return outcome.lines.first.map { String($0.dropFirst("Workspace   ".count)) }
    }
    #expect(try await place(["--workspace", "w"], variables) == "w")
    #expect(try await place([], variables) == "named")
    // A variable that is empty is none.
    let data = variables.merging(["MUSTER_WORKSPACE": ""]) { $1 }
    #expect(try await place([], data) == "\(sandbox.home)/data/muster")
    // One that is no absolute path is passed over, as its standard says.
    #expect(try await place([], ["XDG_DATA_HOME": "data"]) == sandbox.workspace)
    #expect(try await place([], [:]) == sandbox.workspace)
  }

  @Test func `the current folder is used when it is a workspace`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    let made = try await sandbox.muster(
      "--workspace",
      "w",
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    try #require(made.status == 0)
    let inside = try await sandbox.run(["sheets"], variables: content, at: "\(sandbox.desk)/w")
    #expect(inside.output.hasPrefix("huddle-1  1 of 9 questions"))
    let named = content.merging(["MUSTER_WORKSPACE": "\(sandbox.desk)/other"]) { $1 }
    let elsewhere = try await sandbox.run(["where"], variables: named, at: "\(sandbox.desk)/w")
    #expect(elsewhere.lines.first == "Workspace   \(sandbox.desk)/other")
    let outside = try await sandbox.run(["sheets"], variables: content)
    #expect(outside.status == 66)
  }

  @Test func `without a home folder one has to be named`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let variables = content.merging(["HOME": nil]) { $1 }
    let message = "muster: there is no home folder; name a folder with --workspace DIR\n"
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    for words in [["where"], ["sheets"], ["take", "huddle", "--answers", "a.yaml"]] {
      #expect(try await sandbox.run(words, variables: variables) == Outcome(64, errors: message))
    }
    #expect(try await sandbox.muster("list", variables: variables).status == 0)
    let named = variables.merging(["MUSTER_WORKSPACE": "w"]) { $1 }
    let taken = try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: named)
    #expect(taken.status == 0)
  }

  @Test(arguments: ["w", "w/deep/down", "empty"])
  func `a workspace that is missing or empty is made, for its owner alone`(
    path: String
  ) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.makeFolder("empty")
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    let taken = try await sandbox.muster(
      "--workspace",
      path,
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(taken.status == 0)
    let workspace = "\(sandbox.desk)/\(path)"
    for name in try FileManager.default.subpathsOfDirectory(atPath: workspace) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(workspace)/\(name)")
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0, "\(name) is readable by others")
    }
  }

  @Test func `what reads only makes no workspace`() async throws {
    let sandbox = try Sandbox()
    let message =
      "muster: there is no workspace at 'w' yet; 'muster take readiness' makes one\n"
    for command in ["sheets", "report", "explain", "export", "resume", "doctor"] {
      let outcome = try await sandbox.muster("--workspace", "w", command)
      #expect(outcome == Outcome(66, errors: message))
    }
    #expect(try sandbox.names(in: sandbox.desk) == [])
  }
}
