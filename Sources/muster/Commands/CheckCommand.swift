import ArgumentParser
import Assessments
import Text

/// `muster check`: finds what is wrong in assessments and practices.
struct CheckCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check assessments and practices: file:line:column: message.",
    discussion: """
      Finds faults of structure and, in English texts, of wording.
      A folder is taken for all there is; single files are linked with what came with muster.

      Example: muster check Assessments Playbooks
      """
  )

  @Argument(help: "Files or folders.", completion: .file())
  var paths: [String]

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    var check = ContentCheck(shell: shell)
    for path in paths { try check.add(path) }
    let faults = try check.faults()
    guard faults.isEmpty else {
      // The lines are the result here, so they go to standard output, as they are.
      try shell.output(faults.map { shell.message($0.description) + "\n" }.joined())
      throw Failure(.wrongContent, "\(counted(faults.count, "fault")) found")
    }
    try shell.show([
      .paragraph(
        "No faults: \(counted(check.assessmentCount, "assessment")) and "
          + "\(counted(check.practiceCount, "practice")) checked."
      )
    ])
  }
}
