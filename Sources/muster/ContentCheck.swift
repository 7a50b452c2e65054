import Assessments
import DurableFiles
import Playbooks
import Text
import Workspace

/// Reads assessments and practices from any folder, and checks each and the links between them.
struct ContentCheck {
  private let shell: Shell
  private var definitions: [(file: String, definition: Definition)] = []
  /// With the faults of their wording, which count where they are in English.
  private var practices: [(file: String, practice: Practice, wording: [Fault])] = []
  private var found: [Fault] = []
  /// Whether an assessment was so faulty that what it links to is not known.
  private var hasUnreadAssessment: Bool { !unreadAssessments.isEmpty }
  /// The names of their files, which are their ids where they are well named.
  private var unreadAssessments: Set<String> = []
  /// The ids of practices that were there, but too faulty to be read.
  private var unreadPractices: Set<String> = []
  /// What each file of sources holds that was looked into, by its path; `nil` for a faulty one.
  private var sources: [String: [Assessment.Source]?] = [:]
  /// Whether a folder was named that holds all assessments there are, and not single files.
  private var hasAllAssessments = false
  /// The same of practices: only whole playbooks have sources of their own.
  private var hasAllPractices = false

  init(shell: Shell) {
    self.shell = shell
  }

  var assessmentCount: Int { definitions.count }
  var practiceCount: Int { practices.count }

  /// Adds a file, or everything below a folder.
  mutating func add(_ path: String) throws {
    let folder: Folder
    do {
      folder = try Folder(opening: path)
    } catch {
      if error.reason == .missing {
        throw Failure(.noInput, "could not open '\(path)': there is no such file or folder")
      }
      guard error.reason == .notFolder else { throw error }
      try addFile(path)
      return
    }
    for name in try folder.names() where !name.hasPrefix(".") {
      let below = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if try folder.status(name).kind == .folder {
        try add(below)
      } else if name == Self.sourcesName {
        try addFile(below)
        hasAllPractices = true
      } else if name.hasSuffix(".yaml") {
        try addFile(below)
        hasAllAssessments = true
      } else if Content.isPractice(name) {
        try addFile(below)
      }
    }
  }

  /// Every fault, by file and then by place.
  func faults() throws -> [Fault] {
    var all = found
    all += practices.filter { isEnglish($0.practice.id) }.flatMap(\.wording)
    let workspace = workspaceToCompare()
    let library = definitions.isEmpty ? nil : try linkedLibrary()
    for (file, definition) in definitions {
      if let library {
        all += Links.unknownPractices(
          in: definition.assessment,
          file: file,
          library: library,
          besides: unreadPractices
        )
      }
      if !definition.assessment.overlaps.isEmpty {
        all += Links.unknownOverlaps(
          in: definition.assessment,
          file: file,
          known: try linkedAssessmentIDs()
        )
      }
      all += try versionFaults(definition, file: file, workspace)
    }
    // What a faulty assessment leads to cannot be told.
    guard !hasUnreadAssessment, !practices.isEmpty else { return sorted(all) }
    let named = Library(practices.map(\.practice))
    for unused in Links.unused(library: named, assessments: try linkedAssessments()) {
      let file = practices.first { $0.practice.id == unused.id }?.file ?? unused.id
      all.append(Fault(file: file, place: .start, message: "no question leads to '\(unused.id)'"))
    }
    return sorted(all)
  }

  /// The practices that were named and, where those are not all there are, the ones that came with
  /// us.
  private func linkedLibrary() throws -> Library {
    let named = practices.map(\.practice)
    if hasAllPractices { return Library(named) }
    let ids = Set(named.map(\.id))
    return Library(named + (try shell.content.library().practices.filter { !ids.contains($0.id) }))
  }

  /// The same for assessments.
  private func linkedAssessments() throws -> [Assessment] {
    let named = definitions.map(\.definition.assessment)
    if hasAllAssessments { return named }
    let ids = Set(named.map(\.id))
    let others = try shell.content.assessmentIDs().filter { !ids.contains($0) }
    return named + (try others.map { try shell.content.definition($0).assessment })
  }

  /// The ids of the same, and of those that could not be read.
  private func linkedAssessmentIDs() throws -> [String] {
    let named = definitions.map(\.definition.assessment.id) + unreadAssessments.sorted()
    return hasAllAssessments ? named : named + (try shell.content.assessmentIDs())
  }

  /// Practices name no language: they are in that of the assessments that lead to them.
  private func isEnglish(_ practice: String) -> Bool {
    let leading = definitions.map(\.definition.assessment).filter { assessment in
      assessment.askingOrder.contains { $0.practices.contains { $0.name == practice } }
    }
    return leading.isEmpty || leading.contains { WordingRule.isEnglish($0.language) }
  }

