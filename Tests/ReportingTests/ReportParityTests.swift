import Assessments
import JSON
import Reporting
import Testing

/// Every figure and every state of the JSON stands in every face, and no other figure does.
@Suite struct ReportParityTests {
  @Test(arguments: 0..<14, Face.allCases)
  func `prints every figure and state of the JSON`(sheet: Int, face: Face) throws {
    let reports = try Example.reports()
    try #require(reports.count == 14)
    let report = reports[sheet]
    let json = try JSONNode(parsing: Array(report.json.pretty.utf8))
    let comparison = Comparison(report: report, page: face.page(of: report.document), json: json)
    #expect(Leaf.all(of: json).filter { !comparison.isPrinted($0) }.map(\.description) == [])
  }

  @Test(arguments: 0..<14, Face.allCases)
  func `prints no figure that the JSON does not hold`(sheet: Int, face: Face) throws {
    let report = try Example.reports()[sheet]
    let json = try JSONNode(parsing: Array(report.json.pretty.utf8))
    // What the page says of itself: the numbers of its parts, and the rules it explains.
    let ordinals = (0...report.document.sections.count).map { "\($0)" }
    let rules = ["50", "75", "100"]
    let shown = report.score.areas.compactMap(\.mean).map(\.shown)
    let known = Set(
      Leaf.all(of: json).flatMap { figures($0.text) } + ordinals + rules + shown.flatMap(figures)
    )
    let printed = face.page(of: report.document).blocks.flatMap { figures($0.text) }
    #expect(printed.count > 20)
    #expect(printed.filter { !known.contains($0) } == [])
  }
}

private let numbers = "Numbers behind this report"

private struct Comparison {
  let report: Report
  let page: Page
  let json: JSONNode

  /// Whether the text says what the leaf says; a leaf nobody thought of is not printed.
  func isPrinted(_ leaf: Leaf) -> Bool {
    if leaf.value.isNull || leaf.text.isEmpty { return true }
    return switch leaf.path.split(separator: ".").first ?? "" {
    case "areas[]" where leaf.path.hasPrefix("areas[].questions[]"): isAnswerPrinted(leaf)
    case "context[]", "risks[]", "open[]": isAnswerPrinted(leaf)
    case "areas[]": isAreaPrinted(leaf)
    case "gate": isGatePrinted(leaf)
    case "recommendations[]": isAdvicePrinted(leaf)
    case "levels", "promises", "inventory", "reading": isLayoutPrinted(leaf)
    default: isHeadPrinted(leaf)
    }
  }

  private func isHeadPrinted(_ leaf: Leaf) -> Bool {
    switch leaf.path {
    // What only programs and files need.
    case "format", "kind", "started", "completed", "assessment.checksum": true
    case "summary.areas", "summary.bands[].band", "summary.bands[].areas", "summary.withoutScore",
      "summary.toDoFirst", "summary.toFindOut":
      isSummaryPrinted(leaf)
    case "summary.notAsked": leaf.text == "0" || page.holds("\(leaf.text) question", under: numbers)
    case "form": leaf.text == "full" || page.holds("short form")
    case "mode": page.holds("read aloud")
    case "asked", "openQuestions":
      json["openQuestions"]?.integer == 0
        || page.holds("\(report.openCount) of \(report.askedCount) question")
    case "unknown[]": page.holds(leaf.text, under: "Find out")
    case "notApplicable[].question", "notApplicable[].reason":
      page.holds(leaf.text, under: "Does not apply")
    case "assessment.id", "assessment.title", "assessment.version", "sheet", "participant.name",
      "participant.organisation", "date":
      page.holds(leaf.text)
    default: false
    }
  }

  /// The short form says what it leaves out instead of counting areas.
  private func isSummaryPrinted(_ leaf: Leaf) -> Bool {
    func says(_ text: String) -> Bool { page.holds(text, under: "Where you are") }
    let isShort = report.sheet.form == .short
    return switch leaf.path {
    case "summary.areas": isShort || says("\(leaf.text) areas")
    case "summary.bands[].band":
      isShort || says(leaf.text.replacing("needs attention", with: "attention"))
    case "summary.bands[].areas": isShort || says(" \(leaf.text) ")
    case "summary.withoutScore":
      isShort || leaf.text == "0" || report.score.areas.count == Int(leaf.text)
        || says("\(leaf.text) area")
    case "summary.toDoFirst": leaf.text == "0" || says("\(leaf.text) thing")
    case "summary.toFindOut": leaf.text == "0" || says("\(leaf.text) thing")
    default: false
    }
  }

