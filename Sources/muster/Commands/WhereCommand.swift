import ArgumentParser
import Text
import Workspace

/// `muster where`: the workspace, and what is in it.
struct WhereCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "where",
    abstract: "Say where the answers are kept.",
    discussion: "Example: muster where"
  )

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let path = try shell.workspacePath()
    do {
      let workspace = try shell.openWorkspace()
      let (sheets, problems) = try workspace.sheets()
      let open = sheets.count { $0.openCount > 0 }
      var words = "\(counted(sheets.count, "sheet")), \(open) of them with open questions"
      if !problems.isEmpty { words += ", and \(problems.count) that cannot be read" }
      let mind = workspace.doubt.map { [Block.row(label: "Mind", value: $0, labelWidth: 10)] } ?? []
      try shell.show(
        [
          .row(label: "Workspace", value: path, labelWidth: 10),
          .row(label: "In it", value: words, labelWidth: 10),
        ] + mind + [.row(label: "Content", value: try shell.content.root(), labelWidth: 10)]
      )
    } catch WorkspaceError.noWorkspace {
      try shell.show([
        .row(label: "Workspace", value: path, labelWidth: 10),
        .row(label: "In it", value: "nothing yet; the first 'take' makes it", labelWidth: 10),
        .row(label: "Content", value: try shell.content.root(), labelWidth: 10),
      ])
    }
  }
}
