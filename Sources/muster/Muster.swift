import ArgumentParser

/// The grammar: the same commands on the command line and at the prompt.
struct Muster: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "muster",
    abstract: "Self-assessments for coalitions, with scored reports and next steps.",
    discussion: """
      Without a command it opens a prompt that takes the same commands. Nothing leaves this \
      machine.

      What is longer than the screen goes through a pager: MUSTER_PAGER, else PAGER, else less; \
      cat means none.

      Begin with: muster take readiness

      A guide for a founder: muster help founder
      """,
    version: version,
    subcommands: [
      ListCommand.self, ShowCommand.self, TakeCommand.self, ResumeCommand.self,
      SheetsCommand.self, SheetCommand.self, ExportCommand.self, ReportCommand.self,
      LetterCommand.self, CompareCommand.self, ExplainCommand.self, PracticesCommand.self,
      PracticeCommand.self, CheckCommand.self, SchemaCommand.self, WhereCommand.self,
      SetCommand.self, DoctorCommand.self, MethodsCommand.self, ManualCommand.self,
      DemoCommand.self,
    ]
  )

  @OptionGroup(title: "Options of every command")
  var global: GlobalOptions
}

extension Muster {
  /// The words a command can begin with.
  static var names: [String] {
    configuration.subcommands.map { $0._commandName } + ["help"]
  }
}
