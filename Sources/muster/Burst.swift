/// Lines that came at once, as when a text is pasted into a terminal that does not say so.
///
/// Each of them was taken for a reply; the person has to be told, since no question was read.
struct Burst {
  /// How many came, the one before them included.
  private var lines = 0
  /// How many of them became answers.
  private var answers = 0

  /// Takes note of a line and of what became of it.
  ///
  /// `cameAtOnce`: whether it lay ready when its question was shown.
  mutating func add(cameAtOnce: Bool, isAnswer: Bool) {
    if !cameAtOnce { self = Burst() }
    lines += 1
    if isAnswer { answers += 1 }
  }

  /// What to tell when no more is coming; `nil` where nothing was answered unseen.
  ///
  /// `isOver`: whether the sitting has come to its end, so that its commands are gone.
  mutating func told(isOver: Bool) -> String? {
    defer { self = Burst() }
    guard lines > 1, answers > 0 else { return nil }
    let taken = answers == 1 ? "one was taken as an answer" : "\(answers) were taken as answers"
    let way =
      isOver
      ? "'muster resume' and then /review shows them." : "/review shows them; /back goes back."
    return "\(lines) lines came at once, as when a text is pasted, and \(taken). \(way)"
  }
}
