import Testing

/// An assessment file with something wrong in it, and what is said of it.
struct BadAssessment: CustomTestStringConvertible, Sendable {
  /// The number in the list of bad inputs.
  let number: Int
  /// What was done to the file.
  let what: String
  let bytes: [UInt8]
  /// Each with its line and column, as it stands behind the name of the file.
  let faults: [String]

  var testDescription: String { "\(number): \(what)" }

  init(_ number: Int, _ what: String, _ text: String, _ faults: String...) {
    self.init(number, what, bytes: Array(text.utf8), faults)
  }

  private init(_ number: Int, _ what: String, bytes: [UInt8], _ faults: [String]) {
    (self.number, self.what, self.bytes, self.faults) = (number, what, bytes, faults)
  }
}

extension BadAssessment {
  static let anchors = "anchors and aliases are not read; write the value out"
  static let tooMuch = "the file nests too deep or holds too many values"
  static let noID = "is no id; write small letters, digits and '-', beginning with a letter"

  /// The small assessment with a part of it, at its first place, replaced.
  static func huddle(_ part: String, _ other: String) -> String {
    Huddle.assessment.replacing(part, with: other, maxReplacements: 1)
  }

  /// The same with the ways to be wrong of one kind of place.
  static func rows(
    _ number: Int,
    _ part: String,
    _ faults: String...,
    as others: [String]
  ) -> [BadAssessment] {
    others.map { other in
      BadAssessment(
        number,
        other.count < 40 ? other : "\(other.count) letters",
        bytes: Array(huddle(part, other).utf8),
        faults.map {
          $0.replacing("$", with: String(other.split(separator: " ", maxSplits: 1).last ?? ""))
        }
      )
    }
  }
}

