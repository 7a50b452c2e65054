import Testing
import Text

@Suite struct StringShortenedTests {
  @Test(arguments: [
    ("", ""), ("1234567890", "1234567890"), ("12345678901", "1234…8901"),
    ("file.yaml:1:1: 'aaaaaaaaaaaaaaa' is no word", "file…word"),
    ("漢漢漢漢漢", "漢漢漢漢漢"), ("漢漢漢漢漢漢", "漢漢…漢漢"),
    // However many marks a letter bears, they count.
    ("ab" + String(repeating: "\u{301}", count: 20) + "cd", "a…cd"),
  ])
  func `keeps the beginning and the end of what is too long`(text: String, short: String) {
    #expect(text.shortened(to: 10) == short)
    #expect(short.displayWidth <= 10)
  }
}
