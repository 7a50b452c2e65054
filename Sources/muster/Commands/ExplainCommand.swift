import ArgumentParser
import Assessments
import Reporting
import Workspace

/// `muster explain`: the arithmetic of a score.
struct ExplainCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how a score is made.",
    discussion: "Example: muster explain clarity"
  )

  @Argument(
    help: ArgumentHelp("An area, or a question.", valueName: "area[.question]"),
    completion: .known(.areas)
  )
  var subject: String?

  @Option(
    help: ArgumentHelp("The sheet; without it the latest.", valueName: "sheet"),
    completion: .known(.sheets)
  )
  var sheet: String?

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let report = try shell.report(of: sheet, withoutNotes: shell.isProjected)
    let explanation = Explanation(report)
    guard let subject else {
      try shell.show(explanation.overview)
      return
    }
    if let blocks = explanation.area(subject) ?? QuestionID(subject).flatMap(explanation.question) {
      try shell.show(blocks)
      return
    }
    // Somebody may have the words of the heading in mind.
    let meant = report.assessment.areas.filter {
      $0.title.lowercased().contains(subject.lowercased())
    }
    if let only = meant.first, meant.count == 1, let blocks = explanation.area(only.id) {
      try shell.show(blocks)
      return
    }
    guard try !shell.openWorkspace().sheets().sheets.map(\.sheet.handle).contains(subject) else {
      throw Failure(
        .usage,
        "'\(subject)' is a sheet; 'muster \(shell.leading("explain --sheet \(subject)"))' explains it"
      )
    }
    let areas = report.assessment.areas.map(\.id)
    let known = areas + report.assessment.askingOrder.map(\.id.description)
    let hint = Names.hint(subject, in: known)
    throw Failure(
      .usage,
      "'\(subject)' is no area or question of \(report.assessment.id)\(hint) "
        + "(areas: \(areas.joined(separator: ", ")))"
    )
  }
}
