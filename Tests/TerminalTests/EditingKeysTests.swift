import Testing

extension OnScreen {
  @Suite struct EditingKeysTests {
    private static let lines = [
      "one two-three", "a/b.c, d_e  f", "été naïve, 日本 語-x", "it's 12:30 (noon)", "x",
    ]

    /// Keys that leave a trace: what is typed behind them shows where the cursor was.
    private static let keys = [
      // Home, End, Ctrl-A, Ctrl-E, Ctrl-B, Ctrl-F, the arrows.
      "\u{1b}[HX", "\u{1b}[H\u{1b}[FX", "\u{1}X", "\u{1}\u{5}X", "\u{2}\u{2}X", "\u{1}\u{6}X",
      "\u{1b}[D\u{1b}[DX", "\u{1}\u{1b}[CX",
      // Delete, Ctrl-D, Ctrl-H, Backspace.
      "\u{1}\u{1b}[3~", "\u{1}\u{4}X", "\u{8}", "\u{7f}\u{7f}X",
      // Ctrl-K, Ctrl-U, Ctrl-W, and Ctrl-Y that brings back what they took.
      "\u{2}\u{2}\u{2}\u{b}X", "\u{2}\u{2}\u{15}X", "\u{17}X", "\u{17}\u{17}X", "\u{2}\u{2}\u{17}X",
      "\u{17}\u{17}\u{1}\u{19}", "\u{2}\u{b}\u{15}X\u{19}\u{19}",
      // Ctrl-T at the end, within, and at the beginning.
      "\u{14}X", "\u{2}\u{2}\u{14}X", "\u{1}\u{14}X",
      // Words: Alt-b, Alt-f, Alt-d, Alt-Backspace, Ctrl-Left, Ctrl-Right, Ctrl-Delete.
      "\u{1b}bX", "\u{1b}b\u{1b}bX", "\u{1}\u{1b}fX", "\u{1}\u{1b}f\u{1b}fX", "\u{1}\u{1b}dX",
      "\u{1}\u{1b}d\u{1b}d\u{5}\u{19}", "\u{1b}\u{7f}X", "\u{1b}\u{7f}\u{1b}\u{7f}\u{1}\u{19}",
      "\u{1b}[1;5DX", "\u{1}\u{1b}[1;5CX", "\u{1}\u{1b}[3;5~X",
      // Case: Alt-u, Alt-l, Alt-c.
      "\u{1}\u{1b}uX", "\u{1}\u{1b}u\u{1b}b\u{1b}lX", "\u{1}\u{1b}cX", "\u{1}\u{6}\u{1b}cX",
    ]

    @Test(arguments: lines)
    func `keys do to a line what they do in bash`(line: String) async throws {
      // Of itself bash has no Ctrl-Delete; many systems give it this one.
      let home = try Home()
      try home.write("inputrc", "$include /etc/inputrc\n\"\\e[3;5~\": kill-word\n")
      let loop = "while IFS= read -e -r -p '> ' line; do printf '%s\\n' \"$line\" >>bash; done"
      let bash = try Screen(
        program: ["/bin/bash", "--norc", "-c", loop],
        home: home,
        variables: ["INPUTRC": home.path("inputrc")]
      )
      let muster = try await Screen.atPrompt()
      for (index, keys) in Self.keys.enumerated() {
        // The end of the line is no empty one, and shows blanks before it.
        let typed = "\(line)\(keys)\u{5}."
        try await bash.wait(forPrompt: ">")
        try bash.enter(typed)
        try await bash.wait("bash to take the line") {
          try $0.home.text("bash").split(separator: "\n").count > index && $0.lastRow == ">"
        }
        let expected = try home.text("bash").split(separator: "\n")[index]
        let received = try await muster.received(typed)
        let trimmed = String(expected.drop { $0 == " " })
        #expect(received == trimmed, "after \(keys.debugDescription)")
      }
    }

    @Test func `arrows go back in the line`() async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("abc")
      try screen.press("Left", "Left")
      #expect(try await screen.received("X") == "aXbc")
    }

    @Test(arguments: [
      "F1", "F5", "F12", "PageUp", "PageDown", "Insert", "M-x", "M-i", "M-:", "S-F3", "C-F5",
      "BTab",
    ])
    func `keys without a meaning leave the line alone`(key: String) async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("ab")
      try screen.press(key)
      #expect(try await screen.received("c") == "abc")
    }

    @Test(arguments: [
      "\u{1b}[<0;10;5M\u{1b}[<0;10;5m", "\u{1b}[M !!", "\u{1b}[I", "\u{1b}[O", "\u{1b}[?62;c",
      "\u{1b}]11;rgb:0000/0000/0000\u{1b}\\", "\u{13}", "\u{1c}", "\u{16}", "\u{11}",
    ])
    func `mouse, focus, answers of the terminal and old habits leave the line alone`(
      bytes: String
    ) async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("ab\(bytes)")
      #expect(try await screen.received("c") == "abc")
    }

    @Test func `Ctrl-S does not freeze the screen`() async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("ab\u{13}cd")
      try await screen.wait(forPrompt: "muster> abcd")
    }

    @Test func `Alt-Enter makes a note of several lines`() async throws {
      let screen = try await Screen.atQuestion()
      try screen.type("/note one")
      try screen.type("\u{1b}\r")
      try screen.type("two")
      try await screen.wait("the second line") { try $0.lastRow == "two" }
      #expect(try await screen.savedNote() == "one\ntwo")
    }

    @Test func `Ctrl-R finds an earlier command`() async throws {
      let screen = try await Screen.atPrompt()
      _ = try await screen.received("first café")
      _ = try await screen.received("second")
      try screen.type("\u{12}caf")
      try await screen.wait("the search") { try $0.rows().joined().contains("bck:caf") }
      #expect(try await screen.received("\u{5}!") == "first café!")
    }
  }
}
