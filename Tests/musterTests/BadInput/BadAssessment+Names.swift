extension BadAssessment {
  /// Ids, which become names of files and words to type.
  static let names: [BadAssessment] =
    rows(
      51,
      "id: huddle",
      "2:5: '$' \(noID)",
      as: [
        "../../etc/passwd", ".", "..", "a/b", "-rf", "--help", "İ", "ﬁ", "é", "e\u{301}", "Huddle",
        "huddle-", String(repeating: "a", count: 65),
      ].map { "id: \($0)" }
    )
    + [
      BadAssessment(51, "an empty id", huddle("id: huddle", "id:"), "2:4: '' \(noID)"),
      BadAssessment(
        51,
        "a NUL in an id",
        huddle("id: huddle", #"id: "a\0b""#),
        "2:5: 'a^@b' \(noID)"
      ),
      BadAssessment(
        51,
        "a question's",
        huddle("- id: set", "- id: ../x"),
        "34:13: '../x' \(noID)"
      ),
      BadAssessment(51, "an area's", huddle("- id: talk", "- id: ../x"), "64:9: '../x' \(noID)"),
      BadAssessment(
        51,
        "a version",
        huddle("version: 1.0.0", "version: 1.0.0/../x"),
        "4:10: the version is three numbers, such as 1.0.0"
      ),
      BadAssessment(
        51,
        "a practice",
        huddle("[set-the-table]", "[../set-the-table]"),
        "42:21: 'practices' holds ids, such as offer-sheet"
      ),
      BadAssessment(
        51,
        "two keys that look alike",
        huddle(
          "  guide:",
          "  \u{E9}: {author: a, title: b}\n  e\u{301}: {author: a, title: b}\n  guide:"
        ),
        "10:3: the key '\u{E9}' stands twice in one mapping"
      ),
    ]

  /// Conditions that lead nowhere, texts that are half there.
  static let links: [BadAssessment] = [
    BadAssessment(
      53,
      "an escape sequence as it is",
      huddle("Is the table set?", "Is \u{1B}[2J set?"),
      "37:18: no YAML here: control characters are not allowed"
    ),
    BadAssessment(
      55,
      "half of two wordings",
      huddle("text: Is the table set?", "text: {self: Is it set?}"),
      "37:15: 'partner' is missing"
    ),
    BadAssessment(
      55,
      "two languages",
      huddle("title: The talk", "title: {en: The talk}"),
      "65:12: 'title' has to be text"
    ),
    BadAssessment(
      56,
      "a question that depends on itself",
      huddle(
        "text: Everybody is heard.",
        "text: Everybody is heard.\n        when: {question: talk.heard, is: 3}"
      ),
      "71:26: 'talk.heard' depends on 'talk.heard', which is asked later or is the question itself"
    ),
    BadAssessment(
      56,
      "two questions in a circle",
      huddle(
        "text: Everybody is heard.",
        "text: Everybody is heard.\n        when: {question: talk.reply, is: 3 h}"
      )
      .replacing(
        "input: duration",
        with: "input: duration\n        when: {question: talk.heard, is: 3}"
      ),
      "71:26: 'talk.heard' depends on 'talk.reply', which is asked later or is the question itself"
    ),
    BadAssessment(
      57,
      "a question that nobody can be asked",
      huddle(
        "text: Everybody is heard.",
        "text: Everybody is heard.\n        when: {all: [{question: table.set, is: yes}, {question: table.set, is: no}]}"
      ),
      "68:9: 'talk.heard' can never be asked: its 'when' never holds"
    ),
  ]
}
