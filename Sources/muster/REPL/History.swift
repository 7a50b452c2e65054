import DurableFiles
import JSON

/// The commands that were typed, for the arrow keys: no answer and no note is ever in it.
struct History {
  /// As many as are still found by going back.
  private static let limit = 500
  private static let name = "history"

  private let path: String?

  init(environment: Environment) {
    path = environment.homeFolder("XDG_STATE_HOME", default: ".local/state").map { "\($0)/muster" }
  }

  /// The earlier commands, oldest first.
  func lines() -> [String] {
    // Without a history the keys find less; that is no reason to fail.
    guard let path, let folder = try? Folder(opening: path) else { return [] }
    return read(folder)
  }

  /// Adds a command.
  ///
  /// The file is read anew under its lock, so that two prompts lose nothing.
  func add(_ line: String) {
    guard let path else { return }
    do {
      let folder = try Folder(creating: path)
      let lock = try FolderLock(folder)
      let lines = (read(folder) + [line]).suffix(Self.limit)
      let text = lines.map { JSON.string($0).compact + "\n" }.joined()
      try folder.write(Self.name, Array(text.utf8))
      withExtendedLifetime(lock) {}
    } catch {
      // A history that cannot be kept must not come between a person and the work.
    }
  }

  private func read(_ folder: Folder) -> [String] {
    // A file that is missing or unreadable is an empty history.
    guard let bytes = try? folder.read(Self.name, limit: 1_048_576) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // A line that is no text was not ours.
      (try? JSONNode(parsing: Array(line)))?.string
    }
  }
}
