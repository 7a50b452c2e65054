import Testing

extension OnScreen {
  /// What is sent to the terminal beside text.
  @Suite struct QuietScreenTests {
    @Test func `forty answers clear no screen, move nothing and animate nothing`() async throws {
      let home = try Home()
      let screen = try Screen("take", "readiness", home: home, rows: 60)
      try await screen.wait(forPrompt: "answer>")
      var replies = 0
      while try home.answers.count < 40 {
        replies += 1
        try #require(replies < 90)
        let start = screen.bytes.count
        let line = try screen.lastRow == "answer>" ? "d" : ""
        try await screen.reply(line)
        // Behind the echo: lines that end, and colours.
        let sent = String(decoding: screen.bytes[start...], as: UTF8.self)
        let moves = sent.replacing("\r\n", with: "\n").replacing(#/\e\[\?2004[hl]/#, with: "")
          .replacing(#/\e\[[0-9;]*m/#, with: "").replacing("\r\n", with: "\n")
        #expect(!moves.contains("\u{1b}") && !moves.contains("\u{8}") && !moves.contains("\r"))
        #expect(!moves.contains("\u{7}"))
      }
      let all = String(decoding: screen.bytes, as: UTF8.self)
      #expect(!all.contains("\u{1b}[2J") && !all.contains(#/\e\[(1;1)?H/#))
    }

    /// All the colours and weights of a sitting, its faults, its help and its report.
    private func rendition(_ variables: [String: String?]) async throws -> Set<String> {
      let screen = try await Screen.atSupper(variables: variables)
      for reply in ["mozt", "\u{15}?", "/hlep", "\u{15}9"] + Supper.replies + ["", "hlep", "help"] {
        try await screen.reply(reply)
      }
      let all = String(decoding: screen.bytes, as: UTF8.self)
      return Set(
        all.matches(of: #/\e\[([0-9;]*)m/#).flatMap {
          $0.1.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
      )
    }

    @Test func `colours are the terminal's own sixteen, and nothing is dim or grey`() async throws {
      let used = try await rendition([:])
      #expect(used.isSubset(of: ["", "0", "1", "39", "49"] + (30...37).map { "\($0)" }))
      // Black and white are nobody's to choose: one of them is the background.
      #expect(used.isDisjoint(with: ["2", "30", "37", "38", "48", "90"]))
      #expect(used.contains("1"))
    }

    @Test(arguments: [("NO_COLOR", "1"), ("NO_COLOR", "yes")])
    func `none is used where it is not wanted`(name: String, value: String) async throws {
      #expect(try await rendition([name: value]) == [])
    }

    @Test func `nor with --color never`() async throws {
      let screen = try Screen("--color", "never", rows: 60)
      try await screen.wait(forPrompt: "muster>")
      try await screen.reply(each: ["take readiness --short", "d", "/quit", "report"])
      let all = String(decoding: screen.bytes, as: UTF8.self)
      #expect(!all.contains(#/\e\[[0-9;]*m/#))
    }
  }
}
