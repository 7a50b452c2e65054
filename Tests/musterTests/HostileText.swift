import Foundation
import Testing

/// Texts that steer a terminal, forge a line or deceive the eye.
enum HostileText {
  /// One kind each, with words that show where it went.
  static let all: [String] = [
    "clear \u{1B}[2J\u{1B}[H",
    "title \u{1B}]0;title\u{7}",
    "clipboard \u{1B}]52;c;cm0gLXJm\u{7}",
    "link \u{1B}]8;;http://evil.invalid\u{1B}\\click\u{1B}]8;;\u{1B}\\",
    "C1 \u{9B}31m \u{85} \u{90}q\u{9C}",
    "answers back \u{1B}P$q\u{1B}\\ \u{1B}[6n \u{1B}[c \u{5}",
    "overprint\rPASS",
    "lines\nmuster: all is well\r\nmuster: all is well\u{2028}muster: all is well\u{2029}",
    // A letter with two hundred marks is tried in TextTests; here it would be in every text.
    "backspace \u{8}\u{8}\u{8}", "marks e\u{301}\u{301}\u{301} 漢字 שלום",
    "nothing \u{0} \u{1} \u{B} \u{C} \u{E} \u{1F} \u{7F}",
    bidirectional,
    "hidden a\u{200B}b\u{2060}c\u{FEFF}d\u{AD}e\u{34F}f\u{3164}g\u{200D}h\u{E0041}i\u{206A}j\u{FFF9}",
  ]

  /// Turns text round, and holds no control character, so that notes and answers may hold it.
  static let bidirectional = "turned \u{202E}evil\u{2066}\u{61C}\u{200F}\u{2069}"

  /// All of them in one text.
  static let joined = all.joined(separator: " ")

  /// What is left of them where control characters are refused; the line breaks stay.
  static let withoutControls = String(
    String.UnicodeScalarView(
      joined.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control }
    )
  )

  /// The text as YAML and JSON both write it between double quotes.
  static func quoted(_ text: String) -> String {
    let inside = text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x22, 0x5C: "\\\(scalar)"
      case 0x7F...0xFFFF, 0..<0x20:
        "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      // The two write what is beyond differently, and take it as it is.
      default: "\(scalar)"
      }
    }
    return "\"" + inside.joined() + "\""
  }
}

extension HostileText {
  /// The scalars that must not leave the program, as numbers.
  ///
  /// Written apart from the program's own rule, so that a hole in that one shows here.
  static func unsafe(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.filter { isUnsafe(at: $0, in: scalars) }.map {
      String(scalars[$0].value, radix: 16)
    }
  }

  private static func isUnsafe(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[index].value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Invisible in any place: hyphens, fillers, marks of direction, separators, tags.
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B,
      0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB,
      0xE0000...0xE0FFF:
      true
    // Joiners and variation selectors may stand in an emoji, and in scripts that join letters.
    case 0x200C, 0x200D:
      index == 0 || index + 1 == scalars.count || scalars[index - 1].isASCII
        || scalars[index + 1].isASCII
    case 0xFE00...0xFE0F: index == 0 || scalars[index - 1].properties.isAlphabetic
    default: false
    }
  }

  /// Expects that nothing in the text can act; our own bold may stand in it where it is asked for.
  static func expectSafe(
    _ text: String,
    _ what: String,
    mayBeBold: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let plain =
      mayBeBold
      ? text.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") : text
    #expect(unsafe(in: plain) == [], "\(what.debugDescription)", sourceLocation: sourceLocation)
  }

  /// The same for all that a run said, and that no line of its errors is another's.
  static func expectSafe(
    _ outcome: Outcome,
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectSafe(
      outcome.output,
      what,
      mayBeBold: what.contains("always"),
      sourceLocation: sourceLocation
    )
    expectSafe(outcome.errors, what, sourceLocation: sourceLocation)
    // A message is one line, and so nothing in it can pass for another; what is for reading is
    // wrapped, and any word of it may begin a line.
    for line in outcome.errors.split(separator: "\n") {
      #expect(!line.hasPrefix("muster: all is well"), "\(what)", sourceLocation: sourceLocation)
      #expect(line.count <= 260, "\(what) says too much", sourceLocation: sourceLocation)
    }
    if what.contains("\"--ascii\""), !what.contains("export") {
      let all = (outcome.output + outcome.errors).utf8
      #expect(all.allSatisfy { $0 < 0x80 }, "\(what)", sourceLocation: sourceLocation)
    }
    // A trap ends by a signal.
    #expect(outcome.status >= 0, "\(what.debugDescription)", sourceLocation: sourceLocation)
  }
}
