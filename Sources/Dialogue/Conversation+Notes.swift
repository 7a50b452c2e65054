import Assessments
import Text

/// What is kept beside an answer: the reason why a question does not apply, a note, evidence.
extension Conversation {
  mutating func giveReason(_ text: String, at time: String) -> Turn {
    let offered = session.currentQuestion?.notApplicable
    guard let reason = text.trimmed.isEmpty ? offered : text.trimmed else {
      return refusal("a reason is needed; type it, or /back to answer instead")
    }
    return setNotApplicable(reason, at: time)
  }

  mutating func setNotApplicable(_ reason: String, at time: String) -> Turn {
    do {
      let kept = try Reply.text(reason)
      return set(.notApplicable(reason: kept), saying: "Saved: does not apply (\(kept))", at: time)
    } catch {
      return refusal("\(error)")
    }
  }

  /// What a line means where there is an old text: "-" removes it, and Enter keeps it unless it
  /// was put into the line for editing and taken out there.
  func emptied(_ text: String, _ old: String?, _ wasPrefilled: Bool) -> String {
    guard let old else { return text }
    if text.trimmed == "-" { return "" }
    return text.trimmed.isEmpty && !wasPrefilled ? old : text
  }

  mutating func keepNote(_ text: String) -> Turn {
    keep(text, word: "note", for: session.currentAnswer?.note) { session, text in
      session.note(text)
    }
  }

  mutating func keepEvidence(_ text: String) -> Turn {
    keep(text, word: "evidence", for: session.currentAnswer?.evidence) { session, text in
      session.evidence(text)
    }
  }

  private mutating func keep(
    _ text: String,
    word: String,
    for old: String?,
    _ store: (inout Session, String) -> SheetChange?
  ) -> Turn {
    do {
      let kept = try Reply.text(text.trimmed)
      phase = .asking
      if kept.isEmpty, old == nil { return Turn(said: [.paragraph("No \(word) was added.")]) }
      if kept == old { return Turn(said: [.paragraph("Kept as it was.")]) }
      let change = store(&session, kept)
      let noun = word.upperFirst
      // To the ear the answer before is still near.
      let place = manner.isAccessible ? session.progress.map { " on question \($0.question)" } : nil
      let said = "\(noun)\(place ?? "") \(kept.isEmpty ? "removed" : "saved")."
      return Turn(
        changes: change.map { [$0] } ?? [],
        said: [.paragraph(said)],
        staysAtQuestion: true
      )
    } catch {
      return refusal("\(error)")
    }
  }
}