  private func sorted(_ faults: [Fault]) -> [Fault] {
    faults.sorted { ($0.file, $0.place) < ($1.file, $1.place) }
  }

  private mutating func addFile(_ path: String) throws {
    if path.hasSuffix(".md") {
      try addPractice(path)
    } else if path.split(separator: "/").last == Substring(Self.sourcesName) {
      _ = try sources(in: path)
    } else {
      let bytes = try shell.read(path)
      do {
        definitions.append((path, try Definition(bytes, file: path)))
        // Only here: whoever takes an assessment is not stopped by its wording, and the copies that
        // earlier sheets are scored with stay readable.
        found += try WordingRule.faults(in: bytes, file: path)
      } catch {
        found += error.all
        unreadAssessments.insert(Self.name(of: path))
      }
    }
  }

  private mutating func addPractice(_ path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let id = String(parts.last?.dropLast(3) ?? "")
    let theme = parts.dropLast().last.map(String.init) ?? ""
    let root = parts.dropLast(2).joined(separator: "/")
    guard let sources = try sources(of: root.isEmpty ? ".." : root) else {
      // Without its sources nothing can be said of it, but that it is there.
      unreadPractices.insert(id)
      return
    }
    let bytes = try shell.read(path)
    do {
      let practice = try PracticeReader.read(bytes, file: path, theme: theme, sources: sources)
      let wording = try PracticeReader.wordingFaults(in: bytes, file: path)
      practices.append((path, practice, wording))
    } catch {
      found += error.all
      unreadPractices.insert(id)
    }
  }

  /// The sources a practice may cite: those of its playbooks folder, else those that came with us.
  private mutating func sources(of root: String) throws -> [Assessment.Source]? {
    do {
      return try sources(in: "\(root)/\(Self.sourcesName)")
    } catch let error as FileError where error.reason == .missing {
      return try sources(in: "\(try shell.content.root())/Playbooks/\(Self.sourcesName)")
    }
  }

  /// The sources in a file; `nil` when it is faulty, which is told once.
  private mutating func sources(in file: String) throws -> [Assessment.Source]? {
    if let known = sources[file] { return known }
    let bytes = try shell.read(file)
    do {
      let read = try PracticeReader.sources(bytes, file: file)
      sources[file] = .some(read)
      return read
    } catch {
      found += error.all
      sources[file] = .some(nil)
      return nil
    }
  }

  private static let sourcesName = "sources.yaml"

  /// The workspace whose copies are compared; `nil` where there is none yet.
  private func workspaceToCompare() -> Workspace? {
    do {
      return try shell.openWorkspace()
    } catch WorkspaceError.noWorkspace {
      return nil
    } catch {
      // No fault of what is checked, but whoever relies on the check has to know.
      shell.note("not compared with the workspace: \(error)")
      return nil
    }
  }

  /// A text that changed under the same version would change the meaning of earlier sheets.
  private func versionFaults(
    _ definition: Definition,
    file: String,
    _ workspace: Workspace?
  ) throws -> [Fault] {
    let edition = definition.assessment.edition
    var faults: [Fault] = []
    let list = (Self.folder(of: file) ?? ".") + "/CHECKSUMS"
    let entry = "'\(edition.id) \(edition.version) \(edition.checksum)'"
    switch try recorded(edition, in: list) {
    case .noList, .as(edition.checksum): break
    case .missing:
      faults.append(
        Fault(file: file, place: .start, message: "CHECKSUMS does not hold \(entry); add that line")
      )
    case .as:
      faults.append(
        Fault(
          file: file,
          place: .start,
          message: "the content changed but the version is still \(edition.version); raise it and "
            + "record it in CHECKSUMS"
        )
      )
    }
    if let kept = try workspace?.keptChecksum(of: edition), kept != edition.checksum {
      faults.append(
        Fault(
          file: file,
          place: .start,
          message: "the workspace holds another text as version \(edition.version); raise it"
        )
      )
    }
    return faults
  }

  /// The name of an assessment's file, without what says that it is one.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
  }

  /// The folder a path names; `nil` for a file in the current one.
  private static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private enum Record: Equatable {
    /// There is no list beside the file.
    case noList
    case missing
    case `as`(String)
  }

  /// What the list beside an assessment says about its version: lines of id, version, checksum.
  private func recorded(_ edition: AnswerSheet.Edition, in list: String) throws -> Record {
    let bytes: [UInt8]
    do {
      bytes = try shell.read(list)
    } catch {
      guard error.reason == .missing else { throw error }
      return .noList
    }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 3, words[0] == edition.id, words[1] == edition.version {
        return .as(String(words[2]))
      }
    }
    return .missing
  }
}
