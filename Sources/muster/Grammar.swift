import ArgumentParser
import JSON

/// A command as the parser describes it, or the whole program: what Tab offers, what errors suggest
/// and what the manual tells.
///
/// This file is the only one that reads the parser's description.
struct Grammar: Equatable {
  let name: String
  let abstract: String
  let discussion: String
  let arguments: [Argument]
  let commands: [Grammar]

  /// What follows a command: a value in its place, or an option.
  struct Argument: Equatable {
    enum Kind: String {
      case positional
      case option
      case flag
    }

    let kind: Kind
    /// As they are typed, `--format`; none for a value in its place.
    let names: [String]
    let valueName: String
    let isOptional: Bool
    let isRepeating: Bool
    let abstract: String
    /// The values it can have, where there are only so many.
    let values: [String]
    let defaultValue: String?
    /// Whether the program can say which values there are now, such as the sheets of a workspace.
    let hasKnownValues: Bool
  }
}

extension Grammar {
  /// The whole grammar, the parser's own `help` included.
  static var muster: Grammar {
    // A description that is no JSON offers nothing; a test holds that it is.
    let root = try? JSONNode(parsing: Array(Muster._dumpHelp().utf8))
    return Grammar(root?["command"])
  }

  private init(_ node: JSONNode?) {
    name = node?["commandName"]?.string ?? ""
    abstract = node?["abstract"]?.string ?? ""
    discussion = node?["discussion"]?.string ?? ""
    arguments = (node?["arguments"]?.array ?? []).compactMap(Argument.init)
    commands = (node?["subcommands"]?.array ?? []).filter(isShown).map { Grammar($0) }
  }
}

extension Grammar.Argument {
  /// `nil` for what the parser keeps to itself.
  fileprivate init?(_ node: JSONNode) {
    guard isShown(node), let kind = node["kind"]?.string.flatMap(Kind.init) else { return nil }
    self.kind = kind
    names = (node["names"]?.array ?? []).compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
    }
    valueName = node["valueName"]?.string ?? ""
    isOptional = node["isOptional"]?.bool ?? false
    isRepeating = node["isRepeating"]?.bool ?? false
    abstract = node["abstract"]?.string ?? ""
    values = (node["allValues"]?.array ?? []).compactMap(\.string)
    defaultValue = node["defaultValue"]?.string
    hasKnownValues = node["completionKind"]?["custom"] != nil
  }
}

private func isShown(_ node: JSONNode) -> Bool {
  node["shouldDisplay"]?.bool ?? true
}

extension Grammar {
  /// The command these words name, as far as they name one, and the words behind it.
  func command(_ words: [String]) -> (command: Grammar, path: [String], rest: [String]) {
    var found = (command: self, path: [String](), rest: words[...])
    while let word = found.rest.first,
      let next = found.command.commands.first(where: { $0.name == word })
    {
      found = (next, found.path + [word], found.rest.dropFirst())
    }
    return (found.command, found.path, Array(found.rest))
  }

  /// The long options, `--format` and its like, in the order of the help.
  var longOptions: [String] {
    arguments.flatMap(\.names).filter { $0.hasPrefix("--") }
  }

  /// What can be typed behind the command: options, their values, subcommands.
  var words: [String] {
    commands.map(\.name) + longOptions + arguments.flatMap(\.values)
  }

  /// The argument whose value comes next behind these words of the command; `nil` when none does.
  func argument(after words: [String]) -> Argument? {
    var positionals = arguments.filter { $0.kind == .positional }[...]
    var awaited: Argument?
    for word in words {
      if awaited != nil {
        awaited = nil
      } else if word.hasPrefix("-") {
        awaited = arguments.first { $0.kind == .option && $0.names.contains(word) }
      } else if positionals.first?.isRepeating == false {
        positionals = positionals.dropFirst()
      }
    }
    return awaited ?? positionals.first
  }
}
