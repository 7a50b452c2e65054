/// Whether answers to two editions of a question say the same thing.
package enum Comparability: String, Sendable {
  /// Text, choices and rule are the same.
  case same
  /// The words that people answer to are others.
  case reworded
  /// The choices or the rule that make points of an answer are others.
  case rescored
}

extension Question {
  /// Holds this question against another edition of it.
  ///
  /// What people read before they answer counts: text, labels, anchors, unit. Help, reasons, sources,
  /// practices, conditions and the wording for others may change freely. Muster's choice.
  package func comparability(with other: Question) -> Comparability {
    let isScoredAlike =
      kind == other.kind && input == other.input && threshold == other.threshold
      && choices.map(\.value) == other.choices.map(\.value)
    guard isScoredAlike else { return .rescored }
    return text.own == other.text.own && unit == other.unit && choices == other.choices
      ? .same : .reworded
  }
}
