import FoundationEssentials

extension Question {
  /// An answer that lies so many thousandths of the way from the lowest to the highest.
  ///
  /// What tells how the coalition is, and words, do not lie on such a way; they hang on the question.
  func madeUpValue(at position: Int, started: Day) -> Value {
    let position = min(max(position, 0), 1_000)
    switch kind {
    case .practice, .statement: return step(at: position)
    // A derailer that happens often is a risk, so the way runs downwards.
    case .derailer: return step(at: 1_000 - position)
    case .fact: return fact(at: position, started: started)
    case .context, .open: return property(started: started)
    }
  }

  private func step(at position: Int) -> Value {
    let last = choices.count - 1
    return choices.isEmpty ? .level(0) : choices[(position * last + 500) / 1_000].value
  }

  /// No up to 300 and partly up to 560; without a partly, no up to 450.
  ///
  /// Muster's choice: a fact such as a written purpose is in place earlier than a practice reaches its
  /// highest level.
  private func fact(at position: Int, started: Day) -> Value {
    let answers = input == .choice ? choices.map(\.value) : typedValues(started: started)
    func first(_ points: Int) -> Value? {
      answers.first { self.points(for: $0, started: started) == points }
    }
    let (yes, partly, no) = (first(100), first(50), first(0))
    let wanted =
      partly == nil
      ? (position < 450 ? no : yes) : position < 300 ? no : position < 560 ? partly : yes
    return wanted ?? yes ?? no ?? answers.first ?? .word("no")
  }

  /// Values on both sides of the bounds that decide what a typed answer comes to.
  private func typedValues(started: Day) -> [Value] {
    let bounds = [threshold?.yes, threshold?.partly].compactMap(\.self)
    switch input {
    case .number:
      let sizes: [Decimal] = bounds.compactMap(\.value?.magnitude) + [1]
      return sizes.flatMap { [$0, $0 + 1, max(0, $0 - 1), 0] }.map(Value.number)
    case .duration:
      let hour = 3_600
      let sizes = bounds.compactMap { bound -> Int? in
        if case .duration(let seconds) = bound.value { seconds } else { nil }
      }
      return (sizes + [hour]).flatMap { [$0, $0 + hour, max(0, $0 - hour)] }.map(Value.duration)
    case .date: return [0, 1, 2, 4, 8, 14, 30].map { .date(started.earlier(months: $0)) }
    case .choice, .text: return []
    }
  }

  /// What the made-up coalition is like: the same for everybody who speaks of it.
  private func property(started: Day) -> Value {
    if let proposed { return proposed }
    var draws = SplitMix64(seed: MadeUpPerson.coalition, name: id.description)
    switch input {
    case .choice:
      return choices.isEmpty ? .word("no") : choices[draws.draw(0...choices.count - 1)].value
    case .number: return .number(Decimal(draws.draw(4...24)))
    case .duration: return .duration(draws.draw(1...12) * 3_600)
    case .date: return .date(started.earlier(months: draws.draw(3...12)))
    case .text: return .text(Self.ownWords[draws.draw(0...Self.ownWords.count - 1)])
    }
  }

  /// Fit to stand under any question that asks for own words.
  private static let ownWords = [
    "Made up for the demonstration: we agree on one first step, and on who takes it by Friday.",
    "Made up for the demonstration: we ask two more people what they think before we go on.",
    "Made up for the demonstration: we write it on one page and read it aloud together.",
  ]
}

extension Threshold.Bound {
  fileprivate var value: Value? {
    switch self {
    case .atLeast(let value), .atMost(let value), .moreThan(let value), .lessThan(let value): value
    case .within: nil
    }
  }
}
