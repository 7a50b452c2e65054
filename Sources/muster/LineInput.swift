import DurableFiles
import LineEditing

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
  private var plain: PlainLines?

  /// Long enough for the longest text that is kept, with some room to say how long it was.
  private static let lineLimit = 65_536

  init() {
    isTerminal = Terminal.isTerminal(0) && Terminal.isTerminal(1)
    reader = LineReader(descriptor: 0, limit: Self.lineLimit)
  }

  /// Reads a line; on a terminal behind a prompt, and with text to edit where there is some.
  /// - Throws: `Failure` when the terminal is gone or a signal asks to end: everything is saved.
  func next(prompt: String, color: Bool, prefill: String? = nil) throws -> Line {
    guard isTerminal else { return try nextFromStream() }
    let prompt = LinePrompt(text: prompt, color: color)
    switch outcome(prompt, prefill) {
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
    editor?.remember(line)
  }

  /// Prepares line editing, so that history can be filled before the first prompt.
  func prepare() {
    guard isTerminal, !isAccessible, editor == nil, plain == nil else { return }
    if let made = LineEditor(program: "muster") {
      made.complete = { [unowned self] line, cursor in complete?(line, cursor) }
      editor = made
    } else {
      plain = PlainLines()
    }
  }

  /// Whether a line can begin with text to edit.
  var canPrefill: Bool {
    prepare()
    return editor != nil && !isAccessible
  }

  private func outcome(_ prompt: LinePrompt, _ prefill: String?) -> LineOutcome {
    prepare()
    if let editor, !isAccessible { return editor.read(prompt: prompt, prefill: prefill) }
    let lines = plain ?? PlainLines()
    plain = lines
    return lines.read(prompt: prompt)
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
