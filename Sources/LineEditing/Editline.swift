import CEditline

/// libedit, with Swift values: the one place that holds its pointer.
@safe
final class Editline {
  /// What libedit does after an action.
  enum Effect {
    case nothing
    case refresh
    /// The cursor alone has moved.
    case moved
    case beep
  }

  /// Gives libedit its next character; `nil` ends the line without a result.
  var next: () -> UInt32? = { nil }

  /// Binds anew what a line of the user's settings has wiped.
  var rebind: () -> Void = {}

  /// Does what the private key stands for, or what a command of our own does.
  var act: (LineCommand?) -> Effect = { _ in .nothing }

  /// The character that makes libedit call ``act`` without a command.
  static let privateKey = UInt32(CEL_PRIVATE_KEY)

  private var handle: OpaquePointer?

  /// Starts libedit, which changes the terminal's settings at once.
  ///
  /// `nil` when the descriptors are no terminal it can work with, or without memory.
  init?(program: String, input: Int32, output: Int32, term: String) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe handle = cel_open(
      program,
      input,
      output,
      term,
      context,
      { context, character in
        guard let context = unsafe context, let character = unsafe character else { return 0 }
        let editline = unsafe Unmanaged<Editline>.fromOpaque(context).takeUnretainedValue()
        guard let next = editline.next() else { return 0 }
        unsafe character.pointee = next
        return 1
      },
      { context, number in
        guard let context = unsafe context else { return Int32(CEL_NOTHING) }
        let editline = unsafe Unmanaged<Editline>.fromOpaque(context).takeUnretainedValue()
        return switch editline.act(LineCommand(rawValue: number)) {
        case .nothing: Int32(CEL_NOTHING)
        case .refresh: Int32(CEL_REFRESH)
        case .moved: Int32(CEL_MOVED)
        case .beep: Int32(CEL_BEEP)
        }
      }
    )
    guard let handle = unsafe handle else { return nil }
    for command in LineCommand.allCases {
      unsafe cel_add_command(handle, command.rawValue, command.name)
    }
  }

  deinit {
    if let handle = unsafe handle { unsafe cel_close(handle) }
  }

  /// Reads the user's settings and tells what there is to say about them, a line each.
  func source(_ path: String?) -> String {
    let text = unsafe [CChar](unsafeUninitializedCapacity: 1024) { buffer, count in
      unsafe buffer.initialize(repeating: 0)
      unsafe cel_source(
        handle,
        path,
        { context in
          guard let context = unsafe context else { return }
          unsafe Unmanaged<Editline>.fromOpaque(context).takeUnretainedValue().rebind()
        },
        buffer.baseAddress,
        buffer.count
      )
      unsafe count = buffer.firstIndex(of: 0) ?? 0
    }
    return String(decoding: text.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Where `$EDITRC` says the settings are; `nil` where it is not set.
  static var settingsVariable: String? {
    guard let path = unsafe cel_settings_variable() else { return nil }
    return unsafe String(cString: path)
  }

  /// False after `edit off` in the settings.
  var isEditing: Bool { unsafe cel_is_editing(handle) }

  /// True after `bind -v` in the settings.
  var isVi: Bool { unsafe cel_is_vi(handle) }

  /// Binds the private key for both of vi's modes and for emacs.
  func bindPrivateKey() { unsafe cel_bind_private_key(handle) }

  /// Binds a key in libedit's notation; `alternative` is the map of vi's command mode.
  func bind(_ key: String, to command: String, alternative: Bool = false) {
    unsafe cel_bind(handle, key, command, alternative)
  }

  /// Makes Ctrl-C, Ctrl-Z, Ctrl-S and their like ordinary keys while a line is edited.
  func claimKeys() { unsafe cel_claim_keys(handle) }

  /// Sets the prompt; false when the locale cannot hold it.
  func setPrompt(_ prompt: String) -> Bool { unsafe cel_set_prompt(handle, prompt) }

  /// Reads a line with its end; `nil` when reading was ended without one.
  func readLine() -> String? {
    var count: Int32 = 0
    guard let bytes = unsafe cel_read_line(handle, &count) else { return nil }
    // At once: the bytes lie in a buffer the next call overwrites.
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
    return unsafe String(decoding: buffer, as: UTF8.self)
  }

  /// The line being edited, and how many of its scalars stand before the cursor.
  var line: (scalars: [Unicode.Scalar], cursor: Int) {
    var count = 0
    var cursor = 0
    let start = unsafe cel_line(handle, &count, &cursor)
    let values = unsafe UnsafeBufferPointer(start: start, count: count)
    return (unsafe values.map { Unicode.Scalar($0) ?? "\u{FFFD}" }, cursor)
  }

  /// Replaces scalars before the cursor; false without memory.
  func replace(_ count: Int, with scalars: [Unicode.Scalar]) -> Bool {
    unsafe cel_delete(handle, Int32(count))
    let values = scalars.map(\.value)
    return unsafe cel_insert(handle, values, values.count)
  }

  /// Moves the cursor by so many scalars, without drawing.
  func move(by distance: Int) { unsafe cel_move(handle, Int32(distance)) }

  /// Draws prompt and line anew from where the terminal's cursor is.
  func redraw() { unsafe cel_redraw(handle) }

  /// Asks the terminal for its size again.
  func resize() { unsafe cel_resize(handle) }

  /// Switches the terminal between editing and the settings found at the start.
  func setEditMode(_ isOn: Bool) { unsafe cel_edit_mode(handle, isOn) }

  /// Writes text behind what libedit has written so far.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cel_write(handle, characters.baseAddress, characters.count)
      }
    }
  }

  /// Whether the keys that go back in the history find it, or nothing.
  func useHistory(_ isOn: Bool) { unsafe cel_use_history(handle, isOn) }

  /// Adds a line to the history.
  func remember(_ line: String) { unsafe cel_remember(handle, line) }
}
