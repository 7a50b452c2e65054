import ArgumentParser
import Text
import Workspace

/// `muster doctor`: checks every file of the workspace and changes nothing.
struct DoctorCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check every file of the workspace; nothing is changed.",
    discussion: "Example: muster doctor"
  )

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let workspace = try shell.openWorkspace()
    let examination = try workspace.examine()
    var blocks: [Block] = [.paragraph("Workspace \(workspace.path)")]
    for finding in examination.findings {
      blocks.append(
        .item(
          mark: "-",
          text: shell.message("\(finding.file): \(finding.what)"),
          detail: finding.advice
        )
      )
    }
    blocks.append(
      .paragraph(
        "\(counted(examination.sheets, "sheet")) and "
          + "\(counted(examination.definitions, "definition")) are whole."
      )
    )
    try shell.show(blocks)
    let damaged = examination.findings.count { $0.isDamage }
    if damaged > 0 {
      throw Failure(.wrongContent, "\(counted(damaged, "file")) of the workspace cannot be read")
    }
  }
}
