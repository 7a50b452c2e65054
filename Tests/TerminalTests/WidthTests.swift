import Foundation
import Testing

extension OnScreen {
  @Suite struct WidthTests {
    /// Texts, and as what libedit draws them: a mark that no letter of Unicode has in it, and what
    /// joins emoji, are kept and not drawn.
    private static let texts = [
      ("cafe\u{301}", "café"), ("日本 語", "日本 語"), ("😀😀", "😀😀"), ("שלום", "שלום"),
      ("한글 \u{1112}\u{1161}\u{11ab}", "한글 한"), ("o\u{302}\u{323}", "ộ"), ("ﬁ ½ …", "ﬁ ½ …"),
      ("👍🏽 b", "👍🏽 b"), ("👨‍👩‍👧 b", "👨👩👧 b"), ("q\u{301}x", "qx"), ("🇫🇷 b", "🇫🇷 b"),
    ]

    @Test(arguments: texts)
    func `the cursor stands where the text ends, also after going back and typing`(
      text: String,
      drawn: String
    ) async throws {
      let screen = try await Screen.atPrompt()
      try screen.type(text)
      try await expectCursor(of: screen, after: drawn)
      try screen.type("\u{1}Z\u{5}")
      try await expectCursor(of: screen, after: "Z\(drawn)")
      try screen.type("!")
      try await expectCursor(of: screen, after: "Z\(drawn)!")
      try screen.type("\u{7f}")
      try await expectCursor(of: screen, after: "Z\(drawn)")
      let received = try await screen.received("")
      #expect(Array(received.unicodeScalars) == Array("Z\(text)".composed.unicodeScalars))
    }

    @Test func `a family of emoji survives what is typed around it`() async throws {
      let screen = try await Screen.atPrompt()
      #expect(try await screen.received("👨‍👩‍👧 b\u{1}Z\u{5}!\u{7f}") == "Z👨‍👩‍👧 b")
    }

    @Test func `an accent typed by itself joins its letter`() async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("e\u{301}")
      try await screen.wait("the letter") {
        try Array($0.lastRow.unicodeScalars.suffix(1)) == ["é"]
      }
      let received = try await screen.received("")
      #expect(Array(received.unicodeScalars) == ["é"])
    }

    /// Compares with where the terminal's cursor is after the same text was printed.
    private func expectCursor(of screen: Screen, after text: String) async throws {
      let row = "muster> \(text)"
      let printed = try Screen(program: ["/bin/sh", "-c", "printf '%s' \"$0\"; sleep 60", row])
      try await printed.wait("the printed text") { try $0.cursor.column > 8 && !$0.rows().isEmpty }
      let (column, expected) = (try printed.cursor.column, try printed.rows()[0])
      try await screen.wait("\(expected), with the cursor in column \(column)") {
        try $0.lastRow == expected && $0.cursor.column == column
      }
    }
  }
}

extension String {
  /// In NFC, as it is kept.
  fileprivate var composed: String {
    decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping
  }
}
