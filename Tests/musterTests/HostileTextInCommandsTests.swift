import Testing

@testable import muster

/// Every command, in every form of its output.
@Suite(.timeLimit(.minutes(20))) struct HostileTextInCommandsTests {
  /// The ways in which text is laid out: all of them for the first form of a command, and for each
  /// further one the plain way and another in turn.
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

  @Test func `no command passes on what it read`() async throws {
    let desk = try HostileDesk(hostileContent: true)
    try await desk.takeSheets()
    var shown = ""
    for (command, cases) in Self.cases.sorted(by: { $0.key < $1.key }) {
      for (index, words) in cases.enumerated() {
        // JSON, pages and files are the same in every manner.
        let isShown = words.allSatisfy { !["json", "html", "markdown", "--output"].contains($0) }
        let further = [[], Self.manners[1 + index % (Self.manners.count - 1)]]
        let manners = index == 0 ? Self.manners : further
        for manner in isShown && command != "help" ? manners : [[]] {
          let outcome = try await desk.expectSafe([command] + words + manner)
          // Wherever the text was refused rather than shown, nothing was tried.
          if !Self.refusals.contains(command) {
            #expect(outcome.status == 0, "\(command) \(words): \(outcome.errors)")
          }
          if manner.isEmpty { shown += outcome.output }
        }
      }
    }
    // They were there, and are shown for what they are.
    for sign in ["^[[2J", "^[]52;c;", "<U+009B>31m", "<U+202E>", "<U+200B>", "^H^H^H"] {
      #expect(shown.contains(sign), "\(sign)")
    }
  }

  /// They find fault here, want an answer that nobody gives, have a folder to themselves the first
  /// time only, or are refused where others see the screen.
  private static let refusals = ["take", "resume", "sheet", "check", "demo", "export"]
}
