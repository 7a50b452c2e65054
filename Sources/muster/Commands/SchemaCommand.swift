import ArgumentParser
import Assessments
import JSON
import Reporting

/// The files whose shape can be printed.
enum SchemaName: String, CaseIterable, ExpressibleByArgument {
  case assessment
  case answers
  case report
}

/// `muster schema`: the shape of a file, for editors and for other programs.
struct SchemaCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a file, for editors and programs.",
    discussion: """
      An editor that reads YAML with a schema explains each key and marks what is wrong while you \
      write. What it cannot see, 'muster check' finds.

      Example: muster schema assessment
      """
  )

  @Argument(help: "The kind of file.")
  var file: SchemaName

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    try shell.output(file.schema.json.pretty)
  }
}

extension SchemaName {
  fileprivate var schema: Schema {
    switch self {
    case .assessment: AssessmentReader.schema
    case .answers: AnswersFile.schema
    case .report: Report.schema
    }
  }
}
