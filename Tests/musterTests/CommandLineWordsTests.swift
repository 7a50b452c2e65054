import Testing
import Text

@testable import muster

@Suite struct CommandLineWordsTests {
  @Test(arguments: [
    ("", []),
    ("  \t ", []),
    ("list", ["list"]),
    ("  show  readiness\t--short ", ["show", "readiness", "--short"]),
    ("take a --as 'Ada Example'", ["take", "a", "--as", "Ada Example"]),
    (#"take a --as "Ada \"A\" Example""#, ["take", "a", "--as", #"Ada "A" Example"#]),
    (#"--as='Ada Example'"#, ["--as=Ada Example"]),
    (#"Ada\ Example"#, ["Ada Example"]),
    (#"'back\slash'"#, [#"back\slash"#]),
    (#"it\'s "it's""#, ["it's", "it's"]),
    (#""" ''"#, ["", ""]),
    (#"a""b"#, ["ab"]),
    ("$HOME * ~ `x`", ["$HOME", "*", "~", "`x`"]),
    ("Zoë\u{A0}Ünal", ["Zoë", "Ünal"]),
  ])
  func `parts words as a shell does, and expands nothing`(line: String, words: [String]) {
    #expect(CommandLineWords.split(line) == words)
  }

  @Test(arguments: [#"""#, "'", #"a "b"#, "a 'b", #"a\"#, #"'a"b'"c"#])
  func `a quotation mark or backslash that stays open is no line`(line: String) {
    #expect(CommandLineWords.split(line) == nil)
  }

  @Test(arguments: [
    ("muster-demo", "muster-demo"), ("/tmp/a.b_c", "/tmp/a.b_c"), ("my demo", "'my demo'"),
    ("it's", #"'it'\''s'"#), ("", "''"), ("-x", "'-x'"), ("$HOME", "'$HOME'"), ("Zoë", "'Zoë'"),
    ("\u{D4E}';id", "'\u{D4E}'\\'';id'"),
  ])
  func `quotes a word so that it comes back whole`(word: String, quoted: String) {
    #expect(word.shellWord == quoted)
    #expect(CommandLineWords.split("report \(quoted)") == ["report", word])
  }
}
