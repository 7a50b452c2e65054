extension WordingRule {
  static let oneIdea = WordingRule(
    "one idea",
    "A question asks one thing: it does not join two verbs or two clauses, unless its choices count "
      + "the parts (\"both\", \"one of the two\").",
    source:
      "Muster's choice: where somebody can say yes to one half and no to the other, no answer "
      + "is true.",
    checks: .question { question in
      question.texts.compactMap { text in
        let sentences = EnglishText(text.text).sentences
        let asked = sentences.filter(\.isQuestion)
        if asked.count > 1 {
          return Breach(
            "the text asks \(asked.count) questions: keep one, and ask the others apart or in "
              + "'evidence'",
            at: text
          )
        }
        guard !question.countsParts else { return nil }
        // What leads up to the question, "Think of ...", asks nothing.
        for sentence in asked.isEmpty ? sentences : asked {
          guard let (first, second) = Joint.first(in: sentence.words) else { continue }
          return Breach(
            "the question asks two things at once, '\(first)' and '\(second)': keep one, make two "
              + "questions, or let the choices count the parts ('both', 'one of the two')",
            at: text
          )
        }
        return nil
      }
    }
  )
}

extension WrittenQuestion {
  /// Whether a choice says how many of the parts it stands for, so that no half is lost.
  fileprivate var countsParts: Bool {
    choices.flatMap { [$0.label, $0.meaning] }.contains { text in
      let words = EnglishText(text.text).words.map(\.plain)
      return words.contains("both")
        || words.indices.contains { index in
          Self.numbers.contains(words[index]) && index > 0
            && Self.counts(words[..<index].suffix(2))
        }
    }
  }

  private static let numbers: Set = ["two", "three", "four", "five", "six", "seven"]

  /// "All two", "of two", "of the two", "one or two".
  private static func counts(_ before: ArraySlice<String>) -> Bool {
    if ["all", "of"].contains(before.last) || Array(before) == ["of", "the"] { return true }
    return before.last == "or" && before.first.map { numbers.union(["one"]).contains($0) } == true
  }
}

/// Where "and", "but" or "or" joins two things that could be answered apart.
private struct Joint {
  private let words: [EnglishText.Word]
  /// Where the joining word stands.
  private let joint: Int
  /// Where the second thing begins, adverbs passed over: "and then share".
  private let next: Int

  /// The two things, as they were written; `nil` when the sentence asks one.
  static func first(in words: [EnglishText.Word]) -> (String, String)? {
    for (index, word) in words.enumerated() {
      guard let joint = Joint(words, at: index) else { continue }
      let found: (String, String)? =
        switch word.plain {
        case "and", "but", "and/or": joint.clauses ?? joint.verbs ?? joint.announced
        // "See or use": one yes is enough, so only whole clauses are two things.
        case "or", "nor": joint.clauses
        default: nil
        }
      if let found { return found }
    }
    return nil
  }

  private init?(_ words: [EnglishText.Word], at joint: Int) {
    let adverbs: Set = [
      "also", "always", "later", "never", "not", "now", "often", "so", "sometimes", "still", "then",
      "therefore", "thus", "yet",
    ]
    var next = joint + 1
    while words.indices.contains(next),
      adverbs.contains(words[next].plain) || words[next].plain.hasSuffix("ly")
    {
      next += 1
    }
    guard joint > 0, words.indices.contains(next) else { return nil }
    (self.words, self.joint, self.next) = (words, joint, next)
  }

  private func plain(_ index: Int) -> String {
    words.indices.contains(index) ? words[index].plain : ""
  }

  private func pair(_ first: Int) -> (String, String) {
    let parts = [words[first..<min(first + 2, joint)], words[next..<min(next + 2, words.count)]]
      .map { $0.map(\.written).joined(separator: " ") }
    return (parts[0], parts[1])
  }

  // MARK: Clauses

