import Glibc
import Testing

@testable import LineEditing

extension ReadingTests {
  @Suite struct LineEditorTests {
    private let terminal: PseudoTerminal
    private let prompt = LinePrompt(text: "q›")
    private let pastesOff = "\u{1b}[?2004l"

    init() throws {
      terminal = try PseudoTerminal()
    }

    @Test(arguments: [
      ("abc\r", "abc"),
      ("abc\u{1b}[D\u{1b}[DX\r", "aXbc"),
      ("abc\u{1b}OHX\u{1b}[4~Y\r", "XabcY"),
      ("one two\u{17}x\r", "one x"),
      ("one two\u{1}\u{1b}[1;5CX\r", "oneX two"),
      ("abc\u{2}\u{15}x\r", "xc"),
      ("ab\u{1b}[15~cd\u{1b}xef\r", "abcdef"),
      ("ab\u{13}\u{1c}\u{16}\u{11}cd\r", "abcd"),
      ("cafe\u{301} 日本 😀\r", "café 日本 😀"),
      ("👨‍👩‍👧 b\u{1}Z\u{5}!\u{7f}\r", "Z👨‍👩‍👧 b"),
      ("x\u{1b}[200~a\r\rb\u{3}\u{1b}[201~y\r", "xa\n\nby"),
      ("\r", ""),
    ])
    func `keys edit the line`(keys: String, line: String) throws {
      #expect(read(try makeEditor(), typing: keys) == .line(line))
    }

    @Test func `each letter typed at the end draws that letter and no more`() throws {
      let prompt = LinePrompt(text: "q›", color: true)
      #expect(read(try makeEditor(), prompt, typing: "hello\r") == .line("hello"))
      #expect(
        terminal.drawn(upTo: pastesOff)
          == "\u{1b}[?2004h\u{1b}[1;36mq›\u{1b}[0m hello\r\n\u{1b}[?2004l"
      )
    }

    @Test func `a given text is there to edit`() throws {
      let editor = try makeEditor()
      let answer = "before ánswer"
      #expect(read(editor, prefill: answer, typing: "\u{7f}!\r") == .line("before ánswe!"))
      #expect(read(editor, prefill: answer, typing: "\u{15}\r") == .line(""))
      #expect(read(editor, typing: "\r") == .line(""))
    }

    @Test(arguments: ["abc\u{3}", "\u{12}abc\u{3}", "\u{3}", "\u{1b}[200~a\rb\u{1b}[201~\u{3}"])
    func `Ctrl-C drops the line`(keys: String) throws {
      #expect(read(try makeEditor(), typing: keys) == .cancelled)
    }

    @Test func `Ctrl-D ends an empty line only`() throws {
      let editor = try makeEditor()
      #expect(read(editor, typing: "ab\u{4}\u{1}\u{4}\r") == .line("b"))
      #expect(read(editor, typing: "\u{4}") == .endOfInput)
    }

    @Test func `earlier lines come back`() throws {
      let editor = try makeEditor()
      editor.remember("/goto café")
      editor.remember("/back")
      #expect(read(editor, typing: "\u{1b}[A\u{1b}[A!\r") == .line("/goto café!"))
      #expect(read(editor, typing: "\u{12}caf\u{5}?\r") == .line("/goto café?"))
    }

    @Test func `among answers no earlier line comes back, and afterwards they do`() throws {
      let editor = try makeEditor()
      editor.remember("take huddle --as Ada")
      let outcome = terminal.type("\u{1b}[A\u{10}\r", into: editor) {
        editor.read(prompt: prompt, usesHistory: false)
      }
      #expect(outcome == .line(""))
      #expect(read(editor, typing: "\u{1b}[A\r") == .line("take huddle --as Ada"))
    }

    @Test func `Tab completes a word and lists what is left to choose`() throws {
      let editor = try makeEditor()
      editor.complete = { line, cursor in
        let word = line[..<cursor].split(separator: " ").last ?? ""
        let all = ["/goto", "trust-1", "trust-2"]
        return Completion(replacing: word.count, candidates: all.filter { $0.hasPrefix(word) })
      }
      #expect(read(editor, typing: "/g\ttr\t\t2\r") == .line("/goto trust-2"))
      let drawn = terminal.drawn(upTo: pastesOff)
      #expect(drawn.hasSuffix("\r\ntrust-1  trust-2\r\nq› /goto trust-2\r\n" + pastesOff))
    }

