/// One question of an assessment.
package struct Question: Equatable, Sendable {
  /// The sort of thing that is asked, which decides the choices and the points.
  package enum Kind: String, CaseIterable, Sendable {
    /// Five anchored levels, 0 to 4, each a scene a third person could check.
    case practice
    /// Yes, partly or no; or a number, date or duration against a threshold.
    case fact
    /// Agreement from 1 to 5.
    case statement
    /// The share of occasions on which a known way to spoil the work happens, 1 to 5.
    case derailer
    /// What the coalition is like: no points, but other questions and advice may depend on it.
    case context
    /// Text in the participant's own words.
    case open

    /// Whether answers bring points to an area.
    package var isScored: Bool { self == .practice || self == .fact || self == .statement }
  }

  /// What a reply to the question has to be.
  package enum Input: String, CaseIterable, Sendable {
    case choice
    case number
    case date
    case duration
    case text
  }

  /// The text in the wording of the one who answers about their own work and, where others answer
  /// about it too, in theirs.
  package struct Wording: Equatable, Sendable {
    /// The wording for the one who answers about their own work, `self` in the file.
    package let own: String
    /// The wording for others, `partner` in the file; `nil` when both read the same.
    package let partner: String?
  }

  /// Where a question or a practice comes from: a source of the file, and a section of it.
  package struct Citation: Equatable, Sendable {
    /// The id of a source, such as `kanter`.
    package let source: String
    /// The heading that the passage bears in that source.
    package let section: String
    /// Where the author names the source.
    package let place: Place
  }

  /// A range that stands for a number or a date where the exact value would give a person away.
  package struct Bin: Equatable, Sendable {
    /// The range in words, to be shown instead of the exact value.
    package let label: String
    /// The first value above the range; `nil` for the last one.
    package let below: Value?
  }

  /// What the writer of an open answer may allow to be done with it.
  package struct Consent: Equatable, Sendable {
    /// The word that is kept for the permission.
    package let value: String
    /// The words that the writer chooses it by.
    package let label: String
  }

  /// Distinct in the assessment; answers are kept under it.
  package let id: QuestionID
  /// One of six; an area holds only those that bring points.
  package let kind: Kind
  /// Whether the short form asks it.
  package let isCore: Bool
  /// The words of the question itself.
  package let text: Wording
  /// What is to be typed: the number of a choice, or a value.
  package let input: Input
  /// The word behind a number, such as "meetings".
  package let unit: String?
  /// The choices in the order they are printed; empty unless `input` is `.choice`.
  package let choices: [Choice]
  /// How a number, date or duration becomes yes, partly or no.
  package let threshold: Threshold?
  /// Ranges for a number or a date, in the author's order; mostly empty.
  package let bins: [Bin]
  /// What the writer may allow; empty unless the kind is `open`.
  package let consent: [Consent]
  /// A value that a source gives for what is asked here, shown under it; only beside a number
  /// or a duration of the context.
  package let proposed: Value?
  /// The question that asked what was promised, where this one asks whether it is kept; then `when`
  /// holds only once something was.
  package let promise: QuestionID?
  /// The condition for asking it; `nil` when nothing but the form decides.
  package let when: Condition?
  /// The reason that is offered when somebody says the question does not apply.
  package let notApplicable: String?
  /// The words behind "don't know", where the author gives them.
  package let dontKnow: String?
  /// What to note down as proof, asked only where answers carry a name.
  package let evidence: String?
  /// How to answer when in doubt; `nil` where the author says nothing.
  package let help: String?
  /// The reason why this is asked, shown to those who want to know.
  package let why: String?
  /// The practices an answer below 75 points leads to; the area's own default is filled in.
  package let practices: [Reference]
  /// The passages it is drawn from, in the author's order.
  package let citations: [Citation]
  /// Where the question begins in the author's file, for faults.
  package let place: Place
  /// The words everybody reads: text, labels and anchors.
  let wordCount: Int
}

/// One of the answers a question offers.
package struct Choice: Equatable, Sendable {
  /// What is kept when the choice is picked.
  package let value: Value
  /// At most a few words; distinct within its question, so that it can be typed.
  package let label: String
  /// The scene or the exact meaning behind the label.
  package let anchor: String?

  /// Makes a choice; without an anchor where the label says everything, as on a scale.
  package init(value: Value, label: String, anchor: String? = nil) {
    self.value = value
    self.label = label
    self.anchor = anchor
  }
}

extension Question {
  /// What is typed to pick a choice: the level itself, or the place in the list from 1.
  package func number(of choice: Choice) -> Int {
    if case .level(let level) = choice.value { return level }
    return (choices.firstIndex(of: choice) ?? 0) + 1
  }

  /// Finds the choice that stands for this value; `nil` for typed values.
  package func choice(for value: Value) -> Choice? {
    choices.first { $0.value == value }
  }
}
