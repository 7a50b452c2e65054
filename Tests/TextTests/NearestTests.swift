import Testing
import Text

@Suite struct NearestTests {
  private let commands = [
    "list", "show", "take", "resume", "sheets", "report", "explain", "practices", "check", "help",
  ]

  @Test(arguments: [
    ("hlep", "help"), ("reprot", "report"), ("report", "report"), ("REPORT", "report"),
    ("rep", "report"), ("re", "resume"), ("r", "resume"), ("repot", "report"),
    ("reports", "report"),
    ("shwo", "show"), ("practces", "practices"), ("practiecs", "practices"), ("chekc", "check"),
    ("lsit", "list"), ("tale", "take"),
  ])
  func `finds the word that was meant`(typed: String, meant: String) {
    #expect(nearest(typed, in: commands) == meant)
  }

  @Test(arguments: ["", "x", "xyzzy", "hp", "quit", "elephant", "practicesandmore", "漢字"])
  func `finds nothing like a strange word`(typed: String) {
    #expect(nearest(typed, in: commands) == nil)
  }

  @Test func `prefers the word itself, then what begins with it, then the first`() {
    #expect(nearest("take", in: ["takes", "takeover", "take"]) == "take")
    #expect(nearest("tak", in: ["tok", "taken"]) == "taken")
    #expect(nearest("cart", in: ["card", "care"]) == "card")
    #expect(nearest("cart", in: ["care", "card"]) == "care")
    #expect(nearest("abcdef", in: ["abcdxx", "abcdeg"]) == "abcdeg")
    #expect(nearest("any", in: []) == nil)
  }

  @Test func `counts a swap as one mistake and edits no letters in between`() {
    // Optimal string alignment: "ca" to "abc" takes three changes, not two.
    #expect(nearest("ab", in: ["ba"]) == "ba")
    #expect(nearest("cazzz", in: ["abczzz"]) == nil)
  }
}
