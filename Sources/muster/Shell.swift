import ArgumentParser
import Assessments
import DurableFiles
import LineEditing
import Text
import Workspace

/// Where commands run: the terminal or the streams, the options in force, the content and the
/// workspace. Everything a command reads or writes goes through it.
final class Shell {
  let environment: Environment
  let content: Content
  /// The options the program was started with, then those of the line that is being run.
  private(set) var settings = Settings()
  private(set) var input: LineInput
  /// Whether the words of a command come from a prompt or a pipe rather than from the arguments.
  private(set) var isInREPL = false

  init(environment: Environment) {
    self.environment = environment
    content = Content(environment: environment)
    input = LineInput(environment: environment)
  }

  /// Runs what the program was started with; without a command the REPL.
  func start(_ words: [String]) -> Status {
    do {
      if let base = try commandlessOptions(words) {
        settings = base.over(settings)
        input.isAccessible = isAccessible
        isInREPL = true
        return try REPL(shell: self).run()
      }
      return run(words)
    } catch {
      return report(Failure(error))
    }
  }

  /// Runs one command and tells what went wrong; the status is that of its end.
  func run(_ words: [String]) -> Status {
    do {
      try perform(words)
      return .done
    } catch {
      return report(Failure(error))
    }
  }

  private func perform(_ words: [String]) throws {
    let words = GlobalOptions.hoisted(words)
    if let first = words.first, !first.hasPrefix("-"), !Muster.names.contains(first) {
      let hint = nearest(first, in: Muster.names).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure(.usage, "'\(first)' is not a command\(hint) ('muster help' lists them)")
    }
    do {
      var command = try Muster.parseAsRoot(words)
      guard let own = command as? any MusterCommand else {
        try command.run()
        return
      }
      let base = settings
      defer { settings = base }
      settings = own.global.over(base)
      input.isAccessible = isAccessible
      try own.run(in: self)
    } catch let error where Muster.exitCode(for: error) == .success {
      try output(Muster.fullMessage(for: error) + "\n")
    } catch let error where Muster.exitCode(for: error) == .validationFailure {
      throw Failure(.usage, usage(Muster.message(for: error), words))
    }
  }

  /// The options of a start without a command; `nil` when there is one.
  private func commandlessOptions(_ words: [String]) throws -> GlobalOptions? {
    let hoisted = GlobalOptions.hoisted(words)
    guard hoisted.first?.hasPrefix("--") ?? true,
      !hoisted.contains(where: { ["--help", "-h", "--version", "--help-hidden"].contains($0) })
    else { return nil }
    do {
      return try GlobalOptions.parse(hoisted)
    } catch {
      throw Failure(.usage, usage(GlobalOptions.message(for: error), []))
    }
  }

  /// One line in our own words around what the parser has to say.
  private func usage(_ message: String, _ words: [String]) -> String {
    let line = message.split(separator: "\n").first.map(String.init) ?? "that is no command"
    let text = line.prefix(1).lowercased() + line.dropFirst()
    let command = words.first.map { $0.hasPrefix("-") ? "" : " \($0)" } ?? ""
    return "\(text.trimmingSuffix(".")) ('muster\(command) --help' shows how)"
  }

  /// The one place where errors are told: one line each, safe for the terminal.
  private func report(_ failure: Failure) -> Status {
    for line in failure.lines {
      // Where standard error is closed, the status is all there is left to tell.
      try? StandardStream.error.write("muster: \(line.terminalSafeLine)\n")
    }
    return failure.status
  }
}

extension Shell {
  var clock: Clock { Clock(fixed: settings.date, now: environment.now) }

  var isAccessible: Bool {
    settings.isAccessible || ["1", "true", "yes"].contains(environment.variable("ACCESSIBLE") ?? "")
  }

  /// Whether there is a person at a terminal to ask.
  var isInteractive: Bool { input.isTerminal && !settings.hasNoInput }

  /// How text is laid out for standard output.
  var style: TextStyle {
    let isTerminal = Terminal.isTerminal(1)
    let columns = environment.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let isPlain = isAccessible || environment.variable("NO_COLOR") != nil || Terminal.isDumb
    let color =
      switch settings.color {
      case .always: true
      case .never: false
      case .auto: isTerminal && !isPlain
      }
    return TextStyle(
      width: columns ?? (isTerminal ? Terminal.columns(1) : nil) ?? 80,
      color: color,
      ascii: settings.isASCII || !environment.isUTF8
    )
  }

  func show(_ blocks: [Block]) throws(FileError) {
    let lines = render(blocks, style: style)
    if !lines.isEmpty { try output(lines.joined(separator: "\n") + "\n") }
  }

  func output(_ text: String) throws(FileError) {
    try StandardStream.output.write(text)
  }

  /// Says something to the person at the terminal only, beside what is written to standard output.
  func note(_ text: String) {
    // Notes are a courtesy; a closed standard error must not stop the work.
    try? StandardStream.error.write("\(text.terminalSafeLine)\n")
  }

  /// Writes a text to the file a person named, or to standard output.
  func deliver(_ text: String, to path: String?) throws {
    guard let path else {
      try output(text)
      return
    }
    try Folder.write(path: path, bytes: Array(text.utf8))
    note("Written to \(path)")
  }

  /// Reads a file that a person named.
  func read(_ path: String) throws(FileError) -> [UInt8] {
    try Folder.read(path: path, limit: SourceNode.byteLimit)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
