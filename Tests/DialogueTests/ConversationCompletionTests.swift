import Assessments
import Testing

@testable import Dialogue

@Suite struct ConversationCompletionTests {
  @Test(arguments: [
    ("", []),
    ("/re", ["/review"]),
    ("/no", ["/note"]),
    ("lon", ["Long-felt need"]),
    ("LON", ["Long-felt need"]),
    ("/review purpose.w", ["/review purpose.written"]),
    ("nothing of the kind", []),
  ])
  func `offers commands, labels, and ids behind review`(typed: String, words: [String]) throws {
    let conversation = try Talk().conversation
    #expect(conversation.completions(of: typed) == words)
  }
}
