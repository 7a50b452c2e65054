import ArgumentParser
import Assessments
import JSON
import Workspace

/// `muster export`: a sheet as JSON that other programs and other workspaces read.
struct ExportCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a sheet as JSON.",
    discussion: "Example: muster export readiness-1 --output mine.json"
  )

  @Argument(help: "The sheet; without it the latest.", completion: .known(.sheets))
  var sheet: String?

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    guard output != nil || !shell.isProjected else {
      throw Failure(
        .usage,
        "others see the screen, and an export holds notes; write it to a file with --output FILE"
      )
    }
    let found = try shell.openWorkspace().sheet(sheet)
    try shell.deliver(found.sheet.json(of: found.assessment).pretty, to: output)
  }
}
