import CEditline
import Glibc
import Testing

@testable import LineEditing

extension ReadingTests {
  /// Signals that come when a line is as good as read.
  @Suite struct SignalsTests {
    @Test(arguments: [SIGTERM, SIGHUP])
    func `a wish to end that comes behind the line is heard`(signal: Int32) throws {
      let terminal = try PseudoTerminal()
      let editor = try #require(try terminal.editor())
      heeding(signal) {
        #expect(read(editor, on: terminal, behindEnter: [signal]) == .terminated(signal: signal))
        #expect(read(editor, on: terminal, behindEnter: []) == .line("abc"))
      }
    }

    @Test func `it is heard beside Ctrl-C's signal too, and that one changes no line`() {
      heeding(SIGTERM) {
        heeding(SIGINT) {
          #expect(outcome(.cancelled, of: [SIGTERM]) == .terminated(signal: SIGTERM))
          #expect(outcome(.line("abc"), of: [SIGINT, SIGTERM]) == .terminated(signal: SIGTERM))
          #expect(outcome(.line("abc"), of: [SIGINT]) == .line("abc"))
          #expect(outcome(.line("abc"), of: []) == .line("abc"))
        }
      }
    }

    /// What reading comes to that ends like this while signals arrive.
    private func outcome(_ outcome: LineOutcome, of signals: [Int32]) -> LineOutcome {
      Signals.catching(handlesStop: false) {
        for signal in signals { deliver(signal) }
        return outcome
      }
    }

    /// Types a line; the signals come when the editor has its end.
    private func read(
      _ editor: LineEditor,
      on terminal: PseudoTerminal,
      behindEnter signals: [Int32]
    ) -> LineOutcome {
      terminal.type("abc\r", into: editor) {
        let next = editor.editline.next
        editor.editline.next = {
          let character = next()
          if character == 0x0A { for signal in signals { deliver(signal) } }
          return character
        }
        return editor.read(prompt: LinePrompt(text: "q›"))
      }
    }
  }
}
