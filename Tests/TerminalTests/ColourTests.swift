import Testing

extension OnScreen {
  @Suite struct ColourTests {
    @Test func `the colour of the prompt ends before what is typed`() async throws {
      let screen = try Screen()
      try await screen.wait(forPrompt: "muster>")
      try screen.type("abc")
      try await screen.wait(forPrompt: "muster> abc")
      let row = try #require(try screen.coloredRows().last)
      #expect(row == "\u{1b}[1m\u{1b}[36mmuster>\u{1b}[0m\u{1b}[39m\u{1b}[49m abc")
    }

    @Test func `each key typed at the end of a line is one byte on its way to the screen`()
      async throws
    {
      let screen = try Screen()
      try await screen.wait(forPrompt: "muster>")
      for letter in ["h", "e", "l"] {
        let before = screen.bytes.count
        try screen.type(letter)
        try await screen.wait("an answer to the key") {
          try !$0.rows().isEmpty && $0.bytes.count > before
        }
        #expect(Array(screen.bytes[before...]) == Array(letter.utf8))
      }
    }
  }
}
