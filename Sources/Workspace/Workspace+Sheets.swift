package import Assessments
import DurableFiles

/// A sheet as a list shows it.
package struct SheetSummary: Equatable, Sendable {
  /// Its answers up to the last line that was finished.
  package let sheet: AnswerSheet
  /// The number in the handle; the highest is the latest.
  package let number: Int
  /// The definition it is scored with.
  package let assessment: Assessment
  /// How many bytes of an unfinished last answer were passed over.
  package let unfinished: Int
}

/// What a file in the folder of sheets turned out to be.
package struct SheetProblem: Error, Equatable {
  /// The path of the journal that cannot be read.
  package let file: String
  /// What people call it, where its first line can be read.
  package let handle: String?
  /// What keeps it from being read.
  package let error: WorkspaceError
}

extension Workspace {
  /// Every sheet in the order of the numbers, and every file that is no sheet any more.
  package func sheets() throws(WorkspaceError) -> (sheets: [SheetSummary], problems: [SheetProblem])
  {
    var found: [SheetSummary] = []
    var problems: [SheetProblem] = []
    var definitions: [AnswerSheet.Edition: Assessment] = [:]
    for name in try sheetNames() {
      do {
        found.append(try read(name, definitions: &definitions))
      } catch {
        if isGone(name, error) { continue }
        problems.append(
          SheetProblem(
            file: sheetPath(name),
            // A first line that cannot be read, either, names nobody.
            handle: try? head(in: name).sheet.handle,
            error: error
          )
        )
      }
    }
    return (found.sorted { $0.number < $1.number }, problems)
  }

  /// One sheet by its handle or id; without a name the latest.
  /// - Throws: `.noSheets`, `.unknownSheet`, or what is wrong with that sheet's files.
  package func sheet(_ name: String?) throws(WorkspaceError) -> SheetSummary {
    let heads = try heads()
    var definitions: [AnswerSheet.Edition: Assessment] = [:]
    guard let name else {
      // One that cannot be read may be later than the latest that can.
      guard heads.unread.isEmpty else {
        throw .latestUnknown(unread: heads.unread.count, path: folder.path)
      }
      guard let latest = heads.known.last else { throw .noSheets(path: folder.path) }
      return try read(latest.file, definitions: &definitions)
    }
    return try read(try find(name, in: heads).file, definitions: &definitions)
  }

  /// The latest sheet of the same person and assessment with a lower number; `nil` without one.
  ///
  /// Files that cannot be read are passed over.
  package func sheet(before later: SheetSummary) throws(WorkspaceError) -> SheetSummary? {
    try sheets().sheets.last { summary in
      summary.number < later.number && summary.assessment.id == later.assessment.id
        && summary.sheet.participant.name == later.sheet.participant.name
    }
  }

  /// Removes a sheet for good; its number is not used again.
  /// - Throws: `.sheetInUse` when a sitting holds it, `.workspaceInUse`, or `.file`.
  package func remove(_ sheet: AnswerSheet) throws(WorkspaceError) {
    let lock = try lock()
    do {
      let sheets = try folder.subfolder(Self.sheetsName)
      // Holding the journal's own lock keeps a sitting from writing into a file that is going.
      let journal = try Self.unlessDamaged(Self.fileName(of: sheet), in: sheets)
      // What was set aside of it is the same person's.
      for name in try sheets.names() where name.hasPrefix("\(Self.fileName(of: sheet)).") {
        try sheets.remove(name)
      }
      // The sheet itself goes last: as long as it is there, a removal that broke off can be repeated.
      try sheets.remove(Self.fileName(of: sheet))
      withExtendedLifetime((lock, journal)) {}
    } catch {
      throw Self.translated(error, handle: sheet.handle)
    }
  }

  /// The journal, opened to hold it; `nil` for a damaged one, which no sitting can open either.
  private static func unlessDamaged(
    _ name: String,
    in sheets: Folder
  ) throws(FileError) -> Journal? {
    do {
      return try Journal(opening: name, in: sheets)
    } catch {
      if case .damaged = error.reason { return nil }
      throw error
    }
  }

  static func fileName(of sheet: AnswerSheet) -> String { "\(sheet.id).jsonl" }

  /// A lock that is taken means that somebody else is at it.
  static func translated(_ error: FileError, handle: String) -> WorkspaceError {
    if case .busy = error.reason { return .sheetInUse(handle: handle) }
    return .file(error)
  }

  /// The files that bear the name of a sheet.
  func sheetNames() throws(WorkspaceError) -> [String] {
    do {
      let sheets = try folder.subfolder(Self.sheetsName)
      return try sheets.names().filter { Self.sheetID(in: $0) != nil }
    } catch {
      if error.reason == .missing { return [] }
      throw .file(error)
    }
  }

  /// The id in a sheet's file name: 32 hex digits and `.jsonl`, nothing else.
  static func sheetID(in name: String) -> String? {
    guard name.hasSuffix(".jsonl") else { return nil }
    let id = name.dropLast(6)
    let isHex = id.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    return id.utf8.count == 32 && isHex ? String(id) : nil
  }

  /// Whether a sheet was removed between the list of the folder and the look at its file.
  func isGone(_ name: String, _ error: WorkspaceError) -> Bool {
    guard case .file(let error) = error, error.reason == .missing else { return false }
    return sheetPath(name).hasPrefix(error.path)
  }

  func sheetPath(_ name: String) -> String { "\(folder.path)/\(Self.sheetsName)/\(name)" }

  func scan(_ name: String) throws(WorkspaceError) -> Journal.Scan {
    do {
      return try Journal.read(name, in: try folder.subfolder(Self.sheetsName))
    } catch {
      throw .file(error)
    }
  }

  /// - Throws: `.file` with where the damage begins.
  func requireWhole(_ scan: Journal.Scan, _ name: String) throws(WorkspaceError) {
    guard case .damaged(let offset, let line, let damage) = scan.tail else { return }
    throw .file(
      FileError(.read, sheetPath(name), .damaged(offset: offset, line: line, damage))
    )
  }

  private func read(
    _ name: String,
    definitions: inout [AnswerSheet.Edition: Assessment]
  ) throws(WorkspaceError) -> SheetSummary {
    let path = sheetPath(name)
    let scan = try scan(name)
    try requireWhole(scan, name)
    let head = try head(of: scan, in: name)
    let assessment: Assessment
    if let known = definitions[head.sheet.edition] {
      assessment = known
    } else {
      assessment = try definition(of: head.sheet.edition, for: head.sheet.handle).assessment
      definitions[head.sheet.edition] = assessment
    }
    let sheet = try Self.replay(scan.records, onto: head, of: assessment, path: path)
    var unfinished = 0
    if case .torn(_, let bytes) = scan.tail { unfinished = bytes.count }
    return SheetSummary(
      sheet: sheet,
      number: head.number,
      assessment: assessment,
      unfinished: unfinished
    )
  }

  /// The sheet after all its lines.
  static func replay(
    _ records: [Journal.Record],
    onto head: SheetRecordReader.Head,
    of assessment: Assessment,
    path: String
  ) throws(WorkspaceError) -> AnswerSheet {
    var sheet = head.sheet
    for (index, record) in records.enumerated().dropFirst() {
      do {
        let change = try SheetRecordReader.change(
          record.payload,
          number: index + 1,
          id: sheet.id,
          of: assessment
        )
        sheet.apply(change)
      } catch {
        throw .wrong(
          file: path,
          line: record.line,
          column: error.column,
          message: error.message
        )
      }
    }
    return sheet
  }
}
