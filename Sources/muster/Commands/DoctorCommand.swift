import ArgumentParser
import Assessments
import Text
import Workspace

/// `muster doctor`: checks every file of the workspace, and repairs what it can when it is asked to.
struct DoctorCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check every file of the workspace; without --repair nothing is changed.",
    discussion: """
      A repair keeps each file as it was beside the one that it writes, and deletes nothing.

      Example: muster doctor
      """
  )

  @Flag(help: "Repair what can be repaired.")
  var repair = false

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let workspace = try Workspace(examining: try shell.workspacePath())
    var blocks: [Block] = [.paragraph("Workspace \(workspace.path)")]
    let originals = Originals { shell.content.text(of: $0) }
    var examination = try workspace.examine(originals: originals)
    if repair {
      let done = try repaired(workspace, &examination, originals, shell)
      blocks.append(.paragraph(done.isEmpty ? "There is nothing to repair." : "Repaired:"))
      blocks += done
      if !examination.findings.isEmpty { blocks.append(.paragraph("What is left to look at:")) }
    }
    for finding in examination.findings {
      blocks.append(
        .item(
          mark: "-",
          text: shell.message("\(finding.file): \(finding.what)"),
          detail: finding.advice.replacing(
            "'muster doctor --repair'",
            with: "'muster \(shell.leading("doctor --repair"))'"
          )
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

  /// Repairs until nothing new can be: a sheet may be repaired only once its text is back.
  private func repaired(
    _ workspace: Workspace,
    _ examination: inout Examination,
    _ originals: Originals,
    _ shell: Shell
  ) throws -> [Block] {
    var done: [Block] = []
    var tried: Set<Examination.Repair> = []
    while let next = examination.findings.first(where: { finding in
      finding.repair.map { !tried.contains($0) } ?? false
    }), let repair = next.repair {
      tried.insert(repair)
      let words: String
      do {
        words = try workspace.carryOut(repair, originals: originals)
      } catch {
        // One that somebody is at stays as it is; the others need not wait for it.
        words = "not done: \(error)"
      }
      done.append(.item(mark: "-", text: shell.message("\(next.file): \(words)"), detail: nil))
      examination = try workspace.examine(originals: originals)
    }
    return done
  }
}
