import Foundation
import Testing

@testable import muster

/// Arguments, variables, lines of a pipe, and what a shell asks for on Tab.
@Suite(.timeLimit(.minutes(20))) struct HostileTextInWordsTests {
  /// No argument and no variable can hold a NUL.
  private static let hostile = HostileText.joined.replacing("\u{0}", with: "")
  private static let long = String(repeating: "1", count: 100_000)

  /// Every command by its words, those of commands in commands included.
  private static var commands: [(path: [String], grammar: Grammar)] {
    Grammar.muster.commands.flatMap { command in
      [([command.name], command)] + command.commands.map { ([command.name, $0.name], $0) }
    }
  }

  @Test(arguments: [hostile, long])
  func `no argument of any command is passed on`(text: String) async throws {
    let desk = try HostileDesk()
    try await desk.takeSheets()
    #expect(Self.commands.count > Muster.names.count)
    for words in [[text], ["--\(text)"], ["-\(text)"], ["help", text], ["--help", text]] {
      try await desk.expectSafe(words)
    }
    for (path, grammar) in Self.commands {
      try await desk.expectSafe(path + [text])
      try await desk.expectSafe(path + [text, text, text, text])
      // Whatever is too long is so everywhere, and what every command takes is read in one place.
      guard text == Self.hostile else { continue }
      let common = path == ["list"] ? [] : Grammar.muster.arguments
      try await desk.expectSafe(path + ["--\(text)"])
      try await desk.expectSafe(["help"] + path + [text])
      for option in grammar.arguments where option.kind != .positional && !common.contains(option) {
        let name = try #require(option.names.first)
        let isFlag = option.kind == .flag
        try await desk.expectSafe(path + (isFlag ? ["\(name)=\(text)"] : [name, text]))
      }
    }
  }

  @Test func `no argument says what a line of ours would say`() async throws {
    let desk = try HostileDesk()
    try await desk.takeSheets()
    let outcome = try await desk.expectSafe(["list", Self.hostile])
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("muster: "))
    #expect(outcome.errors.contains("clear ^[[2J^[[H"))
    #expect(outcome.errors.filter(\.isNewline).count == 1)
    let long = try await desk.expectSafe(["explain", Self.long])
    #expect(long.errors.contains("…"))
  }

  @Test func `no variable is passed on`() async throws {
    let desk = try HostileDesk()
    try await desk.takeSheets(1)
    // What is read at a terminal only is tried there.
    let atTerminal: Set<Variable> = [
      .terminal, .pager, .anyPager, .lessOptions, .visualEditor, .editor, .keySettings, .stateHome,
    ]
    for variable in Variable.allCases where !atTerminal.contains(variable) {
      // Some are taken only where they are the path of a folder.
      for text in [Self.hostile, "/\(Self.hostile)", Self.long] {
        // What is too long is so for every command.
        let tried = text == Self.long ? [["where"]] : [["where"], ["report"], ["take", "huddle"]]
        for words in tried {
          try await desk.expectSafe(words, input: "1\n", variables: [variable.rawValue: text])
        }
      }
    }
  }

  @Test func `no line of a pipe is passed on`() async throws {
    let desk = try HostileDesk()
    try await desk.takeSheets()
    let lines = HostileText.all.map { $0.replacing("\n", with: " ") }
    // At a command the line is one word, so that the whole of it is quoted.
    let places = [
      "'%'", "take huddle --new\n%", "take huddle --new\ny\n1\n/note\n%", "resume huddle-4\n%",
      "take huddle --new\n/na\n%", "take huddle --new\n/evidence\n%", "report '%'", "explain '%'",
      "take huddle --new\ny\n2\n%", "list '--%'",
    ]
    for place in places {
      var said = ""
      for line in lines + [Self.long] {
        let input = place.replacing("%", with: line) + "\nquit\n"
        said += try await desk.expectSafe([], input: input).errors
      }
      // What is refused is quoted; a note, evidence and a reason hold no control characters at all.
      let isQuoted = said.contains("^[[2J") || said.contains("control characters")
      #expect(isQuoted, "\(place.debugDescription): \(said.prefix(200))")
    }
  }

  @Test func `no script and no answer to Tab passes anything on`() async throws {
    let desk = try HostileDesk(hostileContent: true)
    try await desk.takeSheets()
    for shell in ["bash", "zsh", "fish", Self.hostile] {
      try await desk.expectSafe(["--generate-completion-script", shell])
      try await desk.expectSafe(["--generate-completion-script=\(shell)"])
    }
    for (path, grammar) in Self.commands {
      let places = grammar.arguments.filter { $0.kind == .positional }.indices.map {
        "positional@\($0)"
      }
      let options = grammar.arguments.filter(\.hasKnownValues).flatMap(\.names)
      for argument in places + options + [Self.hostile] {
        let line = ["muster", "--workspace", Self.hostile] + path
        let words = ["---completion"] + path + ["--", argument, "\(line.count - 1)", "0"] + line
        try await desk.expectSafe(words, variables: ["SAP_SHELL": "bash"])
      }
    }
  }
}
