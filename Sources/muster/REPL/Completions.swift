import ArgumentParser
import Assessments
import JSON
import LineEditing
import Playbooks
import Workspace

/// What Tab offers at the prompt: commands, their options, assessments, sheets, areas, practices.
struct Completions {
  let shell: Shell

  func completion(_ line: String, _ cursor: String.Index) -> Completion? {
    let typed = line[..<cursor]
    let words = typed.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let last = words.last else { return nil }
    let earlier = words.dropLast().filter { !$0.isEmpty }
    let fitting = candidates(after: earlier, last).filter { $0.hasPrefix(last) }
    return fitting.isEmpty ? nil : Completion(replacing: last.count, candidates: fitting)
  }

  private func candidates(after words: [String], _ last: String) -> [String] {
    guard let command = words.first else { return Muster.names + ["quit"] }
    if last.hasPrefix("-") { return Grammar.options(of: command) }
    switch words.last {
    case "--sheet": return handles
    case "--area": return areas
    case "--format": return OutputFormat.allCases.map(\.rawValue)
    case "--color": return ColorChoice.allCases.map(\.rawValue)
    default: break
    }
    switch command {
    // Completion is a courtesy: what cannot be read offers nothing.
    case "take", "show": return (try? shell.content.assessmentIDs()) ?? []
    case "resume", "report", "export": return handles
    case "sheet": return words.count == 1 ? ["remove"] : handles
    case "explain": return areas
    // The same holds for playbooks.
    case "practice": return (try? shell.content.library().practices.map(\.id)) ?? []
    case "help": return Muster.names
    default: return []
    }
  }

  private var handles: [String] {
    // No workspace yet: no handles.
    (try? shell.openWorkspace().sheets().sheets.map(\.sheet.handle)) ?? []
  }

  /// The areas of the latest sheet's assessment, else of every one.
  private var areas: [String] {
    if let latest = try? shell.openWorkspace().sheet(nil) {
      return latest.assessment.areas.map(\.id)
    }
    // Content that cannot be read offers nothing.
    let ids = (try? shell.content.assessmentIDs()) ?? []
    return ids.flatMap { id in
      // The same holds for each assessment.
      (try? shell.content.definition(id).assessment.areas.map(\.id)) ?? []
    }
  }
}
