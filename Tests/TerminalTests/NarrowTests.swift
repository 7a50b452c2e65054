import Testing

extension OnScreen {
  /// Windows of every width.
  @Suite struct NarrowTests {
    /// A whole sitting with its help, its notes, its review and its report, as it was written.
    private func sitting(columns: Int) async throws -> [String] {
      let screen = try await Screen.atSupper(
        columns: columns,
        // Named from here, so that no word is longer than the line.
        variables: ["MUSTER_WORKSPACE": "w"]
      )
      var lines = screen.lines()
      for reply in ["?", "/note Seen", "mozt", "\u{15}/why"] + Supper.replies + ["5", "", ""] {
        lines += try await screen.reply(reply)
      }
      return lines
    }

    /// The words of lines; those a terminal breaks by itself are none of these.
    private func words(_ lines: [String]) -> [String] {
      lines.flatMap { $0.split(separator: " ").map(String.init) }
    }

    @Test(arguments: [30, 34, 40, 80])
    func `no line is wider than the window, and no word is cut`(columns: Int) async throws {
      let lines = try await sitting(columns: columns)
      let wide = try await sitting(columns: 200)
      #expect(lines.filter { $0.count > columns } == [])
      #expect(lines.contains { $0.count > columns - 8 })
      #expect(lines.count > wide.count)
      #expect(words(lines).sorted() == words(wide).sorted())
      // Beyond a hundred columns lines are hard to read.
      #expect(wide.filter { $0.count > 100 } == [])
      #expect(wide.contains { $0.count > 90 })
    }

    /// Resizes the window and waits until the prompt is drawn anew.
    private func resize(_ screen: Screen, columns: Int) async throws {
      let written = screen.bytes.count
      try screen.resize(columns: columns, rows: 50)
      try await screen.wait("the prompt at the other width") {
        try $0.lastRow == "answer>" && $0.cursor.column == 8 && $0.bytes.count > written
      }
    }

    @Test func `the next question is laid out for the width the window then has`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", ""])
      let wide = try await screen.reply("/review table.round")
      #expect(wide.contains { $0.count > 70 })
      try await resize(screen, columns: 34)
      let narrow = try await screen.reply("/review food.cooks")
      #expect(narrow.filter { $0.count > 34 } == [])
      #expect(narrow.contains("This area asks about the food."))
      let again = try await screen.reply("/review table.round")
      #expect(again.filter { $0.count > 34 } == [] && again.contains { $0.count > 28 })
      try await resize(screen, columns: 90)
      try await screen.reply("/review food.cooks")
      #expect(try await screen.reply("/review table.round").contains { $0.count > 75 })
    }
  }
}
