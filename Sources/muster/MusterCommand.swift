import ArgumentParser

/// A command of muster: it reads, calls and prints, and does so through the shell.
protocol MusterCommand: ParsableCommand {
  var global: GlobalOptions { get }

  func run(in shell: Shell) throws
}
