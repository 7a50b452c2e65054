import ArgumentParser
import Assessments
import DurableFiles
import JSON
import Reporting
import Workspace

/// `muster report`: what a sheet came to, and what to do first.
struct ReportCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on a sheet: scores, must-haves and what to do first.",
    discussion: """
      With --beside, the sheets of two or three partners are laid side by side; where they differ \
      comes first.

      Example: muster report readiness-1 --format html --output report.html
      """
  )

  @Argument(help: "The sheet; without it the latest.", completion: .known(.sheets))
  var sheet: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("One or two partners' sheets to lay beside it.", valueName: "sheet"),
    completion: .known(.sheets)
  )
  var beside: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write a calendar file too: first steps, a day to check.",
      valueName: "file"
    ),
    completion: .file()
  )
  var calendar: String?

  @OptionGroup var delivery: DeliveryOptions
  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    guard beside.isEmpty else {
      guard calendar == nil else {
        throw Failure(.usage, "a calendar is made of one sheet; leave out --beside or --calendar")
      }
      try layBeside(in: shell)
      return
    }
    let report = try shell.report(of: sheet, withoutNotes: delivery.leavesOutNotes(in: shell))
    if let calendar {
      let places = [calendar, delivery.output].map { $0.map { realPath(of: $0) ?? $0 } }
      guard places[0] != places[1] else {
        throw Failure(.usage, "the report and the calendar need a file each; name two")
      }
      try shell.write(report.calendar.text, to: calendar)
    }
    // Said last, below a long report, and also where nobody read it to its end.
    defer { if let calendar { shell.note("Written to \(calendar)") } }
    try delivery.deliver(report.document, json: report.json, in: shell)
    if delivery.isForReading { try shell.remember(report.nextSteps) }
  }

  private func layBeside(in shell: Shell) throws {
    let workspace = try shell.openWorkspace()
    let partners = try beside.map { try workspace.sheet($0) }
    let first = try workspace.sheet(sheet)
    // All of them behind the option, with the latest among them: then none is meant besides.
    let isAmong =
      sheet == nil && partners.count > 1 && partners.contains { $0.number == first.number }
    let sheets = isAmong ? partners : [first] + partners
    guard SideBySide.partners.contains(sheets.count) else {
      throw Failure(
        .usage,
        "\(sheets.count) sheets are too many to lay side by side; name \(SideBySide.partners.upperBound)"
          + " at most, the first one included"
      )
    }
    let handles = sheets.map(\.sheet.handle)
    guard Set(handles).count == handles.count else {
      throw Failure(.usage, "a sheet cannot lie beside itself; name each sheet once")
    }
    if let other = sheets.first(where: { $0.assessment.id != sheets[0].assessment.id }) {
      throw Failure(
        .usage,
        "\(handles[0]) and \(other.sheet.handle) answer different assessments; name sheets of one"
      )
    }
    let report = SideBySideReport(
      sheets.map { ScoredSheet($0.assessment, $0.sheet) },
      date: shell.clock.today,
      withoutNotes: delivery.leavesOutNotes(in: shell)
    )
    try delivery.deliver(report.document, json: report.json, in: shell)
    if delivery.isForReading { try shell.remember(report.nextSteps) }
  }
}
