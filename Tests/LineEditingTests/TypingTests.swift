import Testing

@testable import LineEditing

extension ReadingTests {
  /// What becomes of keys by how and when they come.
  @Suite struct TypingTests {
    private let terminal: PseudoTerminal
    private let prompt = LinePrompt(text: "q›")

    init() throws {
      terminal = try PseudoTerminal()
    }

    @Test(arguments: [
      ("one two-three\u{17}x\r", "one x"), ("one two-three\u{1b}\u{7f}x\r", "one two-x"),
      ("one two\u{17}\u{17}\u{19}\u{19}\r", "one twoone two"), ("ab\u{1}\u{b}\u{19}c\r", "abc"),
      ("one two\u{1}\u{1b}d\u{5}\u{19}\r", " twoone"), ("one-two\u{1}\u{1b}cx\r", "Onex-two"),
      ("abc\u{14}\u{15}\u{19}d\r", "acbd"), ("a-b\u{1}\u{1b}[3;5~x\r", "x-b"),
    ])
    func `keys cut and change words as in a shell`(keys: String, line: String) throws {
      #expect(read(try makeEditor(), typing: keys) == .line(line))
    }

    @Test func `settings can bind other keys to the editor's own commands`() throws {
      let editor = try makeEditor(settings: "bind ^G muster-kill-to-blank\n")
      #expect(read(editor, typing: "one two-three\u{7}x\r") == .line("one x"))
    }

    @Test func `Alt-Enter begins a new line at the cursor`() throws {
      #expect(read(try makeEditor(), typing: "ab\u{1b}[D\u{1b}\r\u{1b}\nc\r") == .line("a\n\ncb"))
    }

    // MARK: - Instant

    @Test(arguments: ["4", "é", "ab\u{7f}\u{7f}4"])
    func `an instant character ends an empty line`(keys: String) throws {
      let editor = try makeEditor()
      // One after the other: what lies ready behind a character makes it text.
      let typed = keys.map(String.init)
      #expect(read(editor, typing: typed, instant: ["4", "é"]) == .line(typed.last ?? ""))
      #expect(terminal.drawn(upTo: "\u{1b}[?2004l").hasSuffix("\r\n\u{1b}[?2004l"))
    }

    @Test(arguments: [
      (["x", "4", "\r"], "x4"), (["3", "\r"], "3"), (["4 of us\r"], "4 of us"),
      (["\u{1b}[200~4\u{1b}[201~", "\r"], "4"), (["4\r"], "4"),
    ])
    func `elsewhere it is text`(keys: [String], line: String) throws {
      #expect(read(try makeEditor(), typing: keys, instant: ["4"]) == .line(line))
    }

    @Test func `a search and a given text are no empty line`() throws {
      let editor = try makeEditor()
      editor.remember("x4y")
      #expect(read(editor, typing: ["\u{12}", "4", "\r"], instant: ["4"]) == .line("x4y"))
      let outcome = type(["4", "\r"], into: editor) {
        editor.read(prompt: prompt, prefill: "a", instant: ["4"])
      }
      #expect(outcome == .line("a4"))
    }

    @Test func `in vi mode it counts while inserting`() throws {
      let editor = try makeEditor(settings: "bind -v\n")
      #expect(read(editor, typing: ["4"], instant: ["4"]) == .line("4"))
      #expect(
        read(editor, typing: ["\u{1b}", "4", "a", "x", "\r"], instant: ["4"]) == .line("x")
      )
    }

    // MARK: - At once

    @Test func `lines typed ahead are known as such`() throws {
      let editor = try makeEditor()
      terminal.type("one\rtwo\r")
      #expect(editor.read(prompt: prompt) == .line("one"))
      #expect(editor.cameAtOnce)
      #expect(editor.read(prompt: prompt) == .line("two"))
      #expect(editor.cameAtOnce)
      #expect(Terminal.hasInput(terminal.terminal) == false)
    }

