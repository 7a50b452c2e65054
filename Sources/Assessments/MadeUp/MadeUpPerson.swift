/// Somebody who does not exist, and how they answer: for demonstrations, never for a figure about
/// real people.
///
/// All of them speak of one made-up coalition: what it is like, and where it is strong or weak, hangs
/// on the assessment alone. Leaning and seed decide how they see it, so that people differ, and one
/// person a few months later differs from before in part.
package struct MadeUpPerson: Equatable, Sendable {
  /// How much of it all is in place, as this person sees it.
  package enum Leaning: Int, CaseIterable, Sendable {
    // Thousandths of the way from the lowest answer to the highest; Muster's choice.
    case early = 450
    case growing = 600
    case settled = 760
  }

  /// How much they find in place.
  package let leaning: Leaning
  /// Tells one person from another; the same seed is the same person.
  package let seed: UInt64

  /// Thinks of a person.
  package init(_ leaning: Leaning, seed: UInt64) {
    self.leaning = leaning
    self.seed = seed
  }
}

extension MadeUpPerson {
  /// What is written beside some answers, so that nobody takes them for real ones.
  package static let note = "Made up for the demonstration."

  /// The answers to every question that the sheet asks and has none to, in the order of asking.
  ///
  /// A value of its arguments alone: assessment, form, the day the sheet was started, leaning, seed.
  package func answers(to sheet: AnswerSheet, of assessment: Assessment) -> [SheetChange] {
    var sheet = sheet
    var changes: [SheetChange] = []
    // An answer can decide whether later questions are asked, so they are looked for each time.
    while let question = assessment.openQuestions(in: sheet).first {
      let started = sheet.startedDay ?? Day.first
      let change = SheetChange.answer(question.id, answer(to: question, started: started))
      sheet.apply(change)
      changes.append(change)
    }
    return changes
  }

  /// The seed of the coalition they all speak of; with this one it comes out as one before its launch.
  static let coalition: UInt64 = 5

  private func answer(to question: Question, started: Day) -> Answer {
    // What stays with the person, and what is another matter a few months later.
    var own = SplitMix64(seed: seed, name: question.id.description)
    var now = SplitMix64(seed: seed ^ UInt64(leaning.rawValue), name: question.id.description)
    let view = own.draw(-140...140) + now.draw(-210...210)
    let isNoted = now.draw(1...100) <= 8 && question.kind != .open
    let value = question.madeUpValue(at: leaning.rawValue + question.lean + view, started: started)
    let state = aside(question, own: own.draw(1...100), now: now.draw(1...100)) ?? .answered(value)
    return Answer(state, note: isNoted ? Self.note : nil)
  }

  /// A few of each, so that a report shows what becomes of them; the shares are Muster's choice.
  private func aside(_ question: Question, own: Int, now: Int) -> Answer.State? {
    guard question.kind != .context, question.kind != .open else { return nil }
    if own <= 6, let reason = question.notApplicable { return .notApplicable(reason: reason) }
    return now <= 7 ? .dontKnow : nil
  }
}

extension Question {
  /// How far the made-up coalition is ahead or behind here, in thousandths: mostly a matter of the
  /// area, so that reports have strong areas and weak ones.
  fileprivate var lean: Int {
    var area = SplitMix64(seed: MadeUpPerson.coalition, name: id.area)
    var own = SplitMix64(seed: MadeUpPerson.coalition, name: id.description)
    return area.draw(-240...240) + own.draw(-120...120)
  }
}
