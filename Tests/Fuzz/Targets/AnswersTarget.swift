import Assessments

/// The reader of answers from a file: places that are right, and a sheet that is exported the same.
@Sendable func checkAnswers(_ bytes: [UInt8]) {
  for assessment in [tiny, huddle] {
    do {
      let file = try AnswersFile(bytes, file: "answers.yaml", for: assessment)
      var sheet = AnswerSheet(
        id: "0123456789abcdef0123456789abcdef",
        handle: "\(assessment.id)-1",
        edition: assessment.edition,
        participant: file.participant,
        mode: file.mode,
        started: "2026-05-04T17:30:00Z",
        form: file.form ?? .full
      )
      let empty = sheet
      let changes = file.answers.map { SheetChange.answer($0.id, $0.answer) }
      for change in changes { sheet.apply(change) }
      promise(sheet.answers.count == changes.count, "a question is answered twice")
      promiseExported(sheet, of: assessment)
      promiseKept(changes, from: empty, to: sheet, of: assessment)
    } catch {
      promisePlaces(error, in: bytes)
    }
  }
}
