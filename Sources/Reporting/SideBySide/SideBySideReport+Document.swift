import Assessments
import Text

extension SideBySideReport {
  /// How many differences lead, as many as two people settle in an hour: Muster's choice.
  static let leading = 5

  /// Where the partners differ first, then what nobody knows, then what they agree on.
  package var document: Document {
    let apart = sideBySide.apart.map(\.entry)
    let sections = [
      inShort, gate, answers("first", "Talk about these first", Array(apart.prefix(Self.leading))),
      answers("then", "Other differences, the widest first", Array(apart.dropFirst(Self.leading))),
      answers("some", "Some of you have an answer", entries(.someKnow)),
      answers("different", "What you see in different ways", entries(.different)),
      list("nobody", "Nobody knows: find out together", entries(.nobodyKnows)),
      list("low", "You agree: still to do", entries(.alikeLow)),
      list("high", "You agree: in place", entries(.alikeHigh), isDetail: true),
      areasSection, howToTalk, numbers, next,
    ]
    return Document(
      title: "Side by side: \(sideBySide.sheets.first?.assessment.title ?? "")",
      lead: lead,
      sections: sections.compactMap(\.self)
    )
  }

  private var lead: [Document.Part] {
    zip(names, sideBySide.sheets).map { name, sheet in
      let organisation = sheet.sheet.participant.organisation.map { ", \($0)" } ?? ""
      return .paragraph(
        "\(name)\(organisation): sheet \(sheet.sheet.handle), version \(sheet.assessment.version)"
      )
    } + [
      .paragraph("Printed \(date)"),
      .paragraph(
        leavesOutNotes
          ? "Notes and evidence are left out."
          : "With the notes of each of you; --without-notes leaves them out."
      ),
    ]
  }

  private var inShort: Document.Section {
    let apart = sideBySide.apart.count
    let alike = entries(.alikeLow, .alikeHigh).count
    let open = entries(.someKnow, .nobodyKnows).count
    let compared = apart + alike + open
    let parts = [
      "\(alike) \(alike == 1 ? "is" : "are") alike",
      "\(apart) \(apart == 1 ? "differs" : "differ")",
      "\(open) \(open == 1 ? "has" : "have") no answer from all of you",
    ]
    let sentence =
      compared == 0
      ? "There is no question that all of you were asked."
      : "Of \(counted(compared, "question")) that all of you were asked, "
        + "\(englishList(parts))."
    return Document.Section("short", "In short", [.paragraph(sentence)])
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
    _ entries: [SideBySide.Entry]
  ) -> Document.Section? {
    guard !entries.isEmpty else { return nil }
    let list = entries.map { entry in
      let details = zip(names, entry.answers).flatMap { name, answer in
        Self.details(name, answer)
      }
      return Document.Entry("\(entry.question.text.own) (\(entry.question.id))", details)
    }
    return Document.Section(id, heading, [.list(list, isNumbered: false)])
  }

  /// What one partner said, with the scene behind it and the note beside it.
  private static func details(_ name: String, _ answer: QuestionScore?) -> [Document.Detail] {
    guard let answer else { return [Document.Detail(name, "no such question")] }
    let anchor = answer.answer?.value.flatMap { answer.question.choice(for: $0)?.anchor }
    let said = [answer.listedInFull, answer.figure].joinedCells + (anchor.map { ". \($0)" } ?? "")
    return [Document.Detail(name, said)] + answer.asides(of: name)
  }

  private func list(
    _ id: String,
    _ heading: String,
    _ entries: [SideBySide.Entry],
    isDetail: Bool = false
  ) -> Document.Section? {
    guard !entries.isEmpty else { return nil }
    let list = entries.map { entry in
      let said = entry.relation == .nobodyKnows ? "" : " \(entry.answers.first??.said ?? "")."
      return Document.Entry("\(entry.question.text.own) (\(entry.question.id))\(said)")
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
          if answer.question.kind == .open, answer.answer?.value != nil { return "own words" }
          return [answer.said, answer.figure].joinedCells
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
    let entries = zip(names, sideBySide.sheets).map { name, sheet in
      Document.Entry("Read the report of \(name)", command: "report \(sheet.sheet.handle)")
    }
    return Document.Section("next", "Next", [.list(entries, isNumbered: true)])
  }
}

extension QuestionScore {
  /// The answer with the reason where it was set aside, and own words as they are.
  fileprivate var listedInFull: String { question.kind == .open ? said : listed }
}
