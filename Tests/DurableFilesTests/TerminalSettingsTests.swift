import Glibc
import Testing

@testable import DurableFiles

@Suite struct TerminalSettingsTests {
  @Test func `are put back after a program that changed them`() async {
    await #expect(processExitsWith: .success) {
      try makeTerminalOfInput()
      let before = try echoes()
      let script = "stty -echo && stty -a | grep -q -e ' -echo '"
      #expect(try Processes.run(["sh", "-c", script]) == .exited(status: 0))
      let after = try echoes()
      #expect(before && after)
    }
  }

  @Test func `are put back after a program that was killed`() async {
    await #expect(processExitsWith: .success) {
      try makeTerminalOfInput()
      let ending = try Processes.run(["sh", "-c", "stty -echo && kill -KILL $$"])
      #expect(ending == .killed(signal: SIGKILL))
      #expect(try echoes())
    }
  }

  @Test func `are none where standard input is no terminal`() async {
    await #expect(processExitsWith: .success) {
      let null = unsafe open("/dev/null", O_RDONLY)
      try #require(dup2(null, STDIN_FILENO) == STDIN_FILENO)
      #expect(TerminalSettings() == nil)
    }
  }
}

/// Makes a new terminal standard input; only in a child process, whose input nobody needs.
private func makeTerminalOfInput() throws {
  var main: Int32 = -1
  var terminal: Int32 = -1
  try #require(unsafe openpty(&main, &terminal, nil, nil, nil) == 0)
  try #require(dup2(terminal, STDIN_FILENO) == STDIN_FILENO)
}

/// Whether the terminal shows what is typed.
private func echoes() throws -> Bool {
  var settings = termios()
  try #require(unsafe tcgetattr(STDIN_FILENO, &settings) == 0)
  return settings.c_lflag & tcflag_t(ECHO) != 0
}
