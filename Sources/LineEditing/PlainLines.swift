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

  /// The characters among the bytes; arrow keys and their like leave sequences there.
  static func text(of bytes: [UInt8]) -> String {
    var decoder = KeyDecoder()
    var scalars = String.UnicodeScalarView()
    for key in bytes.flatMap({ decoder.take($0) }) {
      switch key {
      case .character(let scalar): scalars.append(scalar)
      case .control(0x09): scalars.append(" ")
      case .pasted(let bytes): scalars += TypedText.pasted(bytes).unicodeScalars
      case .control, .motion, .alt, .escape: break
      }
    }
    return composed(String(scalars))
  }
}
