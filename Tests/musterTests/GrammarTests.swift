import Testing

@testable import muster

@Suite struct GrammarTests {
  @Test func `knows the options of each command, for Tab`() {
    let own = Grammar.options(of: "take")
    for option in [
      "--short", "--as", "--organisation", "--new", "--answers", "--id", "--workspace", "--color",
      "--accessible", "--ascii", "--no-input", "--date", "--help",
    ] {
      #expect(own.contains(option))
    }
    #expect(!own.contains("--format"))
    #expect(Grammar.options(of: "report").contains("--format"))
    #expect(Grammar.options(of: "nosuch") == [])
  }

  @Test func `every command can be typed`() {
    #expect(
      Muster.names == [
        "list", "show", "take", "resume", "sheets", "sheet", "export", "report", "compare",
        "explain",
        "practices", "practice", "check", "where", "doctor", "methods", "help",
      ]
    )
  }
}