  private func isAreaPrinted(_ leaf: Leaf) -> Bool {
    guard let row = leaf.owner["title"]?.string.flatMap(row) else { return false }
    let marks = row.prefix { $0 != " " }
    switch leaf.path {
    case "areas[].id", "areas[].title": return true
    case "areas[].result": return page.holds(leaf.text, under: "Results to look for")
    case "areas[].marks[]":
      let mark = Mark.allCases.first { leaf.text.hasSuffix(" \($0.word)") }
      return leaf.text == mark.map { "\(marks.count($0.rawValue)) \($0.word)" }
    case "areas[].score":
      return leaf.value.double.map { row.contains(" \(Int($0.rounded())) ") } ?? false
    case "areas[].band": return row.contains(leaf.text)
    case "areas[].answered":
      return leaf.text == "0" && marks.hasPrefix("not") || leaf.text == "\(marks.count("■▪□"))"
    case "areas[].applicable":
      return leaf.text == "0" && row.hasSuffix("not asked")
        || leaf.text == "\(marks.count - marks.count("x"))"
    case "areas[].state":
      let words = [
        "scored": leaf.owner["band"]?.string, "not-scored": "not scored",
        "not-asked": "not asked", "single-answer": marks.isEmpty ? nil : " ",
      ]
      return (words[leaf.text] ?? nil).map(row.contains) ?? false
    default: return false
    }
  }

  private func isAnswerPrinted(_ leaf: Leaf) -> Bool {
    guard let id = leaf.owner["id"]?.string,
      let question = report.score.questions.first(where: { $0.id.description == id })
    else { return false }
    func beside(_ part: String) -> Bool {
      page.holds([part], beside: [id, question.question.text.own])
    }
    switch leaf.path.split(separator: ".").last ?? "" {
    case "id": return isCountedOnly(question) || page.holds([], beside: [id])
    case "state" where question.answer == nil:
      return leaf.text == "not-asked" && isCounted(leaf, as: "not asked")
    case "state" where question.answer?.state == .unanswered:
      return leaf.text == "unanswered" && isCounted(leaf, as: "no answer yet")
    case "state":
      let words = [
        "skipped": "skipped", "not-applicable": "does not apply",
        "dont-know": question.question.dontKnow ?? "don't know",
        "answered": question.answer?.value.map(question.question.words) ?? "",
      ]
      return words[leaf.text].map(beside) ?? false
    // A choice is printed by its label.
    case "value": return leaf.owner["label"] != nil || beside(leaf.text)
    case "points": return beside("\(leaf.text) point")
    case "risk": return beside("risk of \(leaf.text)")
    case "text": return isCountedOnly(question) || page.holds(leaf.text) || page.holds(id)
    case "label", "reason", "note", "evidence": return beside(leaf.text)
    default: return false
    }
  }

  /// Questions without an answer, and those that were not asked, are counted together.
  private func isCountedOnly(_ question: QuestionScore) -> Bool {
    question.answer == nil || question.answer == Answer(.unanswered)
  }

  /// Whether the page counts, in a line of its own, as many as the JSON has in this state.
  private func isCounted(_ leaf: Leaf, as words: String) -> Bool {
    let count = Leaf.all(of: json).count { other in
      other.path != "areas[].state" && other.path.hasSuffix(".state") && other.text == leaf.text
    }
    return page.blocks.contains { block in
      block.heading == numbers
        && block.text.trimmingStop == "\(count) question\(count == 1 ? "" : "s"): \(words)"
    }
  }

  /// The line of an area, "■■□ 67 developing"; where it is said in words, put back into marks.
  private func row(_ title: String) -> String? {
    let area = report.assessment.areas.first { $0.title == title }
    let level = area.flatMap { report.assessment.level(of: $0.id) }
    let title = level.map { "Level \($0): \(title)" } ?? title
    if let row = page.row(title) { return row }
    guard let spoken = page.spokenRow(title, under: "Area by area") else { return nil }
    let counts = spoken.answers.split(separator: ", ").map { count in
      let parts = count.trimmingStop.split(separator: " ", maxSplits: 1)
      let mark = Mark.allCases.first { $0.word == parts.last.map(String.init) }
      return String(
        repeating: mark?.rawValue ?? "unknown",
        count: parts.first.flatMap { Int($0) } ?? 0
      )
    }
    return "\(counts.joined()) \(spoken.outcome)"
  }

