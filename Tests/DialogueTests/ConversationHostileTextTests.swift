import Assessments
import Dialogue
import Testing

/// Text that came from a file and would act on the terminal.
@Suite struct ConversationHostileTextTests {
  @Test(arguments: [
    ("By e-mail", true), ("naïve 漢字 👩\u{200D}💻", true), ("a\tb", true),
    ("turned \u{202E}evil", false), ("hid\u{200B}den", false),
  ])
  func `is shown rather than edited`(note: String, isEdited: Bool) throws {
    var talk = try Talk()
    talk.type("1", "b", "/note", note, "/note")
    #expect(talk.conversation.prefill == (isEdited ? note : nil))
    let shown = talk.shown(canPrefill: true)
    #expect(shown.contains { $0.hasPrefix("So far: ") } != isEdited)
    // Enter keeps it.
    talk.type("")
    talk.type("/note")
    #expect(talk.conversation.session.currentAnswer?.note == note)
  }
}
