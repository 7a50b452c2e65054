import Dialogue
import Text

extension ManualPage {
  /// The page of a grammar.
  init(_ grammar: Grammar, version: String, date: String) {
    name = grammar.name
    self.version = version
    self.date = date
    let common = grammar.arguments
    sections = [
      Section(
        title: "NAME",
        parts: [.paragraph("\(grammar.name) - \(grammar.abstract.withoutFullStop.lowerFirst)")]
      ),
      Section(
        title: "SYNOPSIS",
        parts: [
          .paragraph("\(grammar.name) [<options>]"),
          .paragraph("\(grammar.name) <command> [<arguments>] [<options>]"),
        ]
      ),
      Section(title: "DESCRIPTION", parts: (grammar.about + Self.about).map(Part.paragraph)),
      Section(
        title: "COMMANDS",
        parts: grammar.commands.flatMap { Self.command($0, of: [grammar.name], common: common) }
      ),
      Section(title: "OPTIONS OF EVERY COMMAND", parts: common.map(\.entry)),
      Section(title: "IN A QUESTION", parts: Self.inQuestion),
      Section(
        title: "ENVIRONMENT",
        parts: Variable.allCases.map { .entry($0.rawValue, $0.meaning) }
      ),
      Section(title: "FILES", parts: Self.files),
      Section(
        title: "EXIT STATUS",
        parts: Status.allCases.map { .entry("\($0.rawValue)", $0.meaning) }
      ),
      Section(title: "EXAMPLES", parts: Self.examples),
      Section(title: "SEE ALSO", parts: [.paragraph(Self.seeAlso)]),
    ]
  }

  /// A command and those below it; a command that only parts into others is told by them.
  private static func command(
    _ command: Grammar,
    of path: [String],
    common: [Grammar.Argument]
  ) -> [Part] {
    let path = path + [command.name]
    guard command.commands.isEmpty else {
      return command.commands.flatMap { Self.command($0, of: path, common: common) }
    }
    // The options of every command have a section of their own.
    let own = command.arguments.filter { !common.contains($0) && $0.names != ["--version"] }
    let usage = (path + own.map(\.usage)).joined(separator: " ")
    return [.command(usage)]
      + ([command.abstract] + command.about.filter { !$0.hasPrefix(exampleMark) }).map(
        Part.paragraph
      )
      + own.filter { !$0.abstract.isEmpty }.map(\.entry)
      + command.about.filter { $0.hasPrefix(exampleMark) }.map {
        .example([String($0.dropFirst(exampleMark.count))])
      }
  }

  private static let exampleMark = "Example: "

  private static var inQuestion: [Part] {
    [.paragraph(questions)]
      + InQuestionCommand.allCases.map { command in
        let usage = command.usage(hasLetters: true)
        return .entry(usage.typed, usage.meaning.upperFirst + ".")
      }
  }
}

extension Grammar {
  /// The paragraphs of the discussion.
  fileprivate var about: [String] {
    discussion.split(separator: "\n\n").map { String($0).replacing("\n", with: " ") }
  }
}

extension Grammar.Argument {
  /// How it stands in a line: `<file>`, `[--short]`, `[--as <name>]`.
  fileprivate var usage: String {
    let whole = kind == .positional ? typed + (isRepeating ? " ..." : "") : typed
    return isOptional ? "[\(whole)]" : whole
  }

  fileprivate var entry: ManualPage.Part {
    let usual = defaultValue.map { " Without it: \($0)." } ?? ""
    // The words may name the values already, as in "text or json".
    let unnamed = values.filter { !abstract.contains($0) }
    let choice = unnamed.isEmpty ? "" : " One of \(values.joined(separator: ", "))."
    return .entry(typed, abstract + choice + usual)
  }

  private var typed: String {
    let value = "<\(valueName)>"
    return switch kind {
    case .positional: value
    case .flag: names.joined(separator: ", ")
    case .option: names.map { "\($0) \(value)" }.joined(separator: ", ")
    }
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
