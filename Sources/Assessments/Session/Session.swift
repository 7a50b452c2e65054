/// One sitting: a sheet and the question that is being asked.
///
/// It neither reads nor prints. Its verbs change the sheet and say what has to be kept; where it
/// stands afterwards is a matter of its own.
package struct Session: Equatable, Sendable {
  /// The text that the sheet answers.
  package let assessment: Assessment
  /// The answers so far, changed by the session's own verbs only.
  package private(set) var sheet: AnswerSheet
  /// The question that is being asked; `nil` when every one has been dealt with.
  package private(set) var current: QuestionID?
  /// Whether the current question was jumped to, so that the next step leads back.
  private var isDetour = false
  /// Whether the session went back, so that the next step leads to the next question, answered or not.
  private var isRetracing = false

  /// Stands at the first open question.
  package init(_ assessment: Assessment, _ sheet: AnswerSheet) {
    self.assessment = assessment
    self.sheet = sheet
    current = firstOpen
  }

  /// The questions that are asked with the answers so far, in order.
  package var asked: [Question] { assessment.asked(sheet) }

  /// The definition behind `current`; `nil` when every question has been dealt with.
  package var currentQuestion: Question? { current.flatMap { assessment.question($0) } }

  /// What was said to the current question.
  package var currentAnswer: Answer? { current.flatMap { sheet.answers[$0] } }

  /// Whether any asked question has no answer and was not skipped or set aside.
  package var hasOpenQuestions: Bool { firstOpen != nil }

  /// Asked questions without an answer, not applicable, don't know or skip.
  package var openCount: Int { assessment.openQuestions(in: sheet).count }

  private var askedIDs: [QuestionID] { assessment.askedIDs(sheet) }

  private var firstOpen: QuestionID? { assessment.openQuestions(in: sheet).first?.id }

  /// Gives the current question a state, keeping its note and evidence.
  package mutating func set(_ state: Answer.State) -> SheetChange? {
    guard let current else { return nil }
    var answer = sheet.answers[current] ?? Answer(.unanswered)
    answer.state = state
    return keep(answer, for: current)
  }

  /// Changes the note of the current question; an empty one is removed.
  package mutating func note(_ text: String) -> SheetChange? {
    change { $0.note = text.isEmpty ? nil : text }
  }

  /// Changes the evidence of the current question; an empty one is removed.
  package mutating func evidence(_ text: String) -> SheetChange? {
    change { $0.evidence = text.isEmpty ? nil : text }
  }

  /// Asks for everything from now on, where only the short form was asked.
  package mutating func extend() -> SheetChange {
    let change = SheetChange.form(.full)
    sheet.apply(change)
    goToFirstOpen()
    return change
  }

  /// Marks the sheet as done at this time.
  package mutating func complete(at time: String) -> SheetChange {
    let change = SheetChange.completed(time)
    sheet.apply(change)
    return change
  }

  /// Goes on: after a detour to the first open question, after going back to the next one in order,
  /// else to the next open one.
  package mutating func advance() {
    let order = askedIDs
    if !isDetour, let current, let index = order.firstIndex(of: current) {
      let later = order[(index + 1)...]
      let next = later.first { isRetracing || sheet.state(of: $0) == .unanswered }
      self.current = next ?? firstOpen
      if currentAnswer?.state ?? .unanswered == .unanswered { isRetracing = false }
    } else {
      current = firstOpen
    }
    isDetour = false
  }

  /// Goes to the first open question; nowhere when none is open.
  package mutating func goToFirstOpen() {
    current = firstOpen
    isDetour = false
    isRetracing = false
  }

  /// What the full form asks beyond the short one, with the answers so far.
  package var rest: [Question] {
    var whole = sheet
    whole.form = .full
    return assessment.openQuestions(in: whole)
  }

  /// Goes to the question before; false at the first one.
  package mutating func back() -> Bool {
    let order = askedIDs
    let index = current.flatMap { order.firstIndex(of: $0) } ?? order.count
    guard index > 0 else { return false }
    current = order[index - 1]
    isDetour = false
    isRetracing = true
    return true
  }

  /// Goes to any asked question; false when it is not asked.
  package mutating func jump(to id: QuestionID) -> Bool {
    guard askedIDs.contains(id) else { return false }
    current = id
    isDetour = true
    isRetracing = false
    return true
  }

  private mutating func change(_ edit: (inout Answer) -> Void) -> SheetChange? {
    guard let current else { return nil }
    var answer = sheet.answers[current] ?? Answer(.unanswered)
    edit(&answer)
    return keep(answer, for: current)
  }

  private mutating func keep(_ answer: Answer, for id: QuestionID) -> SheetChange {
    let change = SheetChange.answer(id, answer)
    sheet.apply(change)
    return change
  }
}
