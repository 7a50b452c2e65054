import Assessments
import Text
import Workspace

/// Enters answers from a file into a sheet and says what is left open.
struct AnswerEntry {
  private let open: OpenSheet
  private let shell: Shell

  init(_ open: OpenSheet, shell: Shell) {
    self.open = open
    self.shell = shell
  }

  func enter(_ answers: [(id: QuestionID, answer: Answer)]) throws {
    shell.noteSetAside(by: open)
    var sheet = open.sheet
    for (id, answer) in answers {
      let change = SheetChange.answer(id, answer)
      try open.append(change, at: shell.clock.time)
      sheet.apply(change)
    }
    let asked = open.assessment.asked(sheet)
    let left = open.assessment.openQuestions(in: sheet).count
    if left == 0 { try open.append(.completed(shell.clock.time), at: shell.clock.time) }
    let state =
      left == 0
      ? "every question is dealt with"
      : "\(left) of \(counted(asked.count, "question")) still open, go on with "
        + "'muster \(shell.leading("resume \(sheet.handle)"))'"
    try shell.show([
      .paragraph("Saved \(counted(answers.count, "answer")) in \(sheet.handle): \(state).")
    ])
  }
}
