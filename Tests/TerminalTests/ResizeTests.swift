import Foundation
import Testing

extension OnScreen {
  @Suite struct ResizeTests {
    private static let answer = "an answer of some fifty-five characters, typed in a row"

    /// Keys, and how far behind the beginning of the prompt the cursor is then.
    @Test(arguments: [("\u{1}", 8), ("", 63), ("\u{1}\u{6}\u{6}\u{6}", 11), ("\u{1b}b", 60)])
    func `a line is drawn once at every width, without a key`(
      keys: String,
      place: Int
    ) async throws {
      let screen = try await Screen.atPrompt(columns: 60)
      try screen.type(Self.answer + keys)
      try await screen.wait("the answer") { try $0.shows(Self.answer, cursorAt: place, 60) }
      for columns in [30, 80, 20, 60] {
        let count = screen.bytes.count
        try screen.resize(columns: columns)
        // The terminal itself has wrapped the line anew; what counts is what muster makes of it.
        try await screen.wait("muster to draw at \(columns) columns") {
          try !$0.rows().isEmpty && Array($0.bytes[count...]).contains(Array("muster>".utf8))
        }
        try await screen.wait("one line at \(columns) columns") {
          try $0.shows(Self.answer, cursorAt: place, columns)
        }
      }
      #expect(try await screen.received("\u{5}!") == "\(Self.answer)!")
    }

    @Test func `a text of several lines survives smaller and larger windows`() async throws {
      let screen = try await Screen.atPrompt(columns: 60)
      try screen.type("first line of notes\u{1b}\r日本語 日本語 日本語")
      for columns in [40, 25, 60] {
        let count = screen.bytes.count
        try screen.resize(columns: columns)
        try await screen.wait("one prompt, drawn by muster") {
          try $0.prompts == 1 && Array($0.bytes[count...]).contains(Array("muster>".utf8))
        }
      }
      try await screen.wait("both lines") {
        try $0.rows().suffix(2) == ["muster> first line of notes", "日本語 日本語 日本語"]
      }
    }

    /// Letters of two columns: one without room in its row leaves a column empty.
    @Test(
      arguments: [
        (57, 60, [25, 60, 31]), (30, 61, [80, 61, 80, 61, 40]), (45, 61, [33, 61, 80, 27]),
        (26, 61, [80, 25]),
      ],
      [true, false]
    )
    func `a line of wide letters is drawn once at every width, wherever the cursor is`(
      sizes: (count: Int, first: Int, others: [Int]),
      isTyped: Bool
    ) async throws {
      let screen = try await Screen.atPrompt(columns: sizes.first)
      let line = String(repeating: "日", count: sizes.count)
      if isTyped {
        // A few at a time, as more would be taken for a paste.
        for count in stride(from: 5, through: sizes.count + 4, by: 5) {
          let typed = min(count, sizes.count)
          try screen.type(String(repeating: "日", count: typed - (count - 5)))
          try await screen.wait("\(typed) letters") {
            try $0.rows().joined().hasSuffix("muster> \(String(repeating: "日", count: typed))")
          }
        }
      } else {
        try screen.paste(line)
        try await screen.wait("all letters") { try $0.rows().joined().hasSuffix("muster> \(line)") }
      }
      for (index, columns) in sizes.others.enumerated() {
        // At the end first, then on the 27th letter, which had no room in the first row of 61.
        if index == 1 {
          let letters = min(26, sizes.count - 1)
          try screen.type("\u{1}" + String(repeating: "\u{1b}[C", count: letters))
          let place = Self.place(behind: letters, sizes.others[0])
          try await screen.wait("the cursor on a letter") {
            try $0.cursor.column == place.column && $0.rowOfCursorBelowPrompt == place.row
          }
        }
        let count = screen.bytes.count
        try screen.resize(columns: columns)
        try await screen.wait("muster to draw at \(columns) columns") {
          try !$0.rows().isEmpty && Array($0.bytes[count...]).contains(Array("muster>".utf8))
        }
        try await screen.wait("one line at \(columns) columns") {
          try $0.prompts == 1 && $0.rows().joined().hasSuffix("muster> \(line)")
        }
      }
      #expect(try await screen.received("\u{5}!") == "\(line)!")
    }

    /// Where the cursor is on the letter behind so many, each of two columns.
    private static func place(behind count: Int, _ columns: Int) -> (row: Int, column: Int) {
      let inFirst = (columns - 8) / 2
      if count < inFirst { return (0, 8 + 2 * count) }
      let inOthers = columns / 2
      let rest = count - inFirst
      return (1 + rest / inOthers, rest % inOthers * 2)
    }

    @Test func `a lower window keeps the line`() async throws {
      let screen = try await Screen.atPrompt(columns: 60)
      try screen.type(Self.answer)
      try screen.resize(columns: 60, rows: 4)
      try await screen.wait("the answer") { try $0.shows(Self.answer, cursorAt: 63, 60) }
      #expect(try await screen.received("!") == "\(Self.answer)!")
    }
  }
}

extension Screen {
  /// How many rows begin with the prompt.
  fileprivate var prompts: Int {
    get throws { try rows().count { $0.hasPrefix("muster>") } }
  }

  /// How many rows the cursor is below the last prompt.
  fileprivate var rowOfCursorBelowPrompt: Int? {
    get throws {
      try rows().lastIndex { $0.hasPrefix("muster>") }.map { try cursor.row - $0 }
    }
  }

  /// Whether the only prompt is followed by the line, and the cursor at its place in it.
  fileprivate func shows(_ line: String, cursorAt place: Int, _ columns: Int) throws -> Bool {
    let rows = try rows()
    guard try prompts == 1, let row = rows.firstIndex(where: { $0.hasPrefix("muster>") })
    else { return false }
    // A blank at the end of a full row is not told.
    let full = rows[row...].dropLast().map {
      $0.padding(toLength: columns, withPad: " ", startingAt: 0)
    }
    let cursor = try cursor
    return full.joined() + (rows.last ?? "") == "muster> \(line)"
      && (cursor.row - row) * columns + cursor.column == place
  }
}
