/// Splits a line into words as a shell does, without expanding anything.
enum CommandLineWords {
  /// Blanks part words; quotes and backslashes hold them together.
  ///
  /// `nil` when a quote stays open.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var isEscaped = false
    func longer(
      _ word: String.UnicodeScalarView?,
      by scalar: Unicode.Scalar
    )
      -> String.UnicodeScalarView
    {
      var longer = word ?? String.UnicodeScalarView()
      longer.append(scalar)
      return longer
    }
    // Scalar by scalar, as a shell reads: a letter may join the quote behind it into one character.
    for scalar in line.unicodeScalars {
      if isEscaped {
        word = longer(word, by: scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if scalar == open { quote = nil } else { word = longer(word, by: scalar) }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
        word = word ?? String.UnicodeScalarView()
      } else if scalar.properties.isWhitespace {
        if let done = word { words.append(String(done)) }
        word = nil
      } else {
        word = longer(word, by: scalar)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    if let word { words.append(String(word)) }
    return words
  }
}
