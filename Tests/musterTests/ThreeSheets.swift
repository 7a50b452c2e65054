import Testing

/// A workspace with three sheets, whose files a test can name beforehand.
extension Sandbox {
  /// The workspace `w` with the sheets `huddle-1` to `huddle-3`; the variables that find the content.
  static func withThreeSheets() async throws -> (sandbox: Sandbox, content: [String: String?]) {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes, table.round: 3}\n")
    for number in 1...3 {
      let words = [
        "--workspace", "w", "take", "huddle", "--answers", "a.yaml", "--id", id(number),
      ]
      let taken = try await sandbox.run(words, variables: content)
      try #require(taken.status == 0, "\(taken.errors)")
    }
    return (sandbox, content)
  }

  /// The id of one of the three, which names its file.
  static func id(_ number: Int) -> String {
    "\(number)0112233445566778899aabbccddeeff"
  }
}
