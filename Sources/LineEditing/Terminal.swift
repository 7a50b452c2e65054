import CEditline

/// What the terminal behind a descriptor is.
package enum Terminal {
  /// Whether the descriptor is a terminal, and not a pipe or a file.
  package static func isTerminal(_ descriptor: Int32) -> Bool { cel_is_terminal(descriptor) }

  /// The width of the terminal in columns, or `nil` when it does not say.
  package static func columns(_ descriptor: Int32) -> Int? {
    let columns = cel_columns(descriptor)
    return columns > 0 ? Int(columns) : nil
  }

  /// The height of the terminal in rows, or `nil` when it does not say.
  package static func rows(_ descriptor: Int32) -> Int? {
    let rows = cel_rows(descriptor)
    return rows > 0 ? Int(rows) : nil
  }

  /// Whether something can be read without waiting: typed ahead, or the rest of a paste.
  ///
  /// True too when the terminal has been closed, which reading would tell at once.
  package static func hasInput(_ descriptor: Int32) -> Bool {
    cel_has_input(descriptor)
  }

  /// How many bytes can be read without waiting.
  static func readyCount(_ descriptor: Int32) -> Int { Int(cel_ready(descriptor)) }

  /// Makes sure that typed characters are read as UTF-8, whatever `LANG` says.
  ///
  /// Without that every letter with an accent is lost without a word. False when this machine has
  /// no UTF-8 locale at all; prompts are then drawn in ASCII and a warning is in place.
  @discardableResult
  package static func prepareLocale() -> Bool { cel_prepare_locale() }

  /// Whether `TERM` is empty, unset or `dumb`: nothing can be edited there.
  package static var isDumb: Bool { name == nil }

  /// `TERM`, unless it stands for a terminal that cannot move its cursor.
  static var name: String? {
    guard let term = unsafe cel_term() else { return nil }
    let name = unsafe String(cString: term)
    return name.isEmpty || name == "dumb" ? nil : name
  }

  /// The columns a scalar takes: 0, 1 or 2, and -1 for what cannot be printed.
  static func width(of scalar: Unicode.Scalar) -> Int { Int(cel_width(scalar.value)) }

  /// Reads what there is, at most so many bytes; waits when there is nothing.
  static func read(_ descriptor: Int32, atMost capacity: Int) -> Reading {
    var status = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      status = unsafe cel_read(descriptor, buffer.baseAddress, buffer.count)
      count = max(status, 0)
    }
    if status > 0 { return .bytes(bytes) }
    if status == 0 { return .end(isHungUp: isHungUp(descriptor)) }
    return isHungUp(descriptor) ? .end(isHungUp: true) : .failed(errno: Int32(-status))
  }

  /// Whether the terminal behind the descriptor has been closed.
  static func isHungUp(_ descriptor: Int32) -> Bool { cel_is_hung_up(descriptor) }

  /// What came of reading.
  enum Reading: Equatable {
    case bytes([UInt8])
    case end(isHungUp: Bool)
    case failed(errno: Int32)
  }

  /// Writes text behind what `print` still holds back.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cel_write_all(descriptor, characters.baseAddress, characters.count)
      }
    }
  }
}
