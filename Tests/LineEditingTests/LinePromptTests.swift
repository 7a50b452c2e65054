import Testing

@testable import LineEditing

@Suite struct LinePromptTests {
  @Test func `a plain prompt is followed by one blank`() {
    #expect(LinePrompt(text: "muster›").forEditor == "muster› ")
    #expect(LinePrompt(text: "muster›  ").plain == "muster› ")
  }

  @Test func `colour stands in marks and its end before the blank`() {
    let prompt = LinePrompt(text: "muster›", color: true)
    #expect(prompt.forEditor == "\u{1}\u{1b}[1;36m\u{1}muster›\u{1}\u{1b}[0m\u{1} ")
    #expect(prompt.plain == "muster› ")
  }

  @Test(arguments: [
    ("two\nlines", "two lines"), ("a\u{1}b\u{1b}[1mc", "a b [1mc"), ("e\u{301}", "é"),
    ("tab\t", "tab"),
  ])
  func `a prompt is one line without control characters`(written: String, text: String) {
    #expect(LinePrompt(text: written).text == text)
  }

  @Test func `an empty prompt is nothing, in colour too`() {
    #expect(LinePrompt(text: "", color: true).forEditor == "")
    #expect(LinePrompt(text: "\n", color: true).plain == "")
  }

  @Test func `without UTF-8 a prompt is drawn in ASCII`() {
    #expect(LinePrompt(text: "réponse›", color: true).ascii.plain == "r?ponse> ")
  }
}
