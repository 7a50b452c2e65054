import ArgumentParser
import JSON
import Reporting

/// `muster report`: what a sheet came to, and what to do first.
struct ReportCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on a sheet: scores, must-haves and what to do first.",
    discussion: "Example: muster report readiness-1 --format json"
  )

  @Argument(help: "The sheet; without it the latest.")
  var sheet: String?

  @Option(help: "text, markdown, html or json.")
  var format = Face.text

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String?

  @Flag(help: "One fact, one sentence, one line: no marks and no columns.")
  var plain = false

  @Flag(help: "Leave out notes and evidence, for a report that others read.")
  var withoutNotes = false

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let report = try shell.report(of: sheet, withoutNotes: withoutNotes)
    let delivery = Delivery(format: format, isPlain: plain, output: output)
    try delivery.deliver(report.document, json: report.json, in: shell)
    if delivery.isForReading { shell.remember(report.nextSteps) }
  }
}
