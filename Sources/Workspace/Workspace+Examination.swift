import Assessments
import DurableFiles

/// What a look at every file of a workspace found.
package struct Examination: Equatable, Sendable {
  /// Something out of the ordinary, be it damage or only a stray file.
  package struct Finding: Equatable, Sendable {
    /// The path of the file or folder it is about.
    package let file: String
    /// What is wrong with it: a clause without a full stop.
    package let what: String
    /// What is safe to do.
    package let advice: String
    /// Whether answers or definitions cannot be read because of it.
    package let isDamage: Bool
  }

  /// Sheets that are whole.
  package fileprivate(set) var sheets = 0
  /// Copies of definitions that can be read and bear the right name.
  package fileprivate(set) var definitions = 0
  /// Everything that wants a look; empty when all is well.
  package fileprivate(set) var findings: [Finding] = []
}

extension Workspace {
  /// Looks at every file; changes nothing.
  /// - Throws: `.file` when a folder cannot be listed at all.
  package func examine() throws(WorkspaceError) -> Examination {
    var examination = Examination()
    try examineFolder(&examination)
    try examineDefinitions(&examination)
    try examineSheets(&examination)
    if let system = folder.fileSystemKind, system.isDoubtful {
      examination.findings.append(
        .init(
          file: path,
          what: "it lies on \(system.name), where saving may not be safe",
          advice: "Keep the workspace on a disk of this machine.",
          isDamage: false
        )
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
    guard let definitions = try subfolder(Self.definitionsName) else { return }
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
              file: file,
              what: "it holds \(definition.assessment.id) \(definition.assessment.version)",
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
            file: file,
            what: "it cannot be read as an assessment: \(Self.cause(of: error))",
            advice: "Bring it back from a copy; the sheets of this version need exactly this text.",
            isDamage: true
          )
        )
      }
    }
  }

  private func examineSheets(_ examination: inout Examination) throws(WorkspaceError) {
    guard let sheets = try subfolder(Self.sheetsName) else { return }
    for name in try names(in: sheets) where Self.sheetID(in: name) == nil {
      let file = "\(sheets.path)/\(name)"
      examination.findings.append(name.contains(".torn-") ? setAside(file) : stranger(file))
    }
    let (whole, problems) = try self.sheets()
    for summary in whole where summary.unfinished > 0 {
      examination.findings.append(
        .init(
          file: "\(sheets.path)/\(Self.fileName(of: summary.sheet))",
          what: "the last answer of \(summary.sheet.handle) was not finished",
          advice: "It was never acknowledged. The next 'resume' sets it aside and goes on.",
          isDamage: false
        )
      )
    }
    for (index, second) in whole.enumerated()
    where whole[..<index].contains(where: { $0.sheet.handle == second.sheet.handle }) {
      examination.findings.append(
        .init(
          file: sheets.path,
          what: "two sheets bear the name \(second.sheet.handle)",
          advice: "They come from two workspaces; name each by its id, \(second.sheet.id).",
          isDamage: false
        )
      )
    }
    examination.sheets = whole.count
    for problem in problems {
      examination.findings.append(
        .init(
          file: problem.file,
          what: problem.error.finding(in: problem.file),
          advice: "Bring the file back from a copy, or keep it and go on without it.",
          isDamage: true
        )
      )
    }
    // A sheet that is damaged further on has its number all the same, and may be brought back.
    let highest = try heads().known.last?.head.number
    // A mark that cannot be read has kept the workspace from being opened at all.
    if let mark = try? mark(), let highest, mark.next <= highest {
      examination.findings.append(
        .init(
          file: "\(path)/\(Self.markName)",
          what: "the next sheet would get the number \(mark.next), which is taken",
          advice: "Set 'next' to \(highest + 1) in that file.",
          isDamage: false
        )
      )
    }
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

  private func stranger(_ file: String) -> Examination.Finding {
    if Folder.isTemporary(String(file.split(separator: "/").last ?? "")) {
      return .init(
        file: file,
        what: "an unfinished file that a killed muster left behind",
        advice: "Nothing is missing because of it. The next 'take' clears it away.",
        isDamage: false
      )
    }
    return .init(
      file: file,
      what: "this is no file of muster's",
      advice: "Muster leaves it alone; move it elsewhere.",
      isDamage: false
    )
  }

  private func setAside(_ file: String) -> Examination.Finding {
    .init(
      file: file,
      what: "an unfinished answer that was set aside after a crash",
      advice: "It was never acknowledged. It may be deleted when nothing is missing.",
      isDamage: false
    )
  }

  private func names(in folder: Folder) throws(WorkspaceError) -> [String] {
    do {
      return try folder.names()
    } catch {
      throw .file(error)
    }
  }

  private func subfolder(_ name: String) throws(WorkspaceError) -> Folder? {
    do {
      return try folder.subfolder(name)
    } catch {
      if error.reason == .missing { return nil }
      throw .file(error)
    }
  }
}
