import Testing

@Suite(.timeLimit(.minutes(20))) struct HelpTests {
  private static let commands = [
    "list", "show", "take", "resume", "sheets", "sheet", "export", "report", "letter", "compare",
    "explain", "practices", "practice", "check", "schema", "where", "set", "doctor", "methods",
    "manual",
    "demo",
  ]

  @Test func `says its version`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("--version")
    #expect(outcome.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    #expect(outcome == Outcome(0, output: outcome.output))
  }

  @Test func `says what muster is, how to begin, and every command`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("--help")
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(outcome.output.contains("Self-assessments for coalitions"))
    #expect(outcome.output.contains("\nBegin with: muster take readiness\n"))
    let listed = outcome.lines.drop { $0 != "SUBCOMMANDS:" }.compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first : nil
    }
    #expect(listed.map(String.init) == Self.commands + ["See"])
    #expect(try await sandbox.muster("-h") == outcome)
    #expect(try await sandbox.muster("help") == outcome)
  }

  @Test(arguments: commands)
  func `a command's help says what it does, with an example`(command: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster(command, "--help")
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(outcome.output.contains("Example: muster \(command)"))
    #expect(try await sandbox.muster("help", command) == outcome)
  }

  @Test(arguments: ["30", "40", "80", "100"])
  func `help fits the terminal`(columns: String) async throws {
    let sandbox = try Sandbox()
    let width = try #require(Int(columns))
    var tooWide: [String] = []
    for command in Self.commands + ["help"] {
      let words = command == "help" ? ["--help"] : [command, "--help"]
      let outcome = try await sandbox.run(words, variables: ["COLUMNS": columns])
      #expect(outcome == Outcome(0, output: outcome.output))
      tooWide += outcome.lines.filter { $0.count > width }
    }
    #expect(tooWide == [])
  }

  @Test func `help that is heard tells each name with its meaning, and no columns`() async throws {
    let sandbox = try Sandbox()
    var columns: [String] = []
    for command in Self.commands {
      let outcome = try await sandbox.muster("help", command, variables: ["ACCESSIBLE": "1"])
      columns += outcome.lines.filter { $0.contains("  ") || $0.hasPrefix(" ") }
    }
    #expect(columns == [])
    let take = try await sandbox.muster("help", "take", variables: ["ACCESSIBLE": "1"])
    #expect(
      take.output.contains(
        """

        --organisation <name>: The organisation of who answers.
        --read-aloud: Show a script to read out by telephone; the sheet keeps that it
        was.
        --instant: A number answers at once, without Enter, where lines are edited.

        """
      )
    )
  }

  @Test func `a line of help that is wrapped begins where it would have begun`() async throws {
    let sandbox = try Sandbox()
    var shifted: [String] = []
    for command in Self.commands {
      let outcome = try await sandbox.muster(command, "--help", variables: ["COLUMNS": "80"])
      if !outcome.lines.contains(where: { $0.hasPrefix("USAGE: muster") }) {
        shifted.append(command)
      }
    }
    #expect(shifted == [])
  }

  @Test(arguments: [
    (["lst"], "'lst' is not a command; did you mean 'list'? ('muster help' lists them)"),
    (["zzz"], "'zzz' is not a command ('muster help' lists them)"),
    ([""], "'' is not a command ('muster help' lists them)"),
    (["Take"], "'Take' is not a command; did you mean 'take'? ('muster help' lists them)"),
    (
      ["--workspace", "w", "lst"],
      "'lst' is not a command; did you mean 'list'? ('muster help' lists them)"
    ),
    (["help", "tak"], "'tak' is not a command; did you mean 'take'? ('muster help' lists them)"),
    (["take"], "missing expected argument '<assessment>' ('muster take --help' shows how)"),
    (["practice"], "missing expected argument '<id>' ('muster practice --help' shows how)"),
    (["list", "more"], "unexpected argument 'more' ('muster list --help' shows how)"),
    (
      ["list", "--date", "2026-02-30"],
      "the value '2026-02-30' is invalid for '--date <yyyy-mm-dd>' ('muster list --help' shows how)"
    ),
  ])
  func `says in one line what is wrong with the words`(
    words: [String],
    message: String
  ) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run(words)
    #expect(outcome == Outcome(64, errors: "muster: \(message)\n"))
    #expect(try sandbox.snapshot.isEmpty)
  }

  @Test(arguments: [
    (["list", "--wrkspace", "w"], "--workspace"),
    (["take", "readiness", "--shrt"], "--short"),
    (["--versoin"], "--version"),
    (["sheet", "remve", "readiness-1"], "remove"),
    (["report", "--format", "jsn"], "json"),
    (["--color", "alway", "list"], "always"),
  ])
  func `offers the nearest known word`(words: [String], near: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run(words)
    #expect(outcome == Outcome(64, errors: outcome.errors))
    #expect(outcome.errors.hasPrefix("muster: "))
    #expect(outcome.errors.contains("id you mean '\(near)'?"))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test func `nothing to do is done without a word`() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.muster() == Outcome(0))
    #expect(try await sandbox.shell(#""$MUSTER" </dev/null"#) == Outcome(0))
  }

  @Test func `without a command and without input it says what is missing`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("--no-input", input: "list\n")
    let message = "muster: no command was given ('muster help' lists them)\n"
    #expect(outcome == Outcome(64, errors: message))
  }
}
