import Glibc
import Testing

@testable import DurableFiles

@Suite struct ProcessesTests {
  @Test(
    arguments: [
      (["true"], .exited(status: 0)), (["false"], .exited(status: 1)),
      (["sh", "-c", "exit 7"], .exited(status: 7)),
      (["sh", "-c", "kill -TERM $$"], .killed(signal: SIGTERM)),
    ] as [([String], Processes.Ending)]
  )
  func `tells how a program ended`(arguments: [String], ending: Processes.Ending) throws {
    #expect(try Processes.run(arguments) == ending)
  }

  @Test(arguments: ["a b", "$(touch owned)", "`x`; y | z", "'\"", "", "*"])
  func `hands words on as they are, without a shell`(word: String) throws {
    let temporary = try TemporaryFolder()
    let script = #"printf %s "$2" > "$1""#
    let path = temporary.path("word")
    #expect(try Processes.run(["sh", "-c", script, "sh", path, word]) == .exited(status: 0))
    #expect(try temporary.text("word") == word)
  }

  @Test func `says when a program cannot be started`() throws {
    let temporary = try TemporaryFolder()
    let path = temporary.path("none")
    #expect(throws: FileError(.start, path, .missing)) { try Processes.run([path]) }
    try temporary.folder.write("x", [])
    #expect(throws: FileError(.start, temporary.path("x"), .system(EACCES))) {
      try Processes.run([temporary.path("x")])
    }
    #expect(throws: FileError(.start, "true", .notAName)) { try Processes.run(["true", "a\0b"]) }
  }

  @Test func `hands our environment on`() throws {
    #expect(try Processes.run(["sh", "-c", #"[ -n "$PATH" ]"#]) == .exited(status: 0))
  }

  @Test func `lays variables over our environment`() throws {
    let script = #"[ "$PATH" = /new ] && [ "$ONE" = "a=b c" ] && [ -n "$HOME" ]"#
    let variables = ["PATH": "/new", "ONE": "a=b c"]
    #expect(
      try Processes.run(["/bin/sh", "-c", script], variables: variables) == .exited(status: 0)
    )
  }

  @Test(arguments: [0, 1, 500_000])
  func `feeds a program`(count: Int) throws {
    let temporary = try TemporaryFolder()
    let text = String(repeating: "a", count: count)
    let arguments = ["sh", "-c", #"cat > "$1""#, "sh", temporary.path("x")]
    #expect(try Processes.run(arguments, input: text) == .exited(status: 0))
    #expect(try temporary.text("x") == text)
  }

  @Test func `does not mind a program that stops reading`() throws {
    let text = String(repeating: "a", count: 500_000)
    #expect(try Processes.run(["true"], input: text) == .exited(status: 0))
  }

  @Test func `gives a program the default signals, and takes ours back`() async {
    await #expect(processExitsWith: .success) {
      ProcessSignals.prepare()
      for number in [SIGINT, SIGQUIT] { signal(number, SIG_DFL) }
      let mask = signalBits([SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT])
      let script = """
        ignored=$(sed -n 's/^SigIgn:[[:space:]]*//p' /proc/$$/status)
        [ $((0x$ignored & \(mask))) -eq 0 ]
        """
      #expect(try Processes.run(["sh", "-c", script]) == .exited(status: 0))
      let after = try ignoredSignals()
      #expect(after & mask == signalBits([SIGPIPE, SIGXFSZ]))
    }
  }

  @Test func `goes on waiting when a signal comes between`() throws {
    let ending = try failing(at: 0, with: EINTR) { try Processes.run(["sh", "-c", "exit 7"]) }
    #expect(ending == .exited(status: 7))
  }

  @Test func `says when it cannot hear how a program ended`() async {
    await #expect(processExitsWith: .success) {
      signal(SIGCHLD, SIG_IGN)
      let error = #expect(throws: FileError(.start, "true", .system(ECHILD))) {
        try Processes.run(["true"])
      }
      #expect(error?.description == "could not start 'true': the system reports error 10")
    }
  }

  @Test func `starts nothing that nobody named`() async {
    await #expect(processExitsWith: .failure) {
      ProcessSignals.prepare()
      _ = try Processes.run([])
    }
  }

  @Test func `finds the folder of this program`() throws {
    let path = try #require(Processes.executableFolder())
    #expect(path.hasPrefix("/") && !path.hasSuffix("/"))
    #expect(try !Folder(opening: path).names().isEmpty)
  }

  @Test(arguments: [("/usr/bin/muster", "/usr/bin"), ("/bin/muster", "/bin"), ("/muster", "/")])
  func `names a folder without a slash at its end`(path: String, folder: String) {
    #expect(Processes.folder(of: path) == folder)
  }
}
