import Assessments
import Text

extension Letter {
  /// The letter as every face renders it.
  package var document: Document {
    Document(
      title: "A letter about our coalition",
      lead: (sender + [date.inWords]).map { .paragraph($0) } + [.paragraph(opening)],
      sections: [inPlace, next, about],
      look: .letter
    )
  }

  private var opening: String {
    let form = isShortForm ? " in its short form" : ""
    let day = completed.map { " on \($0.inWords)" } ?? ""
    let open =
      openCount == 0
      ? ""
      : " They are not complete: \(openCount) of \(counted(askedCount, "question")) "
        + "\(openCount == 1 ? "has" : "have") no answer yet."
    return "This letter tells you what is in place in our coalition today, and what we are doing "
      + "next. It is drawn from one person's answers to \"\(title)\"\(form), version \(version)"
      + "\(day.isEmpty ? "" : ", completed\(day)").\(open)"
  }

  private var inPlace: Document.Section {
    var parts: [Document.Part] = []
    if !mustHaves.isEmpty {
      let asked = mustHaves.contains { $0.contains(/\b[Yy]ou(r|rs)?\b/) }
      let you = asked ? " (\"you\" means us)" : ""
      parts.append(.paragraph("Of \"\(gateTitle ?? title)\", these are in place\(you):"))
      parts.append(.list(mustHaves.map { Document.Entry($0) }, isNumbered: false))
    }
    if !areas.isEmpty {
      let told = areas.filter { !$0.answers.isEmpty }
      let rest = areas.filter(\.answers.isEmpty).map(\.title)
      let lead = "In \(areas.count == 1 ? "this area" : "these areas") much is in place"
      let words = "in the words of the question and the answer:"
      parts.append(
        .paragraph(
          told.isEmpty
            ? "\(lead):" : isShortened ? "\(lead). Some of it, \(words)" : "\(lead), told \(words)"
        )
      )
      parts.append(
        .list(
          told.map { Document.Entry($0.title, $0.answers.map { Document.Detail($0) }) }
            + (rest.isEmpty ? [] : [Document.Entry(rest.joined(separator: "; "))]),
          isNumbered: false
        )
      )
    }
    if parts.isEmpty {
      parts = [
        .paragraph(
          "There is nothing to list here yet. We are at the beginning, and we would rather tell you "
            + "so than promise too much."
        )
      ]
    }
    return Document.Section("in-place", "What is in place", parts)
  }

  private var next: Document.Section {
    var parts: [Document.Part]
    if nextSteps.isEmpty {
      parts = [
        .paragraph(
          openCount > 0
            ? "We answer the other questions first, and then choose our next steps."
            : "Our answers call for no next step today. We look at them again in some months."
        )
      ]
    } else {
      parts = [
        .paragraph(
          "Our answers lead to \(nextSteps.count == 1 ? "this step" : "these steps") first:"
        ),
        .list(nextSteps.map { Document.Entry($0) }, isNumbered: true),
      ]
    }
    parts.append(.paragraph("Please ask us about any of this. We are glad to tell you more."))
    return Document.Section("next", "What we are doing next", parts)
  }

  private var about: Document.Section {
    let room =
      isShortened ? " To stay on one page, it also leaves out some of what is in place." : ""
    return Document.Section(
      "about",
      "About this letter",
      [
        .paragraph(
          "One person gave these answers, and nobody else has checked them. The letter tells what "
            + "is in place and what we do next, and leaves out the other answers.\(room) It is meant "
            + "for a talk between us, and is not to be used to rank, fund or appraise."
        ),
        .paragraph("The questions are drawn from: \(sources.joined(separator: "; "))."),
      ]
    )
  }
}

extension Day {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "4 May 2026".
  fileprivate var inWords: String { "\(day) \(Self.months[month - 1]) \(year)" }
}
