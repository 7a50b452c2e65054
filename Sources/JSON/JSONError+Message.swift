extension JSONError.Message {
  static let empty = Self(text: "the text is empty; expected a value")
  static let byteOrderMark = Self(
    text: "the text begins with a byte order mark; save it as UTF-8 without one"
  )
  static let utf16 = Self(text: "the text is UTF-16; save it as UTF-8")
  static let comment = Self(text: "JSON has no comments; remove it")
  static let singleQuote = Self(text: "a string stands in double quotes")
  static let unclosedString = Self(text: "this string is not closed")
  static let rawLineBreak = Self(text: "a string ends on its line; close it, or write '\\n'")
  static let shortUnicodeEscape = Self(text: "'\\u' needs four hexadecimal digits")
  static let plusSign = Self(text: "a number has no '+'; remove it")
  static let leadingPoint = Self(text: "a number begins with a digit; write a '0' before the '.'")
  static let leadingZero = Self(text: "a number does not begin with '0' and another digit")

  static func expected(_ what: String, found: Found) -> Self {
    Self(text: "expected \(what), found \(found.text)")
  }

  static func notAValue(_ word: String) -> Self {
    switch word {
    case "NaN", "nan", "Infinity", "inf", "-Infinity", "-inf", "-NaN":
      Self(text: "'\(word)' is not a number in JSON; write null")
    case _ where word.hasPrefix("-"):
      Self(text: "'\(excerpt(of: word))' is not a number")
    default:
      Self(text: "'\(excerpt(of: word))' is not a value; a word is true, false or null")
    }
  }

  static func trailingComma(before bracket: String) -> Self {
    Self(text: "a comma stands before '\(bracket)'; remove it")
  }

  static func duplicate(_ name: String) -> Self {
    Self(text: "'\(excerpt(of: name))' stands twice in this object")
  }

  static func rawControl(_ byte: UInt8) -> Self {
    Self(text: "a string holds a raw control character; write '\(JSON.escape(UInt32(byte)))'")
  }

  static func notAnEscape(_ byte: UInt8) -> Self {
    (0x21..<0x7F).contains(byte)
      ? Self(text: "'\\\(Unicode.Scalar(byte))' is not an escape; write '\\\\' for a backslash")
      : Self(text: "a backslash begins an escape; write '\\\\' for a backslash")
  }

  static func loneSurrogate(_ value: UInt32) -> Self {
    Self(text: "'\(JSON.escape(value))' is half of a surrogate pair; the other half is missing")
  }

  static func notUTF8(_ byte: UInt8) -> Self {
    Self(text: "the byte \(hexadecimal(byte)) is not UTF-8 here")
  }

  static func tooManyBytes(_ limit: Int) -> Self {
    Self(text: "the text has more than \(limit) bytes")
  }

  static func tooDeep(_ limit: Int) -> Self {
    Self(text: "arrays and objects are nested more than \(limit) deep")
  }

  static func tooManyValues(_ limit: Int) -> Self {
    Self(text: "the text has more than \(limit) values")
  }

  static func numberTooLong(_ limit: Int) -> Self {
    Self(text: "a number has more than \(limit) characters")
  }

  static func stringTooLong(_ limit: Int) -> Self {
    Self(text: "a string has more than \(limit) bytes")
  }

  /// What stands where something else was expected.
  struct Found {
    let text: String

    static let end = Self(text: "the end of the text")

    static func byte(_ byte: UInt8) -> Self {
      Self(text: "the byte \(hexadecimal(byte))")
    }

    static func scalar(_ scalar: Unicode.Scalar) -> Self {
      let isPlain = scalar == "\"" || scalar == "\\"
      return Self(text: "'\(isPlain ? String(scalar) : JSON.escaped(String(scalar)))'")
    }
  }

  /// The beginning of what was written, at most 40 characters, safe to print.
  private static func excerpt(of text: String) -> String {
    let limit = 40
    let escaped = JSON.escaped(text)
    let scalars = escaped.unicodeScalars
    guard scalars.count > limit else { return escaped }
    return String(String.UnicodeScalarView(scalars.prefix(limit - 3))) + "..."
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
