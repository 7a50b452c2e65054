import DurableFiles
import JSON

/// The folder of one coalition: its definitions and answer sheets.
///
///     workspace.json                     marks the folder; counts the sheets
///     definitions/<id>-<version>.yaml    the text that was answered, byte for byte
///     sheets/<32 hex>.jsonl              a journal each: one line an answer
package struct Workspace {
  static let format = "muster.workspace/1"
  static let markName = "workspace.json"
  static let definitionsName = "definitions"
  static let sheetsName = "sheets"

  let folder: Folder
  /// How long to wait for another muster that holds the lock of the folder.
  var patience = Duration.seconds(5)

  /// The path as it was given.
  package var path: String { folder.path }

  /// Opens an existing workspace; changes nothing.
  /// - Throws: `.noWorkspace` for a folder that is missing or empty, `.notAWorkspace` for one that
  ///   holds other files, `.newer`, `.wrong`, or `.file`.
  package init(opening path: String) throws(WorkspaceError) {
    let hasMark: Bool
    let isNew: Bool
    do {
      folder = try Folder(opening: path)
      hasMark = try folder.exists(Self.markName)
      isNew = hasMark ? false : try folder.isAsGoodAsEmpty
    } catch {
      if error.reason == .missing { throw .noWorkspace(path: path) }
      throw .file(error)
    }
    guard hasMark else {
      throw isNew ? .noWorkspace(path: path) : .notAWorkspace(path: path)
    }
    _ = try mark()
  }

  /// Opens a workspace, and makes it where the folder is missing or empty.
  /// - Throws: As `init(opening:)`, but for what it makes.
  package init(creating path: String) throws(WorkspaceError) {
    do {
      self = try Workspace(opening: path)
    } catch {
      guard case .noWorkspace = error else { throw error }
      do {
        let folder = try Folder(creating: path)
        let lock = try FolderLock(folder)
        // Another muster may have been quicker between the look and the lock.
        if try !folder.exists(Self.markName) {
          try folder.createNew(Self.markName, Array(Mark(next: 1).json.pretty.utf8))
        }
        withExtendedLifetime(lock) {}
      } catch {
        throw .file(error)
      }
      self = try Workspace(opening: path)
    }
  }

  /// Keeps other musters from numbering, sweeping and removing for as long as it is held.
  /// - Throws: `.workspaceInUse` when another one does not let go of it, or `.file`.
  func lock() throws(WorkspaceError) -> FolderLock {
    do {
      return try FolderLock(folder, patience: patience)
    } catch {
      guard case .busy(let pid) = error.reason else { throw .file(error) }
      throw .workspaceInUse(path: path, pid: pid)
    }
  }

  /// The content of `workspace.json`.
  struct Mark {
    /// The number the next sheet gets; numbers are never used again.
    var next: Int
    /// How people want to work here.
    var preferences = Preferences()

    var json: JSON {
      .object(
        [.init("format", .string(format)), .init("next", .integer(next))] + preferences.members
      )
    }
  }

  func mark() throws(WorkspaceError) -> Mark {
    let path = "\(folder.path)/\(Self.markName)"
    let bytes: [UInt8]
    do {
      bytes = try folder.read(Self.markName, limit: 65_536)
    } catch {
      throw .file(error)
    }
    let node: JSONNode
    do {
      node = try JSONNode(parsing: bytes)
    } catch {
      throw .wrong(
        file: path,
        line: error.position.line,
        column: error.position.column,
        message: "\(error)"
      )
    }
    guard let written = node["format"]?.string else {
      throw .wrong(file: path, line: 1, message: "'format' is missing")
    }
    guard written == Self.format else {
      throw .newer(file: path, format: written, known: Self.format)
    }
    guard let next = node["next"]?.integer, (1..<Int.max).contains(next) else {
      throw .wrong(file: path, line: 1, message: "'next' is no number of a sheet")
    }
    return Mark(next: next, preferences: try Preferences(node, file: path))
  }
}

extension Folder {
  /// Whether there is nothing but what a making leaves that was interrupted.
  fileprivate var isAsGoodAsEmpty: Bool {
    get throws(FileError) {
      try names().allSatisfy { $0 == ".lock" || Folder.isTemporary($0) }
    }
  }
}
