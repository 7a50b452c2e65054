import Testing

extension OnScreen {
  /// What is said to somebody who is lost, or slipped.
  @Suite struct HelpAtPromptTests {
    @Test(arguments: [
      ("/hlep", "/hlep is not a command here; did you mean /help?"),
      ("/bakc", "/bakc is not a command here; did you mean /back?"),
      ("/zzzzzz", "/zzzzzz is not a command here; /help lists the commands"),
    ])
    func `an unknown command of a question gets the nearest`(
      typed: String,
      told: String
    )
      async throws
    {
      let screen = try await Screen.atSupper()
      #expect(try await screen.reply(typed) == [told])
      #expect(try screen.home.kept().isEmpty)
    }

    @Test(arguments: [
      ("hlep", "'hlep' is not a command; did you mean 'help'? ('help' lists them)"),
      ("taek supper", "'taek' is not a command; did you mean 'take'? ('help' lists them)"),
      (
        "take suppre", "there is no assessment 'suppre'; did you mean 'supper'? ('list' lists them)"
      ),
      (
        "take supper --shrot",
        "unknown option '--shrot'; did you mean '--short'? ('take --help' shows how)"
      ),
    ])
    func `so do words and options at muster's prompt`(typed: String, told: String) async throws {
      let home = try Home()
      let screen = try Screen(home: home, columns: 120, variables: try home.makeSupper())
      try await screen.wait(forPrompt: "muster>")
      #expect(try await screen.reply(typed) == ["muster: \(told)"])
    }

    @Test(arguments: [
      (["hlep"], "'hlep' is not a command; did you mean 'help'? ('muster help' lists them)"),
      (
        ["take", "supper", "--shrot"],
        "unknown option '--shrot'; did you mean '--short'? ('muster take --help' shows how)"
      ),
    ])
    func `and on the command line`(words: [String], told: String) async throws {
      let home = try Home()
      let screen = try Screen(
        program: [Screen.muster] + words,
        home: home,
        columns: 120,
        variables: try home.makeSupper()
      )
      #expect(try await screen.status() == 64)
      #expect(try screen.history().contains("muster: \(told)"))
    }

    @Test(arguments: ["/help", "?"])
    func `help is about the question that is asked`(command: String) async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "", "1", ""])
      #expect(try screen.rows().contains("Area 1 of 3, question 3 of 12, about 4 minutes left"))
      let said = try await screen.reply(command)
      #expect(
        said.prefix(4) == [
          "A bench counts as many seats.", "Why: Strangers who sit together talk.",
          "With /evidence you could keep: A plan of the seats, if there is one.",
          "Type a number from 0 to 4, or the first letters of a label.",
        ]
      )
      #expect(said.contains { $0.hasPrefix("/back, b") })
      #expect(said.contains { $0.hasPrefix("/quit") })
      try await screen.wait(forPrompt: "answer>")
      #expect(
        try await screen.reply("/why") == [
          "Strangers who sit together talk.", "- Ada Example, A Made-up Guide (2021), \"Tables\"",
        ]
      )
    }

    @Test func `the place is said at any time`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "", "1", "", "4"])
      #expect(
        try await screen.reply("/status") == [
          "You have dealt with 3 of 12 questions. All are saved.",
          "You are at area 1 of 3, question 4 of 12, about 3 minutes left.", "Sheet: supper-1",
        ]
      )
    }
  }
}
