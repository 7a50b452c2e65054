import CEditline

/// From the terminal's bytes to libedit's characters.
extension LineEditor {
  /// How long the rest of a sequence may take to arrive, in milliseconds.
  private static let sequencePatience: Int32 = 40

  /// How long a paste may pause, in milliseconds, before it counts as over.
  private static let pastePatience: Int32 = 3000

  /// As many bytes lying ready are no typing any more.
  private static let floodCount = 32

  /// The next character for libedit, or `nil` to end the line with ``ending``.
  func nextCharacter() -> UInt32? {
    if let action, characters.isEmpty { takeBack(action) }
    while ending == nil {
      if let afterwards {
        self.afterwards = nil
        finish(afterwards)
      } else if let character = characters.popFirst() {
        return character
      } else if let key = keys.popFirst() {
        take(key)
      } else if let byte = bytes.popFirst() {
        keys += decoder.take(byte)
      } else {
        wait()
      }
    }
    return nil
  }

  /// Has ``act()`` called, in which the line can be changed and drawn.
  func request(_ action: Action) {
    self.action = action
    characters.append(Editline.privateKey)
  }

  /// Makes up for a private key that one of vi's commands took for its own argument.
  private func takeBack(_ action: Action) {
    self.action = nil
    if case .leave(let then) = action { moveBehindLine(then: then) }
  }

  private func wait() {
    drawn.note(editline.line.scalars)
    if !hasWaited, !Terminal.hasInput(input) { hasWaited = true }
    let patience: Int32 =
      if decoder.isPasting { Self.pastePatience } else if decoder.isPending {
        Self.sequencePatience
      } else { -1 }
    switch Signals.wait(for: input, milliseconds: patience) {
    case .input: read()
    case .signal: takeSignals()
    case .timeout: keys += decoder.timeOut()
    case .failed(let errno): ending = .failed(errno: errno)
    }
  }

  private func read() {
    // A byte at a time, so that whatever is typed ahead stays with the terminal for a program
    // that is started after this line.
    switch Terminal.read(input, atMost: decoder.isPasting ? 4096 : 1) {
    case .bytes(let new): bytes += new
    case .end: ending = .terminated(signal: Int32(CEL_SIGHUP))
    case .failed(let errno): ending = .failed(errno: errno)
    }
  }

  private func takeSignals() {
    while ending == nil, let arrival = Signals.next {
      switch arrival {
      case .interrupted:
        request(.leave(then: .cancel))
        return
      case .stop: request(.leave(then: .suspend(returningBy: 0)))
      case .resized: drawAfterResize()
      case .continued: drawAfterContinuing()
      case .terminated(let signal):
        editline.write("\n")
        ending = .terminated(signal: signal)
      }
    }
  }

  private func take(_ key: Key) {
    keyCount += 1
    switch key {
    case .character(let scalar): takeText(scalar)
    case .control(let code): takeControl(code)
    case .motion(let motion, let bytes):
      if isVi {
        characters.append(UInt32(motion.rawValue))
      } else {
        characters += bytes.map(UInt32.init)
      }
    case .alt(0x0D): request(.insert("\n"))
    case .alt(let letter): characters += [0x1B, UInt32(letter)]
    case .escape where isVi:
      isTyping = false
      characters.append(0x1B)
    case .escape: break
    case .pasted(let bytes): request(.insert(TypedText.pasted(bytes)))
    }
  }

  private func takeText(_ scalar: Unicode.Scalar) {
    let ready = bytes.count + Terminal.readyCount(input)
    if isTyping, ready == 0, instant.contains(Character(scalar)), editline.line.scalars.isEmpty {
      characters += [scalar.value, 0x0A]
    } else if isTyping, ready >= Self.floodCount {
      takeFlood(scalar)
    } else if !scalar.isASCII, Terminal.width(of: scalar) == 0 {
      // What has no width of its own belongs to the letter before it.
      request(.insert(String(Character(scalar))))
    } else {
      characters.append(scalar.value)
    }
  }

  /// Takes the text that lies ready and puts it into the line in one go.
  ///
  /// A paste without brackets would otherwise be drawn letter by letter, which takes minutes where
  /// each letter means drawing the rest of a long line.
  private func takeFlood(_ first: Unicode.Scalar) {
    var text = String.UnicodeScalarView([first])
    while keys.isEmpty, ending == nil {
      if let byte = bytes.popFirst() {
        for key in decoder.take(byte) {
          if keys.isEmpty, case .character(let scalar) = key {
            text.append(scalar)
          } else {
            keys.append(key)
          }
        }
      } else if Terminal.hasInput(input) {
        // Still a byte at a time: nothing behind the end of the line is taken.
        read()
      } else {
        break
      }
    }
    request(.insert(String(text)))
  }

  private func takeControl(_ code: UInt8) {
    switch code {
    case 0x03: request(.leave(then: .cancel))
    case 0x04 where editline.line.scalars.isEmpty:
      editline.write("\n")
      ending = .endOfInput
    case 0x09: request(.complete)
    case 0x12:
      // Letters go to the search now, and not into the line.
      isTyping = false
      characters.append(UInt32(code))
    case 0x1A: request(.leave(then: .suspend(returningBy: 0)))
    // Ctrl-Q, Ctrl-S and Ctrl-\ are habits of other programs; Ctrl-V would take the next key,
    // whatever it is, for a character.
    case 0x11, 0x13, 0x16, 0x1C: break
    default: characters.append(UInt32(code))
    }
  }
}
