import Assessments
import DurableFiles
import JSON

@testable import Workspace

/// A sheet written out as it is exported, and read again, has the same answers.
func promiseExported(_ sheet: AnswerSheet, of assessment: Assessment) {
  let text = sheet.json(of: assessment).compact
  do {
    let file = try AnswersFile(Array(text.utf8), file: "export.json", for: assessment)
    var again = sheet
    again.answers = [:]
    for (id, answer) in file.answers { again.apply(.answer(id, answer)) }
    promise(again.answers == sheet.answers, "other answers are read again: \(text)")
    promise(file.participant == sheet.participant, "another participant: \(text)")
    promise(file.mode == sheet.mode && file.form == sheet.form, "another sitting: \(text)")
  } catch {
    promise(false, "an exported sheet is refused: \(error)\n\(text)")
  }
}

/// A sheet kept change by change, and read again, is the same.
func promiseKept(
  _ changes: [SheetChange],
  from empty: AnswerSheet,
  to sheet: AnswerSheet,
  of assessment: Assessment
) {
  var lines = [SheetRecord.head(of: empty, number: 1)]
  for change in changes {
    lines.append(SheetRecord.line(change, number: lines.count + 1, of: empty.id, at: empty.started))
  }
  let scan = Journal.scan(lines.flatMap { Journal.frame(Array($0.compact.utf8)) })
  promise(scan.tail == .clean && scan.records.count == lines.count, "lines are lost")
  do {
    let head = try SheetRecordReader.head(scan.records[0].payload, id: empty.id)
    let again = try Workspace.replay(scan.records, onto: head, of: assessment, path: "journal")
    promise(again == sheet, "another sheet is read again: \(again) instead of \(sheet)")
  } catch let error as SheetRecordReader.Refusal {
    promise(false, "what was kept is refused: \(error.message)")
  } catch {
    promise(false, "what was kept is refused: \(error)")
  }
}
