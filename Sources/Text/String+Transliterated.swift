extension String {
  /// The text in printable ASCII, line breaks, and no-break spaces where lines must not break.
  ///
  /// Accented letters lose their accents; a character without a likeness in ASCII becomes "?".
  package var transliterated: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return reduce(into: "") { text, character in text += character.transliteration }
  }
}

extension Character {
  fileprivate var transliteration: String {
    if unicodeScalars.allSatisfy(\.isASCII) { return String(self) }
    if let known = Self.transliterations[self] { return known }
    // Only letters and digits: an accent changes their sound, but a stroke negates "=".
    guard let base = String(self).decomposed.unicodeScalars.first else { return "" }
    if base.isASCII, base.properties.isAlphabetic || ("0"..."9").contains(base) {
      return String(base)
    }
    if let known = Self.transliterations[Character(base)], known.allSatisfy(\.isLetter) {
      return known
    }
    return unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint) ? "" : "?"
  }

  /// What typography, marks and letters without a decomposition become.
  private static let transliterations: [Character: String] = [
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "–": "-", "—": "-", "\u{2015}": "-",
    "−": "-", "·": "-", "•": "-",
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'",
    "…": "...", "×": "x", "›": ">", "‹": "<", "→": "->", "≤": "<=", "≥": ">=", "≠": "!=",
    "■": "#", "▪": "+", "◧": "+", "□": "-",
    "\u{A0}": "\u{A0}", "\u{2007}": "\u{A0}", "\u{202F}": "\u{A0}", "\u{2009}": " ",
    "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o", "ß": "ss", "ẞ": "SS",
    "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ð": "D", "ð": "d", "Þ": "Th", "þ": "th", "ı": "i",
  ]
}
