import Assessments
import DurableFiles
import LineEditing
import Reporting
import Text
import Workspace

/// Where commands run: the streams, the options in force, the content and the workspace.
///
/// Everything a command reads or writes goes through it.
final class Shell {
  let environment: Environment
  let content: Content
  /// The options the program was started with, then those of the line that is being run.
  private(set) var settings = Settings()
  /// What the workspace in use was set to.
  private(set) var preferences = Workspace.Preferences()
  private(set) var input: LineInput
  /// The commands as they are typed at the prompt, without `muster`; empty on the command line.
  private(set) var promptCommands: [String] = []
  /// What was offered last, for a number typed at the prompt, until something else is offered.
  private(set) var offers: [NextStep] = []
  /// The workspace that commands of the prompt find without being told.
  private var promptWorkspace: String?
  /// Whether what was shown last went through a pager, so that it is out of sight.
  private var wasPaged = false

  init(environment: Environment) {
    self.environment = environment
    content = Content(environment: environment)
    input = LineInput()
  }

  /// Uses other settings from now on.
  func use(_ settings: Settings) {
    self.settings = settings
    // No workspace, or one that cannot be read: a command that needs it says so.
    preferences = (try? openWorkspace().preferences) ?? Workspace.Preferences()
    input.isAccessible = isAccessible
  }

  /// Takes commands from a prompt, where they stand without `muster`.
  func openPrompt(for commands: [String]) {
    promptCommands = commands
    promptWorkspace = settings.workspace
  }

  /// Remembers steps that were shown with a document, so that their numbers can be typed.
  ///
  /// Behind a pager they are out of sight, and said once more.
  func remember(_ steps: [NextStep]) throws(FileError) {
    if wasPaged {
      try say([.blank])
      try offer(steps)
    } else {
      offers = steps.map(leading)
    }
  }

  /// Says steps with their numbers, which can be typed at the prompt.
  func offer(_ steps: [NextStep]) throws(FileError) {
    offers = steps.map(leading)
    try say(offers.enumerated().map { .item(mark: "\($0 + 1)", text: $1.line, detail: nil) })
  }

  /// A step whose command leads to the workspace in use.
  private func leading(_ step: NextStep) -> NextStep {
    NextStep(step.text, command: step.command.map(leading))
  }

  /// A command with the workspace in use, where it would not be found without being named.
  func leading(_ command: String) -> String {
    guard let named = settings.workspace, named != promptWorkspace,
      !command.contains("--workspace")
    else { return command }
    return "\(command) --workspace \(named.shellWord)"
  }

  /// The one place where errors are told: one line each, safe for the terminal.
  func report(_ failure: Failure) -> Status {
    for line in failure.lines {
      // Where standard error is closed, the status is all there is left to tell.
      try? StandardStream.error.write("muster: \(message(line))\n")
    }
    return failure.status
  }
}

extension Shell {
  /// The longest message, in columns: three lines of a usual terminal.
  private static let messageLimit = 240

  var clock: Clock { Clock(fixed: settings.date, now: environment.now) }

  /// Whether lines are read and written plainly: for this command, always, or in this workspace.
  var isAccessible: Bool {
    settings.isAccessible || environment.isSet(.accessible) || preferences.isAccessible
  }

  /// Whether others see the screen, for this command or in this workspace.
  var isProjected: Bool { settings.isProjected || preferences.isProjected }

  /// Whether what is read comes as plain sentences without being asked for.
  private var prefersPlain: Bool {
    isAccessible || environment.isSet(.plain) || environment.variable(.terminal) == "dumb"
  }

  /// Whether there is a person at a terminal to ask.
  var isInteractive: Bool { input.isTerminal && !settings.hasNoInput }

  /// How text is laid out for standard output.
  var style: TextStyle {
    let isTerminal = Terminal.isTerminal(1)
    let columns = environment.variable(.columns).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let isPlain = isAccessible || environment.variable(.noColor) != nil || Terminal.isDumb
    let color =
      switch settings.color {
      case .always: true
      case .never: false
      case .auto: isTerminal && !isPlain
      }
    return TextStyle(
      width: columns ?? (isTerminal ? Terminal.columns(1) : nil) ?? 80,
      color: color,
      ascii: settings.isASCII || !environment.isUTF8,
      spoken: isAccessible
    )
  }

