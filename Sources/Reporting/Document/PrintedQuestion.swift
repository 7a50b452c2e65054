/// A question as it stands on paper, with its number and what can be ticked.
package struct PrintedQuestion: Equatable, Sendable {
  /// What can be chosen.
  package struct Choice: Equatable, Sendable {
    /// What is typed to choose it, such as "3", or "d" for "don't know".
    package let number: String
    /// A few words.
    package let label: String
    /// The scene behind the label; `nil` where the label says it all.
    package let anchor: String?

    /// "Label: anchor".
    package var described: String { label + (anchor.map { ": \($0)" } ?? "") }
  }

  /// From 1, in the order the questions are asked.
  package let number: Int
  /// The question itself.
  package let text: String
  /// Its id from outside, `area.question`.
  package let id: String
  /// What can be chosen; empty where something is written.
  package let choices: [Choice]
  /// What is written, such as "a date, such as 2026-05-01"; `nil` where there are choices.
  package let expectation: String?
  /// What helps to answer, or to prepare.
  package let asides: [Document.Detail]
  /// Whether it is printed to be filled in by hand.
  package let hasBoxes: Bool
}
