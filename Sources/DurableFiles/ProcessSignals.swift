import Glibc

/// The signals and standard streams of this process.
package enum ProcessSignals {
  /// Sets them for a program that saves; the first thing `main` does.
  ///
  /// A standard stream that is closed gets `/dev/null`, open the wrong way round: the next file
  /// that is opened would take its number, and what is meant for the person would be written into
  /// a journal. Reading and writing the stream fails as before.
  ///
  /// The crash signals get their defaults: Swift's runtime answers a crash by starting
  /// `swift-backtrace`, and a statically linked program that was found through `PATH` takes the one
  /// in the current folder, which may be a stranger's. Too large a file and a closed pipe become
  /// errors of `write`, which can be told, instead of death. A parent that ignores ended children
  /// hands that down, and `Processes.run` would not hear how a program ended.
  package static func prepare() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is this one, for those below are taken.
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    for number in [SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT, SIGCHLD] {
      _ = signal(number, SIG_DFL)
    }
    for number in [SIGXFSZ, SIGPIPE] {
      _ = signal(number, SIG_IGN)
    }
  }
}
