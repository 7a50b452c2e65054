import ArgumentParser
import Assessments
import Playbooks
import Reporting
import Workspace

/// `muster practices`: the recommended practices by theme.
struct PracticesCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "practices",
    abstract: "List the recommended practices.",
    discussion: "Example: muster practices --area clarity"
  )

  @Option(
    help: ArgumentHelp("Only those an area leads to.", valueName: "area"),
    completion: .known(.areas)
  )
  var area: String?

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let library = try shell.content.library()
    guard let area else {
      try shell.show(library.text())
      return
    }
    let areas = try shell.content.assessmentIDs().flatMap {
      try shell.content.definition($0).assessment.areas
    }
    let practices = areas.filter { $0.id == area }.flatMap(\.questions).flatMap(\.practices)
    guard !practices.isEmpty else {
      let hint = Names.hint(area, in: areas.map(\.id))
      throw Failure(.usage, "no assessment has an area '\(area)'\(hint)")
    }
    try shell.show(library.text(only: Set(practices.map(\.name))))
  }
}

/// `muster practice`: one practice in full.
struct PracticeCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Show one practice: why, first step, steps, done when.",
    discussion: "Example: muster practice offer-sheet"
  )

  @Argument(help: "The practice, as 'muster practices' names it.", completion: .known(.practices))
  var id: String

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let library = try shell.content.library()
    guard let practice = library.practice(id) else {
      let hint = Names.hint(id, in: library.practices.map(\.id))
      throw Failure(
        .noInput,
        "there is no practice '\(id)'\(hint) ('muster practices' lists them)"
      )
    }
    try shell.show(practice.text)
  }
}
