import Glibc
import Testing

@testable import DurableFiles

@Suite struct ProcessSignalsTests {
  @Test func `leaves crashes to the system and makes errors of the rest`() async {
    await #expect(processExitsWith: .success) {
      let crashes = [SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT, SIGCHLD]
      for number in crashes { signal(number, SIG_IGN) }
      for number in [SIGXFSZ, SIGPIPE] { signal(number, SIG_DFL) }
      ProcessSignals.prepare()
      let ignored = try ignoredSignals()
      let all = signalBits(crashes + [SIGXFSZ, SIGPIPE])
      #expect(ignored & all == signalBits([SIGXFSZ, SIGPIPE]))
    }
  }

  @Test(
    arguments: [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
  )
  func `keeps the number of a closed stream from the next file`(
    stream: Int32,
    mode: Int32
  ) async {
    await #expect(processExitsWith: .success) { [stream = stream as Int32, mode = mode as Int32] in
      let flags = prepare(closing: stream, until: mode)
      #expect(flags >= 0 && flags & O_ACCMODE == mode)
      let temporary = try TemporaryFolder()
      #expect(temporary.folder.descriptor > STDERR_FILENO)
    }
  }

  @Test func `lets a closed stream fail as before`() async {
    await #expect(processExitsWith: .success) {
      _ = prepare(closing: STDIN_FILENO, until: O_WRONLY)
      _ = prepare(closing: STDOUT_FILENO, until: O_RDONLY)
      #expect(throws: FileError(.read, "standard input", .system(EBADF))) {
        try LineReader(descriptor: STDIN_FILENO, limit: 10).next()
      }
      #expect(throws: FileError(.write, "standard output", .system(EBADF))) {
        try StandardStream.output.write("x")
      }
    }
  }
}

/// The flags of a stream that was closed before the program prepared itself.
///
/// Another thread of the test may open a file between the two and get the number; then once more.
func prepare(closing stream: Int32, until mode: Int32) -> Int32 {
  var flags: Int32 = -1
  for _ in 1...10 where flags < 0 || flags & O_ACCMODE != mode {
    close(stream)
    ProcessSignals.prepare()
    flags = fcntl(stream, F_GETFL)
  }
  return flags
}

/// The signals as the kernel counts them: bit 0 is signal 1.
func signalBits(_ numbers: [Int32]) -> UInt64 {
  numbers.reduce(0) { $0 | 1 << UInt64($1 - 1) }
}

/// The signals that this process ignores.
func ignoredSignals() throws -> UInt64 {
  let status = try Folder.read(path: "/proc/self/status", limit: 65_536)
  let line = String(decoding: status, as: UTF8.self)
    .split(separator: "\n")
    .first { $0.hasPrefix("SigIgn:") }
  let digits = try #require(line?.split(separator: "\t").last)
  return try #require(UInt64(digits, radix: 16))
}
