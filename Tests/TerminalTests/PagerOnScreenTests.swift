import Testing

extension OnScreen {
  /// Texts that are longer than the screen.
  @Suite struct PagerOnScreenTests {
    /// The end of the supper, with a pager that waits for Enter before it goes.
    private func reported(_ pager: String) async throws -> Screen {
      let home = try Home()
      try home.write(
        script: "pager",
        "tee \(home.path("paged")) | head -n 20\nprintf 'paged>'\nread -r line </dev/tty\n"
      )
      let screen = try await Screen.atSupper(home: home, rows: 24, variables: ["PAGER": pager])
      try await screen.reply(each: Supper.replies)
      try screen.type("\r")
      return screen
    }

    @Test func `a long report goes through the pager, and the next steps are said below it`()
      async throws
    {
      let screen = try await reported("./pager")
      try await screen.wait(forPrompt: "paged>")
      #expect(try screen.rows().contains("Report: Before the supper"))
      #expect(try !screen.rows().contains("Next"))
      #expect(try screen.home.text("paged").contains("How to read"))
      let said = try await screen.said { try $0.type("\r") }
      let next = [
        "1 See every step of the first practice: practice set-the-table",
        "2 See how a score is made: explain table --sheet supper-1",
        "3 Check again in about three months: take supper --new",
      ]
      #expect(said.suffix(3) == next[...])
      try await screen.wait(forPrompt: "muster>")
      #expect(try screen.rows().suffix(4) == (next + ["muster>"])[...])
      #expect(try await screen.reply("1").first == "Set the table")
      // Asked for by itself, it goes the same way.
      try screen.enter("report")
      try await screen.wait(forPrompt: "paged>")
      let again = try await screen.said { try $0.type("\r") }
      #expect(again.suffix(3) == next[...])
    }

    @Test func `without a pager it is printed once, and the steps are its end`() async throws {
      let screen = try await reported("cat")
      try await screen.wait(forPrompt: "muster>")
      let lines = screen.lines()
      #expect(lines.filter { $0.hasPrefix("1 See every step") }.count == 1)
      #expect(lines.contains("Report: Before the supper"))
    }

    @Test func `a short text stays on the screen`() async throws {
      let screen = try Screen(variables: ["PAGER": "/bin/false"])
      try await screen.wait(forPrompt: "muster>")
      #expect(try await screen.reply("list").joined().contains("readiness"))
      try await screen.wait(forPrompt: "muster>")
    }
  }
}
