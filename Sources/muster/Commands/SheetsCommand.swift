import ArgumentParser
import Assessments
import JSON
import Text
import Workspace

/// `muster sheets`: the answer sheets of the workspace.
struct SheetsCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "List the answer sheets.",
    discussion: "Example: muster sheets --format json"
  )

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let workspace = try shell.openWorkspace()
    let (sheets, problems) = try workspace.sheets()
    switch format {
    case .text: try shell.show(text(of: sheets, problems, in: workspace))
    case .json:
      let json: JSON = [
        "format": "muster.sheets/1",
        "sheets": .array(sheets.map(\.json)),
      ]
      try shell.output(json.pretty)
    }
    if let first = problems.first {
      throw Failure(
        .wrongContent,
        "\(counted(problems.count, "sheet")) cannot be read, beginning with "
          + "\(first.handle ?? first.file); "
          + "'muster doctor' says more"
      )
    }
  }

  private func text(
    of sheets: [SheetSummary],
    _ problems: [SheetProblem],
    in workspace: Workspace
  ) -> [Block] {
    guard !sheets.isEmpty || !problems.isEmpty else {
      return [.paragraph("There is no sheet in \(workspace.path) yet.")]
    }
    let unread = problems.map { problem in
      Block.item(mark: problem.handle ?? problem.file, text: "cannot be read", detail: nil)
    }
    return unread
      + sheets.map { summary in
        let person = [summary.sheet.participant.name, summary.sheet.participant.organisation]
        let who = person.compactMap(\.self).joined(separator: ", ")
        return .row(
          label: summary.sheet.handle,
          value: [summary.progress, "begun \(summary.sheet.started.prefix(10))", who]
            .filter { !$0.isEmpty }.joined(separator: "; "),
          labelWidth: sheets.map(\.sheet.handle.count).max() ?? 0
        )
      }
  }
}

extension SheetSummary {
  /// The questions that are asked with these answers.
  var askedCount: Int { assessment.asked(sheet).count }

  /// Those of them that nothing was said to yet.
  var openCount: Int { assessment.openQuestions(in: sheet).count }

  /// "12 of 61 questions", and which form where it matters.
  var progress: String {
    let asked = askedCount
    let form = sheet.form == .short ? ", short form" : ""
    let done = openCount == 0 ? "all \(asked)" : "\(asked - openCount) of \(asked)"
    return "\(done) questions\(form)"
  }

  fileprivate var json: JSON {
    .object(present: [
      "handle": .string(sheet.handle),
      "id": .string(sheet.id),
      "assessment": .string(sheet.edition.id),
      "version": .string(sheet.edition.version),
      "name": sheet.participant.name.map(JSON.string),
      "organisation": sheet.participant.organisation.map(JSON.string),
      "form": .string(sheet.form.rawValue),
      "started": .string(sheet.started),
      "completed": sheet.completed.map(JSON.string) ?? .null,
      "asked": .integer(askedCount),
      "openQuestions": .integer(openCount),
    ])
  }
}
