extension WordingRule {
  static let questionLength = WordingRule(
    "question length",
    "A question has at most 25 words; 15 are better.",
    source: "Muster's choice, so that it is understood in one hearing.",
    checks: .question { question in
      question.texts.compactMap { text in
        let count = EnglishText(text.text).words.count
        guard count > 25 else { return nil }
        return Breach(
          "the question has \(count) words; more than 25 are forgotten before the end: shorten it, "
            + "or put what explains it into 'help'",
          at: text
        )
      }
    }
  )

  static let levelLength = WordingRule(
    "level length",
    "The anchor of a choice has at most 20 words in two sentences; the five of a practice have at "
      + "most 90 together.",
    source: "Muster's choice, since all five may be read aloud.",
    checks: .question { question in
      question.choices.flatMap { choice in levelFaults(choice) } + togetherFaults(question)
    }
  )

  private static func levelFaults(_ choice: WrittenQuestion.Choice) -> [Breach] {
    let text = EnglishText(choice.meaning.text)
    // A label without an anchor says everything itself, so it may be as long as one.
    let name = choice.anchor == nil ? "label" : "anchor"
    var breaches: [Breach] = []
    if text.words.count > 20 {
      breaches.append(
        Breach(
          "the \(name) has \(text.words.count) words; at most 20 can be told from the others by "
            + "ear: keep what sets it apart",
          at: choice.meaning
        )
      )
    }
    if text.sentences.count > 2 {
      breaches.append(
        Breach(
          "the \(name) has \(text.sentences.count) sentences; at most two: keep what sets it apart",
          at: choice.meaning
        )
      )
    }
    return breaches
  }

  private static func togetherFaults(_ question: WrittenQuestion) -> [Breach] {
    guard question.kind == .practice, let text = question.texts.first else { return [] }
    let count = question.choices.reduce(0) { $0 + EnglishText($1.meaning.text).words.count }
    guard count > 90 else { return [] }
    return [
      Breach(
        "the five anchors have \(count) words; at most 90 can be listened to: shorten the longest",
        at: text
      )
    ]
  }

  static let labelLength = WordingRule(
    "label length",
    "A label has at most four words; one without an anchor, outside a scale, may be as long as an "
      + "anchor.",
    source: "Muster's choice, since a label is what people type and what reports print.",
    checks: .question { question in
      question.choices.filter { $0.anchor != nil }.compactMap { labelFault($0.label) }
    },
    .label { label in labelFault(label).map { [$0] } ?? [] }
  )

  private static func labelFault(_ label: WrittenText) -> Breach? {
    let count = EnglishText(label.text).words.count
    guard count > 4 else { return nil }
    return Breach(
      "the label has \(count) words; at most four can be typed: give the rest to the 'anchor'",
      at: label
    )
  }

  static let sentenceLength = WordingRule(
    "sentence length",
    "A sentence of 'help', 'why' or a practice has at most 25 words.",
    source: "Muster's choice, the same as for a question.",
    checks: .prose { prose in
      prose.texts.flatMap { text in
        EnglishText(text.text).sentences.filter { $0.words.count > 25 }.map { sentence in
          let start = sentence.words.prefix(4).map(\.written).joined(separator: " ")
          return Breach(
            "the sentence '\(start) ...' has \(sentence.words.count) words; at most 25 are read in "
              + "one breath: make two of it",
            at: text
          )
        }
      }
    }
  )
}
