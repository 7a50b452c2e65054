extension FileError: CustomStringConvertible {
  /// One line in plain words, such as `could not read 'a.json': there is no such file`.
  package var description: String {
    "could not \(operation.verb) '\(path)': \(reason.words(for: operation))\(reassurance)"
  }
}

extension FileError {
  private var reassurance: String {
    if case .damaged = reason { "; nothing was changed" } else { "" }
  }

  /// What stood in the way, without the name of the file.
  package var cause: String { reason.words(for: operation) }
}

extension FileError.Operation {
  fileprivate var verb: String {
    switch self {
    case .open: "open"
    case .read: "read"
    case .write: "write"
    case .create: "create"
    case .remove: "remove"
    case .list: "list"
    case .lock: "lock"
    case .confirm: "make sure of"
    case .start: "start"
    }
  }

  /// What is not there when the system says that something is missing.
  fileprivate var object: String {
    switch self {
    case .read, .remove: "file"
    case .open, .create, .list, .lock: "folder"
    case .write, .confirm: "file or folder"
    case .start: "program"
    }
  }
}

extension FileError.Reason {
  fileprivate func words(for operation: FileError.Operation) -> String {
    switch self {
    case .missing: "there is no such \(operation.object)"
    case .exists: "it exists already"
    case .notRegular(let kind): "it is \(kind), not a file"
    case .notFolder where operation == .create: "what should be its folder is a file"
    case .notFolder: "it is not a folder"
    case .symlink: "it is a symbolic link, which is not followed here"
    case .tooLarge(let limit): "it has more than \(limit) bytes"
    case .notAName: "this cannot be the name of a file"
    case .busy(nil): "it is in use by another process"
    case .busy(let pid?): "it is in use by another process (pid \(pid))"
    case .poisoned: "an earlier save failed; open it again to see what was saved"
    case .changed: "another program has changed it; open it again"
    case .damaged(let offset, let line, let damage):
      "line \(line) is damaged (byte \(offset)): \(damage)"
    case .system(let code): systemErrorText(code)
    }
  }
}
