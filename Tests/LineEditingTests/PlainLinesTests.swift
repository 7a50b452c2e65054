import Glibc
import Testing

@testable import LineEditing

@Suite struct PlainLinesTests {
  @Test(arguments: [
    ("abc\n", "abc"), ("cafe\u{301}\n", "café"), ("ab\u{1b}[D\u{1b}[15~c\n", "abc"),
    ("a\tb\u{7}\n", "a b"), ("\n", ""),
    // Keys: arrows as terminals send them, function keys, those of the Linux console, of rxvt.
    ("a\u{1b}OAb\u{1b}[1;5Dc\u{1b}[[Ad\u{1b}[3$e\u{1b}Ocf\u{1b}OPg\n", "abcdefg"),
    ("\u{1b}[200~pasted\u{1b}[201~\n", "pasted"), ("\u{1b}[200~pasted\n", "pasted"),
    // Esc alone takes nothing with it, whatever stands behind it.
    ("abc \u{1b}Xavier knows\n", "abc Xavier knows"), ("\u{1b}Paula\n", "Paula"),
    ("\u{1b}] \u{1b}_ \u{1b}^ \u{1b}\\\n", "] _ ^ \\"), ("a\u{1b}\u{1b}bc\n", "abc"),
    ("\u{1b}Été \u{1b}été\n", "Été été"), ("\u{1b}On time\n", "On time"),
    ("a\u{1b}\n", "a"), ("a\u{1b}[\n", "a["), ("a\u{1b}[12é\n", "a[12é"), ("a\u{1b}O\n", "aO"),
  ])
  func `only text is taken from a line`(typed: String, text: String) {
    #expect(PlainLines.text(of: Array(typed.utf8)) == text)
  }
}

extension ReadingTests {
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

    @Test func `SIGINT drops what was typed for good`() throws {
      heeding(SIGINT) {
        let outcome = terminal.typing(
          [.shown("q› "), .keys("abc"), .shown("abc"), .signal(SIGINT)]
        ) { lines.read(prompt: prompt) }
        #expect(outcome == .cancelled)
        let next = terminal.typing([.shown("q› "), .keys("\n")]) { lines.read(prompt: prompt) }
        #expect(next == .line(""))
      }
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
