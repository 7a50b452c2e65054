package import Assessments
package import DurableFiles

/// Why something could not be done with a workspace or a sheet in it.
package enum WorkspaceError: Error, Equatable {
  case notAWorkspace(path: String)
  case newer(file: String, format: String, known: String)
  /// What a file holds is wrong; nothing was changed.
  case wrong(file: String, line: Int?, column: Int? = nil, message: String)
  case noWorkspace(path: String)
  case noSheets(path: String)
  /// None of the sheets that can be read bears the name; `unread` counts those that cannot.
  case unknownSheet(String, near: String?, unread: Int)
  /// Some sheets cannot be read, so that any of them could be the latest.
  case latestUnknown(unread: Int, path: String)
  /// Another muster is numbering or removing a sheet; its number where it is known.
  case workspaceInUse(path: String, pid: Int32?)
  case sheetInUse(handle: String)
  case idTaken(String)
  case definitionChanged(id: String, version: String)
  case definitionDamaged(file: String, handle: String)
  case faults(Faults)
  case file(FileError)
}

extension WorkspaceError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAWorkspace(let path):
      "'\(path)' holds other files and no workspace.json, so it is no workspace; "
        + "name an empty or a new folder with --workspace"
    case .newer(let file, _, _):
      "\(file): \(finding(in: file))"
    case .wrong(let file, let line, let column, let message):
      "\(file)\([line, column].compactMap { $0.map { ":\($0)" } }.joined()): \(message); "
        + "nothing was changed, see 'muster doctor'"
    case .noWorkspace(let path):
      "there is no workspace at '\(path)' yet; 'muster take readiness' makes one"
    case .noSheets(let path):
      "there is no answer sheet in '\(path)' yet; begin with 'muster take readiness'"
    case .unknownSheet(let name, let near, let unread):
      "there is no sheet '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
        + (unread == 0
          ? " ('muster sheets' lists them)"
          : " (\(unread) of the sheets cannot be read and may be it; see 'muster doctor')")
    case .latestUnknown(let unread, let path):
      "\(unread) of the sheets in '\(path)' cannot be read, so the latest is not known; name a "
        + "sheet, and see 'muster doctor'"
    case .workspaceInUse(let path, let pid):
      "another muster\(pid.map { " (pid \($0))" } ?? "") is at work in the workspace '\(path)'; "
        + "try again when it is done"
    case .sheetInUse(let handle):
      "'\(handle)' is open in another muster; finish there first"
    case .idTaken(let id):
      "there is a sheet with the id '\(id)' already; leave out --id, or give another one"
    case .definitionChanged(let id, let version):
      "'\(id)' changed but its version is still \(version); give it a new version, so that "
        + "earlier sheets keep their meaning"
    case .definitionDamaged(let file, let handle):
      "\(file): this is not the text that '\(handle)' was answered with; bring back the copy that was, see 'muster doctor'"
    case .faults(let faults):
      faults.description
    case .file(let error):
      error.description
    }
  }

  /// What is wrong with a file, without its name and without advice: `doctor` gives both.
  func finding(in own: String) -> String {
    switch self {
    case .wrong(own, let line, _, let message):
      "\(line.map { "line \($0): " } ?? "")\(message)"
    case .newer(own, let format, let known):
      "written as '\(format)'; this muster reads '\(known)', so use a newer muster"
    case .definitionDamaged(let file, let handle):
      "\(file): this is not the text that '\(handle)' was answered with"
    case .file(let error) where error.path == own:
      error.cause
    default:
      description
    }
  }
}
