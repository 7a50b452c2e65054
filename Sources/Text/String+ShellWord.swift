extension String {
  /// The text as it has to be typed, so that a shell and the prompt take it as one word.
  package var shellWord: String {
    let plain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    if plain, !isEmpty, !hasPrefix("-") { return self }
    // Scalar by scalar: a mark behind the quote would make another character of it.
    var word = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "'" {
        word.append(contentsOf: #"'\''"#.unicodeScalars)
      } else {
        word.append(scalar)
      }
    }
    return "'" + String(word) + "'"
  }
}
