package import Playbooks
package import Text

extension Practice {
  /// The whole practice as text.
  package var text: [Block] {
    [
      .title(title),
      .row(label: "Effort", value: "\(takes) (\(effort.words))", labelWidth: 10),
      .row(label: "How often", value: cadence, labelWidth: 10),
      .row(label: "Who", value: who, labelWidth: 10),
      .heading("Why"),
    ] + why.map(\.block) + [.heading("First step")] + firstStep.map(\.block) + [.heading("Steps")]
      + steps.map(\.block) + [.heading("Done when")] + doneWhen.map(\.block)
      + [.heading("How to measure it"), .paragraph(measure), .heading("Sources")]
      + sources.map { .item(mark: "-", text: $0, detail: nil) }
  }
}

extension Practice.Effort {
  /// Behind what a practice takes, which is the work of one person at a time.
  fileprivate var words: String {
    switch self {
    case .hours: "some hours"
    case .days: "over some days"
    case .weeks: "over some weeks"
    }
  }
}

extension Practice.Passage {
  /// The text alone, for running on in a sentence.
  var plain: String {
    switch self {
    case .paragraph(let text), .step(_, let text), .point(let text): text
    }
  }

  fileprivate var block: Block {
    switch self {
    case .paragraph(let text): .paragraph(text)
    case .step(let number, let text): .item(mark: "\(number)", text: text, detail: nil)
    case .point(let text): .item(mark: "-", text: text, detail: nil)
    }
  }
}

extension Library {
  /// All practices by theme, one line each.
  ///
  /// `ids`: only these, when given.
  package func text(only ids: Set<String>? = nil) -> [Block] {
    playbooks.flatMap { playbook -> [Block] in
      let practices = playbook.practices.filter { ids?.contains($0.id) ?? true }
      guard !practices.isEmpty else { return [] }
      return [.heading(playbook.theme.upperFirst)]
        + practices.map { practice in
          .item(
            mark: "-",
            text: practice.title,
            detail: "\(practice.id), \(practice.effort.rawValue)"
          )
        }
    }
  }
}
