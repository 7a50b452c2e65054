import DurableFiles
import Foundation

/// What the program learns from its surroundings: variables, folders and the clock.
struct Environment {
  let variables: [String: String]
  let currentFolder: SystemText
  /// The time now, in seconds since 1970.
  let now: () -> Date

  static var current: Environment {
    Environment(
      variables: SystemText.variables.mapValues(\.text),
      currentFolder: SystemText.currentFolder,
      now: { Date() }
    )
  }

  /// A variable that is set and not empty.
  func variable(_ variable: Variable) -> String? {
    variables[variable.rawValue].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a variable switches something on.
  func isSet(_ name: Variable) -> Bool {
    ["1", "true", "yes"].contains(variable(name) ?? "")
  }

  /// Where the locale puts text: false where it has no more than ASCII.
  var isUTF8: Bool {
    let locale = variable(.localeAll) ?? variable(.localeCharacters) ?? variable(.language) ?? ""
    let folded = locale.lowercased()
    return folded.contains("utf-8") || folded.contains("utf8")
  }

  /// A folder below the home folder, where a variable does not name an absolute one.
  func homeFolder(_ name: Variable, default path: String) -> String? {
    if let given = variable(name), given.hasPrefix("/") { return given }
    guard let home = variable(.home), home.hasPrefix("/") else { return nil }
    return "\(home)/\(path)"
  }
}
