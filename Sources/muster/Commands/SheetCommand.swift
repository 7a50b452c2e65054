import ArgumentParser
import Assessments
import Text
import Workspace

/// `muster sheet remove`: takes a sheet away for good.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Remove a sheet.",
    discussion: "Example: muster sheet remove readiness-2",
    subcommands: [Remove.self]
  )

  struct Remove: MusterCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a sheet and everything in it, for good.",
      discussion: "Example: muster sheet remove readiness-2 --yes"
    )

    @Argument(help: "The sheet, as 'muster sheets' names it.", completion: .known(.sheets))
    var sheet: String

    @Flag(help: "Remove it without asking.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run(in shell: Shell) throws {
      let workspace = try shell.openWorkspace()
      let found = try workspace.head(of: sheet)
      let handle = found.handle
      if !yes {
        guard shell.isInteractive else {
          throw Failure(.usage, "removing \(handle) cannot be undone; add --yes to do it")
        }
        try shell.show([
          .paragraph(
            "\(handle), begun \(found.started.prefix(10)), will be removed from this workspace, and cannot be "
              + "brought back. Copies and backups stay as they are. Type its name to remove it:"
          )
        ])
        let line = try shell.input.next(prompt: "remove>", color: shell.style.color)
        guard case .line(let text) = line, text.trimmed == handle else {
          try shell.show([.paragraph("That is not its name, so \(handle) stays.")])
          return
        }
      }
      try workspace.remove(found)
      try shell.show([.paragraph("\(handle) is removed. Its number is not used again.")])
    }
  }
}
