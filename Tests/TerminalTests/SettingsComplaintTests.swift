import Testing

extension OnScreen {
  /// A file of keys that cannot be understood.
  @Suite struct SettingsComplaintTests {
    @Test func `it is told in one line, once, and everything works`() async throws {
      let home = try Home()
      try home.write(".editrc", "bind ^G no-such-thing\nnonsense\nbind ^G neither\n")
      let screen = try Screen(home: home, rows: 50, variables: try home.makeSupper())
      try await screen.wait(forPrompt: "muster>")
      try await screen.reply(each: ["take supper", "2", "", "1", "/quit", "list"])
      let told = screen.lines().filter { $0.contains(".editrc") }
      #expect(told.count == 1)
      #expect(told.first == "muster: .editrc: bind: Invalid command `no-such-thing'.")
      #expect(!screen.lines().contains { $0.contains("neither") })
      #expect(try home.kept() == ["table.set: partly", "context.stage: idea"])
    }

    @Test(arguments: [
      ("nonsense here\n", "line 1 is left out: 'nonsense' is no word of libedit's"),
      ("# Keys\n\nbind \"\n", "line 3 is left out: a quotation mark stays open"),
      (
        "bind " + String(repeating: "x", count: 3000) + "\n",
        "line 1 is left out: a word of 1,000 bytes or more"
      ),
      (
        "no\u{1b}[2Jsense\n",
        "line 1 is left out: 'no [2Jsense' is no word of libedit's"
      ),
    ])
    func `a line that is left out is told with its number, and the next one counts`(
      settings: String,
      told: String
    ) async throws {
      let home = try Home()
      try home.write("keys", settings + "bind ^G ed-move-to-beg\n")
      let screen = try Screen(home: home, columns: 120, variables: ["EDITRC": home.path("keys")])
      try await screen.wait(forPrompt: "muster>")
      #expect(try screen.rows().first == "muster: \(home.path("keys")): \(told)")
      #expect(try await screen.received("abc\u{7}X") == "Xabc")
    }
  }
}
