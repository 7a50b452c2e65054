import ArgumentParser
import Assessments
import Text
import Workspace

/// The three ways in, for the three people who use muster.
struct Doors {
  let shell: Shell

  struct Door {
    let title: String
    /// `nil` for what comes with a later part.
    let command: [String]?

    /// What is said at a door that does not open yet.
    var comesLater: String {
      "\(title) is not there yet; it comes with a later version. "
        + "Today muster checks a coalition before its launch: type 1."
    }
  }

  private static let doors = [
    Door(title: "Check a coalition before launch", command: ["take", "readiness"]),
    Door(title: "Run a workshop", command: nil),
    Door(title: "Run the yearly survey", command: nil),
  ]

  func door(_ number: Int) -> Door? {
    Self.doors.indices.contains(number - 1) ? Self.doors[number - 1] : nil
  }

  /// What the prompt opens with.
  var text: [Block] {
    var blocks: [Block] = [.title("Muster: self-assessments for coalitions")]
    // Where the answers lie is a courtesy here; a command that needs the place says what is wrong.
    if let path = try? shell.workspacePath() {
      blocks.append(.paragraph("Answers are kept in \(path). Nothing leaves this machine."))
    }
    blocks.append(.blank)
    for (index, door) in Self.doors.enumerated() {
      let state = door.command == nil ? " (not there yet)" : ""
      blocks.append(.item(mark: "\(index + 1)", text: door.title + state, detail: nil))
    }
    blocks.append(.blank)
    if let open = openSheet {
      blocks.append(
        .paragraph("\(open.sheet.handle) is open, \(open.progress): type resume to go on.")
      )
    }
    blocks.append(.paragraph("Type 1, or a command. help lists the commands, quit leaves."))
    return blocks
  }

  /// The commands of the prompt, one a line.
  static var help: [Block] {
    [.paragraph("Type a command; 'help COMMAND' shows its options and an example.")]
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
