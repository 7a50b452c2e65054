import ArgumentParser
import JSON
import Reporting
import Text

/// `muster report`: what a sheet came to, and what to do first.
struct ReportCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on a sheet: scores, must-haves and what to do first.",
    discussion: "Example: muster report readiness-1 --format json"
  )

  @Argument(help: "The sheet; without it the latest.")
  var sheet: String?

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let report = try shell.report(of: sheet)
    switch format {
    case .json:
      try shell.deliver(report.json.pretty, to: output)
    case .text where output != nil:
      // A file is the same wherever it is written: no colour, the usual width.
      let style = TextStyle(width: 80, ascii: shell.settings.isASCII)
      let lines = render(report.text, style: style)
      try shell.deliver(lines.joined(separator: "\n") + "\n", to: output)
    case .text:
      try shell.show(report.text(inWords: shell.isAccessible))
      shell.remember(report.nextSteps)
    }
  }
}