extension BadAssessment {
  /// Files that are no plain YAML: bombs, tags, tabs, other encodings.
  static let shapes: [BadAssessment] = [
    BadAssessment(
      36,
      "a billion laughs",
      "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + zip("abcdefghi", "bcdefghij").map { from, to in
          "\(to): &\(to) [" + Array(repeating: "*\(from)", count: 9).joined(separator: ",") + "]\n"
        }.joined(),
      "1:4: \(anchors)"
    ),
    BadAssessment(
      37,
      "a chain of merges",
      "x0: &x0 {a: 1}\n"
        + (1...25).map { "x\($0): &x\($0)\n  <<: [*x\($0 - 1), *x\($0 - 1)]\n" }.joined(),
      "1:5: \(anchors)"
    ),
    BadAssessment(38, "a list in itself", "&a [*a]\n", "1:5: \(anchors)"),
    BadAssessment(39, "an alias of nothing", huddle("id: huddle", "id: *nope"), "2:5: \(anchors)"),
    BadAssessment(
      40,
      "a key twice",
      huddle("id: huddle", "id: huddle\nid: hurdle"),
      "2:1: the key 'id' stands twice in one mapping"
    ),
    BadAssessment(
      41,
      "two documents",
      Huddle.assessment + "---\n" + Huddle.assessment,
      "99:1: a second document begins here; one file holds one"
    ),
    BadAssessment(
      42,
      "a tab",
      huddle("    about: This area asks about the talk.", "\tabout: This area asks."),
      "66:1: no YAML here: found a tab character that violates indentation"
    ),
    BadAssessment(
      43,
      "20,000 lists in a line",
      String(repeating: "- ", count: 20_000) + "x\n",
      "1:1999: \(tooMuch)"
    ),
    BadAssessment(
      44,
      "1,400 mappings in one another",
      (0..<1_400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      "1000:1000: \(tooMuch)"
    ),
    BadAssessment(
      44,
      "half a million brackets",
      String(repeating: "[", count: 500_000),
      "1:1: \(tooMuch)"
    ),
    BadAssessment(
      44,
      "100,000 braces",
      String(repeating: #"{"a":"#, count: 100_000),
      "1:161: arrays and objects are nested more than 32 deep"
    ),
    BadAssessment(
      45,
      "a tag of Python's",
      huddle("id: huddle", #"id: !!python/object/apply:os.system ["id"]"#),
      "2:5: tags such as '!!binary' are not read; remove it"
    ),
    BadAssessment(
      46,
      "bytes in base 64",
      huddle("title: The talk", "title: !!binary aGVsbG8="),
      "65:12: tags such as '!!binary' are not read; remove it"
    ),
    BadAssessment(
      58,
      "Latin-1",
      bytes: huddle("An idea", "Une idee").utf8.map { $0 == 0x21 ? 0xE9 : $0 } + [0x23, 0xE9, 10],
      ["1:1: the file is not UTF-8 text; save it as UTF-8"]
    ),
    BadAssessment(
      58,
      "UTF-16",
      bytes: [0xFF, 0xFE] + Huddle.assessment.utf8.flatMap { [$0, 0] },
      ["1:1: the file is not UTF-8 text; save it as UTF-8"]
    ),
  ]
}

extension BadAssessment {
  /// Values that stand where others belong.
  static let values: [BadAssessment] =
    rows(
      47,
      "value: 1, label: On",
      "44:9: a practice has five choices with the values 0 to 4",
      "50:21: '$' is no value for a practice",
      as: ["true", "yes", "~", ".nan", "1:30", "0x1", "1e0", "1.0"].map {
        "value: \($0), label: On"
      }
    ).map { row in
      BadAssessment(
        row.number,
        row.what,
        bytes: row.bytes,
        [
          row.faults[0],
          "50:21: '\(row.what.dropFirst(7).prefix { $0 != "," })' is no value for a practice",
        ]
      )
    }
    + rows(
      47,
      "core: true",
      "36:15: 'core' is true or false",
      as: ["core: yes", "core: on", "core: 1"]
    )
    + rows(
      48,
      "{at-least: 5}",
      "61:37: 'at-least' has to be a number",
      as: [".nan", ".inf", "-.inf", "1e308", "0x10", "1_000", "99999999999999999999"].map {
        "{at-least: \($0)}"
      }
    )
    + [
      BadAssessment(
        49,
        "a scale of one step",
        huddle("[Not at all, A little, Partly, Mostly, Fully]", "[Fully]"),
        "15:14: a scale is a list of five labels, from 1 to 5",
        "71:16: the scale 'agreement' is not among the file's scales"
      ),
      BadAssessment(
        49,
        "a scale of 15,000 steps",
        huddle(
          "[Not at all, A little, Partly, Mostly, Fully]",
          "[" + (0..<15_000).map { "a\($0)" }.joined(separator: ",") + "]"
        ),
        "15:14: a scale is a list of five labels, from 1 to 5",
        "71:16: the scale 'agreement' is not among the file's scales"
      ),
      BadAssessment(
        49,
        "a step twice",
        huddle(
          "[Not at all, A little, Partly, Mostly, Fully]",
          "[No, A little, Partly, Mostly, no]"
        ),
        "15:14: a label stands twice in this scale"
      ),
      BadAssessment(
        49,
        "the levels the other way round",
        huddle("value: 0, label: By luck", "value: 4, label: By luck")
          .replacing("value: 4, label: Looked", with: "value: 0, label: Looked"),
        "44:9: a practice has five choices with the values 0 to 4"
      ),
      BadAssessment(
        50,
        "no question",
        String(
          Huddle.assessment.prefix(
            upTo: Huddle.assessment.firstRange(of: "areas:")?.lowerBound
              ?? Huddle.assessment.endIndex
          )
        ) + "areas: []\n",
        "1:1: 'areas' is empty",
        "28:18: there is no question 'table.set'"
      ),
      BadAssessment(
        50,
        "10,000 questions",
        Huddle.assessment + (0..<10_000).map { "  - {id: q\($0), kind: open, text: A}\n" }.joined(),
        "2910:5: \(tooMuch)"
      ),
      BadAssessment(
        57,
        "an area of nothing",
        Huddle.assessment.replacing(/[ ]{6}- id: heard[^#]*?risks:/, with: "risks:"),
        "67:15: 'questions' is a list; begin each line with '- '"
      ),
    ]
}
