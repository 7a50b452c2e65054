import Assessments
import DurableFiles
import JSON

// Repairs: each keeps what was, and can be repeated after a crash.
extension Workspace {
  /// Does what a finding offers.
  ///
  /// `originals`: where a text that was answered may be had again.
  /// - Returns: what was done: a clause without a full stop.
  /// - Throws: `.sheetInUse` or `.workspaceInUse` where somebody is at it, or `.file`.
  package func carryOut(
    _ repair: Examination.Repair,
    originals: Originals
  ) throws(WorkspaceError) -> String {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    do {
      switch repair {
      case .finish(let name):
        let journal = try Journal(opening: name, in: try folder.subfolder(Self.sheetsName))
        return journal.setAside.map { "the unfinished answer lies in \($0.name)" }
          ?? "it was finished already"
      case .rebuild(let name): return try rebuild(name)
      case .restore(let edition): return try restore(edition, originals)
      case .mark: return try writeMark()
      case .close:
        let open = try openToOthers()
        for (folder, name) in open { try folder.closeToOthers(name) }
        return "closed to all but you: \(open.count)"
      }
    } catch let error as FileError {
      // Only the name is at hand, and it serves.
      throw Self.translated(error, handle: error.path)
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw .notAWorkspace(path: path)
    }
  }

  private func rebuild(_ name: String) throws -> String {
    let sheets = try folder.subfolder(Self.sheetsName)
    guard let found = salvage(name, in: sheets) else { return "nothing could be saved of it" }
    let copy = try Journal.rebuild(name, in: sheets) { old in
      // What was appended since the look at it belongs to it, too.
      salvage(name, in: sheets, old)?.payloads ?? []
    }
    let strange =
      switch found.strange {
      case 0: ""
      case 1: "; one that did not fit was left out"
      case let count: "; \(count) that did not fit were left out"
      }
    return "it goes on with \(found.words)\(strange); the file as it was is \(copy ?? name)"
  }

  private func restore(_ edition: AnswerSheet.Edition, _ originals: Originals) throws -> String {
    guard let bytes = originals.text(edition) else { return "its text is not at hand any more" }
    let definitions = try folder.subfolder(Self.definitionsName, create: true)
    let name = Self.fileName(of: edition)
    var kept = ""
    if try definitions.exists(name) {
      let old = try definitions.read(name, limit: SourceNode.byteLimit)
      if old == bytes { return "\(name) is there already" }
      kept = "; what was there is \(try definitions.keep(old, as: "\(name).damaged"))"
    }
    try definitions.write(name, bytes)
    return "\(name) is back\(kept)"
  }

  private func writeMark() throws -> String {
    // Counted again under the lock: another muster may have begun a sheet since the look.
    guard let next = try freeNumber(after: heads()) else { return "every number is taken" }
    var mark = Mark(next: next)
    var kept = ""
    if try folder.exists(Self.markName) {
      // A mark that can be read keeps what was set.
      if let old = try? self.mark() {
        mark.preferences = old.preferences
        // A number that was spent on a sheet which is gone is not used again.
        mark.next = max(next, old.next)
      } else {
        let old = try folder.read(Self.markName, limit: Journal.sizeLimit)
        kept = "; what was there is \(try folder.keep(old, as: "\(Self.markName).damaged"))"
      }
    }
    try folder.write(Self.markName, Array(mark.json.pretty.utf8))
    return "the next sheet gets the number \(mark.next)\(kept)"
  }

  /// What is muster's and can be read or changed by others: the folder it is in, and its name.
  ///
  /// Links and what is no file of muster's are left aside.
  func openToOthers() throws(WorkspaceError) -> [(folder: Folder, name: String)] {
    var found: [(folder: Folder, name: String)] = []
    do {
      for name in [Self.markName, ".lock"] where try folder.exists(name) {
        if try isOpen(name, in: folder, .regular) { found.append((folder, name)) }
      }
      for part in [Self.definitionsName, Self.sheetsName] where try folder.exists(part) {
        guard try folder.status(part).kind == .folder else { continue }
        if try isOpen(part, in: folder, .folder) { found.append((folder, part)) }
        let inside = try folder.subfolder(part)
        for name in try inside.names() where isOurs(name) {
          if try isOpen(name, in: inside, .regular) { found.append((inside, name)) }
        }
      }
    } catch {
      throw .file(error)
    }
    return found
  }

  private func isOurs(_ name: String) -> Bool {
    Self.sheetID(in: name) != nil || name.hasSuffix(".yaml") || Self.isSetAside(name)
  }

  /// Whether muster gave a file its name when it set something aside.
  static func isSetAside(_ name: String) -> Bool {
    name.firstRange(of: /\.(torn-[0-9]+|damaged)(-[0-9]+)?$/) != nil
  }

  private func isOpen(_ name: String, in folder: Folder, _ kind: FileKind) throws(FileError) -> Bool
  {
    do {
      let status = try folder.status(name)
      return status.kind == kind && status.mode & 0o077 != 0
    } catch {
      // Removed since the list, or no UTF-8 name: nothing of muster's.
      guard error.reason == .missing || error.reason == .notAName else { throw error }
      return false
    }
  }
}
