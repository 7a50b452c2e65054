import Assessments
import DurableFiles
import Playbooks
import Text
import Workspace

/// Reads assessments and practices from any folder, and checks each and the links between them.
struct ContentCheck {
  private let shell: Shell
  private var definitions: [(file: String, definition: Definition)] = []
  private var practices: [(file: String, practice: Practice)] = []
  private var found: [Fault] = []
  /// Whether an assessment was so faulty that what it links to is not known.
  private var hasUnreadAssessment = false
  /// The ids of practices that were there, but too faulty to be read.
  private var unreadPractices: Set<String> = []
  /// The sources of each playbooks folder that was looked into, by its path.
  private var sources: [String: [Assessment.Source]] = [:]

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
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".md") {
        try addFile(below)
      }
    }
  }

  /// Every fault, by file and then by place.
  func faults() throws -> [Fault] {
    var all = found
    let practicesHere = practices.map(\.practice)
    // Practices and assessments that were not named may still be linked with those that were.
    let library =
      practices.isEmpty && unreadPractices.isEmpty
      ? try shell.content.library() : Library(practicesHere)
    for (file, definition) in definitions {
      all += Links.unknownPractices(
        in: definition.assessment,
        file: file,
        library: library,
        besides: unreadPractices
      )
      all += try versionFaults(definition, file: file)
    }
    // What a faulty assessment leads to cannot be told.
    guard !hasUnreadAssessment else { return sorted(all) }
    let assessments =
      definitions.isEmpty
      ? try shell.content.assessmentIDs().map { try shell.content.definition($0).assessment }
      : definitions.map(\.definition.assessment)
    for unused in Links.unused(library: Library(practicesHere), assessments: assessments) {
      let file = practices.first { $0.practice.id == unused.id }?.file ?? unused.id
      all.append(Fault(file: file, place: .start, message: "no question leads to '\(unused.id)'"))
    }
    return sorted(all)
  }

  private func sorted(_ faults: [Fault]) -> [Fault] {
    faults.sorted { ($0.file, $0.place) < ($1.file, $1.place) }
  }

  private mutating func addFile(_ path: String) throws {
    do {
      if path.hasSuffix(".md") {
        try addPractice(path)
      } else if path.split(separator: "/").last == "sources.yaml" {
        _ = try PracticeReader.sources(try shell.read(path), file: path)
      } else {
        definitions.append((path, try Definition(try shell.read(path), file: path)))
      }
    } catch let faults as Faults {
      found += faults.all
      if path.hasSuffix(".md") {
        unreadPractices.insert(String(path.split(separator: "/").last?.dropLast(3) ?? ""))
      } else {
        hasUnreadAssessment = true
      }
    }
  }

  private mutating func addPractice(_ path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let theme = parts.dropLast().last.map(String.init) ?? ""
    let root = parts.dropLast(2).joined(separator: "/")
    let practice = try PracticeReader.read(
      try shell.read(path),
      file: path,
      theme: theme,
      sources: try sources(of: root.isEmpty ? ".." : root)
    )
    practices.append((path, practice))
  }

  /// The sources a practice may cite: those of its playbooks folder, else those that came with us.
  private mutating func sources(of root: String) throws -> [Assessment.Source] {
    if let known = sources[root] { return known }
    var file = "\(root)/sources.yaml"
    let bytes: [UInt8]
    do {
      bytes = try shell.read(file)
    } catch {
      guard error.reason == .missing else { throw error }
      file = "\(try shell.content.root())/Playbooks/sources.yaml"
      bytes = try shell.read(file)
    }
    let read = try PracticeReader.sources(bytes, file: file)
    sources[root] = read
    return read
  }

  /// A text that changed under the same version would change the meaning of earlier sheets.
  private func versionFaults(_ definition: Definition, file: String) throws -> [Fault] {
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
    // Without a workspace there is no earlier copy to compare with.
    if let workspace = try? shell.openWorkspace(),
      let kept = try workspace.keptChecksum(of: edition), kept != edition.checksum
    {
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
