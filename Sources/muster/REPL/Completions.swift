import ArgumentParser
import LineEditing

/// What Tab offers at the prompt, from the grammar: commands, options, and the values of arguments.
struct Completions {
  let shell: Shell

  func completion(_ line: String, _ cursor: String.Index) -> Completion? {
    let typed = line[..<cursor]
    let words = typed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let last = words.last else { return nil }
    let earlier = words.dropLast().filter { !$0.isEmpty }
    let fitting = candidates(after: earlier, last).filter { $0.hasPrefix(last) }
    return fitting.isEmpty ? nil : Completion(replacing: last.count, candidates: fitting)
  }

  private func candidates(after words: [String], _ last: String) -> [String] {
    guard let first = words.first else { return Muster.names + ["quit"] }
    if first == "help" { return Muster.names + Guide.allCases.map(\.rawValue) }
    let (command, path, rest) = Grammar.muster.command(words)
    guard !path.isEmpty else { return [] }
    if last.hasPrefix("-") { return command.longOptions }
    guard let argument = command.argument(after: rest) else { return command.commands.map(\.name) }
    return argument.hasKnownValues ? known(argument, of: command, path, rest) : argument.values
  }

  /// Asks the parser as a shell asks it, so that an argument says once what its values are.
  private func known(
    _ argument: Grammar.Argument,
    of command: Grammar,
    _ path: [String],
    _ rest: [String]
  ) -> [String] {
    let places = command.arguments.filter { $0.kind == .positional }
    let place = places.firstIndex(of: argument).map { "positional@\($0)" }
    let folder = shell.settings.workspace.map { ["--workspace", $0] } ?? []
    let words = ["muster"] + folder + path + rest
    return ShellCompletion.values(
      path,
      of: place ?? argument.names.first ?? "",
      words + [""]
    )
  }
}
