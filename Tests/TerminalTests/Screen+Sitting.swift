import RegexBuilder
import Testing

extension Screen {
  /// The made-up supper, taken from muster's own prompt, so that it comes back there.
  static func atSupper(
    _ options: String = "",
    assessment: String = Supper.assessment,
    at prompt: String = "answer>",
    home: Home? = nil,
    columns: Int = 80,
    rows: Int = 50,
    variables: [String: String?] = [:]
  ) async throws -> Screen {
    let home = try home ?? Home()
    let variables = try home.makeSupper(assessment).merging(variables) { $1 }
    let screen = try Screen(home: home, columns: columns, rows: rows, variables: variables)
    try await screen.wait(forPrompt: "muster>")
    try await screen.reply("take supper \(options)")
    try await screen.wait(forPrompt: prompt)
    return screen
  }

  /// A shell as ``shell``, with the made-up supper.
  static func shellAtSupper(
    home: Home? = nil,
    columns: Int = 80,
    variables: [String: String?] = [:]
  ) async throws -> Screen {
    let home = try home ?? Home()
    let variables = try home.makeSupper().merging(variables) { $1 }
    return try await shell(home: home, columns: columns, rows: 50, variables: variables)
  }

  /// Types a line and Enter, and returns what is said until the next prompt.
  @discardableResult
  func reply(
    _ line: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> [String] {
    try await said(sourceLocation: sourceLocation) { try $0.enter(line) }
  }

  /// Types several lines, each at its own prompt; what is said behind the last is returned.
  @discardableResult
  func reply(
    each lines: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> [String] {
    var said: [String] = []
    for line in lines { said = try await reply(line, sourceLocation: sourceLocation) }
    return said
  }

  /// What the program says behind these keys until it asks again: its lines as they were written,
  /// before the terminal breaks them, without what steers it.
  ///
  /// Not for the end of a program: tmux may keep its last words from this client.
  func said(
    sourceLocation: SourceLocation = #_sourceLocation,
    after keys: (Screen) throws -> Void
  ) async throws -> [String] {
    let start = bytes.count
    try keys(self)
    var lines: [String] = []
    try await wait("an answer", sourceLocation: sourceLocation) { screen in
      // Any answer of tmux brings what was written before it.
      _ = try screen.cursor
      lines = screen.lines(from: start)
      return lines.count > 1 && Self.isPrompt(lines.last ?? "")
    }
    // In front of them is the echo of what was typed, behind them the prompt.
    return Array(lines.dropFirst().dropLast())
  }

  /// The lines the program has written since it had written so many bytes.
  func lines(from start: Int = 0) -> [String] {
    // Both ends of a line together are one character, and no end of a line.
    let text = String(decoding: bytes[start...].filter { $0 != 0x0D }, as: UTF8.self)
    let plain = text.replacing(#/\e\[[0-?]*[ -\/]*[@-~]/#, with: "")
    return plain.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func isPrompt(_ line: String) -> Bool {
    let words = #/(answer|reason|note|evidence|review|more|muster|1 or 2|go on|the rest)/#
    let prompt = Regex {
      words
      #/( \(default: [^)]*\))?[>?]/#
    }
    return line.prefixMatch(of: prompt) != nil || line.hasPrefix("$ ")
  }
}
