import Assessments
import Text

extension ComparisonReport {
  /// The comparison as every face renders it.
  package var document: Document {
    let sections = [
      inShort, gate, moved("up", "Moved up", movedUp), moved("back", "Moved back", movedBack),
      moved("answered", "Answered now", entries { $0 == .answered }),
      moved("unanswered", "No points now", entries { $0 == .unanswered }),
      moved("different", "Other things you said", different), areasSection, notes, notCompared,
      howToRead, numbers, next,
    ]
    return Document(
      title: "Compared: \(comparison.now.assessment.title)",
      lead: lead,
      sections: sections.compactMap(\.self)
    )
  }

  private var lead: [Document.Part] {
    let participant = comparison.now.sheet.participant
    let person = [participant.name, participant.organisation].compactMap(\.self)
    func line(_ label: String, _ sheet: ScoredSheet) -> Document.Part {
      .paragraph("\(label): \(sheet.sheet.handle), \(sheet.circumstances)")
    }
    return (person.isEmpty ? [] : [.paragraph("Answers of \(person.joined(separator: ", "))")])
      + [line("Then", comparison.then), line("Now", comparison.now), .paragraph("Printed \(date)")]
      + (comparison.then.sheet.mode == comparison.now.sheet.mode
        ? [] : [.paragraph(Self.otherMode)])
      + (leavesOutNotes ? [.paragraph("Notes, evidence and own reasons are left out.")] : [])
  }

  private static let otherMode =
    "One of the two was read aloud, the other was not. People tend to answer a voice more kindly "
    + "than a page, so a small move may come from that."

  private var inShort: Document.Section {
    var parts = [
      "\(movedUp.count) moved up", "\(movedBack.count) moved back",
      "\(stayed.count) stayed the same",
    ]
    if !withoutPoints.isEmpty {
      parts.append("\(withoutPoints.count) had no points on one day or both")
    }
    let compared = movedUp.count + movedBack.count + stayed.count + withoutPoints.count
    let sentence =
      compared == 0
      ? "There are no points to compare."
      : "Of \(counted(compared, "question")) that can be compared, \(englishList(parts))."
    let rest = notComparable.count
    let aside =
      rest == 0
      ? ""
      : " \(counted(rest, "question")) cannot be compared, \(rest == 1 ? "" : "each ")with its reason below."
    return Document.Section("short", "In short", [.paragraph(sentence + aside)])
  }

  private var gate: Document.Section? {
    let days = [("Then", comparison.then), ("Now", comparison.now)]
    guard let title = days.reversed().compactMap({ $1.assessment.gate?.title }).first else {
      return nil
    }
    let list = days.compactMap { label, day in
      day.score.gate.map { Document.Entry("\(label): \($0.sentence)") }
    }
    return Document.Section("gate", title, [.list(list, isNumbered: false)])
  }

  private func moved(
    _ id: String,
    _ heading: String,
    _ entries: [Comparison.Entry]
  ) -> Document.Section? {
    guard !entries.isEmpty else { return nil }
    let list = entries.map { entry in
      Document.Entry(
        "\(entry.question.text.own) (\(entry.id))",
        details("Then", entry.then) + details("Now", entry.now) + promises(of: entry)
      )
    }
    return Document.Section(id, heading, [.list(list, isNumbered: false)])
  }

  /// What was promised on each day, where it is asked whether that is kept and the promise changed:
  /// to keep a greater promise in part is no step back.
  private func promises(of entry: Comparison.Entry) -> [Document.Detail] {
    func promised(_ question: QuestionScore?) -> String? {
      question?.answer?.value.flatMap { question?.question.words(for: $0) }
    }
    guard let asked = comparison.entries.first(where: { $0.id == entry.question.promise }),
      let then = promised(asked.then), let now = promised(asked.now), then != now
    else { return [] }
    return [Document.Detail("You promised", "\(then) then, \(now) now")]
  }

  /// The answer of one day with its figure, and the note beside it.
  private func details(_ label: String, _ question: QuestionScore?) -> [Document.Detail] {
    guard let question else { return [] }
    let answer = [question.listedInFull, question.figure].joinedCells
    return [Document.Detail(label, answer)] + question.asides(of: label)
  }

  private var areasSection: Document.Section? {
    let rows = areas.map { area in
      Profile.Row(
        title: area.area.title,
        lines: [area.then.line(of: "Then"), area.now.line(of: "Now")]
      )
    }
    guard !rows.isEmpty else { return nil }
    return Document.Section(
      "areas",
      "Area by area",
      [.profile(Profile(headline: "Your answers then and now, area by area", rows: rows))]
    )
  }

  /// What is noted beside the answers that no list above shows.
  private var notes: Document.Section? {
    let shown = Set((movedUp + movedBack + different).map(\.id))
    let list = comparison.entries.compactMap { entry -> Document.Entry? in
      if shown.contains(entry.id) || [.answered, .unanswered].contains(entry.change) { return nil }
      let asides = (entry.then?.asides(of: "Then") ?? []) + (entry.now?.asides(of: "Now") ?? [])
      if asides.isEmpty { return nil }
      return Document.Entry("\(entry.question.text.own) (\(entry.id))", asides)
    }
    guard !list.isEmpty else { return nil }
    return Document.Section(
      "notes",
      "Other notes",
      isDetail: true,
      [.list(list, isNumbered: false)]
    )
  }

  private var notCompared: Document.Section? {
    let list = notComparable.compactMap { entry -> Document.Entry? in
      guard case .notComparable(let reason) = entry.change else { return nil }
      return Document.Entry("\(entry.question.text.own) (\(entry.id)): \(reason.words).")
    }
    guard !list.isEmpty else { return nil }
    return Document.Section(
      "not-compared",
      "Not compared",
      isDetail: true,
      [.list(list, isNumbered: false)]
    )
  }

  private var howToRead: Document.Section {
    Document.Section(
      "how-to-read",
      "How to read this",
      [
        .paragraph(
          "These are one person's answers on two days, without statistics. A move can mean that the "
            + "coalition changed, or that you know more, or that you look at it in another way: the "
            + "notes may tell which. Scores here count only the questions that both sheets asked in "
            + "the same words, so they can differ from those of the reports. For a risk, up means "
            + "that it shows on fewer occasions. All rules:",
          command: "methods"
        )
      ]
    )
  }

  private var numbers: Document.Section {
    let rows = comparison.entries.map { entry in
      [
        entry.id.description, Self.cell(entry.then), Self.cell(entry.now), entry.change.words,
      ]
    }
    let table = Document.Table(
      caption: "Every answer then and now",
      columns: ["Question", "Then", "Now", "Change"],
      rows: rows
    )
    return Document.Section("numbers", "Numbers behind this", isDetail: true, [.table(table)])
  }

  private static func cell(_ question: QuestionScore?) -> String {
    guard let question else { return "no such question" }
    return [question.listedInCell, question.figure].joinedCells
  }

  private var next: Document.Section {
    let entries = nextSteps.map { Document.Entry($0.text, command: $0.command) }
    return Document.Section("next", "Next", [.list(entries, isNumbered: true)])
  }
}
