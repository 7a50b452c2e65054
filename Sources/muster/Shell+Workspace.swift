import Assessments
import DurableFiles
import Reporting
import Workspace

extension Shell {
  /// The folder of the workspace: the one that was named, else the current folder when it is one,
  /// else the person's own data folder.
  func workspacePath() throws -> String {
    if let named = settings.workspace { return named }
    if let named = environment.variable(.workspace) { return named }
    if try isWorkspace(".") {
      let current = environment.currentFolder
      guard current.isWhole else {
        throw Failure(
          .usage,
          "the path of this folder is not UTF-8 text: '\(current.text)'; use --workspace . to mean it"
        )
      }
      return current.text
    }
    guard let data = environment.homeFolder(.dataHome, default: ".local/share") else {
      throw Failure(.usage, "there is no home folder; name a folder with --workspace DIR")
    }
    return "\(data)/muster"
  }

  /// - Throws: `FileError` where that cannot be told: answers must not go elsewhere by mistake.
  private func isWorkspace(_ path: String) throws(FileError) -> Bool {
    do {
      return try Folder(opening: path).exists("workspace.json")
    } catch {
      // A folder that somebody may not look into is not theirs to keep answers in.
      guard [.missing, .notFolder].contains(error.reason) || error.isDenied else { throw error }
      return false
    }
  }

  /// Whether a path names a file that muster itself keeps in a workspace, under whatever name.
  func isInsideWorkspace(_ path: String) throws(FileError) -> Bool {
    let parts = (realPath(of: path) ?? path).split(separator: "/").map(String.init)
    func folder(_ dropped: Int) -> String { "/" + parts.dropLast(dropped).joined(separator: "/") }
    if ["workspace.json", ".lock"].contains(parts.last) { return try isWorkspace(folder(1)) }
    guard ["definitions", "sheets"].contains(parts.dropLast().last) else { return false }
    return try isWorkspace(folder(2))
  }

  func openWorkspace() throws -> Workspace {
    try Workspace(opening: try workspacePath())
  }

  /// The workspace, made where it is missing: for commands that keep something.
  ///
  /// A person who makes one where answers may not be safe is told so once.
  func makeWorkspace() throws -> Workspace {
    do {
      return try openWorkspace()
    } catch WorkspaceError.noWorkspace {
      let made = try Workspace(creating: try workspacePath())
      if isInteractive, let doubt = made.doubt {
        note("muster: mind the workspace '\(made.path)': \(doubt); better keep it elsewhere")
      }
      return made
    }
  }

  /// Says that the last answer of the sheet was not finished, and where it is kept now.
  func noteSetAside(by sheet: OpenSheet) {
    guard let name = sheet.setAside else { return }
    note("One unfinished answer was set aside in the file \(name).")
  }

  /// The report of one sheet, or of the latest.
  func report(of handle: String?, withoutNotes: Bool = false) throws -> Report {
    let workspace = try openWorkspace()
    let summary = try workspace.sheet(handle)
    return Report(
      summary.assessment,
      summary.sheet,
      library: try content.library(),
      date: clock.today,
      withoutNotes: withoutNotes,
      earlier: try workspace.sheet(before: summary)?.sheet.handle
    )
  }
}
