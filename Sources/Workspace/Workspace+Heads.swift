package import Assessments
import DurableFiles

// What a sheet is called stands in the first line of its file; so it is found by first lines alone.
extension Workspace {
  /// What the first lines of the files of sheets say.
  struct Heads {
    /// In the order of the numbers.
    var known: [(file: String, head: SheetRecordReader.Head)] = []
    /// The files of which not even the first line can be read.
    var unread: [(file: String, error: WorkspaceError)] = []
  }

  /// The first lines of all sheets, also of those that are damaged further on.
  func heads() throws(WorkspaceError) -> Heads {
    var heads = Heads()
    for name in try sheetNames() {
      do {
        heads.known.append((name, try head(in: name)))
      } catch {
        if !isGone(name, error) { heads.unread.append((name, error)) }
      }
    }
    heads.known.sort { $0.head.number < $1.head.number }
    return heads
  }

  /// The first line of a sheet's file, whatever follows it.
  func head(in name: String) throws(WorkspaceError) -> SheetRecordReader.Head {
    try head(of: try scan(name), in: name)
  }

  func head(
    of scan: Journal.Scan,
    in name: String
  ) throws(WorkspaceError) -> SheetRecordReader.Head {
    let path = sheetPath(name)
    guard let first = scan.records.first, let id = Self.sheetID(in: name) else {
      try requireWhole(scan, name)
      throw .wrong(file: path, line: 1, message: "the sheet has no first line")
    }
    return try Self.head(of: first, id: id, path: path)
  }

  /// The sheet without its answers, as its first line names it: also for one that is damaged.
  /// - Throws: `.noSheets`, `.unknownSheet`, or why the first line cannot be read.
  package func head(of name: String) throws(WorkspaceError) -> AnswerSheet {
    try find(name, in: try heads()).head.sheet
  }

  func find(
    _ name: String,
    in heads: Heads
  ) throws(WorkspaceError) -> (file: String, head: SheetRecordReader.Head) {
    if let found = heads.known.first(where: {
      $0.head.sheet.handle == name || $0.head.sheet.id == name
    }) {
      return found
    }
    // The id is the name of the file, whatever stands in it.
    if let unread = heads.unread.first(where: { Self.sheetID(in: $0.file) == name }) {
      throw unread.error
    }
    if heads.known.isEmpty, heads.unread.isEmpty { throw .noSheets(path: folder.path) }
    throw .unknownSheet(
      name,
      near: Names.nearest(name, in: heads.known.map(\.head.sheet.handle)),
      unread: heads.unread.count
    )
  }

  static func head(
    of record: Journal.Record,
    id: String,
    path: String
  ) throws(WorkspaceError) -> SheetRecordReader.Head {
    do {
      return try SheetRecordReader.head(record.payload, id: id)
    } catch {
      if let newer = error.newer {
        throw .newer(file: path, format: newer, known: SheetRecord.format)
      }
      throw .wrong(file: path, line: record.line, column: error.column, message: error.message)
    }
  }
}
