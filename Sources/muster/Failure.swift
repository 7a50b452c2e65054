import Assessments
import DurableFiles
import Workspace

/// How the program ends, after sysexits.
enum Status: Int32, CaseIterable {
  case done = 0
  case usage = 64
  case wrongContent = 65
  case noInput = 66
  case cannotWrite = 73
  case cannotRead = 74
  case inUse = 75
  case hungUp = 129
  case terminated = 143

  /// What it tells, in a sentence of the manual.
  var meaning: String {
    switch self {
    case .done: "Done."
    case .usage: "The words of the command are wrong."
    case .wrongContent: "What a file holds is wrong, or a reply from a pipe."
    case .noInput: "There is no such file or sheet; or questions are open and the input ended."
    case .cannotWrite: "A file could not be written."
    case .cannotRead: "A file could not be read."
    case .inUse: "Another muster is using the sheet or the workspace."
    case .hungUp: "The terminal went away; every answer is saved."
    case .terminated: "The program was asked to end; every answer is saved."
    }
  }
}

/// Why a command could not do its work: one line each, and the exit status.
struct Failure: Error, Equatable {
  let status: Status
  /// Without the program's name; empty where there is nobody to read it.
  let lines: [String]

  init(_ status: Status, _ line: String) {
    self.status = status
    lines = [line]
  }

  init(_ status: Status, lines: [String]) {
    self.status = status
    self.lines = lines
  }
}

extension Failure {
  fileprivate static let doctorsAdvice = "; 'muster doctor' says what is safe to do"

  /// Turns the errors of the modules into words and an exit status, in one place.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as WorkspaceError: self.init(error)
    case let error as FileError: self.init(error)
    case let faults as Faults:
      self.init(.wrongContent, lines: faults.all.map(\.description))
    default:
      self.init(.cannotRead, "\(error)")
    }
  }

  private init(_ error: FileError) {
    if error.isClosedPipe {
      // Whoever was reading has seen enough, as with `muster show readiness | head -1`.
      self.init(.done, lines: [])
      return
    }
    switch error.reason {
    case .missing where !error.isWriting: self.init(.noInput, error.description)
    case .busy: self.init(.inUse, error.description)
    case .damaged:
      self.init(.wrongContent, "\(error)\(Self.doctorsAdvice)")
    case .notRegular, .tooLarge:
      self.init(error.isWriting ? .cannotWrite : .wrongContent, error.description)
    default:
      self.init(error.isWriting ? .cannotWrite : .cannotRead, error.description)
    }
  }

  private init(_ error: WorkspaceError) {
    switch error {
    case .file(let error):
      let failure = Failure(error)
      self.init(
        failure.status,
        lines: failure.lines.map { $0 + error.adviceAboutOwnFile }
      )
    case .faults(let faults): self.init(.wrongContent, lines: faults.all.map(\.description))
    case .noWorkspace, .noSheets, .unknownSheet: self.init(.noInput, error.description)
    case .sheetInUse, .workspaceInUse: self.init(.inUse, error.description)
    case .idTaken: self.init(.usage, error.description)
    case .latestUnknown, .notAWorkspace, .newer, .wrong, .definitionChanged, .definitionDamaged:
      self.init(.wrongContent, error.description)
    }
  }
}

extension FileError {
  /// What to do where a file that muster keeps is gone, or something else is in its place.
  fileprivate var adviceAboutOwnFile: String {
    switch (operation, reason) {
    case (.read, .missing), (.read, .notRegular), (.read, .symlink), (.read, .tooLarge):
      Failure.doctorsAdvice
    case (.lock, .notRegular), (.lock, .symlink):
      "; move it away, and muster makes it anew"
    default:
      ""
    }
  }
}
