import Assessments
import DurableFiles
import Playbooks
import Workspace

/// The assessments and playbooks that come with the program.
///
/// They are found from where the program lies, never from the current folder, which may be a
/// stranger's; `MUSTER_CONTENT` names another place.
struct Content {
  private let environment: Environment

  init(environment: Environment) {
    self.environment = environment
  }

  /// The folder that holds `Assessments` and `Playbooks`.
  func root() throws -> String {
    if let named = environment.variable(.content) { return named }
    let program = Processes.executableFolder() ?? "."
    // Installed it is not `share/muster`: under ~/.local that is the workspace.
    let places = ["\(program)/muster_muster.resources", "\(program)/../share/muster-content"]
    for place in places where (try? Folder(opening: "\(place)/Assessments")) != nil {
      // A place that cannot be opened is not where the content lies.
      return place
    }
    throw Failure(
      .noInput,
      "the assessments are missing beside the program; install it again, or set MUSTER_CONTENT"
    )
  }

  /// The ids of all assessments, sorted.
  func assessmentIDs() throws -> [String] {
    let names = try Folder(opening: "\(try root())/Assessments").names()
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.filter(
      isIdentifier
    )
  }

  /// Reads one assessment.
  func definition(_ id: String) throws -> Definition {
    let known = try assessmentIDs()
    guard known.contains(id) else {
      let hint = Names.hint(id, in: known)
      throw Failure(.noInput, "there is no assessment '\(id)'\(hint) ('muster list' lists them)")
    }
    let path = "\(try root())/Assessments/\(id).yaml"
    return try Definition(try Folder.read(path: path, limit: SourceNode.byteLimit), file: path)
  }

  /// The very text that a sheet was answered with, where it is one of those that are here.
  func text(of edition: AnswerSheet.Edition) -> [UInt8]? {
    // An assessment that is not here, or cannot be read, is not the one.
    guard let found = try? definition(edition.id), found.assessment.edition == edition else {
      return nil
    }
    return found.bytes
  }

  /// Whether a file in a folder of practices is one: README.md and its like, named in capitals, are
  /// about the folder.
  static func isPractice(_ name: String) -> Bool {
    name.hasSuffix(".md") && name.utf8.dropLast(3).contains { (97...122).contains($0) }
  }

  /// Reads every practice.
  func library() throws -> Library {
    let playbooks = "\(try root())/Playbooks"
    let sources = try PracticeReader.sources(
      try Folder.read(path: "\(playbooks)/sources.yaml", limit: SourceNode.byteLimit),
      file: "\(playbooks)/sources.yaml"
    )
    var practices: [Practice] = []
    let folder = try Folder(opening: playbooks)
    for theme in try folder.names() where isIdentifier(theme) {
      let themeFolder = try folder.subfolder(theme)
      for name in try themeFolder.names() where Self.isPractice(name) {
        let bytes = try themeFolder.read(name, limit: SourceNode.byteLimit)
        let file = "\(playbooks)/\(theme)/\(name)"
        practices.append(
          try PracticeReader.read(bytes, file: file, theme: theme, sources: sources)
        )
      }
    }
    return Library(practices)
  }
}