  /// A text with the commands in it as they are typed here: at the prompt without `muster`.
  private func asTyped(_ text: String) -> String {
    guard !promptCommands.isEmpty, text.contains("muster ") else { return text }
    // Only where it stands as a command: behind a mark, not in the middle of a sentence, which may
    // be somebody's own.
    return promptCommands.reduce(text) { text, command in
      [": ", "'", "("].reduce(text) { text, mark in
        text.replacing("\(mark)muster \(command)", with: "\(mark)\(command)")
      }
    }
  }

  /// A text on one line, safe for the terminal, in ASCII where that is asked for.
  func safe(_ text: String) -> String {
    style.written(asTyped(text).terminalSafeLine)
  }

  /// What went wrong, safe and on one line, and no longer than somebody reads: it may quote a file.
  func message(_ text: String) -> String {
    style.written(asTyped(text).terminalSafeLine.shortened(to: Self.messageLimit))
  }

  private func laidOut(_ blocks: [Block]) -> [String] {
    render(blocks.map { $0.mapped(asTyped) }, style: style)
  }

  /// Shows something to read; what is longer than the screen goes through the person's pager.
  func show(_ blocks: [Block]) throws(FileError) {
    let lines = laidOut(blocks)
    guard !lines.isEmpty else { return }
    let text = lines.joined(separator: "\n") + "\n"
    wasPaged = false
    if isLongerThanScreen(lines), Pager(environment, isUTF8: !style.ascii)?.show(text) == true {
      wasPaged = true
      return
    }
    try output(text)
  }

  /// Says something in a conversation: it stays on the screen, above the prompt that follows it.
  func say(_ blocks: [Block]) throws(FileError) {
    let lines = laidOut(blocks)
    if !lines.isEmpty { try output(lines.joined(separator: "\n") + "\n") }
  }

  /// Whether a person looks at a screen on which these lines and a prompt have no room.
  private func isLongerThanScreen(_ lines: [String]) -> Bool {
    guard isInteractive, !isAccessible, !Terminal.isDumb, let rows = Terminal.rows(1) else {
      return false
    }
    return lines.count >= rows
  }

  /// Shows a document: as sentences where somebody hears it, or asked for them.
  func show(_ document: Document, isPlain: Bool = false) throws(FileError) {
    let document = document.commands(leading)
    guard isPlain || prefersPlain else {
      try show(document.text)
      return
    }
    // On a terminal a long sentence is broken between words; elsewhere a fact stays a line.
    if Terminal.isTerminal(1) {
      try show(document.plain.map { $0.isEmpty ? .blank : .paragraph($0) })
    } else {
      try output(document.plain.map { safe($0) + "\n" }.joined())
    }
  }

  /// The parser's help: lines too long for the terminal are wrapped, columns are told in turn where
  /// they are heard.
  func fitted(_ text: String) -> String {
    guard !style.spoken else {
      return render(ParserHelp.blocks(text), style: style).joined(separator: "\n") + "\n"
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.displayWidth > style.width else { return safe(String(line)) }
      let indent = line.prefix { $0 == " " }.count
      let item: Block =
        indent < 2
        ? .paragraph(line.trimmed)
        : .item(mark: String(repeating: " ", count: indent - 1), text: line.trimmed, detail: nil)
      return render([item], style: style).joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  func output(_ text: String) throws(FileError) {
    try StandardStream.output.write(text)
  }

  /// Says something to the person at the terminal only, beside what is written to standard output.
  func note(_ text: String) {
    // Notes are a courtesy; a closed standard error must not stop the work.
    try? StandardStream.error.write("\(message(text))\n")
  }

  /// Writes a text to the file a person named, or to standard output.
  func deliver(_ text: String, to path: String?) throws {
    guard let path else {
      try output(text)
      return
    }
    try write(text, to: path)
    note("Written to \(path)")
  }

  /// Writes a text to the file a person named, which has to lie beside muster's own.
  func write(_ text: String, to path: String) throws {
    guard try !isInsideWorkspace(path) else {
      throw Failure(.cannotWrite, "'\(path)' is a file of the workspace; write it elsewhere")
    }
    try Folder.write(path: path, bytes: Array(text.utf8))
  }

  /// Reads a file that a person named.
  func read(_ path: String) throws(FileError) -> [UInt8] {
    try Folder.read(path: path, limit: SourceNode.byteLimit)
  }
}
