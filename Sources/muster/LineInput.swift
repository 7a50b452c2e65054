import DurableFiles
import LineEditing
import Text

/// Lines from the person at the terminal, or from a pipe: one source for commands and replies.
final class LineInput {
  /// What reading a line came to.
  enum Line: Equatable {
    case line(String)
    /// A line of so many bytes, more than is kept.
    case tooLong(Int)
    /// Ctrl-C: what was typed is dropped.
    case cancelled
    case end
  }

  /// Whether a person types: both ends are a terminal.
  let isTerminal: Bool
  /// Whether lines are read without editing, for screen readers.
  var isAccessible = false
  /// Tells Tab what may come next.
  var complete: ((_ line: String, _ cursor: String.Index) -> Completion?)?
  /// How many lines of a pipe were read.
  private(set) var lineNumber = 0

  private let reader: LineReader
  /// A line of a pipe that was read to see whether there is one.
  private var ahead: LineReader.Line?
  private var editor: LineEditor?
  /// Whether an editor was asked for: where there is none, there is none a moment later.
  private var hasTried = false
  /// The commands to go back to, for an editor that is made later.
  private var remembered: [String] = []
  private var plain: PlainLines?
  private var hasTold = false

  /// Long enough for the longest text that is kept, with some room to say how long it was.
  private static let lineLimit = 65_536

  init() {
    isTerminal = Terminal.isTerminal(0) && Terminal.isTerminal(1)
    reader = LineReader(descriptor: 0, limit: Self.lineLimit)
  }

  /// Whether the last line lay ready when its prompt was shown: typed ahead, or a paste.
  private(set) var cameAtOnce = false

  /// Whether more was typed than has been read.
  var hasMore: Bool { isTerminal && Terminal.hasInput(0) }

  /// Reads a line; on a terminal behind a prompt, and with text to edit where there is some.
  ///
  /// `instant`: characters that are a line without Enter when they are typed first. `isCommand`:
  /// whether earlier commands can be gone back to, which have no place among answers.
  /// - Throws: `Failure` when the terminal is gone or a signal asks to end: everything is saved.
  func next(
    prompt: String,
    color: Bool,
    prefill: String? = nil,
    instant: Set<Character> = [],
    isCommand: Bool = false
  ) throws -> Line {
    guard isTerminal else { return try nextFromStream() }
    let prompt = LinePrompt(text: prompt, color: color)
    switch outcome(prompt, prefill, instant, isCommand) {
    case .line(let line): return .line(line)
    case .cancelled: return .cancelled
    case .endOfInput: return .end
    case .terminated(let signal):
      throw Failure(signal == 1 ? .hungUp : .terminated, lines: [])
    case .failed(let errno):
      throw Failure(FileError(.read, "the terminal", .system(errno)))
    }
  }

  /// Puts a command into the history that the arrow keys go through.
  func remember(_ line: String) {
    remembered.append(line)
    editor?.remember(line)
  }

  /// Prepares line editing, so that history can be filled before the first prompt.
  func prepare() {
    guard isTerminal, !isAccessible, !hasTried else { return }
    hasTried = true
    guard let made = LineEditor(program: "muster") else { return }
    made.complete = { [unowned self] line, cursor in complete?(line, cursor) }
    // What was typed while lines were read plainly is earlier, too.
    for line in remembered { made.remember(line) }
    editor = made
    tell(made.complaint)
  }

  /// Says once what is wrong with the person's own settings of the keys; the rest of them holds.
  private func tell(_ complaint: String?) {
    guard let complaint, !hasTold else { return }
    hasTold = true
    let file = (editor?.settings ?? ".editrc").terminalSafeLine
    // Where standard error is closed there is nobody to tell.
    try? StandardStream.error.write("muster: \(file): \(complaint.terminalSafeLine)\n")
  }

  /// Whether a line can begin with text to edit.
  var canPrefill: Bool {
    prepare()
    return editor != nil && !isAccessible
  }

  private func outcome(
    _ prompt: LinePrompt,
    _ prefill: String?,
    _ instant: Set<Character>,
    _ isCommand: Bool
  ) -> LineOutcome {
    prepare()
    if let editor, !isAccessible {
      let outcome = editor.read(
        prompt: prompt,
        prefill: prefill,
        instant: instant,
        usesHistory: isCommand
      )
      cameAtOnce = editor.cameAtOnce
      return outcome
    }
    let lines = plain ?? PlainLines()
    let outcome = lines.read(prompt: prompt)
    cameAtOnce = lines.cameAtOnce
    plain = lines
    return outcome
  }

  /// Whether a pipe holds no further line; waits for it to come or end.
  func isAtEnd() throws -> Bool {
    guard !isTerminal else { return false }
    if ahead == nil { ahead = try reader.next() }
    return ahead == .end
  }

  private func nextFromStream() throws -> Line {
    let line = try ahead ?? reader.next()
    if line != .end { ahead = nil }
    switch line {
    case .line(let bytes):
      lineNumber += 1
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure(.wrongContent, "line \(lineNumber) is not UTF-8 text; nothing of it was kept")
      }
      return .line(text.hasSuffix("\r") ? String(text.dropLast()) : text)
    case .tooLong(let count):
      lineNumber += 1
      return .tooLong(count)
    case .end:
      return .end
    }
  }
}
