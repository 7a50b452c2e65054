import Assessments
import Text

extension SideBySideReport {
  /// How many differences lead: as many as two people settle in an hour.
  ///
  /// Muster's choice.
  package static let leading = 5

  /// Where the partners differ first, then what nobody knows, then what they agree on.
  package var document: Document {
    let apart = sideBySide.apart.map(\.entry)
    let sections = [
      inShort, gate, answers("first", "Talk about these first", Array(apart.prefix(Self.leading))),
      answers("then", "Other differences, the widest first", Array(apart.dropFirst(Self.leading))),
      answers("some", "Some of you have an answer", entries(.someKnow)),
      answers("nobody", "None of you has an answer: find out together", entries(.nobodyKnows)),
      answers("different", "What you see in different ways", different),
      list("low", "You agree: something to do", entries(.alikeLow)),
      list("high", "You agree: nothing to do", entries(.alikeHigh), isDetail: true),
      answers("set-aside", "You agree: does not apply", entries(.setAside), isDetail: true),
      answers("own-words", "In your own words", ownWords), areasSection,
      answers("notes", "Other notes", otherNoted, isDetail: true), notCompared, howToTalk,
      numbers, next,
    ]
    return Document(
      title: "Side by side: \(sideBySide.sheets.first?.assessment.title ?? "")",
      lead: lead,
      sections: sections.compactMap(\.self)
    )
  }

  private var lead: [Document.Part] {
    let sheets = zip(names, sideBySide.sheets).map { name, sheet in
      let (person, handle) = (sheet.sheet.participant, sheet.sheet.handle)
      let parts = [
        person.name == name ? "" : person.name ?? "", person.organisation ?? "",
        handle == name ? "" : "sheet \(handle)", sheet.circumstances,
      ]
      return Document.Part.paragraph("\(name): \(parts.joinedCells)")
    }
    let notes =
      leavesOutNotes
      ? "Notes, evidence and own reasons are left out."
      : hasNotes ? "With the notes of each of you; --without-notes leaves them out." : nil
    return sheets + ["Printed \(date)", notes].compactMap(\.self).map { .paragraph($0) }
  }

  private var inShort: Document.Section {
    let apart = sideBySide.apart.count
    let (alike, open) = (alike.count, notAllAnswered.count)
    let compared = apart + alike + open
    let parts = [
      "\(alike) \(alike == 1 ? "is" : "are") alike",
      "\(apart) \(apart == 1 ? "differs" : "differ")",
      "\(open) \(open == 1 ? "has" : "have") no answer from all of you",
    ]
    let sentence =
      compared == 0
      ? "There is nothing to compare that brings points."
      : "Of \(counted(compared, "question")) that can be compared, \(englishList(parts))."
    let rest = entries(.notComparable).count
    let aside =
      rest == 0
      ? ""
      : " \(counted(rest, "question")) cannot be compared, and \(rest == 1 ? "is" : "are") named below."
    return Document.Section("short", "In short", [.paragraph(sentence + aside)])
  }

  private var gate: Document.Section? {
    guard let title = sideBySide.sheets.first?.assessment.gate?.title else { return nil }
    let list = zip(names, sideBySide.sheets).compactMap { name, sheet in
      sheet.score.gate.map { Document.Entry("\(name): \($0.sentence)") }
    }
    return Document.Section("gate", title, [.list(list, isNumbered: false)])
  }

  /// Each question with everybody's answer below it.
  private func answers(
    _ id: String,
    _ heading: String,
    _ entries: [SideBySide.Entry],
    isDetail: Bool = false
  ) -> Document.Section? {
    guard !entries.isEmpty else { return nil }
    let list = entries.map { entry in
      let details = zip(names, entry.answers).flatMap { name, answer in
        Self.details(name, answer)
      }
      return Document.Entry("\(entry.question.text.own) (\(entry.question.id))", details)
    }
    return Document.Section(id, heading, isDetail: isDetail, [.list(list, isNumbered: false)])
  }

  /// What one partner said, with the scene behind it and the note beside it.
  private static func details(_ name: String, _ answer: QuestionScore?) -> [Document.Detail] {
    guard let answer else { return [Document.Detail(name, "no such question")] }
    let anchor = answer.answer?.value.flatMap(answer.question.scene)
    let said = [answer.listedInFull, answer.figure].joinedCells + (anchor.map { ". \($0)" } ?? "")
    return [Document.Detail(name, said)] + answer.asides(of: name)
  }

  /// Each question with the answer that all gave, and their notes below it.
  private func list(
    _ id: String,
    _ heading: String,
    _ entries: [SideBySide.Entry],
    isDetail: Bool = false
  ) -> Document.Section? {
    guard !entries.isEmpty else { return nil }
    let list = entries.map { entry in
      let text = "\(entry.question.text.own) (\(entry.question.id))"
      let given = zip(names, entry.answers)
      let said = entry.answers.map { [$0?.said, $0?.figure].compactMap(\.self).joinedCells }
      // Two numbers can bring the same points.
      guard let one = said.first, said.allSatisfy({ $0 == one }) else {
        return Document.Entry(text, given.flatMap { Self.details($0, $1) })
      }
      return Document.Entry("\(text) \(one).", given.flatMap { $1?.asides(of: $0) ?? [] })
    }
    return Document.Section(id, heading, isDetail: isDetail, [.list(list, isNumbered: false)])
  }

  private var areasSection: Document.Section? {
    let rows = areas.map { area in
      Profile.Row(
        title: area.area.title,
        lines: zip(names, area.scores).map { $1.line(of: $0) }
      )
    }
    guard !rows.isEmpty else { return nil }
    return Document.Section(
      "areas",
      "Area by area",
      [.profile(Profile(headline: "Each of you, area by area", rows: rows))]
    )
  }

  private var notCompared: Document.Section? {
    let names = entries(.notComparable).map { entry in
      Document.Entry("\(entry.question.text.own) (\(entry.question.id))")
    }
    guard !names.isEmpty else { return nil }
    return Document.Section(
      "not-compared",
      "Not compared",
      isDetail: true,
      [
        .paragraph("Not all of you were asked these, or not in the same words."),
        .list(names, isNumbered: false),
      ]
    )
  }

  private var howToTalk: Document.Section {
    Document.Section(
      "how-to-talk",
      "How to use this",
      [
        .paragraph(
          "Read it alone first. Then take the questions at the top, one at a time. Each says what "
            + "they saw, and the others ask before they answer. Nobody has to win: two answers can "
            + "both be true of two days, or of two places. Write down what you settle, and who finds "
            + "out what nobody knows. Nothing is averaged here: two or three answers are no "
            + "statistics."
        )
      ]
    )
  }

  private var numbers: Document.Section {
    let rows = sideBySide.entries.map { entry in
      [entry.question.id.description]
        + entry.answers.map { answer in
          guard let answer else { return "no such question" }
          return [answer.listedInCell, answer.figure].joinedCells
        } + [entry.relation.words]
    }
    let table = Document.Table(
      caption: "Every answer of each of you",
      columns: ["Question"] + names + ["Together"],
      rows: rows
    )
    return Document.Section("numbers", "Numbers behind this", isDetail: true, [.table(table)])
  }

  private var next: Document.Section {
    let entries = nextSteps.map { Document.Entry($0.text, command: $0.command) }
    return Document.Section("next", "Next", [.list(entries, isNumbered: true)])
  }
}
