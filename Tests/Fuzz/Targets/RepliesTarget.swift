import Assessments
import Dialogue
import Text

/// Line after line typed into a sitting: nothing said is lost, and nothing printed does harm.
///
/// The first line says by letters how the sitting is held: s(hort), p(iped), a(ccessible), projected
/// (o), r(ead aloud). Each other line is a reply, unless it begins with one of the signs below;
/// in each "¶" stands for the end of a line that was pasted.
@Sendable func checkReplies(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let letters = lines.removeFirst()
  var sitting = Sitting(letters)
  for line in lines where sitting.conversation.ending == nil {
    promiseWords(line)
    sitting.type(line.replacing("¶", with: "\n"))
  }
  sitting.conclude()
}

/// A line of the prompt, parted into words: these can be typed again.
private func promiseWords(_ line: String) {
  guard let words = CommandLineWords.split(line) else { return }
  let typed = words.map(\.shellWord).joined(separator: " ")
  promise(
    CommandLineWords.split(typed)?.map { Array($0.utf8) } == words.map { Array($0.utf8) },
    "typed again as \(typed), '\(line)' is other words"
  )
}

/// A sitting with somebody at the keyboard who notes down all that was to be kept.
private struct Sitting {
  private(set) var conversation: Conversation
  private let empty: AnswerSheet
  private var changes: [SheetChange] = []
  /// The sheet after all that was to be kept.
  private var kept: AnswerSheet

  private static let time = "2026-05-04T18:00:00Z"

  init(_ letters: String) {
    empty = AnswerSheet(
      id: "0123456789abcdef0123456789abcdef",
      handle: "huddle-1",
      edition: huddle.edition,
      participant: .init(name: "Ada Example"),
      mode: letters.contains("r") ? .readAloud : nil,
      started: "2026-05-04T17:30:00Z",
      form: letters.contains("s") ? .short : .full
    )
    kept = empty
    conversation = Conversation(
      Session(huddle, empty),
      Manner(
        isInteractive: !letters.contains("p"),
        isAccessible: letters.contains("a"),
        isProjected: letters.contains("o")
      )
    )
  }

  mutating func type(_ line: String) {
    look(line)
    let rest = String(line.unicodeScalars.dropFirst())
    switch line.unicodeScalars.first {
    // Ctrl-C, and a line that was begun before.
    case "!": conversation.dropLine()
    // What stood in the line taken out, and something else typed.
    case "^": reply(rest, wasPrefilled: conversation.prefill != nil)
    // Typed behind what stood in the line.
    case "+":
      guard let prefill = conversation.prefill else { return reply(rest) }
      let line = prefill + rest
      reply(conversation.command(in: line, behind: prefill) ?? line, wasPrefilled: true)
    // Written in an editor.
    case "~":
      let before = conversation.session
      let turn = conversation.reply("/edit", at: Self.time)
      settle(turn, from: before, mayRemove: false)
      guard turn.edit != nil else { return }
      let opened = conversation.session
      settle(conversation.edited(rest, at: Self.time), from: opened, mayRemove: true)
    default: reply(line)
    }
  }

  private mutating func reply(_ line: String, wasPrefilled: Bool = false) {
    let before = conversation.session
    let turn = conversation.reply(line, at: Self.time, wasPrefilled: wasPrefilled)
    settle(turn, from: before, mayRemove: wasPrefilled || line.contains("-"))
    if turn.isRefused { _ = conversation.isWorthMending(line) }
  }

  /// `mayRemove`: whether what was typed can mean that a note is to go.
  private mutating func settle(
    _ turn: Conversation.Turn,
    from before: Session,
    mayRemove: Bool
  ) {
    promiseSafe(turn.said, on: changes.count)
    if turn.isRefused {
      promise(turn.changes.isEmpty, "refused, and kept: \(turn)")
      promise(!turn.said.isEmpty, "refused without a word")
    }
    for change in turn.changes {
      if case .answer(let id, let answer) = change {
        promise(
          id == before.current,
          "\(id) is answered where \(before.current?.name ?? "-") is asked"
        )
        promiseNotLost(kept.answers[id] ?? Answer(.unanswered), answer, mayRemove: mayRemove)
      }
      kept.apply(change)
    }
    promise(turn.changes.count <= 2, "so much of one reply: \(turn.changes)")
    promise(kept == conversation.session.sheet, "what was to be kept is another sheet")
    changes += turn.changes
  }

  /// One reply changes the answer, or the note, or the evidence; and takes none away unasked.
  private func promiseNotLost(_ old: Answer, _ new: Answer, mayRemove: Bool) {
    let parts = [old.state != new.state, old.note != new.note, old.evidence != new.evidence]
    promise(parts.count { $0 } <= 1, "\(old) became \(new)")
    promise(old.state == .unanswered || new.state != .unanswered, "the answer is lost: \(old)")
    let isGone = old.note != nil && new.note == nil || old.evidence != nil && new.evidence == nil
    promise(!isGone || mayRemove, "what stood beside the answer is lost: \(old)")
  }

  /// Everything that is on the screen, or may come there, before a line is typed.
  private mutating func look(_ line: String) {
    let number = line.utf8.count
    promiseSafe(conversation.display(canPrefill: number.isMultiple(of: 3)), on: number)
    promiseSafe(conversation.prompt)
    promise(conversation.instantKeys.allSatisfy { $0.isASCII }, "a key nobody has")
    if let prefill = conversation.prefill {
      for line in prefill.split(separator: "\n") {
        promiseSafe(line.map { $0 == "\t" ? " " : String($0) }.joined())
      }
    }
    for word in conversation.completions(of: line) { promiseSafe(word) }
    promise(kept == conversation.session.sheet, "to look at it changed the sheet")
  }

  mutating func conclude() {
    promiseSafe(conversation.farewell, on: 0)
    promiseKept(changes, from: empty, to: kept, of: huddle)
    promiseExported(kept, of: huddle)
  }
}
