/// What may stand in a line: text somebody typed or pasted, without what steers terminals.
enum TypedText {
  /// A pasted text as it goes into the line: in NFC, ends of lines as "\n", tabs as blanks.
  ///
  /// Editing mode swaps CR and LF on the way in, so that CR LF arrives as LF CR: a pair of the two
  /// in either order is one end. One end of line after the last line is no part of the text.
  static func pasted(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isEnd = scalar == "\n" || scalar == "\r"
      if isEnd, let end = previous, end == "\n" || end == "\r", end != scalar {
        previous = nil
        continue
      }
      scalars.append(isEnd ? "\n" : scalar)
      previous = isEnd ? scalar : nil
    }
    if scalars.last == "\n" { scalars.removeLast() }
    return cleaned(String(scalars))
  }

  /// The text in NFC without control characters; "\n" stays, a tab becomes a blank.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        scalars.append(" ")
      } else if scalar == "\n" || !isControl(scalar) {
        scalars.append(scalar)
      }
    }
    return composed(String(scalars))
  }

  /// The text as one line: what is not printed becomes a blank, none at the end.
  static func singleLine(_ text: String) -> String {
    var scalars = String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in isControl(scalar) ? " " : scalar }
    )
    while scalars.last == " " { scalars.removeLast() }
    return composed(String(scalars))
  }

  /// Whether the scalar steers a terminal: C0, DEL and C1.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
