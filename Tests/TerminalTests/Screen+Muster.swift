import Testing

extension Screen {
  /// Muster at its prompt.
  static func atPrompt(
    home: Home? = nil,
    columns: Int = 80,
    rows: Int = 24,
    variables: [String: String?] = [:]
  ) async throws -> Screen {
    let screen = try Screen(home: home, columns: columns, rows: rows, variables: variables)
    try await screen.wait(forPrompt: "muster>")
    return screen
  }

  /// Muster at the first question of an assessment.
  static func atQuestion(
    home: Home? = nil,
    columns: Int = 80,
    rows: Int = 40,
    variables: [String: String?] = [:]
  ) async throws -> Screen {
    let screen = try Screen(
      "take",
      "readiness",
      home: home,
      columns: columns,
      rows: rows,
      variables: variables
    )
    try await screen.wait(forPrompt: "answer>")
    return screen
  }

  /// A shell that controls jobs, with the program's path in `$MUSTER`.
  static func shell(
    home: Home? = nil,
    columns: Int = 80,
    rows: Int = 24,
    variables: [String: String?] = [:]
  ) async throws -> Screen {
    let screen = try Screen(
      program: ["/bin/bash", "--norc", "--noprofile", "-i"],
      home: home,
      columns: columns,
      rows: rows,
      variables: ["PS1": "$ ", "HISTFILE": nil].merging(variables) { $1 }
    )
    try await screen.wait(forPrompt: "$")
    return screen
  }

  /// Sends the line with these keys and returns what the prompt received, without blanks around it.
  func received(_ keys: String) async throws -> String {
    let count = try home.commands.count
    try enter(keys)
    try await wait("the line to be received") {
      try $0.home.commands.count > count && $0.lastRow == "muster>"
    }
    return try #require(try home.commands.last)
  }

  /// Types so many answers and waits until each is saved.
  func answer(times: Int) async throws {
    for _ in 0..<times {
      let count = try home.answers.count
      try enter("d")
      try await wait("the answer to be saved") {
        try $0.home.answers.count > count && $0.lastRow == "answer>"
      }
    }
  }

  /// Ends the line, waits until a note more is on disk, and returns it.
  func savedNote() async throws -> String {
    let count = try home.notes.count
    try type("\r")
    try await wait("the note to be saved") { try $0.home.notes.count > count }
    return try #require(try home.notes.last)
  }
}
