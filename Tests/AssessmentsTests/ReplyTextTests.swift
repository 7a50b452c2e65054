import Assessments
import Testing

@Suite struct ReplyTextTests {
  private func understand(_ reply: String) throws -> Value {
    let id = try #require(QuestionID("open.wish"))
    let question = try #require(try Example.assessment().question(id))
    return try question.understand(reply)
  }

  @Test(arguments: [
    ("More time", "More time"), ("  both ends \n", "both ends"), ("two\nlines", "two\nlines"),
    ("a\tb", "a\tb"), ("12", "12"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("مرحبا", "مرحبا"),
  ])
  func `text is kept as it is, without white space at its ends`(reply: String, kept: String) throws
  {
    #expect(try understand(reply) == .text(kept))
  }

  @Test func `text is composed`() throws {
    let written = try understand("cafe\u{301}").written
    #expect(Array(written.unicodeScalars) == ["c", "a", "f", "\u{E9}"])
    #expect(Array(try Reply.text("A\u{30A}").unicodeScalars) == ["\u{C5}"])
    #expect(Array(try Reply.text("\u{212B}").unicodeScalars) == ["\u{C5}"])
  }

  @Test func `32 768 bytes are kept and not a byte more`() throws {
    let most = String(repeating: "é", count: 16_384)
    #expect(most.utf8.count == 32_768)
    #expect(try understand(most) == .text(most))
    #expect(throws: ReplyError.tooLong(bytes: 32_769)) { try understand(most + "e") }
    #expect(throws: ReplyError.tooLong(bytes: 32_769)) { try Reply.text(most + "e") }
    #expect(
      ReplyError.tooLong(bytes: 32_769).description
        == "that is 32769 bytes long; at most 32768 are kept, so shorten it"
    )
  }

  /// A file refuses longer text, so what composing makes longer could not be read again: U+0958
  /// has 3 bytes, and composes to two scalars of 3 each.
  @Test func `composed text is no longer than what is kept`() {
    let grows = String(repeating: "\u{958}", count: 10_000)
    #expect(grows.utf8.count == 30_000)
    #expect(throws: ReplyError.tooLong(bytes: 60_000)) { try Reply.text(grows) }
  }

  @Test(arguments: ["\u{0}", "\u{1B}[2J", "a\u{7}b", "a\rb", "\u{7F}", "\u{85}x", "\u{9B}2J"])
  func `control characters are refused`(reply: String) {
    let reply = "a\(reply)b"
    #expect(throws: ReplyError.controlCharacters) { try Reply.text(reply) }
    #expect(throws: ReplyError.controlCharacters) { try understand(reply) }
    #expect(
      ReplyError.controlCharacters.description
        == "that holds control characters; type it again without them"
    )
  }

  @Test func `a reply to a choice is not longer than text either`() throws {
    let id = try #require(QuestionID("purpose.shared"))
    let question = try #require(try Example.assessment().question(id))
    #expect(throws: ReplyError.tooLong(bytes: 32_769)) {
      try question.understand(String(repeating: " ", count: 32_768) + "3")
    }
  }
}
