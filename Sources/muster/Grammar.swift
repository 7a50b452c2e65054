import ArgumentParser
import JSON

/// The grammar as the parser describes itself: the only place that reads its description.
enum Grammar {
  /// The long options of a command, `--format` and its like, in the order of its help.
  static func options(of command: String) -> [String] {
    arguments(of: command).flatMap(longNames)
  }

  /// What can be typed behind a command, or without one: options, their values, subcommands.
  static func words(of command: String?) -> [String] {
    guard let command else {
      return Muster.names + longOptions + root.arguments.flatMap(values)
    }
    let own = arguments(of: command)
    return subcommands(of: command) + own.flatMap(longNames) + own.flatMap(values)
  }

  /// The options of every command that the parser adds itself.
  private static let longOptions = ["--help", "--version"]

  private static var root: (arguments: [JSONNode], commands: [JSONNode]) {
    // A description that is no JSON offers nothing; a test holds that it is.
    guard let root = try? JSONNode(parsing: Array(Muster._dumpHelp().utf8)) else { return ([], []) }
    let command = root["command"]
    return (command?["arguments"]?.array ?? [], command?["subcommands"]?.array ?? [])
  }

  private static func node(_ command: String) -> JSONNode? {
    root.commands.first { $0["commandName"]?.string == command }
  }

  private static func arguments(of command: String) -> [JSONNode] {
    node(command)?["arguments"]?.array ?? []
  }

  private static func subcommands(of command: String) -> [String] {
    (node(command)?["subcommands"]?.array ?? []).compactMap { $0["commandName"]?.string }
  }

  private static func longNames(_ argument: JSONNode) -> [String] {
    (argument["names"]?.array ?? []).compactMap { name in
      name["kind"]?.string == "long" ? name["name"]?.string.map { "--\($0)" } : nil
    }
  }

  private static func values(_ argument: JSONNode) -> [String] {
    (argument["allValues"]?.array ?? argument["allValueStrings"]?.array ?? []).compactMap(\.string)
  }
}
