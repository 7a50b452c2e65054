/// What the program does with the words it was started with.
struct Program {
  let shell: Shell

  /// Runs a command; without one, the prompt.
  func start(_ words: [String]) -> Status {
    let commander = Commander(shell: shell)
    do {
      guard let options = try commander.commandlessOptions(words) else {
        return commander.run(words)
      }
      shell.use(options.over(shell.settings))
      return try REPL(shell: shell, commander: commander).run()
    } catch {
      return shell.report(Failure(error))
    }
  }
}
