extension String {
  /// The text with every character that could steer or deceive a terminal made visible.
  ///
  /// Control characters become `^X`, DEL `^?`, C1, bidirectional and invisible ones `<U+XXXX>`, a tab
  /// a space; line breaks stay.
  package var terminalSafe: String {
    escapedForTerminal(lineBreak: "\n")
  }

  /// The text on one line, safe to print: like `terminalSafe`, with each line break a space.
  package var terminalSafeLine: String {
    escapedForTerminal(lineBreak: " ")
  }

  private func escapedForTerminal(lineBreak: String) -> String {
    replacingUnsafe { $0 == "\n" ? lineBreak : $0.terminalEscape ?? "" }
  }

  /// The text with something else in place of every character that could steer or deceive a
  /// terminal, line breaks and tabs among them.
  ///
  /// The one rule for what that is: JSON writes its own escapes by it.
  package func replacingUnsafe(with replacement: (Unicode.Scalar) -> String) -> String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var safe = String.UnicodeScalarView()
    // The scalar before, unless something else stands for it.
    var before: Unicode.Scalar?
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      let after = unicodeScalars[unicodeScalars.index(after: index)...].first
      if scalar.terminalEscape != nil, !scalar.belongs(between: before, and: after) {
        safe.append(contentsOf: replacement(scalar).unicodeScalars)
        before = nil
      } else {
        safe.append(scalar)
        before = scalar
      }
    }
    return String(safe)
  }
}

extension Unicode.Scalar {
  /// What stands for this scalar on a terminal, or `nil` when it may stand for itself.
  fileprivate var terminalEscape: String? {
    switch value {
    case 0x09: " "
    case 0x00..<0x20: "^" + String(Unicode.Scalar(UInt8(value) + 0x40))
    case 0x20..<0x7F: nil
    case 0x7F: "^?"
    default: isUnsafeOnTerminal ? "<U+" + hexadecimal(value, digits: 4) + ">" : nil
    }
  }

  private var isUnsafeOnTerminal: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    // Arabic, Syriac and Kaithi number signs are format characters, and visible.
    case .format: return properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(value)
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}

extension Unicode.Scalar {
  /// Whether an invisible scalar does its work between its neighbours rather than hide there.
  ///
  /// A joiner does inside an emoji and between letters of the scripts that join them, a variation
  /// selector after an emoji or a character beyond ASCII.
  fileprivate func belongs(between before: Self?, and after: Self?) -> Bool {
    guard let before else { return false }
    if self == "\u{200C}" || self == "\u{200D}" {
      guard let after else { return false }
      return (before.isJoinable || before.properties.isVariationSelector) && after.isJoinable
    }
    guard properties.isVariationSelector else { return false }
    return before.properties.isEmoji || !before.isASCII && before.terminalEscape == nil
  }

  private var isJoinable: Bool {
    guard !isASCII, terminalEscape == nil else { return false }
    if properties.isEmoji || properties.isAlphabetic { return true }
    return [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
  }
}

private func hexadecimal(_ value: some BinaryInteger, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(digits - text.count, 0)) + text
}
