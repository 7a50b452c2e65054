import CEditline

/// Reads lines from a terminal, with keys to edit them, history, completion and whole pastes.
///
/// Make one a process, when the first prompt is due: from then on the terminal's settings are
/// libedit's, until it is released. All calls belong on the main thread, where signals arrive.
package final class LineEditor {
  /// Tells what could complete the word before the cursor when Tab is typed; `nil` beeps.
  package var complete: ((_ line: String, _ cursor: String.Index) -> Completion?)?

  /// What is wrong with the user's settings, the first of it; `nil` when nothing.
  package let complaint: String?

  /// The file of those settings: what `EDITRC` names, or `.editrc`, which is at home.
  package let settings: String

  /// Whether the last line lay ready, whole, when its prompt was shown: no key was waited for.
  ///
  /// So come the lines somebody types ahead, and those of a paste without brackets.
  package private(set) var cameAtOnce = false

  let editline: Editline
  let input: Int32
  let output: Int32
  let isVi: Bool
  let hasUTF8: Bool
  let bracketsPastes: Bool

  var decoder = KeyDecoder()
  /// Bytes read and not yet decoded, and characters decoded and not yet taken by libedit.
  var bytes = ArraySlice<UInt8>()
  var keys = ArraySlice<Key>()
  var characters = ArraySlice<UInt32>()

  /// What the private key does when libedit comes to it.
  var action: Action?
  /// What is done when the screen shows the action's result.
  var afterwards: Afterwards?
  /// Why the line ends without a result.
  var ending: LineOutcome?

  /// The characters that end an empty line at once.
  var instant: Set<Character> = []
  /// Whether letters go into the line, and not to a search or to one of vi's commands.
  var isTyping = true
  /// Whether a key was waited for since the prompt was shown.
  var hasWaited = false
  /// How many keys were typed, and what was cut out by some of them.
  var keyCount = 0
  var killed = Killed()

  /// How the line is on the screen, for when its width changes.
  var drawn = DrawnLine()

  var prompt = LinePrompt(text: "")
  var columns = 80
  /// The line at the last Tab that left a choice.
  var offered: [Unicode.Scalar]?

  /// Prepares editing between standard input and standard output.
  ///
  /// `nil` when one of them is no terminal, when `TERM` is unset or dumb, or when the user's
  /// settings say `edit off`: then ``PlainLines`` reads. `program` is the name that stands before
  /// a colon in those settings.
  package convenience init?(program: String) {
    guard
      Terminal.isTerminal(0), Terminal.isTerminal(1), let term = Terminal.name
    else { return nil }
    self.init(program: program, input: 0, output: 1, term: term, settings: nil)
  }

  /// Prepares editing on any two descriptors, with the settings of a certain file.
  init?(program: String, input: Int32, output: Int32, term: String, settings: String?) {
    hasUTF8 = Terminal.prepareLocale()
    guard let editline = Editline(program: program, input: input, output: output, term: term)
    else { return nil }
    self.editline = editline
    self.input = input
    self.output = output
    // Real terminals of the seventies print what they do not know.
    bracketsPastes = !term.hasPrefix("vt")

    Bindings.bindFriendly(editline)
    // `bind -e` and `bind -v` wipe all keys; those the user binds behind them count.
    editline.rebind = { [unowned editline] in Bindings.bindFriendly(editline) }
    let path = settings ?? Editline.settingsVariable
    self.settings = path ?? ".editrc"
    let notes = editline.source(path)
    complaint = notes.split(whereSeparator: \.isNewline).first.map {
      TypedText.singleLine(String($0))
    }
    guard editline.isEditing else { return nil }
    isVi = editline.isVi
    Bindings.bindEssential(editline)
    decoder.isEscapeKey = isVi
    editline.next = { [unowned self] in nextCharacter() }
    editline.act = { [unowned self] in act($0) }
  }

  /// Adds a line to the history that the arrow keys and Ctrl-R go through.
  ///
  /// The caller decides which lines belong there; answers do not.
  package func remember(_ line: String) {
    let line = TypedText.cleaned(line)
    if !line.isEmpty { editline.remember(line) }
  }

  /// Shows the prompt and reads one line, which begins with `prefill` for editing.
  ///
  /// A character of `instant` typed into an empty line ends it at once, as if Enter followed. Behind
  /// other text it is text, and so it is where more lies ready behind it, as in a paste.
  ///
  /// Without `usesHistory` the keys that go back in the history find nothing.
  ///
  /// Signals are caught meanwhile only, and the terminal is as before when this returns.
  package func read(
    prompt: LinePrompt,
    prefill: String? = nil,
    instant: Set<Character> = [],
    usesHistory: Bool = true
  ) -> LineOutcome {
    editline.useHistory(usesHistory)
    self.instant = instant
    isTyping = true
    hasWaited = false
    cameAtOnce = false
    drawn = DrawnLine()
    self.prompt = hasUTF8 ? prompt : prompt.ascii
    if !editline.setPrompt(self.prompt.forEditor) {
      self.prompt = prompt.ascii
      _ = editline.setPrompt(self.prompt.forEditor)
    }
    action = nil
    afterwards = nil
    ending = nil
    offered = nil
    characters = []
    columns = Terminal.columns(output) ?? 80
    if let prefill, !prefill.isEmpty { request(.insert(TypedText.cleaned(prefill))) }

    return Signals.catching(handlesStop: true) {
      if bracketsPastes { editline.write("\u{1b}[?2004h") }
      let line = editline.readLine()
      if bracketsPastes { editline.write("\u{1b}[?2004l") }
      if let ending { return ending }
      guard var line else {
        // libedit gave up by itself: it found no terminal to read from.
        return Terminal.isHungUp(input) ? .terminated(signal: Int32(CEL_SIGHUP)) : .endOfInput
      }
      cameAtOnce = !hasWaited
      if line.utf8.last == 0x0A { line.unicodeScalars.removeLast() }
      return .line(TypedText.cleaned(line))
    }
  }
}
