import Glibc
import Testing

@testable import LineEditing

@Suite struct PlainLinesTests {
  @Test(arguments: [
    ("abc\n", "abc"), ("cafe\u{301}\n", "café"), ("ab\u{1b}[D\u{1b}[15~c\n", "abc"),
    ("a\tb\u{7}\n", "a b"), ("\n", ""),
  ])
  func `only text is taken from a line`(typed: String, text: String) {
    #expect(PlainLines.text(of: Array(typed.utf8)) == text)
  }
}

extension TerminalTests {
  @Suite struct PlainLinesOnTerminalTests {
    private let terminal: PseudoTerminal
    private let lines: PlainLines
    private let prompt = LinePrompt(text: "q›", color: true)

    init() throws {
      terminal = try PseudoTerminal()
      lines = PlainLines(input: terminal.terminal, output: terminal.terminal)
    }

    @Test func `lines are read one at a time and nothing is drawn but the prompt`() throws {
      terminal.type("one\ntwé\n")
      #expect(lines.read(prompt: prompt) == .line("one"))
      #expect(lines.read(prompt: prompt) == .line("twé"))
      #expect(!terminal.drawn(upTo: "q› ").contains("\u{1b}"))
    }

    @Test func `Ctrl-D on an empty line is the end`() throws {
      terminal.type("\u{4}")
      #expect(lines.read(prompt: prompt) == .endOfInput)
    }

    @Test func `a line ended by Ctrl-D twice is a line`() throws {
      terminal.type("abc\u{4}\u{4}")
      #expect(lines.read(prompt: prompt) == .line("abc"))
    }

    @Test func `a closed terminal ends the reading as a hang-up does`() throws {
      terminal.hangUp()
      #expect(lines.read(prompt: prompt) == .terminated(signal: SIGHUP))
    }

    @Test func `the terminal is as before after each line`() throws {
      let before = try #require(terminal.settings)
      terminal.type("abc\n")
      #expect(lines.read(prompt: prompt) == .line("abc"))
      let after = try #require(terminal.settings)
      #expect(after.c_lflag == before.c_lflag)
      #expect(after.c_iflag == before.c_iflag)
    }
  }
}
