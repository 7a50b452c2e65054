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

  @Test func `offers no label that the terminal would act on`() throws {
    let text = #"label: "Sudden \u202Ecrisis""#
    let conversation = try Talk(
      text: Example.text.replacing("label: Sudden crisis", with: text)
    ).conversation
    #expect(conversation.completions(of: "s") == [])
    #expect(try Talk().conversation.completions(of: "s") == ["Sudden crisis"])
  }
}
