import Foundation
import Testing

extension OnScreen {
  @Suite struct PasteTests {
    @Test(arguments: [
      ("a\nb\n\nc", "a\nb\n\nc"), ("a\r\nb\r\n\r\nc", "a\nb\n\nc"), ("a\rb", "a\nb"),
      ("one line\n", "one line"), ("e\u{301} 日本 😀", "é 日本 😀"),
      ("a\u{1b}[31mred\u{7}\u{3}\u{4}\u{1a}\tb", "a[31mred b"),
    ])
    func `what is pasted is one text, not sent, and without what steers the terminal`(
      pasted: String,
      kept: String
    ) async throws {
      let screen = try await Screen.atQuestion()
      // As terminals bring it: tmux itself would turn each of CR and LF into Enter.
      try screen.type("/note \u{1b}[200~\(pasted)\u{1b}[201~!")
      // Shown, and nothing was sent: the exclamation mark stands behind the text in the line.
      try await screen.wait("the text in the line") { try $0.lastRow.hasSuffix("!") }
      #expect(try screen.home.notes.isEmpty)
      #expect(try await screen.savedNote() == kept + "!")
      #expect(!screen.bytes.contains(0x07))
    }

    @Test func `the terminal's own paste is one text too`() async throws {
      let screen = try await Screen.atQuestion()
      try screen.type("/note ")
      try screen.paste("a\nb\n\nc\n")
      try screen.type("!")
      try await screen.wait("the text in the line") { try $0.lastRow.hasSuffix("c!") }
      #expect(try await screen.savedNote() == "a\nb\n\nc!")
    }

    @Test(arguments: ["", "bind -v\n"], [true, false])
    func `twenty thousand characters are kept whole, in no more than a wait for any answer`(
      settings: String,
      inBrackets: Bool
    ) async throws {
      let home = try Home()
      try home.write(".editrc", settings)
      let screen = try await Screen.atQuestion(home: home)
      let text = String(String(repeating: "Some words, été 日本. ", count: 1100).prefix(20_000))
      try screen.type("/note ")
      try screen.paste(text, inBrackets: inBrackets)
      #expect(try await screen.savedNote() == text.trimmingCharacters(in: .whitespaces))
    }

    @Test func `a paragraph pasted without brackets answers nothing unnoticed`() async throws {
      let screen = try await Screen.atQuestion(variables: ["TERM": "vt100"])
      try screen.paste("We met often.\n3\nNobody came.\nThe end.\n")
      try await screen.wait("every line to be taken") {
        try $0.history().contains { $0.hasPrefix("4 lines came at once") }
          && $0.lastRow == "answer>"
      }
      #expect(!screen.bytes.contains(Array("\u{1b}[?2004h".utf8)))
      let rows = try screen.history()
      for answer in try screen.home.answers {
        #expect(answer.note == nil)
      }
      // Each answer that was taken is told in words, then all of them together, and there is a way back.
      #expect(rows.count { $0.contains("Saved: ") } == (try screen.home.answers.count))
      #expect(
        rows.joined(separator: " ").contains(
          "4 lines came at once, as when a text is pasted, and one was taken as an answer. /review "
            + "shows them; /back goes back."
        )
      )
      try screen.enter("/back")
      try await screen.wait("the answer before") { try $0.rows().joined().contains("so far") }
    }

    @Test func `a paste that never ends is taken after a while`() async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("\u{1b}[200~abc")
      try await screen.wait(forPrompt: "muster> abc")
      #expect(try await screen.received("d") == "abcd")
    }
  }
}

extension [UInt8] {
  func contains(_ part: [UInt8]) -> Bool { !isEmpty && firstRange(of: part) != nil }
}
