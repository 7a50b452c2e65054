import Testing

@testable import muster

@Suite struct GlobalOptionsTests {
  @Test(arguments: [
    ([], []),
    (["list"], ["list"]),
    (["--ascii", "list"], ["list", "--ascii"]),
    (["--workspace", "w", "list"], ["list", "--workspace", "w"]),
    (["--workspace=w", "--no-input", "list", "x"], ["list", "x", "--workspace=w", "--no-input"]),
    // Behind the command they stand where they stood.
    (["list", "--ascii"], ["list", "--ascii"]),
    // What comes after "--" is no option.
    (["--ascii", "show", "--", "--x"], ["show", "--ascii", "--", "--x"]),
    // A value may look like an option or a command.
    (["--workspace", "--ascii", "list"], ["list", "--workspace", "--ascii"]),
    (["--date", "list", "list"], ["list", "--date", "list"]),
    // Without a command they stay what they are.
    (["--ascii"], ["--ascii"]),
    (["--workspace"], ["--workspace"]),
    (["--workspace", "w"], ["--workspace", "w"]),
    // Unknown options are left to the parser.
    (["--asci", "list"], ["--asci", "list"]),
    (["--ascii", "--asci", "list"], ["--asci", "list", "--ascii"]),
  ])
  func `options before a command move behind it`(words: [String], hoisted: [String]) {
    #expect(GlobalOptions.hoisted(words) == hoisted)
  }

  @Test(arguments: [["--ascii", "show", "né"], ["show", "né", "--ascii"]])
  func `an error keeps to the options of its command`(words: [String]) async throws {
    let outcome = try await Sandbox().run(words)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("'n"))
    #expect(outcome.errors.utf8.allSatisfy { $0 < 0x80 }, Comment(rawValue: outcome.errors))
  }
}
