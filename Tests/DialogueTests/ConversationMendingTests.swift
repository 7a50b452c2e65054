import Dialogue
import Testing

/// Commands typed behind a text that stands in the line.
@Suite struct ConversationMendingTests {
  @Test(arguments: [
    ("72 h", "72 h/back", "/back"), ("72 h", "72 h /note seen", "/note seen"),
    ("72 h", "/back", nil), ("72 h", "72 h", nil), ("72 h", "72 h b", nil),
    ("72 h", "72 h/bakc", nil), ("72 h", "72 h//back", nil),
  ])
  func `a command behind a value is carried out`(
    text: String,
    line: String,
    command: String?
  ) throws {
    var talk = try Talk()
    talk.type("/review work.notice")
    #expect(talk.conversation.command(in: line, behind: text) == command)
  }

  @Test(arguments: [
    ("See docs", "See docs/back", "/back"), ("See docs", "See docs /quit", "/quit"),
    ("See docs", "See docs/evidence of it", nil), ("See docs", "See docs/others", nil),
    ("", "/back", "/back"),
  ])
  func `behind running text it is carried out when it stands alone`(
    text: String,
    line: String,
    command: String?
  ) throws {
    var talk = try Talk()
    talk.type("/review open.wish")
    #expect(talk.conversation.command(in: line, behind: text) == command)
  }

  @Test func `a command that has no place here does not stand in the line again`() throws {
    var talk = try Talk()
    #expect(!talk.conversation.isWorthMending("/back"))
    #expect(!talk.conversation.isWorthMending("/na"))
    #expect(!talk.conversation.isWorthMending("/bakc"))
    #expect(talk.conversation.isWorthMending("/note \u{7}and more"))
    #expect(!talk.conversation.isWorthMending("/review 99"))
    talk.type("/note")
    #expect(!talk.conversation.isWorthMending("/review"))
  }
}
