import Glibc

/// The signals of this process.
package enum ProcessSignals {
  /// Sets them for a program that saves; the first thing `main` does.
  ///
  /// The crash signals get their defaults: Swift's runtime answers a crash by starting
  /// `swift-backtrace`, and a statically linked program that was found through `PATH` takes the one
  /// in the current folder, which may be a stranger's. Too large a file and a closed pipe become
  /// errors of `write`, which can be told, instead of death. A parent that ignores ended children
  /// hands that down, and `Processes.run` would not hear how a program ended.
  package static func prepare() {
    for number in [SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT, SIGCHLD] {
      _ = signal(number, SIG_DFL)
    }
    for number in [SIGXFSZ, SIGPIPE] {
      _ = signal(number, SIG_IGN)
    }
  }
}
