import Testing

extension OnScreen {
  /// Commands that are offered, where the workspace was named.
  @Suite struct OfferedCommandsTests {
    @Test func `they name it, and do what they say by number`() async throws {
      let home = try Home()
      let screen = try Screen(home: home, rows: 50, variables: try home.makeSupper())
      try await screen.wait(forPrompt: "muster>")
      try await screen.reply("take supper --workspace 'our table'")
      try await screen.reply("2")
      let said = try await screen.reply("/quit")
      #expect(
        said.suffix(2) == [
          "1 Go on where you left: resume supper-1 --workspace 'our table'",
          "2 Read what is known so far: report supper-1 --workspace 'our table'",
        ]
      )
      #expect(try await screen.reply("2").first == "Report: Before the supper")
      // The steps of a report are typed by number too.
      #expect(try await screen.reply("1").contains("Where do you stand?"))
      try await screen.reply("1")
      #expect(
        try home.kept(in: "our table") == ["table.set: partly", "context.stage: idea"]
      )
      #expect(try home.kept().isEmpty)
    }

    @Test func `their numbers hold until others are offered`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "/quit", "sheets", "practice no-such"])
      #expect(try await screen.reply("1").contains("Where do you stand?"))
    }

    @Test func `where the prompt itself was given it, they need not`() async throws {
      let home = try Home()
      let screen = try Screen(
        "--workspace",
        "ours",
        home: home,
        rows: 50,
        variables: try home.makeSupper()
      )
      try await screen.wait(forPrompt: "muster>")
      try await screen.reply(each: ["take supper", "2"])
      let said = try await screen.reply("/quit")
      #expect(said.contains("1 Go on where you left: resume supper-1"))
      #expect(try await screen.reply("1").contains("Where do you stand?"))
    }

    @Test func `on the command line they can be copied as they stand`() async throws {
      let screen = try await Screen.shellAtSupper()
      try await screen.reply("muster() { \"$MUSTER\" \"$@\"; }")
      try await screen.reply("muster take supper --workspace 'our table'")
      try await screen.reply("2")
      let said = try await screen.reply("/quit")
      let line = try #require(said.first { $0.hasPrefix("1 Go on where you left: ") })
      let command = String(line.dropFirst("1 Go on where you left: ".count))
      #expect(command == "muster resume supper-1 --workspace 'our table'")
      #expect(try await screen.reply(command).contains("Where do you stand?"))
    }
  }
}
