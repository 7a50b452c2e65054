/// When a question is asked: structured data that looks at earlier answers only.
///
/// A condition on an unanswered question is false, and its `not` is true. Values stay as the
/// author wrote them and are read like the answer they are compared with.
package indirect enum Condition: Equatable, Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case equals(Reference, [String])
  case atLeast(Reference, String)
  /// Holds for every answer to what was promised, but for 0: that is none.
  case promised(Reference)
}

extension Condition {
  /// Whether the condition holds, given the values that count.
  package func holds(_ value: (QuestionID) -> Value?) -> Bool {
    switch self {
    case .all(let parts): return parts.allSatisfy { $0.holds(value) }
    case .any(let parts): return parts.contains { $0.holds(value) }
    case .not(let part): return !part.holds(value)
    case .equals(let reference, let texts):
      guard let id = QuestionID(reference.name), let answer = value(id) else { return false }
      return texts.contains { answer.parsed($0) == answer }
    case .atLeast(let reference, let text):
      guard let id = QuestionID(reference.name), let answer = value(id),
        let left = answer.magnitude, let right = answer.parsed(text)?.magnitude
      else { return false }
      return left >= right
    case .promised(let reference):
      return QuestionID(reference.name).flatMap(value).map { !$0.isZero } ?? false
    }
  }

  /// The questions it looks at, each with the place where it is named.
  package var references: [Reference] {
    comparisons.map(\.reference)
  }

  /// The ids of the questions it looks at.
  package var questions: [QuestionID] { references.compactMap { QuestionID($0.name) } }

  /// Each question the condition compares, with the values it is compared with: none for a promise,
  /// where any will do.
  var comparisons: [(reference: Reference, texts: [String])] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    case .not(let part): part.comparisons
    case .equals(let reference, let texts): [(reference, texts)]
    case .atLeast(let reference, let text): [(reference, [text])]
    case .promised(let reference): [(reference, [])]
    }
  }

  /// How often it looks at answers: once for each value it compares one with.
  var comparisonCount: Int { comparisons.reduce(0) { $0 + max(1, $1.texts.count) } }

  func texts(comparedWith id: QuestionID) -> [String] {
    comparisons.filter { $0.reference.name == id.description }.flatMap(\.texts)
  }

  /// Whether it is enough for it somewhere that the question names a promise.
  func takesAnyPromise(to id: QuestionID) -> Bool {
    comparisons.contains { $0.reference.name == id.description && $0.texts.isEmpty }
  }
}
