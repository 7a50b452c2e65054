package import Assessments
import DurableFiles
import JSON

/// A sheet somebody is answering: it holds its journal's lock to the end of the sitting.
package final class OpenSheet {
  /// The sheet as it was when it was opened; the session keeps it up to date.
  package let sheet: AnswerSheet
  /// The very text the sheet was begun with, which it is scored with for ever.
  package let assessment: Assessment
  /// The name of the file that holds an unfinished last answer, when there was one.
  package let setAside: String?

  /// Whether nothing was ever kept in this sheet.
  package var isUntouched: Bool { count == 1 }

  private let journal: Journal
  /// How many lines the journal has; the first says which sheet it is.
  private var count: Int

  fileprivate init(
    _ sheet: AnswerSheet,
    of assessment: Assessment,
    journal: Journal
  ) {
    self.sheet = sheet
    self.assessment = assessment
    self.journal = journal
    setAside = journal.setAside?.name
    count = journal.records.count
  }

  /// Keeps a change; when this returns it is on disk, whatever happens next.
  ///
  /// `time`: UTC, `2026-11-21T20:38:57Z`.
  /// - Throws: `.file`; the change is not kept then.
  package func append(_ change: SheetChange, at time: String) throws(WorkspaceError) {
    let line = SheetRecord.line(change, number: count + 1, of: sheet.id, at: time)
    do {
      try journal.append(Array(line.compact.utf8))
    } catch {
      throw .file(error)
    }
    count += 1
  }
}

extension Workspace {
  /// What a new sheet begins with.
  package struct NewSheet {
    /// The text to be answered; the workspace keeps a copy of its bytes.
    package let definition: Definition
    /// Who answers, as far as they say.
    package let participant: AnswerSheet.Participant
    /// How it is going to be answered; `nil` for a participant who types.
    package let mode: AnswerSheet.Mode?
    /// Short for the core questions, full for all.
    package let form: Form
    /// UTC, `2026-11-21T20:38:57Z`.
    package let started: String
    /// 32 hex digits to use instead of random ones.
    package let id: String?

    /// Gathers what the first line of the sheet will say; nothing is on disk yet.
    package init(
      _ definition: Definition,
      participant: AnswerSheet.Participant,
      mode: AnswerSheet.Mode? = nil,
      form: Form,
      started: String,
      id: String? = nil
    ) {
      self.definition = definition
      self.participant = participant
      self.mode = mode
      self.form = form
      self.started = started
      self.id = id
    }
  }

  /// Begins a sheet, on disk before this returns.
  /// - Throws: `.definitionChanged` when this version was another text before, `.idTaken`,
  ///   `.workspaceInUse`, or `.file`.
  package func begin(_ new: NewSheet) throws(WorkspaceError) -> OpenSheet {
    // The copy that was kept is this very text, so it need not be read again.
    try open(try makeFile(for: new), of: new.definition.assessment)
  }

  /// Opens a sheet to go on with it.
  /// - Throws: `.sheetInUse` when another sitting holds it, `.workspaceInUse`; what is wrong with
  ///   its files.
  package func open(_ sheet: AnswerSheet) throws(WorkspaceError) -> OpenSheet {
    try open(sheet, of: nil)
  }

  private func open(
    _ sheet: AnswerSheet,
    of known: Assessment?
  ) throws(WorkspaceError) -> OpenSheet {
    let name = Self.fileName(of: sheet)
    let path = "\(folder.path)/\(Self.sheetsName)/\(name)"
    // A sweep would take away what an unfinished answer is being set aside in.
    let lock = try lock()
    let journal: Journal
    do {
      journal = try Journal(opening: name, in: try folder.subfolder(Self.sheetsName))
      withExtendedLifetime(lock) {}
    } catch {
      throw Self.translated(error, handle: sheet.handle)
    }
    guard let first = journal.records.first else {
      throw .wrong(file: path, line: 1, message: "the sheet has no first line")
    }
    let head = try Self.head(of: first, id: sheet.id, path: path)
    let assessment =
      if let known {
        known
      } else {
        try definition(of: head.sheet.edition, for: head.sheet.handle).assessment
      }
    let current = try Self.replay(journal.records, onto: head, of: assessment, path: path)
    return OpenSheet(current, of: assessment, journal: journal)
  }

  /// Numbers the sheet and writes its file, under the lock of the workspace.
  private func makeFile(for new: NewSheet) throws(WorkspaceError) -> AnswerSheet {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    if let id = new.id, try sheetNames().contains("\(id).jsonl") { throw .idTaken(id) }
    try keep(new.definition)
    // The number is spent before it is used: after a crash in between it stays unused.
    var mark = try mark()
    let number = mark.next
    mark.next += 1
    let sheet = AnswerSheet(
      id: new.id ?? randomHex(bytes: 16),
      handle: "\(new.definition.assessment.id)-\(number)",
      edition: new.definition.assessment.edition,
      participant: new.participant,
      mode: new.mode,
      started: new.started,
      form: new.form
    )
    let first = SheetRecord.head(of: sheet, number: number).compact
    do {
      let sheets = try folder.subfolder(Self.sheetsName, create: true)
      let definitions = try folder.subfolder(Self.definitionsName)
      // What a writer left behind that was killed before its rename; nobody else is at it now.
      for swept in [folder, definitions, sheets] { try swept.removeTemporaries() }
      try folder.write(Self.markName, Array(mark.json.pretty.utf8))
      try sheets.createNew(Self.fileName(of: sheet), Journal.frame(Array(first.utf8)))
    } catch {
      throw .file(error)
    }
    return sheet
  }
}
