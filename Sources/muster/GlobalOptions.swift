import ArgumentParser
import Assessments

/// When escape sequences for bold and colour are written.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}

extension Day: ArgumentParser.ExpressibleByArgument {
  /// Reads `2026-05-01` as typed behind `--date`; `nil` for anything else.
  package init?(argument: String) {
    self.init(argument)
  }
}

/// The options every command has; they may stand before the command too.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of the coalition.", valueName: "dir"),
    completion: .directory
  )
  var workspace: String?

  @Option(help: "Bold and colour: auto, always or never.")
  var color: ColorChoice?

  @Flag(help: "Plain lines for screen readers: nothing is redrawn.")
  var accessible = false

  @Flag(help: "Others see the screen: no notes on it, and no earlier commands.")
  var projected = false

  @Flag(help: "In text, write ASCII only.")
  var ascii = false

  @Flag(help: "Never ask; fail where a question would come.")
  var noInput = false

  @Option(help: ArgumentHelp("The day to print and keep as today.", valueName: "yyyy-mm-dd"))
  var date: Day?

  /// The options as values, where they are given, else those of the one who started the program.
  func over(_ base: Settings) -> Settings {
    Settings(
      workspace: workspace ?? base.workspace,
      color: color ?? base.color,
      isAccessible: accessible || base.isAccessible,
      isProjected: projected || base.isProjected,
      isASCII: ascii || base.isASCII,
      hasNoInput: noInput || base.hasNoInput,
      date: date ?? base.date
    )
  }
}

/// The options in force, apart from the parser.
struct Settings {
  var workspace: String?
  var color = ColorChoice.auto
  var isAccessible = false
  var isProjected = false
  var isASCII = false
  var hasNoInput = false
  var date: Day?
}

extension GlobalOptions {
  private static let flags = ["--accessible", "--projected", "--ascii", "--no-input"]
  private static let values = ["--workspace", "--color", "--date"]

  /// Moves options that stand before the command behind it, where the parser looks for them.
  static func hoisted(_ words: [String]) -> [String] {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first {
      let name = word.prefix { $0 != "=" }
      if flags.contains(word) || (values.contains(String(name)) && name.count < word.count) {
        leading.append(word)
        rest = rest.dropFirst()
      } else if values.contains(word), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + leading + rest[end...]
  }
}
