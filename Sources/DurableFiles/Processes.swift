import Glibc
import Synchronization

/// Other programs: the person's editor and pager, never through a shell.
package enum Processes {
  /// How a program ended.
  package enum Ending: Equatable, Sendable {
    /// It ended by itself; 0 means well.
    case exited(status: Int32)
    case killed(signal: Int32)
  }

  /// Runs a program on our terminal and waits for its end.
  ///
  /// It is looked for in `PATH`, gets the words as they are, our environment and, again, the
  /// default signals. Meanwhile Ctrl-C and Ctrl-\ are for it alone. The first of the words is the
  /// program; `input` is what it reads as its standard input instead of ours, as far as it likes.
  /// `variables` take the place of ours with the same names. Afterwards the terminal is as it was.
  ///
  /// - Throws: `FileError` with `.missing` when there is no such program, or what the system says.
  package static func run(
    _ arguments: [String],
    input: String? = nil,
    variables: [String: String] = [:]
  ) throws(FileError) -> Ending {
    let program = arguments[0]
    // The system would cut the word short.
    guard !arguments.contains(where: { $0.utf8.contains(0) }) else {
      throw FileError(.start, program, .notAName)
    }
    return try turn.withLock { _ throws(FileError) in
      let ignored = IgnoredSignals([SIGINT, SIGQUIT, SIGPIPE])
      let settings = TerminalSettings()
      defer {
        settings?.restore()
        ignored.restore()
      }
      guard let input else {
        return try ending(of: spawn(arguments, variables, input: nil), program)
      }
      let pipe = try Pipe(for: program)
      let process = try spawn(arguments, variables, input: pipe.reading)
      pipe.feed(input)
      return try ending(of: process, program)
    }
  }

  /// One program at a time: signals and terminal belong to the whole process.
  private static let turn = Mutex<Void>(())

  /// The folder in which the running program lies, links resolved; `nil` without `/proc`.
  package static func executableFolder() -> String? {
    linkTarget(of: "/proc/self/exe").map(folder)
  }

  /// The folder of a full path, without a slash at its end.
  static func folder(of path: String) -> String {
    let folder = splitPath(path).folder
    return folder == "/" ? folder : String(folder.dropLast())
  }
}

private func spawn(
  _ arguments: [String],
  _ variables: [String: String],
  input: Int32?
) throws(FileError) -> pid_t {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  if let input { unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }

  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe posix_spawnattr_setsigmask(&attributes, &signals)
  // An ignored signal stays ignored over exec: an editor deaf to Ctrl-C is no use.
  for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ, SIGTSTP, SIGTTIN, SIGTTOU] {
    unsafe sigaddset(&signals, number)
  }
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(
    &attributes,
    Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
  )

  var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
  defer { for index in unsafe words.indices { unsafe free(words[index]) } }
  let added = unsafe variables.map { unsafe strdup("\($0)=\($1)") }
  defer { for index in unsafe added.indices { unsafe free(added[index]) } }
  var environment = unsafe surroundings(without: variables.keys) + added + [nil]
  var process: pid_t = 0
  let code = unsafe posix_spawnp(
    &process,
    arguments[0],
    &actions,
    &attributes,
    &words,
    &environment
  )
  guard code == 0 else { throw FileError(.start, arguments[0], code: code) }
  return process
}

/// Our environment, byte for byte, but for the variables with these names.
private func surroundings(
  without names: some Sequence<String>
) -> [UnsafeMutablePointer<CChar>?] {
  var kept: [UnsafeMutablePointer<CChar>?] = unsafe []
  var next = unsafe environ
  while let entry = unsafe next.pointee {
    let isNamed = names.contains { unsafe strncmp(entry, "\($0)=", $0.utf8.count + 1) == 0 }
    if !isNamed { unsafe kept.append(entry) }
    unsafe next += 1
  }
  return unsafe kept
}

private func ending(of process: pid_t, _ program: String) throws(FileError) -> Processes.Ending {
  var status: Int32 = 0
  try SystemCall.wait.run(for: .start, program) { unsafe waitpid(process, &status, 0) }
  // What the macros WIFEXITED, WEXITSTATUS and WTERMSIG do.
  let signal = status & 0x7F
  return signal == 0 ? .exited(status: (status >> 8) & 0xFF) : .killed(signal: signal)
}
