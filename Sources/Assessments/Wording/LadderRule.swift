extension WordingRule {
  static let noLadder = WordingRule(
    "no ladder of adverbs",
    "The levels of a practice are scenes; they do not climb by words such as \"sometimes\", "
      + "\"often\" or \"fully\".",
    source: "Muster's choice: people argue about the word \"often\" and not about the work.",
    checks: .question { question in
      guard question.kind == .practice else { return [] }
      let rungs = question.choices.enumerated().map { Rung($1, level: $0) }
      // One fault a question: whoever mends a ladder mends all of it.
      for (index, upper) in rungs.enumerated() {
        for lower in rungs[..<index] {
          if let breach = lower.breach(below: upper) { return [breach] }
        }
      }
      return []
    }
  )

  /// One level, with its words of degree apart from the rest.
  private struct Rung {
    let level: Int
    let meaning: WrittenText
    let adverbs: [String]
    let rest: [String]

    init(_ choice: WrittenQuestion.Choice, level: Int) {
      self.level = level
      meaning = choice.meaning
      let words = EnglishText(choice.meaning.text).words.map(\.plain)
      adverbs = words.filter(degrees.contains)
      rest = words.filter { !degrees.contains($0) }
    }

    func breach(below upper: Rung) -> Breach? {
      guard let word = upper.adverbs.first ?? adverbs.first else { return nil }
      if rest == upper.rest, adverbs != upper.adverbs {
        return Breach(
          "levels \(level) and \(upper.level) differ only by a word such as '\(word)': people "
            + "argue about it, so give each level a scene of its own",
          at: upper.meaning
        )
      }
      guard let other = adverbs.first, other != word else { return nil }
      return Breach(
        "levels \(level) and \(upper.level) climb by '\(other)' and '\(word)': people argue about "
          + "such words, so say what happens instead",
        at: upper.meaning
      )
    }
  }

  /// How often, and how much.
  private static let degrees: Set = [
    "never", "rarely", "seldom", "occasionally", "sometimes", "often", "frequently", "usually",
    "normally", "generally", "mostly", "regularly", "always", "constantly", "consistently",
    "slightly", "somewhat", "partly", "partially", "quite", "largely", "very",
    "highly", "extremely", "fully", "completely", "entirely", "totally", "thoroughly",
  ]
}
