/// The facts that have to be in place before a launch; only "yes" passes.
package struct Gate: Equatable, Sendable {
  package struct MustHave: Equatable, Sendable {
    package let question: QuestionID
    package let outcome: Failure
    /// What "partly" comes to, where half an answer is less grave than a no.
    package let partly: Failure
    /// A clause that says what is missing, such as "no written purpose".
    package let missing: String
    package let place: Place
  }

  /// What a missing fact comes to.
  package enum Failure: String, CaseIterable, Sendable {
    case reconsiderForm = "reconsider-form"
    case workFirst = "work-first"
  }

  /// A coalition born in a crisis, on trust from earlier work: some facts get a date instead.
  package struct Crisis: Equatable, Sendable {
    package let when: Condition
    package let later: [QuestionID]
    package let about: String
  }

  package let title: String
  package let about: String
  package let mustHave: [MustHave]
  package let crisis: Crisis?
}
