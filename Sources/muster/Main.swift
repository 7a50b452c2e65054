import DurableFiles

/// The program: prepares the process, hands its words to the shell, and exits with what comes.
@main
enum Main {
  static func main() {
    // Before anything else: a crash must not start a program from the current folder.
    ProcessSignals.prepare()
    let shell = Shell(environment: Environment.current)
    let status = Program(shell: shell).start(Array(CommandLine.arguments.dropFirst()))
    Exit.now(status)
  }
}
