import Assessments
import Text

/// What exists, and where: the facts of an assessment that takes stock.
extension Report {
  /// How far something exists; half of it counts as in part.
  enum Existence: String, CaseIterable {
    case inPlace = "In place"
    case inPart = "In part"
    case notYet = "Not yet"

    fileprivate init?(_ question: QuestionScore) {
      guard question.question.kind == .fact, let points = question.points else { return nil }
      self = points == 100 ? .inPlace : points == 0 ? .notYet : .inPart
    }
  }

  /// The facts of an area that exist so far.
  func facts(_ existence: Existence, in area: AreaScore) -> [QuestionScore] {
    area.questions.filter { isInInventory($0) && Existence($0) == existence }
  }

  /// Whether the inventory tells of the question, so that nothing else has to.
  func isInInventory(_ question: QuestionScore) -> Bool {
    assessment.isInventory && Existence(question) != nil
  }

  var inventorySection: Document.Section? {
    let parts = score.areas.flatMap { area -> [Document.Part] in
      let lists = Existence.allCases.flatMap { existence -> [Document.Part] in
        let entries = facts(existence, in: area).map { entry($0, existence) }
        return entries.isEmpty
          ? [] : [.paragraph("\(existence.rawValue):"), .list(entries, isNumbered: false)]
      }
      return lists.isEmpty ? [] : [.subheading(area.area.title)] + lists
    }
    guard !parts.isEmpty else { return nil }
    return Document.Section(
      "inventory",
      "What exists, and where",
      parts + [unnoted, unknownFacts].compactMap(\.self).map { .paragraph($0) }
    )
  }

  /// Of how much the place was not noted; a report for others leaves out all of that.
  private var unnoted: String? {
    let count = score.areas.flatMap { facts(.inPlace, in: $0) + facts(.inPart, in: $0) }
      .count { $0.answer?.evidence == nil }
    guard count > 0, !leavesOutNotes else { return nil }
    return
      "For \(counted(count, "answer")) you did not note where that is (/evidence at a question)."
  }

  /// How many facts the list cannot tell of.
  private var unknownFacts: String? {
    let count = score.areas.flatMap(\.questions).count { question in
      switch question.answer?.state {
      case .dontKnow, .skipped, .unanswered: question.question.kind == .fact
      case .answered, .notApplicable, nil: false
      }
    }
    guard count > 0 else { return nil }
    return "\(counted(count, "fact")) \(count == 1 ? "is" : "are") not known, or open."
  }

  private func entry(_ question: QuestionScore, _ existence: Existence) -> Document.Entry {
    // What is noted of something that does not exist says no place.
    let label = existence == .notYet ? "Evidence" : "Where"
    return Document.Entry(
      "\(question.question.text.own) \(question.said).",
      question.answer?.evidence.map { [Document.Detail(label, $0)] } ?? []
    )
  }
}
