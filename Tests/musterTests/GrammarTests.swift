import ArgumentParser
import Testing

@testable import muster

@Suite struct GrammarTests {
  @Test func `knows the options of each command, for Tab`() throws {
    let own = Grammar.muster.command(["take"]).command.longOptions
    for option in [
      "--short", "--as", "--organisation", "--new", "--answers", "--id", "--workspace", "--color",
      "--accessible", "--ascii", "--no-input", "--date", "--help",
    ] {
      #expect(own.contains(option))
    }
    #expect(!own.contains("--format"))
    #expect(Grammar.muster.command(["report"]).command.longOptions.contains("--format"))
  }

  @Test(arguments: [
    ([], [], []),
    (["nosuch"], [], ["nosuch"]),
    (["take", "readiness"], ["take"], ["readiness"]),
    (["sheet", "remove", "readiness-1", "--yes"], ["sheet", "remove"], ["readiness-1", "--yes"]),
  ])
  func `finds the command that words name`(words: [String], path: [String], rest: [String]) {
    let found = Grammar.muster.command(words)
    #expect(found.path == path)
    #expect(found.rest == rest)
    #expect(found.command.name == path.last ?? "muster")
  }

  @Test(arguments: [
    ("report", [], "sheet"),
    ("report", ["--format"], "format"),
    ("report", ["--format", "json"], "sheet"),
    ("report", ["--ascii"], "sheet"),
    ("report", ["readiness-1"], nil),
    ("report", ["readiness-1", "--output"], "file"),
    ("check", ["Assessments"], "paths"),
    ("list", [], nil),
  ])
  func `knows which argument comes next`(command: String, words: [String], next: String?) {
    let found = Grammar.muster.command([command]).command
    #expect(found.argument(after: words)?.valueName == next)
  }

  @Test func `every example can be typed`() throws {
    let examples = ManualPage(.muster, version: "", date: "").sections.flatMap(\.parts).flatMap {
      if case .example(let lines) = $0 { lines } else { [] as [String] }
    }
    #expect(examples.count > Muster.names.count)
    for example in examples {
      let words = try #require(CommandLineWords.split(example))
      #expect(words.first == "muster")
      #expect(throws: Never.self) { try Muster.parseAsRoot(Array(words.dropFirst())) }
    }
  }

  @Test func `every command can be typed`() {
    #expect(
      Muster.names == [
        "list", "show", "take", "resume", "sheets", "sheet", "export", "report", "letter",
        "compare",
        "explain", "practices", "practice", "check", "schema", "where", "set", "doctor", "methods",
        "manual", "demo", "help",
      ]
    )
  }
}
