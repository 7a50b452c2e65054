import CEditline

/// Reads lines from a terminal as it is, without editing and without a single escape sequence.
///
/// For dumb terminals and for screen readers, who have the terminal's own line. The terminal
/// itself takes no more than 4,095 bytes in one line.
package final class PlainLines {
  /// Whether the last line lay ready, whole, when its prompt was shown: nothing was waited for.
  ///
  /// So come the lines somebody types ahead, and those of a paste.
  package private(set) var cameAtOnce = false

  private let input: Int32
  private let output: Int32

  /// Reads from one descriptor and writes prompts to another: standard input and output.
  package init(input: Int32 = 0, output: Int32 = 1) {
    self.input = input
    self.output = output
    Terminal.prepareLocale()
  }

  /// Writes the prompt and reads one line, in NFC and without what stray keys leave in it.
  ///
  /// Signals are caught meanwhile only, and the terminal is as before when this returns.
  package func read(prompt: LinePrompt) -> LineOutcome {
    cameAtOnce = false
    return Signals.catching(handlesStop: false) {
      _ = cel_begin_plain(input)
      defer { cel_end_plain(input) }
      Terminal.write(prompt.plain, to: output)
      return readLine(prompt)
    }
  }

  private func readLine(_ prompt: LinePrompt) -> LineOutcome {
    var line: [UInt8] = []
    var hasWaited = false
    while true {
      hasWaited = hasWaited || !Terminal.hasInput(input)
      switch Signals.wait(for: input) {
      case .timeout: continue
      case .failed(let errno): return .failed(errno: errno)
      case .signal:
        if let outcome = takeSignals(prompt, &line) { return outcome }
        continue
      case .input: break
      }
      // A byte at a time: the rest may be meant for a program started after this line.
      switch Terminal.read(input, atMost: 1) {
      case .bytes(let bytes): line += bytes
      case .end(isHungUp: true): return .terminated(signal: Int32(CEL_SIGHUP))
      case .end where line.isEmpty:
        Terminal.write("\n", to: output)
        return .endOfInput
      case .end: return .line(Self.text(of: line))
      case .failed(let errno): return .failed(errno: errno)
      }
      if line.last == UInt8(ascii: "\n") {
        cameAtOnce = !hasWaited
        let text = Self.text(of: line)
        // The terminal showed it when it was typed, above the prompt: nothing stands behind that yet.
        if cameAtOnce { Terminal.write(text + "\n", to: output) }
        return .line(text)
      }
    }
  }

  private func takeSignals(_ prompt: LinePrompt, _ line: inout [UInt8]) -> LineOutcome? {
    while let arrival = Signals.next {
      switch arrival {
      case .interrupted:
        // The terminal itself still holds the line, unless its own Ctrl-C sent the signal.
        cel_drop_input(input)
        Terminal.write("\n", to: output)
        return .cancelled
      case .terminated(let signal): return .terminated(signal: signal)
      case .continued:
        // Stopping made the terminal forget the line.
        line = []
        _ = cel_begin_plain(input)
        Terminal.write(prompt.plain, to: output)
      case .resized, .stop: break
      }
    }
    return nil
  }

  /// The characters among the bytes, without what arrow keys and their like leave there.
  static func text(of bytes: [UInt8]) -> String {
    var decoder = KeyDecoder()
    var scalars = String.UnicodeScalarView()
    for key in withoutKeys(bytes).flatMap({ decoder.take($0) }) {
      switch key {
      case .character(let scalar): scalars.append(scalar)
      case .control(0x09): scalars.append(" ")
      case .control, .motion, .alt, .escape, .pasted: break
      }
    }
    return composed(String(scalars))
  }

  /// The bytes without Esc and without the sequences of keys behind it.
  ///
  /// What else stands behind Esc is text. Nobody sees what a longer sequence would take with it, so
  /// none is looked for but those of keys.
  private static func withoutKeys(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var kept: [UInt8] = []
    while let escape = rest.firstIndex(of: 0x1B) {
      kept += rest[..<escape]
      rest = rest[(escape + 1)...].dropFirst(lengthOfKey(rest[(escape + 1)...]))
    }
    return kept + rest
  }

  /// How many bytes behind Esc are a key's: `[`, parameters and a last byte, or `O` and a letter.
  private static func lengthOfKey(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return 0 }
    switch first {
    case UInt8(ascii: "O"):
      return "ABCDFHMPQRSabcd".utf8.contains(second) ? 2 : 0
    case UInt8(ascii: "["):
      // The Linux console's F1 to F5 have a second bracket.
      let start = bytes.dropFirst(second == UInt8(ascii: "[") ? 2 : 1)
      let parameters = start.prefix { (0x30...0x3F).contains($0) }
      guard let last = start.dropFirst(parameters.count).first else { return 0 }
      // rxvt ends some with a dollar sign.
      guard (0x40...0x7E).contains(last) || last == UInt8(ascii: "$") else { return 0 }
      return bytes.distance(from: bytes.startIndex, to: start.startIndex) + parameters.count + 1
    default:
      return 0
    }
  }
}
