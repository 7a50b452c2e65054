import Assessments
import Playbooks
import Text

/// What was promised, and what came of it.
extension Report {
  var promisesSection: Document.Section? {
    guard !promises.isEmpty else { return nil }
    let lists = Promise.State.allCases.flatMap { state -> [Document.Part] in
      let entries = promises.filter { $0.state == state }.map(\.entry)
      return entries.isEmpty
        ? [] : [.subheading(state.heading), .list(entries, isNumbered: false)]
    }
    return Document.Section("promises", "Promises", [.paragraph(promiseSentence)] + lists)
  }

  /// Whether a question tells how far a promise is kept.
  func isKeeping(_ question: QuestionScore) -> Bool {
    promises.contains { $0.keeping.id == question.id }
  }

  func count(_ state: Promise.State) -> Int { promises.count { $0.state == state } }

  /// How many promises were made, all but those that were not.
  var madeCount: Int { promises.count - count(.notMade) }

  private var promiseSentence: String {
    let (made, missing) = (madeCount, count(.notMade))
    if made == 0 {
      return "\(counted(missing, "promise")) \(missing == 1 ? "is" : "are") not made yet."
    }
    func tail(_ count: Int, _ words: String) -> String {
      count == 0 ? "" : " \(count) \(words)."
    }
    func verb(_ count: Int) -> String { count == 1 ? "was" : "were" }
    let notDue = count(.notDue)
    let rest =
      (made == 1 ? "" : tail(notDue, "\(verb(notDue)) not due yet"))
      + tail(missing, "more \(verb(missing)) not made")
    return (made == 1 ? onePromise : severalPromises) + rest
  }

  private var onePromise: String {
    let end =
      switch promises.first(where: { $0.state != .notMade })?.state {
      case .kept: "it was kept each time"
      case .inPart: "it was kept in part"
      case .broken: "it was broken"
      case .notDue: "it was not due yet"
      case .unknown, .notMade, nil: "whether it was kept is not known"
      }
    return "You made 1 promise: \(end)."
  }

  private var severalPromises: String {
    func verb(_ count: Int) -> String { count == 1 ? "was" : "were" }
    let (kept, inPart) = (count(.kept), count(.inPart))
    let (broken, unknown) = (count(.broken), count(.unknown))
    let parts = [
      kept == 0 ? nil : "\(kept) \(verb(kept)) kept each time",
      inPart == 0
        ? nil : kept == 0 ? "\(inPart) \(verb(inPart)) kept in part" : "\(inPart) in part",
      broken == 0 ? nil : "\(broken) \(verb(broken)) broken",
    ]
    let rest =
      unknown == 0
      ? ""
      : " For \(unknown) it is not known yet whether \(unknown == 1 ? "it" : "they") \(verb(unknown)) kept."
    if parts.allSatisfy({ $0 == nil }) { return "You made \(madeCount) promises.\(rest)" }
    return "Of \(madeCount) promises you made, \(englishList(parts.compactMap(\.self))).\(rest)"
  }
}

extension Promise.State {
  fileprivate var heading: String {
    switch self {
    case .kept: "Kept"
    case .inPart: "Kept, but not each time"
    case .broken: "Broken"
    case .unknown: "Not known yet"
    case .notDue: "Not due yet"
    case .notMade: "Not made yet"
    }
  }
}

extension Promise {
  fileprivate var entry: Document.Entry {
    Document.Entry(asked.question.text.own, state == .notMade ? wayIn : [outcome])
  }

  private var proposed: String? { asked.question.proposed.map(asked.question.words) }

  /// What was promised and proposed, and what was said to whether it is kept, a sentence each.
  private var outcome: Document.Detail {
    let parts = ["\(asked.said).", proposed.map { "Proposed: \($0)." }, keptOrNot]
    return Document.Detail("You promised", parts.compactMap(\.self).joined(separator: " "))
  }

  private var keptOrNot: String {
    switch keeping.answer?.state {
    case .answered, .dontKnow: "You answered '\(keeping.said)' (\(keeping.id))."
    case .skipped: "You skipped whether it is kept (\(keeping.id))."
    case .notApplicable: "Nothing was due so far (\(keeping.id))."
    case .unanswered, nil:
      "Whether it is kept has no answer yet (\(keeping.id))."
    }
  }

  private var wayIn: [Document.Detail] {
    let figure = proposed.map { Document.Detail("Proposed", $0) }
    let way = practice.map { reference in
      text.map {
        Document.Detail("A way in", "\($0.title):", command: "practice \(reference.name)")
      } ?? Document.Detail("A way in", "\(reference.name), which no playbook holds any more")
    }
    return [figure, way].compactMap(\.self)
  }
}