    @Test func `Tab beeps where nothing fits`() throws {
      #expect(read(try makeEditor(), typing: "a\t\tb\r") == .line("ab"))
      #expect(terminal.drawn(upTo: pastesOff) == "\u{1b}[?2004hq› a\u{7}\u{7}b\r\n\u{1b}[?2004l")
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a signal to end ends the reading only`(signal: Int32) throws {
      let editor = try makeEditor()
      editor.complete = { _, _ in
        deliver(signal)
        return nil
      }
      heeding(signal) {
        #expect(read(editor, typing: "half\t") == .terminated(signal: signal))
        #expect(read(editor, typing: "next\r") == .line("next"))
      }
    }

    @Test func `SIGINT drops the line as Ctrl-C does`() throws {
      let editor = try makeEditor()
      editor.complete = { _, _ in
        deliver(SIGINT)
        return nil
      }
      heeding(SIGINT) {
        #expect(read(editor, typing: "half\t") == .cancelled)
        #expect(read(editor, typing: "next\r") == .line("next"))
      }
    }

    @Test func `another width has the line drawn anew`() throws {
      let editor = try makeEditor()
      let screen = terminal.screen
      editor.complete = { _, _ in
        var size = winsize(ws_row: 24, ws_col: 20, ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(screen, UInt(TIOCSWINSZ), &size)
        deliver(SIGWINCH)
        return nil
      }
      let line = "a line of 24 characters."
      #expect(read(editor, typing: line + "\t\r") == .line(line))
      let drawn = terminal.drawn(upTo: pastesOff)
      #expect(
        drawn.hasPrefix("\u{1b}[?2004hq› \(line)\u{7}\r\u{1b}[1A\u{1b}[Jq› a line of 24 char")
      )
    }

    @Test func `the terminal and the handlers are as before after each line`() throws {
      let settings = try #require(terminal.settings)
      let editor = try makeEditor()
      heeding(SIGTERM) {
        #expect(read(editor, typing: "abc\r") == .line("abc"))
        var action = sigaction()
        let status = unsafe sigaction(SIGTERM, nil, &action)
        #expect(status == 0)
        let isDefault = unsafe action.__sigaction_handler.sa_handler == nil
        #expect(isDefault)
      }
      let after = try #require(terminal.settings)
      #expect(after.c_lflag == settings.c_lflag)
      #expect(after.c_iflag == settings.c_iflag)
    }

    @Test func `a closed terminal ends the reading as a hang-up does`() throws {
      let editor = try makeEditor()
      terminal.hangUp()
      #expect(editor.read(prompt: prompt) == .terminated(signal: SIGHUP))
    }

    @Test func `a long line comes whole`() throws {
      let line = String(repeating: "word ", count: 600)
      #expect(read(try makeEditor(), typing: line + "\r") == .line(line))
    }

    // MARK: - The user's settings

    @Test(arguments: [
      ("/re\t\r", "/report "),
      ("abc\u{1b}0iX\r", "Xabc"),
      ("abc\u{1b}[DX\u{1b}[200~1\r2\u{1b}[201~\r", "abX1\n2c"),
      ("cafe\u{301}\r", "café"),
    ])
    func `vi mode keeps Tab, Esc, arrows, accents and pastes`(keys: String, line: String) throws {
      let editor = try makeEditor(settings: "bind -v\n")
      editor.complete = { _, _ in Completion(replacing: 3, candidates: ["/report"]) }
      #expect(read(editor, typing: keys) == .line(line))
    }

    @Test(arguments: ["abc\u{3}", "abc\u{1b}0\u{3}", "abc\u{1b}f\u{3}", "abc\u{1b}/x\u{3}"])
    func `vi mode keeps Ctrl-C, also where a command waits for a letter`(keys: String) throws {
      #expect(read(try makeEditor(settings: "bind -v\n"), typing: keys) == .cancelled)
    }

    @Test func `the user's own keys win over the editor's`() throws {
      let editor = try makeEditor(
        settings: "muster:bind ^G ed-move-to-beg\nother:bind ^E ed-move-to-beg\n"
      )
      #expect(read(editor, typing: "abc\u{7}X\u{5}Y\r") == .line("XabcY"))
    }

    @Test(arguments: ["bind -e\n", "bind -v\nbind -e\n"])
    func `settings that wipe all keys leave the arrows working, and what stands behind counts`(
      wiping: String
    ) throws {
      let editor = try makeEditor(settings: wiping + "bind ^W ed-move-to-beg\n")
      #expect(read(editor, typing: "one two\u{1b}[1;5DX\r") == .line("one Xtwo"))
      #expect(read(editor, typing: "abc\u{17}X\r") == .line("Xabc"))
    }

    @Test func `rubbish in the settings is told in one line and draws nothing`() throws {
      let editor = try makeEditor(settings: "bind\nbind ^G no-such\nbind ^G neither\n")
      #expect(editor.complaint == "bind: Invalid command `no-such'.")
      #expect(read(editor, typing: "\r") == .line(""))
      #expect(terminal.drawn(upTo: pastesOff) == "\u{1b}[?2004hq› \r\n\u{1b}[?2004l")
    }