    @Test func `a line that was waited for is known as such`() throws {
      let editor = try makeEditor()
      let letters = "abcdefghijklmnopqrst"
      // A reader that a busy machine lets sleep until all is typed has waited for nothing.
      let wasWaitedFor = (1...10).contains { _ in
        #expect(typeSlowly(letters) { editor.read(prompt: prompt) } == .line(letters))
        return !editor.cameAtOnce
      }
      #expect(wasWaitedFor)
      #expect(read(editor, typing: "\u{4}") == .endOfInput)
      #expect(!editor.cameAtOnce)
    }

    @Test func `plain lines know it too`() throws {
      let lines = PlainLines(input: terminal.terminal, output: terminal.terminal)
      terminal.type("one\ntwo\n")
      for line in ["one", "two"] {
        #expect(lines.read(prompt: prompt) == .line(line))
        #expect(lines.cameAtOnce)
      }
      let letters = "abcdefghijklmnopqrst"
      // A reader that a busy machine lets sleep until all is typed has waited for nothing.
      let wasWaitedFor = (1...10).contains { _ in
        #expect(typeSlowly(letters) { lines.read(prompt: prompt) } == .line(letters))
        return !lines.cameAtOnce
      }
      #expect(wasWaitedFor)
    }

    @Test func `what lies ready in a terminal is seen`() {
      #expect(!Terminal.hasInput(terminal.terminal))
      terminal.type("a\n")
      #expect(Terminal.hasInput(terminal.terminal))
    }

    // MARK: - Floods

    @Test(
      arguments: [
        String(repeating: "word ", count: 700), String(repeating: "e\u{301}", count: 700),
        String(repeating: "日本", count: 500), String(repeating: "👨‍👩‍👧", count: 150),
      ],
      ["", "bind -v\n"]
    )
    func `a long text without brackets comes whole and as one, also within a line`(
      text: String,
      settings: String
    ) throws {
      let editor = try makeEditor(settings: settings)
      #expect(read(editor, typing: text + "\r") == .line(text))
      #expect(read(editor, typing: "ab\u{1b}[D\(text)\r") == .line("a\(text)b"))
      // Twice the text and Enter, and before the second "ab" and an arrow: as many drawings.
      #expect(editor.keyCount == 6)
    }

    @Test func `in vi mode a flood of commands is none of text`() throws {
      let editor = try makeEditor(settings: "bind -v\n")
      let commands = String(repeating: "0x$p", count: 20)
      #expect(read(editor, typing: ["ab", "\u{1b}", commands, "\r"], instant: []) == .line("ab"))
    }

    @Test func `a flood ends with the line and leaves what is behind it`() throws {
      let editor = try makeEditor()
      let text = String(repeating: "x", count: 100)
      #expect(read(editor, typing: "\(text)\u{1}y\r\(text)") == .line("y\(text)"))
      #expect(Terminal.readyCount(terminal.terminal) == 100)
    }

    // MARK: -

    private func makeEditor(settings: String = "") throws -> LineEditor {
      try #require(try terminal.editor(settings: settings))
    }

    private func read(_ editor: LineEditor, typing keys: String) -> LineOutcome {
      terminal.type(keys, into: editor) { editor.read(prompt: prompt) }
    }

    private func read(
      _ editor: LineEditor,
      typing keys: [String],
      instant: Set<Character>
    ) -> LineOutcome {
      type(keys, into: editor) { editor.read(prompt: prompt, instant: instant) }
    }

    /// Types each key when everything before it was taken.
    private func type(
      _ keys: [String],
      into editor: LineEditor,
      _ read: () -> LineOutcome
    ) -> LineOutcome {
      let next = editor.editline.next
      defer { editor.editline.next = next }
      var keys = keys[...]
      editor.editline.next = {
        if editor.characters.isEmpty, !Terminal.hasInput(terminal.terminal),
          let key = keys.popFirst()
        {
          terminal.type(key)
        }
        return next()
      }
      return terminal.watched(read)
    }

    /// Types a line letter by letter, each when the screen shows the one before.
    private func typeSlowly(_ line: String, _ read: () -> LineOutcome) -> LineOutcome {
      let letters = line.flatMap { [.keys(String($0)), .shown(String($0))] as [Typist.Step] }
      return terminal.typing([.shown("› ")] + letters + [.keys("\r")], read)
    }
  }
}
