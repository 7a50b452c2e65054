/// What can be asked at all: tries the answers that conditions look at, one combination at a time.
struct Reach {
  /// Enough for a dozen yes-or-no questions; an assessment beyond it is not searched further.
  private static let combinationLimit = 20_000

  private let combinations: [Set<QuestionID>]

  init(_ order: [Question]) {
    let watched = Set(order.flatMap { $0.when?.questions ?? [] })
    let deciding = order.filter { watched.contains($0.id) }
    var assignments: [[QuestionID: Value]] = [[:]]
    for question in deciding where assignments.count <= Self.combinationLimit {
      let values = Self.values(of: question, compared: order)
      assignments = assignments.flatMap { assignment in
        [assignment] + values.map { assignment.merging([question.id: $0]) { $1 } }
      }
    }
    combinations = assignments.prefix(Self.combinationLimit).map { assignment in
      AskedQuestions.ids(of: order, form: .full) { assignment[$0] }
    }
  }

  func canBeAsked(_ id: QuestionID) -> Bool {
    combinations.contains { $0.contains(id) }
  }

  /// The choices of a question; for a typed value, those that conditions compare it with.
  private static func values(of question: Question, compared order: [Question]) -> [Value] {
    guard question.input != .choice else { return question.choices.map(\.value) }
    let texts = order.flatMap { $0.when?.texts(comparedWith: question.id) ?? [] }
    return texts.compactMap { AnswerReader.value($0, for: question.input) }
  }

  func mostAsked(of ids: [QuestionID]) -> Int {
    combinations.map { asked in ids.count { asked.contains($0) } }.max() ?? 0
  }
}
