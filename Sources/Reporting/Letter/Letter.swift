package import Assessments

/// One page for a host or a funder: what is in place, and what comes next.
///
/// It holds neither points nor bands, nothing that was noted or set aside, and nothing that is
/// missing beyond the next steps. To stay on one page it is shortened by a rule, and no text is cut:
/// every must-have that passed is told, and of the areas that are a strength one answer each in
/// turn, then a second each, and so on, until `answerLimit` stand there. In an area facts go before
/// the others, and among each the questions of the short form; a must-have is not told twice. Areas
/// for which there is no room stand together, by their titles.
package struct Letter: Equatable, Sendable {
  /// An area that is a strength.
  package struct Area: Equatable, Sendable {
    /// Its heading.
    package let title: String
    /// Questions with their answers, all in place; empty where there is no room for one.
    package let answers: [String]
  }

  /// The most answers that are told beside the must-haves: with more of them a letter in which
  /// everything is in place would not stay on one page (Muster's choice).
  package static let answerLimit = 9

  /// The organisation and the name of whoever answered, as far as they were given.
  package let sender: [String]
  /// The day of the letter.
  package let date: Day
  /// What was answered, such as "Coalition readiness".
  package let title: String
  /// Its version, such as `1.0.0`.
  package let version: String
  /// Whether only the short form was answered.
  package let isShortForm: Bool
  /// The day the participant was done; `nil` where they are not.
  package let completed: Day?
  /// Asked questions without an answer.
  package let openCount: Int
  /// All questions that are asked.
  package let askedCount: Int
  /// What the must-haves are called together; `nil` where the assessment has none.
  package let gateTitle: String?
  /// The must-haves that passed, in the words of the gate.
  package let mustHaves: [String]
  /// The areas that are a strength, in the order of the assessment.
  package let areas: [Area]
  /// Whether some of what is in place in these areas is left out.
  package let isShortened: Bool
  /// The titles of the practices that lead.
  package let nextSteps: [String]
  /// What the questions are drawn from, one source each.
  package let sources: [String]
}
