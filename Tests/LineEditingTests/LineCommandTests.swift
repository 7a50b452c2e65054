import Testing

@testable import LineEditing

/// In the lines of these tests `|` is the cursor.
@Suite struct LineCommandTests {
  @Test(
    arguments: [
      (.wordLeft, "one two-three|", "one two-|three"),
      (.wordLeft, "one two-|three", "one |two-three"),
      (.wordLeft, "a/b.c, |", "a/b.|c, "), (.wordLeft, "|one", nil),
      (.wordLeft, "  |one", "|  one"),
      (.wordRight, "|one two", "one| two"), (.wordRight, "one| two-three", "one two|-three"),
      (.wordRight, "|été, 日本 x", "été|, 日本 x"), (.wordRight, "été|, 日本 x", "été, 日本| x"),
      (.wordRight, "one|", nil), (.wordRight, "|q\u{301}x y", "q\u{301}x| y"),
      (.wordRight, "|snake_case", "snake|_case"),
    ] as [(LineCommand, String, String?)]
  )
  func `a word is letters and digits`(command: LineCommand, line: String, after: String?) {
    #expect(edit(command, line) == after)
  }

  @Test(
    arguments: [
      (.killWord, "one |two-three", "one |-three"), (.killWord, "one| two-three", "one|-three"),
      (.killWordBack, "one two-three|", "one two-|"), (.killWordBack, "a b. |c", "a |c"),
      (.killToBlankBack, "one two-three|", "one |"), (.killToBlankBack, "one/a,b  |c", "|c"),
      (.killToEnd, "one |two\nthree", "one |"), (.killToStart, "one |two", "|two"),
      (.killWord, "one|", nil), (.killWordBack, "|one", nil), (.killToBlankBack, "|one", nil),
      (.killToEnd, "one|", nil), (.killToStart, "|one", nil),
    ] as [(LineCommand, String, String?)]
  )
  func `cutting takes what the shell takes`(command: LineCommand, line: String, after: String?) {
    #expect(edit(command, line) == after)
  }

  @Test(
    arguments: [
      (.upperCase, "|one two-three", "ONE| two-three"), (.upperCase, "one| é-x", "one É|-x"),
      (.lowerCase, "ONE| TWO", "ONE two|"), (.capitalize, "|oNE-two", "One|-two"),
      (.capitalize, "o|NE", "oNe|"), (.upperCase, "|straße", "STRAßE|"), (.upperCase, "one|", nil),
    ] as [(LineCommand, String, String?)]
  )
  func `letters of a word change their case`(command: LineCommand, line: String, after: String?) {
    #expect(edit(command, line) == after)
  }

  @Test(
    arguments: [
      ("abc|", "acb|"), ("a|bc", "ba|c"), ("|abc", nil), ("a|", nil), ("|", nil), ("|a", nil),
      ("aq\u{301}|", "q\u{301}a|"), ("日|本", "本日|"),
    ] as [(String, String?)]
  )
  func `two letters change places`(line: String, after: String?) {
    #expect(edit(.transpose, line) == after)
  }

  @Test func `what was cut comes back where the cursor is`() {
    #expect(edit(.yank, "a|d", killed: "bc") == "abc|d")
    #expect(edit(.yank, "a|d") == nil)
  }

  @Test func `every command has a name and a number of its own that libedit can take`() {
    #expect(Set(LineCommand.allCases.map(\.name)).count == LineCommand.allCases.count)
    #expect(LineCommand.allCases.map(\.rawValue) == Array(1...12))
  }

  private func edit(_ command: LineCommand, _ line: String, killed: String = "") -> String? {
    var scalars = Array(line.unicodeScalars)
    guard let cursor = scalars.firstIndex(of: "|") else { return nil }
    scalars.remove(at: cursor)
    guard
      let edit = command.edit(scalars, cursor: cursor, killed: Array(killed.unicodeScalars))
    else { return nil }
    scalars.replaceSubrange(edit.range, with: edit.insertion)
    scalars.insert("|", at: edit.cursor)
    return String(String.UnicodeScalarView(scalars))
  }
}
