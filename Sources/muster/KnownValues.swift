import ArgumentParser
import Assessments
import Playbooks
import Workspace

/// Values of arguments that lie on disk, for Tab: at the prompt, and in the person's own shell.
enum KnownValues {
  case assessments
  case sheets
  case areas
  case practices

  /// What there is now; nothing where there is nothing to be read.
  func all(in shell: Shell) -> [String] {
    switch self {
    // Completion is a courtesy: what cannot be read offers nothing.
    case .assessments: (try? shell.content.assessmentIDs()) ?? []
    // No workspace yet: no handles.
    case .sheets: (try? shell.openWorkspace().sheets().sheets.map(\.sheet.handle)) ?? []
    case .areas: areas(in: shell)
    // As with assessments.
    case .practices: (try? shell.content.library().practices.map(\.id)) ?? []
    }
  }

  /// The areas of the latest sheet's assessment, else of every one.
  private func areas(in shell: Shell) -> [String] {
    // Without a sheet every area may be meant.
    if let latest = try? shell.openWorkspace().sheet(nil) {
      return latest.assessment.areas.map(\.id)
    }
    return KnownValues.assessments.all(in: shell).flatMap { id in
      // As with assessments.
      (try? shell.content.definition(id).assessment.areas.map(\.id)) ?? []
    }
  }
}

extension CompletionKind {
  /// Offers what there is when Tab is pressed; reads, and never makes a workspace.
  static func known(_ values: KnownValues) -> CompletionKind {
    .custom { words, _, _ in
      let shell = Shell(environment: .current)
      shell.use(Settings(workspace: workspace(in: words)))
      return values.all(in: shell).filter(isPlain)
    }
  }

  /// The folder the line itself names.
  private static func workspace(in words: [String]) -> String? {
    let option = "--workspace"
    for (word, next) in zip(words, words.dropFirst() + [""]).reversed() {
      if word == option, !next.isEmpty { return next }
      if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// Whether a shell can take the word as it is: bash expands what it is offered, and a name may come
  /// from a stranger's folder.
  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty && !word.hasPrefix("-")
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
