import DurableFiles

/// The program: prepares the process, hands its words to the shell, and exits with what comes.
@main
enum Main {
  static func main() {
    // Before anything else: a crash must not start a program from the current folder.
    ProcessSignals.prepare()
    let shell = Shell(environment: Environment.current)
    let words = SystemText.arguments
    if let broken = words.first(where: { !$0.isWhole }) {
      // Taken for what it is not, it could name another file.
      Exit.now(shell.report(Failure(.usage, "the argument '\(broken.text)' is not UTF-8 text")))
    }
    Exit.now(Program(shell: shell).start(words.map(\.text)))
  }
}
