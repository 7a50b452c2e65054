import Testing

extension OnScreen {
  @Suite struct TerminalTypeTests {
    @Test(arguments: ["xterm-kitty", "xterm-ghostty", "no-such-terminal"])
    func `a terminal this machine has not heard of is edited in silence`(
      name: String
    ) async throws {
      let screen = try await Screen.atPrompt(variables: ["TERM": name])
      #expect(try screen.rows().first?.hasPrefix("Muster: self-assessments") == true)
      try screen.press("Up", "Down")
      #expect(try await screen.received("abc\u{1b}[D\u{1b}[DX") == "aXbc")
    }

    @Test(arguments: ["dumb", "", nil])
    func `where nothing can be edited lines are plain, and no escape is written`(
      name: String?
    ) async throws {
      let screen = try await Screen.atQuestion(variables: ["TERM": name])
      try screen.enter("d")
      try await screen.wait("the answer") {
        try $0.home.answers.count == 1 && $0.lastRow == "answer>"
      }
      try screen.type("/note \u{5d0}\u{5d1} é\u{1b}[D\u{1b}[15~!")
      #expect(try await screen.savedNote() == "\u{5d0}\u{5d1} é!")
      try await screen.wait(forPrompt: "answer>")
      try screen.press("C-c")
      try await screen.wait("a word about it") { try $0.rows().joined().contains("was dropped") }
      try await screen.wait(forPrompt: "answer>")
      try screen.enter("/quit")
      #expect(try await screen.status() == 0)
      // What the terminal itself shows for keys that have no letter is "^[": no escape either.
      #expect(!screen.bytes.contains(0x1B))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["ACCESSIBLE": "1"], ["TERM": "dumb"]])
    func `no colour, and no marks of direction, where they were not asked for`(
      variables: [String: String?]
    ) async throws {
      let screen = try await Screen.atQuestion(variables: variables)
      try screen.enter("d")
      try await screen.wait("the answer") {
        try $0.home.answers.count == 1 && $0.lastRow == "answer>"
      }
      let text = String(decoding: screen.bytes, as: UTF8.self)
      #expect(!text.contains(#/\e\[[0-9;]*m/#))
      #expect(text.unicodeScalars.allSatisfy { !$0.properties.isBidiControl })
    }
  }
}
