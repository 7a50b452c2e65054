/// Takes keys out of the bytes of a terminal and swallows what is none.
///
/// Mouse, focus and function keys come as sequences behind Esc. libedit would leave the rest of
/// those it does not know in the line, and opens a command line of its own at Esc x: so only the
/// sequences in ``Motion`` and the letters in ``altLetters`` go on to it.
struct KeyDecoder {
  /// What goes on to libedit with Alt: the letters and signs that ``Bindings`` binds, and Backspace.
  static let altLetters = Set("bfducl<>pn".utf8).union([0x08, 0x7F])

  private static let pasteBegin = Array("[200~".utf8)
  private static let pasteEnd = Array("\u{1b}[201~".utf8)

  /// Whether Esc is a key of its own, as in vi mode, and not the beginning of Alt.
  var isEscapeKey = false

  private var state = State.text

  private enum State: Equatable {
    case text
    case scalar([UInt8], missing: Int)
    case escape
    case sequence([UInt8])
    case mouse(missing: Int)
    case string(escaped: Bool)
    case paste([UInt8])
  }

  /// Whether more bytes must follow soon: without them, call ``timeOut()``.
  ///
  /// Not so in the middle of a letter, whose second byte may lag behind on a slow line.
  var isPending: Bool {
    switch state {
    case .text, .scalar: false
    case .escape, .sequence, .mouse, .string, .paste: true
    }
  }

  /// Whether a pasted text is arriving.
  var isPasting: Bool {
    if case .paste = state { true } else { false }
  }

  /// Takes one byte and tells the key it completes, if it does.
  mutating func take(_ byte: UInt8) -> [Key] {
    switch state {
    case .text: takeText(byte)
    case .scalar(let bytes, let missing): take(byte, after: bytes, missing: missing)
    case .escape: takeEscaped(byte)
    case .sequence(let bytes): take(byte, inSequence: bytes)
    case .mouse(let missing): takeMouse(missing: missing)
    case .string(let escaped): take(byte, inString: escaped)
    case .paste: takePasted(byte)
    }
  }

  /// Gives up waiting for the rest of what has begun.
  mutating func timeOut() -> [Key] {
    defer { state = .text }
    return switch state {
    case .escape: [.escape]
    case .paste(let bytes): [.pasted(bytes)]
    default: []
    }
  }

  // MARK: - States

  private mutating func takeText(_ byte: UInt8) -> [Key] {
    switch byte {
    case 0x1B: state = .escape
    case 0x00: break
    case 0x01..<0x20, 0x7F: return [.control(byte)]
    case 0x20..<0x7F: return [.character(Unicode.Scalar(byte))]
    case 0xC2...0xDF: state = .scalar([byte], missing: 1)
    case 0xE0...0xEF: state = .scalar([byte], missing: 2)
    case 0xF0...0xF4: state = .scalar([byte], missing: 3)
    default: break  // not UTF-8
    }
    return []
  }

  private mutating func take(_ byte: UInt8, after bytes: [UInt8], missing: Int) -> [Key] {
    guard (0x80...0xBF).contains(byte) else {
      state = .text
      return takeText(byte)
    }
    guard missing == 1 else {
      state = .scalar(bytes + [byte], missing: missing - 1)
      return []
    }
    state = .text
    guard
      let text = String(validating: bytes + [byte], as: UTF8.self),
      let scalar = text.unicodeScalars.first,
      !TypedText.isControl(scalar)
    else { return [] }
    return [.character(scalar)]
  }

  private mutating func takeEscaped(_ byte: UInt8) -> [Key] {
    state = .text
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence([byte])
      return []
    case 0x1B:
      state = .escape
      return [.escape]
    case _ where isEscapeKey:
      return [.escape] + takeText(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      state = .string(escaped: false)
      return []
    case _ where Self.altLetters.contains(byte):
      return [.alt(byte)]
    case 0x0A, 0x0D:
      return [.alt(0x0D)]  // editing mode swaps the two on the way in
    case 0x01..<0x20:
      return [.escape] + takeText(byte)  // Ctrl-C right behind a stray Esc still counts
    case 0x80...:
      return takeText(byte)  // the rest of a letter with an accent must not be left over
    default:
      return []
    }
  }

  private mutating func take(_ byte: UInt8, inSequence bytes: [UInt8]) -> [Key] {
    // An interrupted sequence: what interrupts it counts.
    if byte < 0x20 {
      state = .text
      return takeText(byte)
    }
    let sequence = bytes + [byte]
    let isControlSequence = bytes[0] == UInt8(ascii: "[")
    switch byte {
    case UInt8(ascii: "[") where sequence.count == 2:
      state = .mouse(missing: 1)  // the Linux console's F1 to F5 have one letter more
      return []
    case UInt8(ascii: "M") where sequence.count == 2 && isControlSequence:
      state = .mouse(missing: 3)
      return []
    case UInt8(ascii: "M") where sequence.count == 2:
      state = .text
      return [.control(0x0D)]  // Enter of the number pad
    case 0x40...0x7E:
      break
    default:
      state = sequence.count < 64 ? .sequence(sequence) : .text
      return []
    }
    if sequence == Self.pasteBegin {
      state = .paste([])
      return []
    }
    state = .text
    return Motion.named(sequence).map { [.motion($0, bytes: [0x1B] + sequence)] } ?? []
  }

  private mutating func takeMouse(missing: Int) -> [Key] {
    state = missing > 1 ? .mouse(missing: missing - 1) : .text
    return []
  }

  private mutating func take(_ byte: UInt8, inString escaped: Bool) -> [Key] {
    switch byte {
    case 0x07: state = .text
    case UInt8(ascii: "\\") where escaped: state = .text
    default: state = .string(escaped: byte == 0x1B)
    }
    return []
  }

  private mutating func takePasted(_ byte: UInt8) -> [Key] {
    guard case .paste(var bytes) = state else { return [] }
    state = .text  // so that the array is changed in place, not copied for each byte
    bytes.append(byte)
    if byte == UInt8(ascii: "~"), bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
      return [.pasted(Array(bytes.dropLast(Self.pasteEnd.count)))]
    }
    state = .paste(bytes)
    return []
  }
}
