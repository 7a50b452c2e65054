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

  @Argument(help: "The assessment, as 'muster list' names it.", completion: .known(.assessments))
  var assessment: String

  @Flag(help: "Only the questions of the short form.")
  var short = false

  @Option(help: "text (to prepare), markdown or html (to answer on paper), or json.")
  var format = Face.text

  @Flag(help: "Print all there is to prepare: help, sources, practices; no boxes.")
  var prepare = false

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let definition = try shell.content.definition(assessment).assessment
    let form: Form = short ? .short : .full
    let document = definition.document(
      form: form,
      for: prepare || format == .text ? .preparing : .paper
    )
    try Delivery(format: format, isPlain: false, output: output)
      .deliver(document, json: definition.json(form: form), in: shell)
  }
}
