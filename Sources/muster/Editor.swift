import Assessments
import DurableFiles
import Text
import Workspace

/// The person's own editor, for texts longer than a line.
struct Editor {
  /// The longest file that is read back, in bytes: more than any reply, so that a text which is
  /// too long can be given back to be shortened.
  private static let byteLimit = 16_777_216

  let shell: Shell

  /// Opens the text and returns what became of it; `nil`, with a word about it, when the editor
  /// failed: then the old text stays.
  func edit(_ text: String) throws -> String? {
    let command = shell.environment.variable(.visualEditor) ?? shell.environment.variable(.editor)
    guard let words = command.flatMap({ CommandLineWords.split($0) }), !words.isEmpty else {
      try shell.show([.paragraph("No editor is set; type the text here, or set EDITOR.")])
      return nil
    }
    // Beside the answers, in a folder that nobody else can read, and gone again at once.
    let folder = try Folder(opening: try shell.workspacePath())
    let name = "edit-\(randomHex(bytes: 8)).txt"
    try folder.createNew(name, Array(text.utf8))
    defer {
      // Left behind it would be seen by 'doctor'; there is nobody to tell here.
      try? folder.remove(name)
    }
    let bytes: [UInt8]
    do {
      let ending = try Processes.run(words + ["\(folder.path)/\(name)"])
      guard ending == .exited(status: 0) else {
        try shell.show([.paragraph("The editor ended with an error; the old text stays.")])
        return nil
      }
      bytes = try folder.read(name, limit: Self.byteLimit)
    } catch {
      // No such editor, or it took the file away: the sitting goes on.
      try shell.show([.paragraph("\(error); the old text stays.".upperFirst)])
      return nil
    }
    guard let edited = String(validating: bytes, as: UTF8.self) else {
      try shell.show([.paragraph("That was not UTF-8 text; the old text stays.")])
      return nil
    }
    return edited
  }
}
