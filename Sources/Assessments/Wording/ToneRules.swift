extension WordingRule {
  static let noNegation = WordingRule(
    "no negation",
    "A question says what is done, without \"not\", \"never\", \"nobody\", \"without\" or \"un-\"; "
      + "its choices may say them.",
    source: "Muster's choice: to disagree with a \"not\" takes two turns of the mind, and people "
      + "who are tired or read in a second language miss one.",
    checks: .question { question in
      question.texts.compactMap { text in
        guard let word = EnglishText(text.text).words.first(where: \.isNegation) else { return nil }
        return Breach(
          "'\(word.written)' turns the question round, and a yes to it is hard to read: ask for "
            + "what is done",
          at: text
        )
      }
    }
  )

  static let noPraise = WordingRule(
    "no praise",
    "A question holds no word of praise, such as \"truly\", \"effective\" or \"well\".",
    source: "Muster's choice: where a question praises, everybody says yes.",
    checks: .question { question in
      question.texts.compactMap { text in
        guard let word = Praise.first(in: EnglishText(text.text).words) else { return nil }
        return Breach(
          "'\(word)' praises inside the question, so everybody says yes: ask what was done, and let "
            + "the answer tell how good it was",
          at: text
        )
      }
    }
  )
}

extension EnglishText.Word {
  fileprivate var isNegation: Bool {
    if Self.negations.contains(plain) || plain.hasSuffix("n't") { return true }
    return plain.hasPrefix("un") && !Self.beginWithUn.contains(where: plain.hasPrefix)
  }

  private static let negations: Set = [
    "not", "never", "no", "none", "nobody", "no-one", "nothing", "nowhere", "neither", "nor",
    "cannot", "without", "hardly", "seldom", "rarely",
  ]

  /// Words that begin with "un" and deny nothing.
  private static let beginWithUn = [
    "under", "until", "unto", "unit", "union", "unique", "unif", "univers", "unanim", "unison",
  ]
}

/// Words that judge what they stand beside.
private enum Praise {
  /// Words that make "yes" the decent answer.
  ///
  /// Left out on purpose: "useful", "important" and comparatives ("better", "best"), which ask for
  /// a choice and praise nobody.
  private static let words: Set = [
    // They swear that it is so, which says that otherwise it were not.
    "truly", "really", "genuine", "genuinely", "authentic", "authentically", "sincerely",
    // They say that it works, which is what the answer is to tell.
    "effective", "effectively", "successful", "successfully", "efficient", "efficiently",
    "productive", "well", "properly", "adequate", "adequately", "appropriate", "appropriately",
    "sufficient", "sufficiently", "meaningful", "meaningfully", "impactful",
    // They say that it is good.
    "good", "great", "excellent", "outstanding", "strong", "strongly", "robust", "healthy",
    "high-quality", "exemplary", "innovative", "inspiring", "vibrant", "powerful", "constructive",
  ]

  /// Finds the first word of praise; "as well as" joins, and "the common good" is a thing.
  static func first(in words: [EnglishText.Word]) -> String? {
    for (index, word) in words.enumerated() where Self.words.contains(word.plain) {
      let before = index == 0 ? "" : words[index - 1].plain
      if word.plain == "well", before == "as" { continue }
      if word.plain == "good", ["common", "public", "greater"].contains(before) { continue }
      return word.written
    }
    return nil
  }
}
