import ArgumentParser
import Reporting

/// `muster methods`: every rule and threshold with its source.
struct MethodsCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: "Explain every rule, formula and threshold, with its source.",
    discussion: "Example: muster methods"
  )

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    try shell.show(Methods.text)
  }
}
