import Assessments
import DurableFiles

// What a look at the sheets finds.
extension Workspace {
  func examineSheets(
    in sheets: Folder,
    _ examination: inout Examination,
    _ originals: Originals
  ) throws(WorkspaceError) {
    for name in try names(in: sheets) where Self.sheetID(in: name) == nil {
      examination.findings.append(stranger("\(sheets.path)/\(name)"))
    }
    let (whole, problems) = try self.sheets()
    for summary in whole where summary.unfinished > 0 {
      let name = Self.fileName(of: summary.sheet)
      examination.findings.append(
        .init(
          "\(sheets.path)/\(name)",
          "the last answer of \(summary.sheet.handle) was not finished",
          advice: "It was never acknowledged. The next 'resume' sets it aside and goes on.",
          repair: .finish(name)
        )
      )
    }
    for (index, second) in whole.enumerated()
    where whole[..<index].contains(where: { $0.sheet.handle == second.sheet.handle }) {
      examination.findings.append(
        .init(
          sheets.path,
          "two sheets bear the name \(second.sheet.handle)",
          advice: "They come from two workspaces; name each by its id, \(second.sheet.id)."
        )
      )
    }
    examination.sheets = whole.count
    for problem in problems {
      examination.findings.append(finding(of: problem, in: sheets, originals))
    }
  }

  private func finding(
    of problem: SheetProblem,
    in sheets: Folder,
    _ originals: Originals
  ) -> Examination.Finding {
    let name = problem.file.split(separator: "/").last.map(String.init) ?? ""
    let what = problem.error.finding(in: problem.file)
    var advice = "Bring the file back from a copy, or keep it and go on without it."
    var repair: Examination.Repair?
    switch problem.error {
    case .newer:
      advice = "Use the newer muster; this one leaves the file alone."
    case .definitionDamaged, .faults,
      .file where !isAbout(problem):
      // Where not even the first line can be read, it is not known which text is meant.
      guard let edition = try? head(in: name).sheet.edition else { break }
      advice = "Bring back the copy of \(edition.id) \(edition.version) that was answered."
      if originals.text(edition) != nil {
        repair = .restore(edition)
        advice =
          "'muster doctor --repair' brings that text back: it is the one that comes with muster."
      }
    case .wrong, .file:
      guard let found = salvage(name, in: sheets) else { break }
      repair = .rebuild(name)
      advice =
        "Bring the file back from a copy, if there is one. Else 'muster doctor --repair' goes on with "
        + "\(found.words), and keeps this file beside it."
    default: break
    }
    return .init(problem.file, what, advice: advice, isDamage: true, repair: repair)
  }

  /// Whether what is wrong is wrong with the sheet's own file.
  private func isAbout(_ problem: SheetProblem) -> Bool {
    guard case .file(let error) = problem.error else { return true }
    return error.path == problem.file
  }

  /// What can be saved of a damaged sheet; `nil` where nothing can be told apart.
  ///
  /// `bytes`: its file's, where they are at hand.
  func salvage(_ name: String, in sheets: Folder, _ bytes: [UInt8]? = nil) -> SheetSalvage? {
    do {
      let head = try head(in: name)
      let assessment = try definition(of: head.sheet.edition, for: head.sheet.handle).assessment
      let bytes = try bytes ?? sheets.read(name, limit: Journal.sizeLimit)
      return SheetSalvage(bytes, head, of: assessment)
    } catch {
      // Nobody can say what belongs to it: it stays as it is, and its finding says why.
      return nil
    }
  }

  /// A file whose name is not one that muster gives to what it reads.
  func stranger(_ file: String) -> Examination.Finding {
    let name = String(file.split(separator: "/").last ?? "")
    if Folder.isTemporary(name) {
      return .init(
        file,
        "an unfinished file that a killed muster left behind",
        advice: "Nothing is missing because of it. The next 'take' clears it away."
      )
    }
    if Self.isSetAside(name), name.contains(".torn-") {
      return .init(
        file,
        "an unfinished answer that was set aside after a crash",
        advice: "It was never acknowledged. It may be deleted when nothing is missing."
      )
    }
    if Self.isSetAside(name) {
      return .init(
        file,
        "a damaged file as it was before a repair",
        advice: "It may be deleted when nothing is missing."
      )
    }
    // As sync programs and people name a second copy: "0123... (conflicted copy).jsonl".
    if let known = Self.sheetID(in: "\(name.prefix(32)).jsonl") {
      return .init(
        file,
        "this looks like a second copy of the sheet \(known)",
        advice: "Muster reads the sheet itself only; compare them, and move this one elsewhere."
      )
    }
    return .init(
      file,
      "this is no file of muster's",
      advice: "Muster leaves it alone; move it elsewhere."
    )
  }
}
