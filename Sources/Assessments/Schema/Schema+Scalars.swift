import JSON

/// What a single value may be.
///
/// Muster reads every value as text first and asks then what it is; YAML has told numbers, true and
/// false apart before a schema sees them. So where any text will do, those will too.
extension Schema {
  static let scalarTypes = JSON.strings(["string", "number", "boolean"])

  /// Any single value, also one without a letter in it.
  static let scalar: Schema = ["type": scalarTypes]

  /// Text that is not left empty.
  static let text: Schema = {
    let text: Schema = ["type": scalarTypes, "pattern": #"\S"#]
    return text.saying("write some text here")
  }()

  /// `true` or `false`, with quotes or without.
  static let flag: Schema = ["enum": [true, false, "true", "false"], "default": false]

  /// An id in kebab case.
  package static let identifier = matching("^\(identifierPattern)$").saying(
    "write small letters, digits and '-', beginning with a letter; at most \(identifierLimit)"
  )

  /// An id, where YAML may have made `true` or `false` of it.
  static let choiceID: Schema = {
    let schema: Schema = [
      "type": ["string", "boolean"], "pattern": .string("^\(identifierPattern)$"),
    ]
    return schema.saying("write small letters, digits and '-', beginning with a letter")
  }()

  /// The name of a question, `area.question`.
  package static let questionID = matching(questionPattern).saying(
    "write area.question, such as purpose.written"
  )

  /// The pattern of a question's name, for keys.
  static let questionPattern = #"^\#(identifierPattern)\.\#(identifierPattern)$"#

  /// Three numbers, `1.0.0`.
  package static let version = matching(
    #"^[0-9]{1,\#(digits)}(?:\.[0-9]{1,\#(digits)}){2}$"#
  ).saying("write three numbers, such as 1.0.0")

  private static let digits = AssessmentReader.versionDigits

  private static let identifierPattern =
    "[a-z](?:[a-z0-9-]{0,\(identifierLimit - 2)}[a-z0-9])?"

  /// A whole number.
  static let wholeNumber: Schema = {
    let number: Schema = ["type": ["integer", "string"], "pattern": "^[+-]?[0-9]{1,18}$"]
    return number.saying("write a whole number")
  }()

  /// A whole number, 0 or more.
  static let count: Schema = {
    let number: Schema = [
      "type": ["integer", "string"], "minimum": 0, "pattern": "^[+]?[0-9]{1,18}$",
    ]
    return number.saying("write a whole number, 0 or more")
  }()

  /// Text that fits a pattern.
  package static func matching(_ pattern: String) -> Schema {
    ["type": "string", "pattern": .string(pattern)]
  }
}
