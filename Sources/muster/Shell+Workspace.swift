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
    if isWorkspace(environment.currentFolder) { return environment.currentFolder }
    guard let data = environment.homeFolder(.dataHome, default: ".local/share") else {
      throw Failure(.usage, "there is no home folder; name a folder with --workspace DIR")
    }
    return "\(data)/muster"
  }

  private func isWorkspace(_ path: String) -> Bool {
    // A folder that cannot be looked into is not taken for a workspace; nothing else rests on it.
    (try? Folder(opening: path).exists("workspace.json")) ?? false
  }

  /// Whether a path names a file that muster itself keeps in a workspace, under whatever name.
  func isInsideWorkspace(_ path: String) -> Bool {
    let parts = (realPath(of: path) ?? path).split(separator: "/").map(String.init)
    func folder(_ dropped: Int) -> String { "/" + parts.dropLast(dropped).joined(separator: "/") }
    if ["workspace.json", ".lock"].contains(parts.last) { return isWorkspace(folder(1)) }
    return ["definitions", "sheets"].contains(parts.dropLast().last) && isWorkspace(folder(2))
  }

  func openWorkspace() throws -> Workspace {
    try Workspace(opening: try workspacePath())
  }

  /// The workspace, made where it is missing: for commands that keep something.
  func makeWorkspace() throws -> Workspace {
    try Workspace(creating: try workspacePath())
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
