import DurableFiles
import JSON

/// The commands that were typed, for the arrow keys: no answer and no note is ever in it.
struct History {
  /// As many as are still found by going back.
  private static let limit = 500
  /// The longest file that is written and read, in bytes.
  private static let byteLimit = 1_048_576
  private static let name = "history"

  private let path: String?

  init(environment: Environment) {
    path = environment.homeFolder(.stateHome, default: ".local/state").map { "\($0)/muster" }
  }

  /// The earlier commands, oldest first.
  func lines() -> [String] {
    // Without a history the keys find less; that is no reason to fail.
    guard let path, let folder = try? Folder(opening: path) else { return [] }
    // The same holds for one that cannot be read.
    return (try? read(folder)) ?? []
  }

  /// Adds a command.
  ///
  /// The file is read anew under its lock, so that two prompts lose nothing.
  func add(_ line: String) {
    guard let path else { return }
    do {
      let folder = try Folder(creating: path)
      let lock = try FolderLock(folder)
      let lines = (try read(folder) + [line]).suffix(Self.limit)
      var text = lines.map { JSON.string($0).compact + "\n" }
      while text.reduce(0, { $0 + $1.utf8.count }) > Self.byteLimit { text.removeFirst() }
      try folder.write(Self.name, Array(text.joined().utf8))
      withExtendedLifetime(lock) {}
    } catch {
      // A history that cannot be kept must not come between a person and the work.
    }
  }

  /// The lines of the file; none when there is no file yet.
  ///
  /// What cannot be read is an error and no empty history, which would be written over it.
  private func read(_ folder: Folder) throws(FileError) -> [String] {
    let bytes: [UInt8]
    do {
      bytes = try folder.read(Self.name, limit: Self.byteLimit)
    } catch {
      if error.reason == .missing { return [] }
      throw error
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // A line that is no text was not ours.
      (try? JSONNode(parsing: Array(line)))?.string
    }
  }
}
