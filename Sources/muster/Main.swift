import DurableFiles

/// The program: prepares the process, hands its words to the shell, and exits with what comes.
@main
enum Main {
  static func main() {
    // Before anything else: a crash must not start a program from the current folder.
    ProcessSignals.prepare()
    let shell = Shell(environment: Environment.current)
    let words = SystemText.arguments
    // Taken for what they are not, they could name another file or folder.
    if let broken = words.first(where: { !$0.isWhole }) {
      Exit.now(shell.report(Failure(.usage, "the argument '\(broken.text)' is not UTF-8 text")))
    }
    let variables = SystemText.variables
    for variable in Variable.allCases where variable.namesFolder {
      guard let value = variables[variable.rawValue], !value.isWhole else { continue }
      let message = "\(variable.rawValue) is not UTF-8 text: '\(value.text)'"
      Exit.now(shell.report(Failure(.usage, message)))
    }
    Exit.now(Program(shell: shell).start(words.map(\.text)))
  }
}
