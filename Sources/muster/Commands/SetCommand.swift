import ArgumentParser
import Reporting
import Text
import Workspace

/// What a workspace can be set to.
enum Preference: String, CaseIterable, ExpressibleByArgument {
  case accessible
  case projected

  /// Where it stands among the preferences.
  var place: WritableKeyPath<Workspace.Preferences, Bool> {
    switch self {
    case .accessible: \.isAccessible
    case .projected: \.isProjected
    }
  }

  /// What it does, to stand behind its name.
  var meaning: String {
    switch self {
    case .accessible: "plain lines for screen readers, as with --accessible"
    case .projected: "no notes and no earlier commands on the screen, as with --projected"
    }
  }
}

/// Whether something is switched on.
enum Switch: String, CaseIterable, ExpressibleByArgument {
  case on
  case off
}

/// `muster set`: what holds for everybody who works in this workspace.
struct SetCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Keep a way of working for this workspace.",
    discussion: """
      Without words it says what is set.

      Example: muster set accessible on
      """
  )

  @Argument(help: "accessible or projected.")
  var preference: Preference?

  @Argument(help: "on or off.")
  var state: Switch?

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    guard let preference else {
      try show(Preference.allCases, try kept(in: shell), in: shell)
      return
    }
    guard let state else {
      try show([preference], try kept(in: shell), in: shell)
      return
    }
    let workspace = try shell.makeWorkspace()
    var preferences = try workspace.preferences
    preferences[keyPath: preference.place] = state == .on
    try workspace.keep(preferences)
    // From here on it holds: what is said next is said in the new way.
    shell.use(shell.settings)
    try show([preference], preferences, in: shell)
  }

  /// What is set; nothing where there is no workspace yet.
  private func kept(in shell: Shell) throws -> Workspace.Preferences {
    do {
      return try shell.openWorkspace().preferences
    } catch WorkspaceError.noWorkspace {
      return Workspace.Preferences()
    }
  }

  private func show(
    _ shown: [Preference],
    _ preferences: Workspace.Preferences,
    in shell: Shell
  ) throws {
    try shell.show(
      shown.map { preference in
        let state: Switch = preferences[keyPath: preference.place] ? .on : .off
        return .row(
          label: preference.rawValue,
          value: "\(state.rawValue) (\(state == .on ? "" : "on means ")\(preference.meaning))",
          labelWidth: 10
        )
      }
    )
  }
}
