extension StringProtocol {
  /// The number of terminal columns the text takes: 0 for a combining mark, 2 for a wide character.
  ///
  /// Meant for text that went through `terminalSafe`; a control character counts as nothing.
  package var displayWidth: Int {
    var width = 0
    for byte in utf8 {
      // Printable ASCII, nearly every text here, needs no look at characters.
      guard byte >= 0x20, byte < 0x7F else { return reduce(0) { $0 + $1.displayWidth } }
      width += 1
    }
    return width
  }
}

extension Character {
  /// The columns of one character as people see it; an emoji takes 2 however many scalars it has.
  var displayWidth: Int {
    var width = 0
    var isEmoji = false
    for scalar in unicodeScalars {
      width += scalar.displayWidth
      isEmoji = isEmoji || scalar.properties.isEmojiPresentation || scalar == "\u{FE0F}"
    }
    guard isEmoji, let first = unicodeScalars.first, first.properties.isEmoji else { return width }
    return 2
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if isASCII { return value < 0x20 || value == 0x7F ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      if Self.joiningJamo.contains(where: { $0.contains(value) }) { return 0 }
      return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) }
  }

  /// Hangul vowels and final consonants, which are drawn into the block of the first consonant.
  private static let joiningJamo: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FF]

  /// East Asian Wide and Fullwidth, from EastAsianWidth.txt of Unicode 15.0.
  ///
  /// Emoji are left to their own property. Gaps within a script are joined: what is unassigned there
  /// is wide when it is assigned, and text that is narrower than thought still fits.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul Jamo
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // radicals, CJK punctuation
    0x3041...0xA4CF,  // kana, CJK, Yi
    0xA960...0xA97F,  // Hangul Jamo Extended-A
    0xAC00...0xD7A3,  // Hangul
    0xF900...0xFAFF,  // CJK compatibility
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6F,  // compatibility and small forms
    0xFF01...0xFF60,  // fullwidth forms
    0xFFE0...0xFFE6,  // fullwidth signs
    0x16FE0...0x18DFF,  // Tangut, Khitan
    0x1AFF0...0x1B2FF,  // kana extensions, Nushu
    0x1F200...0x1F2FF,  // enclosed ideographs
    0x20000...0x3FFFD,  // CJK extensions
  ]
}
