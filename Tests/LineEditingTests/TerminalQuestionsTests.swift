import Testing

@testable import LineEditing

@Suite struct TerminalQuestionsTests {
  @Test func `a descriptor that is closed is no terminal and has no width`() {
    #expect(!Terminal.isTerminal(-1))
    #expect(Terminal.columns(-1) == nil)
    #expect(Terminal.rows(-1) == nil)
  }

  @Test func `letters are UTF-8 on a machine that has such a locale`() {
    #expect(Terminal.prepareLocale())
    #expect(Terminal.width(of: "é") == 1)
    #expect(Terminal.width(of: "日") == 2)
    #expect(Terminal.width(of: "\u{301}") == 0)
  }

  @Test func `a pseudo-terminal says how wide it and high it is`() throws {
    let terminal = try PseudoTerminal(columns: 34)
    #expect(Terminal.isTerminal(terminal.terminal))
    #expect(Terminal.columns(terminal.terminal) == 34)
    #expect(Terminal.rows(terminal.terminal) == 24)
  }
}
