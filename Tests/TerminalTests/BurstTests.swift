import Testing

extension OnScreen {
  /// Lines that come at once, from terminals that do not bracket what is pasted.
  @Suite struct BurstTests {
    @Test func `they are counted, with how many became answers`() async throws {
      let screen = try await Screen.atSupper(variables: ["TERM": "vt100"])
      let start = screen.bytes.count
      try screen.paste("2\n\n1\nmozt\n", inBrackets: false)
      let words =
        "4 lines came at once, as when a text is pasted, and 2 were taken as answers. "
        + "/review shows them; /back goes back."
      try await screen.wait("a word about it") {
        _ = try $0.rows()
        return $0.lines(from: start).joined(separator: " ").contains(words)
      }
      #expect(try screen.home.kept() == ["table.set: partly", "context.stage: idea"])
    }

    @Test func `lines typed one by one are not`() async throws {
      let screen = try await Screen.atSupper(variables: ["TERM": "vt100"])
      try await screen.reply(each: ["2", "", "1", ""])
      #expect(!screen.lines().joined(separator: " ").contains("came at once"))
    }
  }
}
