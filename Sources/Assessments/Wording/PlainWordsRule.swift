extension WordingRule {
  static let plainWords = WordingRule(
    "plain words",
    "A word of the trade or an abbreviation stands in a question only where its 'help' says what it "
      + "means.",
    source: "Muster's choice: members who are new to the field read it, too.",
    checks: .question { question in
      let explaining = EnglishText(question.help?.text ?? "").words
      let help = explaining.map(\.plain)
      let explained = explaining.compactMap(\.abbreviation)
      let labels = question.choices.map(\.label)
      let anchors = question.choices.compactMap(\.anchor)
      return (question.texts + labels + anchors).flatMap { text in
        let words = EnglishText(text.text).words
        let terms = terms.filter { $0.found(in: help) == nil }.compactMap { term in
          term.found(in: words.map(\.plain)).map { Breach(term.message($0), at: text) }
        }
        let abbreviations = words.compactMap(\.abbreviation).filter { !explained.contains($0) }
        return terms + abbreviations.map { Breach(message(abbreviation: $0), at: text) }
      }
    }
  )

  private static func message(abbreviation: String) -> String {
    "'\(abbreviation)' is an abbreviation: write it out, or say in 'help' what '\(abbreviation)' "
      + "means"
  }

  /// A word that people outside the field do not use, or use for something else.
  private struct Term {
    /// In small letters, word for word, in the forms that are looked for.
    let forms: [[String]]
    /// What says the same in plain words.
    let plain: String

    init(_ forms: String..., say plain: String) {
      self.forms = forms.map { $0.split(separator: " ").map(String.init) }
      self.plain = plain
    }

    /// The form that stands among these words; `nil` when none does.
    func found(in words: [String]) -> String? {
      forms.first { form in words.indices.contains { words[$0...].starts(with: form) } }?
        .joined(separator: " ")
    }

    func message(_ form: String) -> String {
      "'\(form)' is a word of the trade: write '\(plain)', or say in 'help' what '\(form)' means"
    }
  }

  /// Only words that a reader from outside the field stumbles over; "host", "member" and "launch"
  /// mean here what they mean anywhere.
  private static let terms = [
    // How coalitions are described by those who study them.
    Term("backbone", "backbones", say: "who coordinates"),
    Term("collective impact", say: "work towards one goal"),
    Term("theory of change", "theories of change", say: "how the work leads to the goal"),
    Term("logic model", "logic models", say: "how the work leads to the goal"),
    Term("systems change", "system change", say: "changing what keeps the problem in place"),
    Term("ecosystem", "ecosystems", say: "the groups around you"),
    Term("lever", "levers", say: "a point where you push for change"),
    Term("governance", say: "how you decide"),
    Term("fiscal sponsor", "fiscal sponsors", say: "who keeps the money for you"),
    Term("memorandum of understanding", say: "a written agreement"),
    Term("charter", "charters", say: "a page of rules"),
    // How managers and funders speak.
    Term("stakeholder", "stakeholders", say: "the people it concerns"),
    Term("buy-in", say: "agreement"),
    Term("capacity building", "capacity-building", say: "learning"),
    Term("deliverable", "deliverables", say: "what you hand over"),
    Term("indicator", "indicators", say: "a number that shows it"),
    Term("metric", "metrics", say: "a number that shows it"),
    Term("baseline", "baselines", say: "the first value"),
    Term("benchmark", "benchmarks", say: "what you compare with"),
    Term("milestone", "milestones", say: "a step with a date"),
    Term("onboarding", say: "how newcomers are welcomed"),
    Term(
      "operationalise",
      "operationalised",
      "operationalize",
      "operationalized",
      say: "put to use"
    ),
    Term("leverage", "leveraged", say: "use"),
    Term("silo", "silos", say: "work apart from others"),
    Term("synergy", "synergies", say: "what you reach only together"),
    Term("scale up", "scaled up", "scaling up", say: "reach more people"),
  ]
}

extension EnglishText.Word {
  /// The abbreviation that the word is, "MOU", "KN95", or "NGO" for "NGOs" and "NGO's"; `nil` for
  /// other words.
  fileprivate var abbreviation: String? {
    let stem = written.prefix { $0.isUppercase || $0.isNumber || $0 == "-" }
    guard stem.count(where: \.isUppercase) > 1,
      ["", "s", "'s", "’s"].contains(String(written.dropFirst(stem.count)))
    else { return nil }
    return String(stem)
  }
}