  /// What few assessments have.
  private func isLayoutPrinted(_ leaf: Leaf) -> Bool {
    func text(_ id: String?) -> String {
      id.flatMap { QuestionID($0) }.flatMap(report.assessment.question)?.text.own ?? "no question"
    }
    func says(_ words: String) -> Bool { page.holds(words, under: "Promises") }
    let promise = text(leaf.owner["promise"]?.string)
    func beside(_ part: String) -> Bool {
      page.holds([part, promise], beside: [promise])
    }
    func words(_ value: String) -> String {
      let unit = leaf.owner["promise"]?.string.flatMap { QuestionID($0) }
        .flatMap(report.assessment.question)?.unit
      return value + (unit.map { " \($0)" } ?? "")
    }
    let isOne = json["promises"]?["made"]?.integer == 1
    switch leaf.path {
    case "reading": return page.holds(leaf.text, under: "How to read this")
    case "levels.order[]":
      let title = report.assessment.area(leaf.text)?.title ?? "no area"
      return row(title) != nil
    case "levels.beginWith":
      let title = report.assessment.area(leaf.text)?.title ?? "no area"
      return page.holds(", \(title): it is the first below", under: "Area by area")
    case "promises.made": return says("\(leaf.text) promise")
    case "promises.kept":
      return leaf.text == "0" || says(isOne ? "kept each time" : "\(leaf.text) w")
    case "promises.inPart": return leaf.text == "0" || says("\(leaf.text) in part")
    case "promises.broken": return leaf.text == "0" || says("broken")
    case "promises.notKnown":
      return leaf.text == "0" || says("Of \(leaf.text) nobody knows") || says("is not known")
    case "promises.notDue": return leaf.text == "0" || says("not due yet")
    case "promises.notMade": return leaf.text == "0" || says("not made")
    case "promises.entries[].promise": return says(promise)
    case "promises.entries[].keeping":
      return leaf.owner["state"]?.string == "not-made" || beside(leaf.text)
    case "promises.entries[].state":
      let headings = [
        "kept": "Kept", "in-part": "Kept, but not each time", "broken": "Broken",
        "not-known": "Not known yet", "not-due": "Not due yet", "not-made": "Not made yet",
      ]
      return headings[leaf.text].map(says) ?? false
    case "promises.entries[].promised": return beside("You promised: \(words(leaf.text))")
    case "promises.entries[].proposed": return beside("Proposed: \(words(leaf.text))")
    case "promises.entries[].practice": return beside(leaf.text)
    case let path where path.hasPrefix("inventory"):
      let question = text(leaf.owner["question"]?.string)
      if path.hasSuffix("question") { return page.holds(question, under: "What exists, and where") }
      return page.holds([leaf.text, question], beside: [question])
    default: return false
    }
  }

  private func isGatePrinted(_ leaf: Leaf) -> Bool {
    guard let title = report.assessment.gate?.title, let gate = report.score.gate else {
      return false
    }
    let hasPassed = leaf.owner["status"]?.string == "passed"
    switch leaf.path {
    case "gate.outcome":
      let words = [
        "go": "Go: ", "open": "No outcome", "work-first": "Work first",
        "reconsider-form": "Think again about the form",
      ]
      return words[leaf.text].map { page.holds($0, under: title) } ?? false
    case "gate.facts[].status":
      let words = [
        "passed": "\(gate.facts.count { $0.status == .passed }) of \(gate.applicable.count)",
        "work-first": "Still missing", "reconsider-form": "Still missing",
        "find-out": "Find out", "open": "No answer yet", "later": "Set a date",
        "not-applicable": "Does not apply",
      ]
      return words[leaf.text].map { page.holds($0, under: title) } ?? false
    case "gate.facts[].question", "gate.facts[].missing", "gate.facts[].reason":
      return hasPassed || page.holds(leaf.text, under: title)
    // The note explains a date; where nothing gets one there is nothing to explain.
    case "gate.crisis" where !gate.facts.contains { $0.status == .later }:
      return !page.holds(leaf.text)
    case "gate.inPlace":
      return page.holds("\(leaf.text) of ", under: title) || gate.applicable.isEmpty
    case "gate.applicable":
      return page.holds(" of \(leaf.text)", under: title) || gate.applicable.isEmpty
    case "gate.missing[]", "gate.crisis": return page.holds(leaf.text, under: title)
    default: return false
    }
  }

  private func isAdvicePrinted(_ leaf: Leaf) -> Bool {
    let isFirst = leaf.owner["first"]?.bool == true
    let practice = leaf.owner["practice"]?.string ?? ""
    let heading = isFirst ? "Do first" : "Then"
    switch leaf.path {
    case "recommendations[].practice", "recommendations[].title", "recommendations[].first":
      return page.holds(leaf.path.hasSuffix("first") ? practice : leaf.text, under: heading)
    case "recommendations[].because[]": return page.holds([leaf.text], beside: [practice])
    // The practice itself says how long it takes; the later ones have a line each.
    case "recommendations[].effort": return true
    case "recommendations[].firstStep", "recommendations[].who", "recommendations[].takes",
      "recommendations[].doneWhen":
      return !isFirst || page.holds(leaf.text, under: heading)
    case "recommendations[].source": return !isFirst || page.holds(leaf.text)
    default: return false
    }
  }
}

extension Substring {
  fileprivate func count(_ marks: String) -> Int { count(where: marks.contains) }
}

extension StringProtocol {
  /// Without full stops at the end.
  var trimmingStop: String {
    var rest = String(self)
    while rest.last == "." { rest.removeLast() }
    return rest
  }
}
