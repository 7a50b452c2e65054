import FoundationEssentials
import Testing

@testable import LineEditing

extension PseudoTerminal {
  /// Types keys when the editor waits for the first: before, the terminal would take some itself.
  func type(_ keys: String, into editor: LineEditor, _ read: () -> LineOutcome) -> LineOutcome {
    let next = editor.editline.next
    defer { editor.editline.next = next }
    var isTyped = false
    editor.editline.next = {
      if !isTyped { self.type(keys) }
      isTyped = true
      return next()
    }
    return watched(read)
  }

  /// An editor on this terminal for somebody with these settings; `nil` where they want none.
  ///
  /// They are written in Latin-1, as old files are: letters beyond ASCII are no UTF-8.
  func editor(settings: String = "") throws -> LineEditor? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "muster-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }  // left over in /tmp at worst
    let file = folder.appending(path: "editrc")
    try Data(settings.unicodeScalars.map { UInt8($0.value) }).write(to: file)
    return LineEditor(
      program: "muster",
      input: terminal,
      output: terminal,
      term: "xterm-256color",
      settings: file.path
    )
  }
}
