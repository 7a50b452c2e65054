import Foundation
import JSON
import TestSupport
import Testing

/// What `muster check` says of content that changed under the same version.
@Suite(.timeLimit(.minutes(20))) struct CheckVersionTests {
  @Test func `says when the workspace could not be compared with`() async throws {
    let sandbox = try Sandbox()
    try sandbox.makeHuddle()
    try sandbox.write("notes/letter.txt", "Dear Ada")
    #expect(
      try await sandbox.muster("check", "content", "--workspace", "notes")
        == Outcome(
          0,
          output: "No faults: 1 assessment and 2 practices checked.\n",
          errors: "not compared with the workspace: 'notes' holds other files and no "
            + "workspace.json, so it is no workspace; name an empty or a new folder with "
            + "--workspace\n"
        )
    )
  }

  @Test func `content that changed under the same version is a fault`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let shown = try await sandbox.muster("show", "huddle", "--format", "json", variables: content)
    let checksum = try #require(try shown.json["checksum"]?.string)
    let file = "content/Assessments/huddle.yaml"
    try sandbox.write("content/Assessments/CHECKSUMS", "huddle 1.0.0 \(checksum)\n")
    #expect(try await sandbox.muster("check", "content").status == 0)
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {}\n")
    _ = try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: content)
    try sandbox.makeHuddle(Huddle.assessment.replacing("Everybody is", with: "Everyone is"))
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output: """
            \(file):1:1: the content changed but the version is still 1.0.0; raise it and record \
            it in CHECKSUMS
            \(file):1:1: the workspace holds another text as version 1.0.0; raise it

            """,
          errors: "muster: 2 faults found\n"
        )
    )
    // And nobody can begin a sheet with it.
    let before = try sandbox.snapshot
    let message =
      "muster: 'huddle' changed but its version is still 1.0.0; give it a new version, so that "
      + "earlier sheets keep their meaning\n"
    #expect(
      try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: content)
        == Outcome(65, errors: message)
    )
    #expect(try sandbox.snapshot == before)
    // A new version is another text: the earlier sheet keeps its own.
    try sandbox.makeHuddle(
      Huddle.assessment.replacing("Everybody is", with: "Everyone is")
        .replacing("version: 1.0.0", with: "version: 1.1.0")
    )
    let raised = try await sandbox.muster("show", "huddle", "--format", "json", variables: content)
    let entry = "huddle 1.1.0 \(try #require(try raised.json["checksum"]?.string))"
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output: "\(file):1:1: CHECKSUMS does not hold '\(entry)'; add that line\n",
          errors: "muster: 1 fault found\n"
        )
    )
    try sandbox.write("content/Assessments/CHECKSUMS", "huddle 1.0.0 \(checksum)\n\(entry)\n")
    #expect(try await sandbox.muster("check", "content").status == 0)
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(taken.output.hasPrefix("Saved 0 answers in huddle-2: "))
    #expect(
      try sandbox.names(in: "\(sandbox.workspace)/definitions")
        == ["huddle-1.0.0.yaml", "huddle-1.1.0.yaml"]
    )
  }

  @Test(arguments: ["huddle.yaml", "./huddle.yaml", "."])
  func `the list of checksums is that beside the assessment, however it is named`(
    path: String
  ) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("content/Assessments/CHECKSUMS", "huddle 1.0.0 crc32:00000000\n")
    let outcome = try await sandbox.run(
      ["check", path],
      variables: content,
      at: "\(sandbox.desk)/content/Assessments"
    )
    let file = path == "." ? "./huddle.yaml" : path
    let fault =
      "\(file):1:1: the content changed but the version is still 1.0.0; raise it and record it in "
      + "CHECKSUMS\n"
    #expect(outcome == Outcome(65, output: fault, errors: "muster: 1 fault found\n"))
  }
}
