import Foundation
import Testing

extension OnScreen {
  /// Ctrl-C, Ctrl-Z and their like, and a terminal that others use in between.
  @Suite struct JobTests {
    @Test func `Ctrl-C drops a line of three rows and says so below it`() async throws {
      let screen = try await Screen.atQuestion(columns: 40)
      let text = String(repeating: "x", count: 100)
      try screen.type(text + "\u{1}")
      try await screen.wait("the cursor at its beginning") {
        try $0.rows().joined().contains(text) && $0.cursor.column == 8
      }
      try screen.press("C-c")
      try await screen.wait("a word about it") {
        try $0.rows().joined(separator: " ").contains("The line was dropped")
          && $0.lastRow == "answer>"
      }
      // Nothing of the three rows was written over.
      #expect(try screen.rows().joined().contains("answer> \(text)"))
      #expect(try screen.home.answers.isEmpty)
    }

    @Test func `Ctrl-C again names the way out, and a third one ends nothing`() async throws {
      let screen = try await Screen.atQuestion()
      for count in 1...3 {
        try screen.press("C-c")
        try await screen.wait("word number \(count)") {
          try $0.rows().count { $0.contains("The line was dropped") } == count
            && $0.lastRow == "answer>"
        }
      }
      #expect(try screen.rows().contains { $0.contains("To leave, type /quit") })
      #expect(try screen.ask("#{pane_dead}") == "0")
    }

    @Test func `Ctrl-C leaves a search`() async throws {
      let screen = try await Screen.atPrompt()
      _ = try await screen.received("earlier")
      try screen.type("\u{12}ear")
      try await screen.wait("the search") { try $0.rows().joined().contains("bck:ear") }
      try screen.press("C-c")
      try await screen.wait("a word about it") {
        try $0.rows().joined().contains("The line was dropped") && $0.lastRow == "muster>"
      }
      #expect(try await screen.received("next") == "next")
    }

    @Test func `Ctrl-Z stops the whole job, and fg gives the line back`() async throws {
      let home = try Home()
      // Two processes: were only one stopped, the shell would not come back.
      try home.write(script: "job", "\"$MUSTER\"\necho ended\n")
      let screen = try await Screen.shell(home: home)
      try screen.enter("stty -g >before; ./job")
      try await screen.wait(forPrompt: "muster>")
      try screen.type("half typed")
      try screen.press("Left", "C-z")
      try await screen.wait("the shell") {
        try $0.rows().joined().contains("Stopped") && $0.lastRow == "$"
      }
      try screen.enter("stty -g >between")
      try await screen.wait("the settings") { try $0.home.text("between").hasSuffix("\n") }
      #expect(try home.text("between") == home.text("before"))
      try screen.enter("fg")
      try await screen.wait(forPrompt: "muster> half typed")
      #expect(try await screen.received("\u{5} more") == "half typed more")
      try screen.enter("quit")
      try await screen.wait("the end") { try $0.rows().contains("ended") && $0.lastRow == "$" }
    }

    @Test func `Ctrl-Z where there is no shell to come back to goes on`() async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("half")
      try screen.press("C-z")
      #expect(try await screen.received(" typed") == "half typed")
    }

    @Test func `Ctrl-Z goes on where it was to be ignored`() async throws {
      let home = try Home()
      try home.write(script: "job", "trap '' TSTP\nexec \"$MUSTER\"\n")
      let screen = try await Screen.shell(home: home)
      try screen.enter("./job")
      try await screen.wait(forPrompt: "muster>")
      try screen.type("half")
      try screen.press("C-z")
      #expect(try await screen.received(" typed") == "half typed")
      #expect(try !screen.history().joined().contains("Stopped"))
    }

    @Test func `stopped from elsewhere, with the terminal used meanwhile, it edits on`()
      async throws
    {
      let home = try Home()
      let screen = try await Screen.shell(home: home)
      try screen.enter("sh -c 'echo $$ >pid; exec \"$MUSTER\"'")
      try await screen.wait(forPrompt: "muster>")
      try screen.type("half")
      try await screen.wait(forPrompt: "muster> half")
      kill(try await home.pid(screen), SIGSTOP)
      try await screen.wait("the shell") {
        try $0.rows().joined().contains("Stopped") && $0.lastRow == "$"
      }
      try screen.enter("stty sane; fg")
      try await screen.wait(forPrompt: "muster> half")
      // Editing again: no echo of the terminal's, no freeze, and no end by Ctrl-\\.
      try screen.type("\u{13}\u{1c} typed\u{1b}[D")
      #expect(try await screen.received("\u{5}!") == "half typed!")
    }

    @Test func `a continue without a stop draws the line anew`() async throws {
      let screen = try await Screen.atPrompt()
      try screen.type("half")
      try await screen.wait(forPrompt: "muster> half")
      kill(try screen.pid, SIGCONT)
      try await screen.wait("the line once more") {
        try $0.rows().count { $0 == "muster> half" } == 2
      }
      #expect(try await screen.received(" typed") == "half typed")
    }
  }
}
