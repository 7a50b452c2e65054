import DurableFiles
import JSON

extension Workspace {
  /// How people want to work in this workspace, kept with it so that nobody has to ask each time.
  package struct Preferences: Equatable, Sendable {
    /// Whether lines are read and written plainly, for screen readers.
    package var isAccessible: Bool
    /// Whether others see the screen, so that notes stay off it.
    package var isProjected: Bool

    /// Everything as it is without a word from anybody.
    package init(isAccessible: Bool = false, isProjected: Bool = false) {
      self.isAccessible = isAccessible
      self.isProjected = isProjected
    }

    /// Reads them from `workspace.json`; a file of an earlier version has none.
    init(_ node: JSONNode, file: String) throws(WorkspaceError) {
      func flag(_ key: String) throws(WorkspaceError) -> Bool {
        guard let value = node[key] else { return false }
        guard let flag = value.bool else {
          throw .wrong(file: file, line: nil, message: "'\(key)' is neither true nor false")
        }
        return flag
      }
      self.init(isAccessible: try flag("accessible"), isProjected: try flag("projected"))
    }

    /// What is kept: nothing of what is as it would be anyway.
    var members: [JSON.Member] {
      [("accessible", isAccessible), ("projected", isProjected)].filter(\.1).map {
        JSON.Member($0.0, .bool($0.1))
      }
    }
  }

  /// How people want to work here.
  /// - Throws: `.wrong` where `workspace.json` cannot be understood, or `.file`.
  package var preferences: Preferences {
    get throws(WorkspaceError) { try mark().preferences }
  }

  /// Keeps other preferences; they are on disk when this returns.
  /// - Throws: `.workspaceInUse`, `.wrong`, or `.file`.
  package func keep(_ preferences: Preferences) throws(WorkspaceError) {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    var mark = try mark()
    mark.preferences = preferences
    do {
      try folder.write(Self.markName, Array(mark.json.pretty.utf8))
    } catch {
      throw .file(error)
    }
  }
}
