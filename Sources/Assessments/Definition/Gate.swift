/// The facts that have to be in place before a launch; only "yes" passes.
package struct Gate: Equatable, Sendable {
  /// A fact of the gate, with what follows where it is missing.
  package struct MustHave: Equatable, Sendable {
    /// The id of the fact, which lies in an area and is asked ahead of it.
    package let question: QuestionID
    /// What "no" comes to.
    package let outcome: Failure
    /// What "partly" comes to, where half an answer is less grave than a no.
    package let partly: Failure
    /// A clause that says what is missing, such as "no written purpose".
    package let missing: String
    /// Where the author names the question.
    package let place: Place
  }

  /// What a missing fact comes to.
  package enum Failure: String, CaseIterable, Sendable {
    case reconsiderForm = "reconsider-form"
    case workFirst = "work-first"
  }

  /// A coalition born in a crisis, on trust from earlier work: some facts get a date instead.
  package struct Crisis: Equatable, Sendable {
    /// What the answers to context questions have to be for the branch to hold.
    package let when: Condition
    /// The must-haves that get a date instead of holding up the launch.
    package let later: [QuestionID]
    /// Why those may wait, printed when one of them does.
    package let about: String
  }

  /// The heading over the must-haves and over the outcome.
  package let title: String
  /// What the gate decides, in a sentence or two.
  package let about: String
  /// The facts in the order they are asked and listed; never empty.
  package let mustHave: [MustHave]
  /// The exception for a sudden crisis; `nil` where no fact may wait.
  package let crisis: Crisis?
}
