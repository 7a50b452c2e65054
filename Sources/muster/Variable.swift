/// A variable of the surroundings that changes what the program does; the manual lists them all.
enum Variable: String, CaseIterable {
  case workspace = "MUSTER_WORKSPACE"
  case content = "MUSTER_CONTENT"
  case accessible = "ACCESSIBLE"
  case plain = "MUSTER_PLAIN"
  case noColor = "NO_COLOR"
  case columns = "COLUMNS"
  /// Read by LineEditing too, for itself.
  case terminal = "TERM"
  case pager = "MUSTER_PAGER"
  case anyPager = "PAGER"
  case lessOptions = "LESS"
  case visualEditor = "VISUAL"
  case editor = "EDITOR"
  /// Read by LineEditing, for itself.
  case keySettings = "EDITRC"
  case home = "HOME"
  case dataHome = "XDG_DATA_HOME"
  case stateHome = "XDG_STATE_HOME"
  case localeAll = "LC_ALL"
  case localeCharacters = "LC_CTYPE"
  case language = "LANG"

  /// Whether it names a folder, in which something is kept or looked for.
  var namesFolder: Bool {
    [.workspace, .content, .home, .dataHome, .stateHome].contains(self)
  }

  /// What it does, in a sentence.
  var meaning: String {
    switch self {
    case .workspace: "The folder of the coalition, where --workspace names none."
    case .content: "The folder that holds Assessments and Playbooks, in place of those installed."
    case .accessible: "With 1, true or yes, the same as --accessible."
    case .plain: "With 1, true or yes, text on the screen comes as with --plain."
    case .noColor: "With any value, no bold and no colour, unless --color always asks for them."
    case .columns: "The width of the text, in place of the terminal's."
    case .terminal: "With dumb, the same as --plain, and nothing is redrawn or coloured."
    case .pager: "The program that shows what is longer than the screen; cat or nothing for none."
    case .anyPager: "The same, where MUSTER_PAGER is not set; without either it is less."
    case .lessOptions:
      "What less is told; without it, to leave a short text on the screen and to name its keys."
    case .visualEditor: "The editor that /edit opens."
    case .editor: "The editor that /edit opens, where VISUAL is not set."
    case .keySettings: "The person's settings of the keys, in place of ~/.editrc."
    case .home: "The home folder, in which answers and history are kept."
    case .dataHome: "Where the workspace lies, in a folder muster; without it ~/.local/share."
    case .stateHome: "Where the history lies, in a folder muster; without it ~/.local/state."
    case .localeAll: "Whether the terminal shows more than ASCII: so it is with a UTF-8 locale."
    case .localeCharacters: "The same, where LC_ALL is not set."
    case .language: "The same, where neither LC_ALL nor LC_CTYPE is set."
    }
  }
}
