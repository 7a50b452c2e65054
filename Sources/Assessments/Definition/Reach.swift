import FoundationEssentials

/// What can be asked at all: tries the answers that conditions look at, one combination at a time.
struct Reach {
  /// Enough for a dozen yes-or-no questions; what depends on more is taken to be reachable.
  private static let combinationLimit = 20_000
  /// The comparisons that are tried for all questions of a file together, so that a file of
  /// conditions cannot keep us busy; ours need a few thousand.
  private var budget = 500_000

  private let order: [Question]

  init(_ order: [Question]) {
    self.order = order
  }

  mutating func canBeAsked(_ id: QuestionID) -> Bool {
    combinations(deciding: [id])?.contains { $0.contains(id) } ?? true
  }

  mutating func mostAsked(of ids: [QuestionID]) -> Int {
    guard let combinations = combinations(deciding: ids) else { return ids.count }
    return combinations.map { asked in ids.count { asked.contains($0) } }.max() ?? 0
  }

  /// What is asked for every combination of the answers that decide about these questions.
  private mutating func combinations(deciding ids: [QuestionID]) -> [Set<QuestionID>]? {
    guard budget > 0 else { return nil }
    budget -= order.count
    var deciding: Set<QuestionID> = []
    // Conditions look back only, so one walk from the end finds all that they stand on.
    for question in order.reversed()
    where ids.contains(question.id) || deciding.contains(question.id) {
      deciding.formUnion(question.when?.questions ?? [])
    }
    let relevant = order.filter { deciding.contains($0.id) || ids.contains($0.id) }
    let comparisons = relevant.reduce(1) { $0 + ($1.when?.comparisonCount ?? 0) }
    var assignments: [[QuestionID: Value]] = [[:]]
    for question in order where deciding.contains(question.id) {
      let values = values(of: question)
      let count = assignments.count * (values.count + 1)
      guard count <= Self.combinationLimit, count * comparisons <= budget else { return nil }
      assignments = assignments.flatMap { assignment in
        [assignment] + values.map { assignment.merging([question.id: $0]) { $1 } }
      }
    }
    budget -= assignments.count * comparisons
    let asked = AskedQuestions(relevant)
    return assignments.map { assignment in Set(asked.ids(form: .full) { assignment[$0] }) }
  }

  /// The choices of a question; for a typed value, those that conditions compare it with, and the
  /// next above each, which is "more than" it; where any promise will do, one below them all too, and
  /// the next above that: nothing at all is no promise.
  private func values(of question: Question) -> [Value] {
    guard question.input != .choice else { return question.choices.map(\.value) }
    let texts = order.flatMap { $0.when?.texts(comparedWith: question.id) ?? [] }
    let compared = texts.compactMap { AnswerReader.value($0, for: question.input) }
    let isAnyEnough = order.contains { $0.when?.takesAnyPromise(to: question.id) ?? false }
    let other = isAnyEnough ? least(below: compared, for: question.input) : nil
    return Array(
      Set(compared + compared.compactMap(next) + (other.map { [$0, next(after: $0) ?? $0] } ?? []))
    )
  }

  private func least(below values: [Value], for input: Question.Input) -> Value? {
    switch input {
    case .number: .number((values.compactMap(\.magnitude).min() ?? 1) - 1)
    case .duration: .duration(0)
    case .date: .date(Day.first)
    case .text: .text("")
    case .choice: nil
    }
  }

  private func next(after value: Value) -> Value? {
    switch value {
    case .number(let number): .number(number + Decimal(sign: .plus, exponent: -6, significand: 1))
    case .duration(let seconds): .duration(seconds + 1)
    case .date(let day):
      (Day(year: day.year, month: day.month, day: day.day + 1)
        ?? Day(year: day.year, month: day.month + 1, day: 1)
        ?? Day(year: day.year + 1, month: 1, day: 1)).map(Value.date)
    case .level, .word, .text: nil
    }
  }
}
