/// The rules about how the parts of an assessment hang together.
///
/// They run on an assessment whose parts have all been read: names that lead nowhere, conditions
/// that look ahead, areas that can never be scored, answers that lead to no practice.
struct StructureRules {
  private let assessment: Assessment
  private let faults: FaultCollector
  private let order: [Question]
  private let positions: [QuestionID: Int]

  init(_ assessment: Assessment, faults: FaultCollector) {
    self.assessment = assessment
    self.faults = faults
    order = assessment.askingOrder
    positions = Dictionary(
      order.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func check() {
    checkNames()
    checkLevels()
    checkOverlaps()
    for question in order { checkQuestion(question) }
    checkGate()
    if faults.faults.isEmpty { checkReach() }
    checkShortForm()
  }

  private func checkNames() {
    if assessment.areas.isEmpty { faults.report("'areas' is empty", at: .start) }
    var areas: Set<String> = []
    for area in assessment.areas {
      if Assessment.blocks.contains(area.id) {
        faults.report("an area cannot be named '\(area.id)': a block has that name", at: area.place)
      }
      if !areas.insert(area.id).inserted {
        faults.report("the area '\(area.id)' stands twice", at: area.place)
      }
      if area.questions.isEmpty {
        faults.report("the area '\(area.id)' can never be scored: no questions", at: area.place)
      }
    }
    var questions: Set<QuestionID> = []
    let all = assessment.context + assessment.areas.flatMap(\.questions) + assessment.risks
    for question in all + assessment.open where !questions.insert(question.id).inserted {
      faults.report("the question '\(question.id)' stands twice", at: question.place)
    }
  }

  /// Levels are areas, and both are read from the ground up.
  private func checkLevels() {
    let ids = assessment.areas.map(\.id)
    var below: (index: Int, name: String)?
    var seen: Set<String> = []
    for level in assessment.levels {
      guard let index = ids.firstIndex(of: level.name) else {
        faults.report(
          "there is no area '\(level.name)'\(faults.hint(level.name, in: ids))",
          at: level.place
        )
        continue
      }
      if !seen.insert(level.name).inserted {
        faults.report("the level '\(level.name)' stands twice", at: level.place)
      } else if let below, index < below.index {
        faults.report(
          "'\(level.name)' stands before '\(below.name)' among the areas; levels have their order",
          at: level.place
        )
      }
      below = (index, level.name)
    }
    if let first = assessment.levels.first, assessment.advice != .lowestLevel {
      faults.report(
        "levels stand on each other, so 'advice' has to be lowest-level",
        at: first.place
      )
    }
  }

  /// That the others exist is for `check` to say, which knows them.
  private func checkOverlaps() {
    var seen: Set<String> = []
    for other in assessment.overlaps.map(\.assessment) {
      if other.name == assessment.id {
        faults.report("'\(other.name)' is this assessment itself", at: other.place)
      } else if !seen.insert(other.name).inserted {
        faults.report("'\(other.name)' stands twice in 'overlaps'", at: other.place)
      }
    }
  }

  private func checkQuestion(_ question: Question) {
    let needsPractice = question.kind.isScored || question.kind == .derailer
    if needsPractice && question.practices.isEmpty {
      faults.report("'\(question.id)' leads to no practice; name one", at: question.place)
    }
    if needsPractice && question.citations.isEmpty {
      faults.report("'\(question.id)' names no source", at: question.place)
    }
    for reference in question.when?.references ?? [] {
      checkReference(reference, from: question)
    }
    for (reference, texts) in question.when?.comparisons ?? [] {
      checkValues(texts, of: reference)
    }
    checkPromise(of: question)
  }

  /// That it exists and is asked earlier was told of the condition that it is.
  private func checkPromise(of question: Question) {
    guard let promise = question.promise.flatMap(assessment.question),
      let position = positions[promise.id], let own = positions[question.id], position < own
    else { return }
    if promise.kind != .context || !AnswerReader.typed.contains(promise.input) {
      faults.report(
        "'\(promise.id)' asks for no promise: that is a context question with a number, date or "
          + "duration",
        at: question.place
      )
    } else if question.isCore, !promise.isCore {
      faults.report(
        "'\(question.id)' is core and asks about '\(promise.id)', so that needs 'core: true'",
        at: promise.place
      )
    } else if promise.isCore, !question.isCore {
      // The short form would ask what was promised, and not whether it is kept.
      faults.report(
        "'\(promise.id)' is core, so '\(question.id)', which asks about it, needs 'core: true'",
        at: question.place
      )
    }
    let first = order.first { $0.promise == promise.id }
    if let first, first.id != question.id {
      faults.report(
        "'\(first.id)' asks whether '\(promise.id)' is kept already",
        at: question.place
      )
    }
  }

  /// A condition may look back only, in the order of asking; so it cannot be circular either.
  private func checkReference(_ reference: Reference, from question: Question) {
    guard let id = QuestionID(reference.name), let position = positions[id] else {
      let hint = faults.hint(reference.name, in: order.map(\.id.description))
      faults.report("there is no question '\(reference.name)'\(hint)", at: reference.place)
      return
    }
    guard let own = positions[question.id], position < own else {
      faults.report(
        "'\(question.id)' depends on '\(id)', which is asked later or is the question itself",
        at: reference.place
      )
      return
    }
  }

  private func checkValues(_ texts: [String], of reference: Reference) {
    guard let id = QuestionID(reference.name), let question = assessment.question(id),
      question.input != .text
    else { return }
    let values = question.choices.map(\.value.written)
    for text in texts
    where !values.contains(text) && AnswerReader.value(text, for: question.input) == nil {
      let hint = faults.hint(text, in: values)
      faults.report("'\(text)' is no answer to '\(id)'\(hint)", at: reference.place)
    }
  }

  private func checkGate() {
    guard let gate = assessment.gate else { return }
    var seen: Set<QuestionID> = []
    for mustHave in gate.mustHave {
      if !seen.insert(mustHave.question).inserted {
        faults.report("the must-have '\(mustHave.question)' stands twice", at: mustHave.place)
      }
      guard let question = assessment.question(mustHave.question) else {
        let hint = faults.hint(mustHave.question.description, in: order.map(\.id.description))
        faults.report("there is no question '\(mustHave.question)'\(hint)", at: mustHave.place)
        continue
      }
      if question.kind != .fact {
        faults.report(
          "'\(question.id)' is no fact; only facts can be must-have",
          at: mustHave.place
        )
      }
      if !question.isCore {
        faults.report(
          "'\(question.id)' is must-have, so it needs 'core: true'",
          at: question.place
        )
      }
      if question.when != nil {
        let key = question.promise == nil ? "when" : "promise"
        faults.report("'\(question.id)' is must-have, so it has no '\(key)'", at: question.place)
      }
    }
    for reference in gate.crisis?.when.references ?? [] {
      let question = QuestionID(reference.name).flatMap { assessment.question($0) }
      guard let question, question.kind == .context else {
        faults.report(
          "the crisis branch looks at context questions; '\(reference.name)' is none",
          at: reference.place
        )
        continue
      }
      // The short form decides the gate, too.
      if !question.isCore {
        faults.report(
          "the crisis branch looks at '\(question.id)', so it needs 'core: true'",
          at: question.place
        )
      }
    }
    for (reference, texts) in gate.crisis?.when.comparisons ?? [] {
      checkValues(texts, of: reference)
    }
  }

  /// Areas of which fewer than two questions can ever be asked together, and questions that
  /// nobody can ever be asked.
  private func checkReach() {
    var reach = Reach(order)
    // Without a condition there is nothing to search: that is most questions, and most areas.
    for question in order where question.when != nil && !reach.canBeAsked(question.id) {
      faults.report(
        "'\(question.id)' can never be asked: its 'when' never holds",
        at: question.place
      )
    }
    for area in assessment.areas where area.questions.count > 1 {
      guard area.questions.count(where: { $0.when == nil }) < 2 else { continue }
      let most = reach.mostAsked(of: area.questions.map(\.id))
      if most < 2 {
        faults.report(
          "the area '\(area.id)' can never be scored: at most \(most) of its questions is asked",
          at: area.place
        )
      }
    }
  }

  private func checkShortForm() {
    let minutes = Minutes.reading(order.filter(\.isCore))
    if minutes > 10 {
      faults.report("the short form takes \(minutes) minutes; ten is the most", at: .start)
    }
  }
}
