import ArgumentParser
import Assessments
import JSON
import Reporting
import Workspace

/// `muster show`: every question of an assessment.
struct ShowCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show every question of an assessment, to prepare.",
    discussion: "Example: muster show readiness --short"
  )

  @Argument(help: "The assessment, as 'muster list' names it.")
  var assessment: String

  @Flag(help: "Only the questions of the short form.")
  var short = false

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let definition = try shell.content.definition(assessment).assessment
    let form: Form = short ? .short : .full
    switch format {
    case .text: try shell.show(definition.text(form: form))
    case .json: try shell.output(definition.json(form: form).pretty)
    }
  }
}
