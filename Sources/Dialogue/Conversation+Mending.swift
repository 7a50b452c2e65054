import Assessments
import Text

/// Lines that begin with a text to edit.
extension Conversation {
  /// Whether a reply that was refused is put into the line again, to be mended there.
  ///
  /// A number of a choice is not: a second one typed behind the first would make a third. Nor is a
  /// command, unless it took a text along that would be lost, nor what was taken for one.
  package func isWorthMending(_ reply: String) -> Bool {
    if refusalOfCommandWord(reply) != nil { return false }
    if case .command(let command, let rest) = TypedLine(reply, hasLetters: !isText) {
      return !rest.isEmpty && [.note, .evidence, .notApplicable].contains(command)
    }
    if isTakingText || phase == .asking && session.currentQuestion?.input != .choice { return true }
    return phase == .asking && reply.count { $0.isLetter } > 1
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
