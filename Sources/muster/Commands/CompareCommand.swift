import ArgumentParser
import Assessments
import Reporting
import Workspace

/// `muster compare`: what moved between two sheets of one person.
struct CompareCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two sheets of one person: what moved up, what moved back.",
    discussion: """
      Without sheets: the latest one, and the one before it of the same person and assessment.

      Example: muster compare readiness-1 readiness-3
      """
  )

  @Argument(help: "The earlier sheet.", completion: .known(.sheets))
  var old: String?

  @Argument(help: "The later sheet; without it the latest.", completion: .known(.sheets))
  var new: String?

  @OptionGroup var delivery: DeliveryOptions
  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let workspace = try shell.openWorkspace()
    let now = try workspace.sheet(new)
    let then = try old.map { try workspace.sheet($0) } ?? earlier(than: now, in: workspace)
    try check(then, now)
    let report = ComparisonReport(
      ScoredSheet(then.assessment, then.sheet),
      ScoredSheet(now.assessment, now.sheet),
      date: shell.clock.today,
      withoutNotes: delivery.leavesOutNotes(in: shell)
    )
    try delivery.deliver(report.document, json: report.json, in: shell)
    if delivery.isForReading { try shell.remember(report.nextSteps) }
  }

  private func earlier(than now: SheetSummary, in workspace: Workspace) throws -> SheetSummary {
    guard let then = try workspace.sheet(before: now) else {
      let person = now.sheet.participant.name == nil ? "" : " --as NAME"
      throw Failure(
        .noInput,
        "there is no earlier sheet of the same person to compare \(now.sheet.handle) with; "
          + "'muster take \(now.assessment.id) --new\(person)' begins another"
      )
    }
    return then
  }

  private func check(_ then: SheetSummary, _ now: SheetSummary) throws {
    guard then.sheet.id != now.sheet.id else {
      throw Failure(.usage, "\(now.sheet.handle) cannot be compared with itself; name two sheets")
    }
    guard then.assessment.id == now.assessment.id else {
      throw Failure(
        .usage,
        "\(then.sheet.handle) and \(now.sheet.handle) answer different assessments; name two of one"
      )
    }
    guard then.sheet.participant.name == now.sheet.participant.name else {
      throw Failure(
        .usage,
        "\(then.sheet.handle) and \(now.sheet.handle) are of different people; "
          + "'muster report \(then.sheet.handle) --beside \(now.sheet.handle)' lays them side by side"
      )
    }
  }
}
