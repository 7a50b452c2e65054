/// What arrived from the keyboard, taken out of the terminal's bytes.
enum Key: Equatable {
  /// A character of a text.
  case character(Unicode.Scalar)

  /// A key with Ctrl, or one of Enter, Tab, Backspace, as its ASCII code.
  case control(UInt8)

  /// A key that moves or deletes, with the bytes the terminal sent for it.
  case motion(Motion, bytes: [UInt8])

  /// A letter with Alt, or Alt-Enter as 0x0D.
  case alt(UInt8)

  /// Esc alone.
  case escape

  /// A whole text from the clipboard, as it came.
  case pasted([UInt8])
}

/// Keys that move or delete, of which terminals send several forms.
enum Motion: UInt8, CaseIterable {
  // The raw value is the private character that stands for the key in vi mode, where a sequence
  // that begins with Esc would end inserting.
  case left = 0x81
  case right
  case up
  case down
  case home
  case end
  case delete
  case wordLeft
  case wordRight
  case deleteWord

  /// libedit's command for it.
  var command: String {
    switch self {
    case .left: "ed-prev-char"
    case .right: "ed-next-char"
    case .up: "ed-prev-history"
    case .down: "ed-next-history"
    case .home: "ed-move-to-beg"
    case .end: "ed-move-to-end"
    case .delete: "ed-delete-next-char"
    case .wordLeft: LineCommand.wordLeft.name
    case .wordRight: LineCommand.wordRight.name
    case .deleteWord: LineCommand.killWord.name
    }
  }

  /// The forms of the key behind Esc, each with `[` or `O`.
  var sequences: [String] {
    switch self {
    case .left: ["[D", "OD"]
    case .right: ["[C", "OC"]
    case .up: ["[A", "OA"]
    case .down: ["[B", "OB"]
    case .home: ["[H", "OH", "[1~", "[7~"]
    case .end: ["[F", "OF", "[4~", "[8~"]
    case .delete: ["[3~"]
    case .wordLeft: ["[1;5D", "[1;3D", "[5D", "Od"]
    case .wordRight: ["[1;5C", "[1;3C", "[5C", "Oc"]
    case .deleteWord: ["[3;5~", "[3;3~"]
    }
  }

  /// The key a sequence behind Esc stands for.
  static func named(_ sequence: [UInt8]) -> Motion? {
    let text = String(decoding: sequence, as: UTF8.self)
    return allCases.first { $0.sequences.contains(text) }
  }
}