  /// What begins a second clause: "and is it known", "and why", "and we share".
  private var clauses: (String, String)? {
    let word = plain(next)
    let opensClause =
      VerbForm.isAuxiliary(word) && next < words.count - 1
      && !VerbForm.isAuxiliary(plain(joint - 1))
      || Self.askingWords.contains(word) && !isRelative(next) && !isDouble
      || Self.subjects.contains(word) && isVerb(next + 1)
    guard opensClause else { return nil }
    let alike = words.indices.last { $0 < joint && Self.askingWords.contains(plain($0)) }
    let first = Self.askingWords.contains(word) ? alike : nil
    return pair(first ?? words.indices.first { $0 < joint && isVerb($0) } ?? 0)
  }

  /// "When and where you meet": two words for one clause.
  private var isDouble: Bool { Self.askingWords.contains(plain(joint - 1)) }

  private static let askingWords: Set = [
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whether",
  ]

  private static let subjects: Set = ["i", "you", "he", "she", "it", "we", "they"]

  private func isVerb(_ index: Int) -> Bool {
    VerbForm.isAuxiliary(plain(index)) || !VerbForm.forms(of: plain(index)).isEmpty
  }

  /// "People who pay and who decide" names one group; "settled who pays and who decides" asks two.
  private func isRelative(_ index: Int) -> Bool {
    let word = plain(index)
    guard ["who", "whom", "whose", "which", "where", "when"].contains(word) else { return false }
    return words.indices.contains { earlier in
      earlier < joint && plain(earlier) == word && isThing(earlier - 1)
    }
  }

  /// Whether the word names somebody or something: by a short list, or by the s of the plural.
  private func isThing(_ index: Int) -> Bool {
    let word = plain(index)
    if Self.things.contains(word) { return true }
    return word.count > 3 && word.hasSuffix("s") && !isVerb(index)
  }

  private static let things: Set = [
    "people", "those", "anybody", "anyone", "everybody", "everyone", "group", "member", "nobody",
    "one", "organisation", "person", "somebody", "someone", "place", "time",
  ]

  // MARK: Verbs

  /// Two verbs of one form that follow one another: "looked at others and found".
  private var verbs: (String, String)? {
    let forms = VerbForm.forms(of: plain(next))
    guard !forms.isEmpty, !VerbForm.isMostlyNoun(plain(next)) || hasObject else { return nil }
    let earlier = words.indices.last {
      $0 < joint && !VerbForm.forms(of: plain($0)).isDisjoint(with: forms) && isUsedAsVerb($0)
    }
    guard let earlier, !isInRelativeClause(earlier) else { return nil }
    // "Come and see", "go and ask" are one.
    if earlier == joint - 1, ["come", "go", "try", "came", "went"].contains(plain(earlier)) {
      return nil
    }
    return pair(earlier)
  }

  /// Whether what follows shows that the word is a verb: "work together", "plan it", "change how".
  private var hasObject: Bool {
    !words[next].endsPart && Self.afterVerbs.contains(plain(next + 1))
  }

  /// Words that begin an object: not "that" or "who", which may follow a noun as well, and no
  /// prepositions, as in "costs and value to members".
  private static let afterVerbs: Set = [
    "a", "an", "the", "this", "these", "those", "each", "every", "any", "some", "all", "my", "your",
    "our", "its", "their", "his", "her", "it", "them", "us", "you", "what", "why", "how", "whether",
    "together",
  ]

  private func isUsedAsVerb(_ index: Int) -> Bool {
    let word = plain(index)
    // "Do" and "have" may be verbs of their own, but mostly stand there for the question's sake.
    guard !VerbForm.isAuxiliary(word) else { return false }
    return !VerbForm.isMostlyNoun(word) || Self.afterVerbs.contains(plain(index + 1))
  }

  /// "Those who live with it and care": both verbs tell which people are meant.
  private func isInRelativeClause(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { place in
      ["who", "that", "which"].contains(plain(place)) && place > 0 && !isVerb(place - 1)
        && !words[place..<index].contains(where: \.endsPart)
    }
  }

  // MARK: Both

  /// "Both the members and the funders" says itself that it is two; "both can" speaks of others.
  private var announced: (String, String)? {
    words.indices.first { $0 < joint && plain($0) == "both" && !isVerb($0 + 1) }.map(pair)
  }
}
