import Testing

extension OnScreen {
  @Suite struct TabTests {
    @Test func `Tab completes a command, and lists what is left on the second press`() async throws
    {
      let screen = try await Screen.atPrompt()
      try screen.type("rep\t")
      try await screen.wait(forPrompt: "muster> report")
      try screen.type("--fo\t")
      try await screen.wait(forPrompt: "muster> report --format")
      try screen.type("\t\t")
      try await screen.wait("the formats") {
        try $0.rows().joined(separator: "\n").contains("markdown")
          && $0.lastRow == "muster> report --format"
      }
      #expect(try await screen.received("x") == "report --format x")
    }

    @Test func `Tab within a line of three rows lists below it and goes back`() async throws {
      let screen = try await Screen.atPrompt(columns: 30)
      let rest = String(repeating: " and more words", count: 4)
      try screen.type("s" + rest + "\u{1}\u{6}")
      try await screen.wait("the cursor at its place") { try $0.cursor.column == 9 }
      try screen.type("\t\t")
      try await screen.wait("the list, and the line once more") {
        let rows = try $0.rows()
        guard let list = rows.lastIndex(where: { $0.hasPrefix("show") }) else { return false }
        return try rows.dropFirst(list).contains { $0.hasPrefix("muster> s and") }
          && $0.cursor.column == 9
      }
      #expect(try await screen.received("X") == "sX\(rest)")
    }

    @Test func `Tab at a question completes its commands and no names of files`() async throws {
      let home = try Home()
      try home.write("some-file", "")
      let screen = try await Screen.atQuestion(home: home)
      try screen.type("/b\t")
      try await screen.wait(forPrompt: "answer> /back")
      try screen.type("\u{15}some\t\t")
      try await screen.wait(forPrompt: "answer> some")
      try screen.type("\u{15}/note some\t\t!")
      try await screen.wait(forPrompt: "answer> /note some!")
    }

    @Test func `Tab without anything to complete changes nothing`() async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("zz\t\t")
      #expect(try await screen.received("") == "zz")
    }
  }
}
