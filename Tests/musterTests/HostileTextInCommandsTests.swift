import Testing

@testable import muster

/// Every command, in every form of its output.
@Suite(.timeLimit(.minutes(10))) struct HostileTextInCommandsTests {
  /// The ways in which text is laid out.
  private static let manners = [
    [], ["--color", "always"], ["--accessible"], ["--ascii"], ["--projected"],
  ]
  private static let faces = ["text", "markdown", "html", "json"].map { ["--format", $0] }

  /// The words behind a command, besides those that every command takes; a command that is missing
  /// here fails a test.
  private static let cases: [String: [[String]]] = [
    "list": [[]],
    "show": delivered(["huddle"], faces) + [["huddle", "--prepare"], ["huddle", "--short"]],
    "take": [["huddle", "--answers", "a.yaml"], ["huddle", "--no-input"]],
    "resume": [["huddle-1", "--no-input"], []],
    "sheets": [[], ["--format", "json"]],
    "sheet": [["remove", "huddle-1"]],
    "export": [["huddle-1"], ["--output", "written.json"]],
    "report": delivered([], faces) + delivered(["huddle-1", "--beside", "huddle-3"], faces)
      + [["--plain"], ["--without-notes"], ["--calendar", "written.ics"]],
    "letter": delivered([], Array(faces.dropLast())),
    "compare": delivered(["huddle-1", "huddle-2"], faces)
      + [["huddle-1", "huddle-2", "--plain"]],
    "explain": [[], ["table"], ["table.set"], ["table.round"], ["talk.heard"]],
    "practices": [[], ["--area", "table"]],
    "practice": [["set-the-table"]],
    "check": [["content"], ["content/Assessments/huddle.yaml"]],
    "schema": [["assessment"], ["answers"], ["report"]],
    "where": [[]],
    "set": [[], ["accessible", "off"]],
    "doctor": [[]],
    "methods": [[]],
    "manual": [[], ["--format", "man"]],
    "demo": [["--workspace", "demo"]],
    "help": [[], ["report"], ["founder"]],
  ]

  /// Each face on the screen and in a file.
  private static func delivered(_ words: [String], _ faces: [[String]]) -> [[String]] {
    faces.flatMap { [words + $0, words + $0 + ["--output", "written.out"]] }
  }

  @Test func `every command is tried`() {
    #expect(Set(Self.cases.keys) == Set(Muster.names))
  }

  @Test(arguments: [false, true])
  func `no command passes on what it read`(fromContent: Bool) async throws {
    let desk = try HostileDesk(hostileContent: fromContent)
    try await desk.takeSheets()
    for (command, cases) in Self.cases.sorted(by: { $0.key < $1.key }) {
      for words in cases {
        // JSON, pages and files are the same in every manner.
        let isShown = words.allSatisfy { !["json", "html", "markdown", "--output"].contains($0) }
        for manner in isShown && command != "help" ? Self.manners : [[]] {
          let outcome = try await desk.expectSafe([command] + words + manner)
          // Wherever the text was refused rather than shown, nothing was tried.
          if !Self.refusals.contains(command) {
            #expect(outcome.status == 0, "\(command) \(words): \(outcome.errors)")
          }
        }
      }
    }
  }

  /// They find fault here, or want an answer that nobody gives.
  private static let refusals = ["take", "resume", "sheet", "check", "demo", "help", "export"]
}
