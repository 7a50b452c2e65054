extension Question {
  /// The points of a value, 0 to 100; `nil` for kinds that bring none.
  ///
  /// Practice 25 a level, statement 25 a step above 1, fact 100, 50 or 0.
  ///
  /// `started`: the day the sheet was started, for facts about dates.
  package func points(for value: Value, started: Day?) -> Int? {
    switch (kind, value) {
    case (.practice, .level(let level)): 25 * level
    case (.statement, .level(let step)): 25 * (step - 1)
    case (.fact, .word("yes")): 100
    case (.fact, .word("partly")): 50
    case (.fact, .word("no")): 0
    case (.fact, _):
      threshold.flatMap { bound in started.map { bound.points(for: value, started: $0) } }
    default: nil
    }
  }

  /// The risk of a derailer, 0 to 100: a quarter for each step above 1.
  package func risk(for value: Value) -> Int? {
    if kind == .derailer, case .level(let step) = value { 25 * (step - 1) } else { nil }
  }
}
