import ArgumentParser
import Assessments
import Reporting
import Text
import Workspace

/// The three ways in, for the three people who use muster.
struct Doors {
  let shell: Shell

  /// The doors; one without a command comes with a later part.
  static let steps = [
    NextStep("Check a coalition before launch", command: "take readiness"),
    NextStep("Run a workshop", command: nil),
    NextStep("Run the yearly survey", command: nil),
  ]

  /// What is said at a door that does not open yet.
  static func comesLater(_ step: NextStep) -> String {
    "\(step.text) is not there yet; it comes with a later version. "
      + "Today one person can take every assessment: type 1, or list to see them all."
  }

  /// What the prompt opens with.
  var text: [Block] {
    var blocks: [Block] = [.title("Muster: self-assessments for coalitions")]
    // Where the answers lie is a courtesy here; a command that needs the place says what is wrong.
    if let path = try? shell.workspacePath() {
      blocks.append(.paragraph("Answers are kept in \(path). Nothing leaves this machine."))
    }
    blocks.append(.blank)
    for (index, step) in Self.steps.enumerated() {
      let state = step.command == nil ? " (not there yet)" : ""
      blocks.append(.item(mark: "\(index + 1)", text: step.text + state, detail: nil))
    }
    blocks.append(.blank)
    if let open = openSheet {
      blocks.append(
        .paragraph("\(open.sheet.handle) is open, \(open.progress): type resume to go on.")
      )
    }
    blocks.append(
      .paragraph("Type 1 or a command. list names the assessments, help the commands, quit leaves.")
    )
    return blocks
  }

  /// The commands of the prompt, one a line.
  static var help: [Block] {
    [
      .paragraph(
        "Type a command; 'help COMMAND' shows its options and an example, and 'help founder' is a "
          + "guide for a founder."
      )
    ]
      + Muster.configuration.subcommands.map { command in
        .row(label: command._commandName, value: command.configuration.abstract, labelWidth: 10)
      } + [.row(label: "quit", value: "Leave; everything is saved.", labelWidth: 10)]
  }

  private var openSheet: SheetSummary? {
    // No workspace yet, or one that cannot be read: then there is nothing to offer here.
    let sheets = try? shell.openWorkspace().sheets().sheets
    return sheets?.last { $0.openCount > 0 }
  }
}
