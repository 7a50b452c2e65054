import Assessments
import Text

/// Lines that begin with a text to edit.
extension Conversation {
  /// Whether a reply that was refused is put into the line again, to be mended there.
  ///
  /// Only a text is, which would be lost. Whatever else is typed is short, and typed anew behind what
  /// stands there it would mean something else: 2 behind a refused 2 is 22. Nor is what was taken for
  /// a command, or a command that took no text along.
  package func isWorthMending(_ reply: String) -> Bool {
    if refusalOfCommandWord(reply) != nil { return false }
    if case .command(let command, let rest) = TypedLine(reply, hasLetters: !isText) {
      return !rest.isEmpty && [.note, .evidence, .notApplicable].contains(command)
    }
    return isTakingText || isText
  }

  /// The command at the end of a line that began with a text to edit; `nil` where there is none.
  ///
  /// Nobody empties a line in order to go back: they type `/back` behind what stands there. Behind
  /// running text more than the bare command may be the text going on.
  package func command(in line: String, behind text: String) -> String? {
    guard line.hasPrefix(text) else { return nil }
    let typed = String(line.dropFirst(text.count)).trimmed
    guard case .command(_, let rest) = TypedLine(typed, hasLetters: false), typed.hasPrefix("/"),
      rest.isEmpty || !(isText || isTakingText)
    else { return nil }
    return typed
  }
}
