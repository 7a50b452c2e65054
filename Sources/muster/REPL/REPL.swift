import Assessments
import DurableFiles
import LineEditing
import Reporting
import Text
import Workspace

/// The prompt: takes the commands of the command line, one a line.
struct REPL {
  let shell: Shell
  let commander: Commander

  /// Runs to the end of the input.
  /// - Returns: On a terminal always `.done`; for a pipe the status of the line that failed.
  func run() throws -> Status {
    shell.isInteractive ? try converse() : try runLines()
  }

  /// Talks with a person: a failing command is told, and the next one is asked for.
  private func converse() throws -> Status {
    shell.openPrompt(for: Muster.names)
    let history = History(environment: shell.environment)
    shell.input.prepare()
    for line in history.lines() { shell.input.remember(line) }
    let completions = Completions(shell: shell)
    shell.input.complete = { line, cursor in completions.completion(line, cursor) }
    try shell.say(Doors(shell: shell).text)
    while true {
      // Nobody in the room should see by an arrow key what was done before they came.
      let line = try shell.input.next(
        prompt: "muster>",
        color: shell.style.color,
        isCommand: !shell.isProjected
      )
      switch line {
      case .line(let line) where line.trimmed.isEmpty: continue
      case .line(let line):
        if try carryOut(line.trimmed, history) == .leave { return .done }
      case .tooLong(let count):
        try shell.show([.paragraph("That line has \(count) bytes; no command is that long.")])
      case .cancelled:
        try shell.show([.paragraph("The line was dropped. To leave, type quit.")])
      case .end:
        try shell.show([.paragraph("Everything is saved. Goodbye.")])
        return .done
      }
    }
  }

  private enum Next {
    case goOn
    case leave
  }

  private func carryOut(_ line: String, _ history: History) throws -> Next {
    shell.input.remember(line)
    history.add(line)
    let typed = line.hasPrefix("/") ? String(line.dropFirst()) : line
    guard var words = CommandLineWords.split(typed) else {
      try shell.show([.paragraph("A quotation mark stays open in that line; close it.")])
      return .goOn
    }
    if words.first == "muster" { words.removeFirst() }
    guard let first = words.first else { return .goOn }
    if ["quit", "exit", "q"].contains(first), words.count == 1 {
      try shell.show([.paragraph("Everything is saved. Goodbye.")])
      return .leave
    }
    if words.count == 1, let number = Int(first) {
      guard let chosen = try choose(number) else { return .goOn }
      words = chosen
    }
    if ["help", "?"].contains(first), words.count == 1 {
      try shell.show(Doors.help)
      return .goOn
    }
    let status = commander.run(words)
    // The terminal is gone, or somebody asked the program to end: everything is saved.
    if status == .hungUp || status == .terminated { Exit.now(status) }
    return .goOn
  }

  /// The command behind a number that is on the screen: what was offered last, else a door.
  private func choose(_ number: Int) throws -> [String]? {
    let steps = shell.offers.isEmpty ? Doors.steps : shell.offers
    guard steps.indices.contains(number - 1) else {
      try shell.show([.paragraph("There is no \(number) to choose; type a command, or help.")])
      return nil
    }
    let step = steps[number - 1]
    guard let command = step.command else {
      try shell.show([.paragraph(Doors.comesLater(step))])
      return nil
    }
    return CommandLineWords.split(command)
  }

  /// Takes commands from a pipe; the first that fails ends the run and its number is told.
  private func runLines() throws -> Status {
    guard !shell.settings.hasNoInput else {
      throw Failure(.usage, "no command was given ('muster help' lists them)")
    }
    while true {
      switch try shell.input.next(prompt: "", color: false) {
      case .end: return .done
      case .tooLong(let count):
        throw Failure(
          .usage,
          "line \(shell.input.lineNumber) has \(count) bytes; no command is that long"
        )
      case .cancelled: return .done
      case .line(let line):
        guard let status = try runLine(line.trimmed) else { return .done }
        if status != .done { return status }
      }
    }
  }

  /// `nil` for the line that ends the run.
  private func runLine(_ line: String) throws -> Status? {
    let number = shell.input.lineNumber
    if line.isEmpty || line.hasPrefix("#") { return .done }
    guard var words = CommandLineWords.split(line) else {
      throw Failure(.usage, "line \(number): a quotation mark stays open")
    }
    if words.first == "muster" { words.removeFirst() }
    if words.count == 1, ["quit", "exit"].contains(words[0]) { return nil }
    let status = commander.run(words)
    if status != .done { shell.note("muster: stopped at line \(number)") }
    return status
  }
}
