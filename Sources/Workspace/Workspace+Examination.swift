package import Assessments
import DurableFiles

/// Where the very text that a sheet was answered with may be had again.
package struct Originals {
  /// `nil` for a text that is not there, or has changed.
  let text: (AnswerSheet.Edition) -> [UInt8]?

  /// Texts from anywhere: only those that are the edition count.
  package init(_ text: @escaping (AnswerSheet.Edition) -> [UInt8]?) {
    self.text = { edition in
      text(edition).flatMap { Definition.checksum(of: $0) == edition.checksum ? $0 : nil }
    }
  }
}

extension Workspace {
  /// Opens a workspace to look at it, also one whose `workspace.json` is missing or damaged.
  /// - Throws: as `init(opening:)` for a folder that holds nothing of a workspace.
  package init(examining path: String) throws(WorkspaceError) {
    do {
      let found = try Folder(opening: path)
      for name in [Self.markName, Self.sheetsName, Self.definitionsName]
      where try found.exists(name) {
        folder = found
        return
      }
    } catch {
      throw error.reason == .missing ? .noWorkspace(path: path) : .file(error)
    }
    self = try Workspace(opening: path)
  }

  /// Looks at every file; changes nothing.
  ///
  /// `originals`: where a text that was answered may be had again.
  /// - Throws: `.file` when a folder cannot be listed at all.
  package func examine(
    originals: Originals = Originals { _ in nil }
  ) throws(WorkspaceError) -> Examination {
    var examination = Examination()
    try examineFolder(&examination)
    try examineDefinitions(&examination)
    var heads = Heads()
    if let sheets = try subfolder(Self.sheetsName, &examination) {
      try examineSheets(in: sheets, &examination, originals)
      heads = try self.heads()
    }
    try examineMark(&examination, heads)
    try examineRights(&examination)
    if let doubt {
      examination.findings.append(
        .init(path, doubt, advice: "Keep the workspace on a disk of this machine.")
      )
    }
    return examination
  }

  private func examineFolder(_ examination: inout Examination) throws(WorkspaceError) {
    let known = [Self.markName, Self.definitionsName, Self.sheetsName, ".lock"]
    for name in try names(in: folder) where !known.contains(name) {
      examination.findings.append(stranger("\(path)/\(name)"))
    }
  }

  private func examineDefinitions(_ examination: inout Examination) throws(WorkspaceError) {
    guard let definitions = try subfolder(Self.definitionsName, &examination) else { return }
    for name in try names(in: definitions) {
      let file = "\(definitions.path)/\(name)"
      guard name.hasSuffix(".yaml") else {
        examination.findings.append(stranger(file))
        continue
      }
      do {
        let bytes = try definitions.read(name, limit: SourceNode.byteLimit)
        let definition = try Definition(bytes, file: file)
        guard Self.fileName(of: definition.assessment.edition) == name else {
          examination.findings.append(
            .init(
              file,
              "it holds \(definition.assessment.id) \(definition.assessment.version)",
              advice: "Give the file the name of what it holds, or bring back the copy that was.",
              isDamage: true
            )
          )
          continue
        }
        examination.definitions += 1
      } catch {
        examination.findings.append(
          .init(
            file,
            "it cannot be read as an assessment: \(Self.cause(of: error))",
            advice: "Bring it back from a copy; the sheets of this version need exactly this text.",
            isDamage: true
          )
        )
      }
    }
  }

  /// Whether `workspace.json` can be read, and its next number is free.
  private func examineMark(
    _ examination: inout Examination,
    _ heads: Heads
  ) throws(WorkspaceError) {
    let file = "\(path)/\(Self.markName)"
    let highest = heads.known.last?.head.number ?? 0
    let free = freeNumber(after: heads)
    do {
      guard try mark().next <= highest else { return }
      examination.findings.append(
        .init(
          file,
          "the next sheet would get the number \(try mark().next), which is taken",
          advice: free == nil
            ? "Every number is taken; begin in a new folder."
            : "'muster doctor --repair' lets it count on from the last sheet.",
          repair: free.map { .mark(next: $0) }
        )
      )
    } catch {
      // A newer muster's is right as it is; what is no file cannot be replaced.
      var isOurs = true
      if case .newer = error { isOurs = false }
      if case .file(let error) = error { isOurs = error.reason == .missing }
      let repair: Examination.Repair? = isOurs ? free.map { .mark(next: $0) } : nil
      examination.findings.append(
        .init(
          file,
          error.finding(in: file),
          advice: repair == nil
            ? "Bring the file back from a copy."
            : "'muster doctor --repair' writes it anew from the sheets; what 'muster set' kept has to "
              + "be set again.",
          isDamage: true,
          repair: repair
        )
      )
    }
  }

  /// The first number that no sheet can have; `nil` when all are taken.
  ///
  /// A sheet that is damaged further on has its number all the same, and may be brought back; one whose
  /// first line is gone may have had a number behind the last.
  func freeNumber(after heads: Heads) -> Int? {
    let highest = heads.known.last?.head.number ?? 0
    return highest < Int.max - 1 - heads.unread.count ? highest + heads.unread.count + 1 : nil
  }

  /// Whether others on this machine can read what people answered.
  private func examineRights(_ examination: inout Examination) throws(WorkspaceError) {
    let open = try openToOthers().count
    guard open > 0 else { return }
    examination.findings.append(
      .init(
        path,
        open == 1
          ? "one file or folder in it can be read or changed by others on this machine"
          : "\(open) files and folders in it can be read or changed by others on this machine",
        advice: "'muster doctor --repair' closes \(open == 1 ? "it" : "them") to all but you.",
        repair: .close
      )
    )
  }

  /// What is wrong with a definition, without the name of its file.
  private static func cause(of error: any Error) -> String {
    switch error {
    case let faults as Faults:
      faults.all.map { "line \($0.place.line): \($0.message)" }.joined(separator: "; ")
    case let error as FileError: error.cause
    default: "\(error)"
    }
  }

  func names(in folder: Folder) throws(WorkspaceError) -> [String] {
    do {
      return try folder.names()
    } catch {
      throw .file(error)
    }
  }

  /// A folder of the workspace, if it is there; what else bears its name is a finding.
  func subfolder(
    _ name: String,
    _ examination: inout Examination
  ) throws(WorkspaceError) -> Folder? {
    do {
      return try folder.subfolder(name)
    } catch {
      switch error.reason {
      case .missing: return nil
      case .notFolder, .symlink:
        examination.findings.append(
          .init(
            "\(path)/\(name)",
            error.cause,
            advice: "Put the folder '\(name)' itself in its place.",
            isDamage: true
          )
        )
        return nil
      default: throw .file(error)
      }
    }
  }
}