    @Test(
      arguments: [
        ("bind \"", "line 1 is left out: a quotation mark stays open"),
        ("bind '", "line 1 is left out: a quotation mark stays open"),
        ("# fine\nbind ^G \"ed-move", "line 2 is left out: a quotation mark stays open"),
        ("nonsense here", "line 1 is left out: 'nonsense' is no word of libedit's"),
        (
          "\nmuster:edti off",
          "line 2 is left out: 'muster:edti' is no word of libedit's"
        ),
        ("# f\u{FC}r", nil), ("other:nonsense", nil), ("   ", nil),
        ("bind # f\u{FC}r", "line 1 is left out: it is not UTF-8 text"),
        (
          "bind " + String(repeating: "x", count: 1000),
          "line 1 is left out: a word of 1,000 bytes or more"
        ),
        (
          "bind " + String(repeating: "x", count: 30_000),
          "line 1 is left out: a word of 1,000 bytes or more"
        ),
        ("#" + String(repeating: "x", count: 3000), nil),
      ] as [(String, String?)]
    )
    func `a line that cannot be read is told, and the next one counts`(
      line: String,
      told: String?
    ) throws {
      let editor = try makeEditor(settings: "\(line)\nbind ^E ed-move-to-beg")
      #expect(editor.complaint == told)
      #expect(read(editor, typing: "abc\u{5}X\r") == .line("Xabc"))
    }

    @Test func `a word just short enough is libedit's to judge`() throws {
      let word = String(repeating: "x", count: 999)
      let editor = try makeEditor(settings: "bind ^G \(word)\n")
      #expect(editor.complaint?.hasPrefix("bind: Invalid command `xxx") == true)
    }

    @Test func `a user who switched editing off gets none`() throws {
      let isNone = try editor(settings: "edit off\n") == nil
      #expect(isNone)
    }

    @Test func `an unknown terminal type is edited in silence`() throws {
      let editor = try #require(
        LineEditor(
          program: "muster",
          input: terminal.terminal,
          output: terminal.terminal,
          term: "xterm-of-tomorrow",
          settings: "/dev/null"
        )
      )
      #expect(read(editor, typing: "abc\u{1b}[DX\r") == .line("abXc"))
      #expect(editor.complaint == nil)
    }

    // MARK: -

    private func read(
      _ editor: LineEditor,
      _ prompt: LinePrompt = LinePrompt(text: "q›"),
      prefill: String? = nil,
      typing keys: String
    ) -> LineOutcome {
      terminal.type(keys, into: editor) {
        editor.read(prompt: prompt, prefill: prefill)
      }
    }

    private func makeEditor(settings: String = "") throws -> LineEditor {
      try #require(try editor(settings: settings))
    }

    private func editor(settings: String) throws -> LineEditor? {
      try terminal.editor(settings: settings)
    }
  }
}
