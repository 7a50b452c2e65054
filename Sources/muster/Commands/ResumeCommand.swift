import ArgumentParser
import Assessments
import Text
import Workspace

/// `muster resume`: goes on with a sheet at its first open question.
struct ResumeCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a sheet where you left it.",
    discussion: "Example: muster resume readiness-1"
  )

  @Argument(
    help: "The sheet; without it the latest that has open questions.",
    completion: .known(.sheets)
  )
  var sheet: String?

  @Option(help: ArgumentHelp("Add answers from a file.", valueName: "file"), completion: .file())
  var answers: String?

  @OptionGroup var typing: TypingOptions
  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let workspace = try shell.openWorkspace()
    let found = try self.found(in: workspace)
    if let answers {
      let file = try AnswersFile(try shell.read(answers), file: answers, for: found.assessment)
      try AnswerEntry(try workspace.open(found.sheet), shell: shell).enter(file.answers)
      return
    }
    guard shell.isInteractive || found.openCount > 0 else {
      throw Failure(
        .usage,
        "every question of \(found.sheet.handle) is dealt with; change answers at a terminal, or "
          + "with --answers FILE"
      )
    }
    if shell.isInteractive, found.openCount > 0 {
      let done = found.askedCount - found.openCount
      try shell.say([
        .paragraph(
          "Going on with \(found.sheet.handle): \(done) of \(found.askedCount) dealt with."
        )
      ])
    }
    var sitting = Sitting(try workspace.open(found.sheet), shell: shell, isInstant: typing.instant)
    try sitting.run()
  }

  private func found(in workspace: Workspace) throws -> SheetSummary {
    if let sheet { return try workspace.sheet(sheet) }
    if let open = try workspace.sheets().sheets.last(where: { $0.openCount > 0 }) { return open }
    return try workspace.sheet(nil)
  }
}
