import Assessments
import JSON
import Reporting
import Testing

/// Every figure and every state of the JSON stands in the text too.
@Suite struct ReportParityTests {
  @Test(arguments: 0..<10, [false, true])
  func `prints every figure and state of the JSON, in marks and in words`(
    sheet: Int,
    inWords: Bool
  ) throws {
    let reports = try Example.reports()
    try #require(reports.count == 10)
    let report = reports[sheet]
    let json = try JSONNode(parsing: Array(report.json.pretty.utf8))
    let page = Page(report.text(inWords: inWords))
    let comparison = Comparison(report: report, page: page, json: json)
    #expect(Leaf.all(of: json).filter { !comparison.isPrinted($0) }.map(\.description) == [])
  }
}

/// A value of the JSON with its path, `areas[].score`, and the object it stands in.
private struct Leaf: CustomStringConvertible {
  let path: String
  let value: JSONNode
  let owner: JSONNode

  var text: String {
    switch value.kind {
    case .string(let text), .number(let text): text
    case .bool(let bool): "\(bool)"
    case .null, .array, .object: ""
    }
  }

  var description: String { "\(path): \(owner["id"]?.string ?? "") \(text)" }

  static func all(of node: JSONNode, path: String = "", owner: JSONNode? = nil) -> [Leaf] {
    switch node.kind {
    case .object(let members):
      return members.flatMap { member in
        all(of: member.value, path: (path.isEmpty ? "" : path + ".") + member.name, owner: node)
      }
    case .array(let elements):
      return elements.flatMap { all(of: $0, path: path + "[]", owner: owner) }
    default:
      return [Leaf(path: path, value: node, owner: owner ?? node)]
    }
  }
}

private struct Comparison {
  let report: Report
  let page: Page
  let json: JSONNode

  /// Whether the text says what the leaf says; a leaf nobody thought of is not printed.
  func isPrinted(_ leaf: Leaf) -> Bool {
    if leaf.value.isNull { return true }
    return switch leaf.path.split(separator: ".").first ?? "" {
    case "areas[]" where leaf.path.hasPrefix("areas[].questions[]"): isAnswerPrinted(leaf)
    case "context[]", "risks[]", "open[]": isAnswerPrinted(leaf)
    case "areas[]": isAreaPrinted(leaf)
    case "gate": isGatePrinted(leaf)
    case "recommendations[]": isAdvicePrinted(leaf)
    default: isHeadPrinted(leaf)
    }
  }

  private func isHeadPrinted(_ leaf: Leaf) -> Bool {
    switch leaf.path {
    // What only programs and files need.
    case "format", "kind", "started", "completed", "assessment.checksum": true
    case "form": leaf.text == "full" || page.holds("short form")
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

  private func isAreaPrinted(_ leaf: Leaf) -> Bool {
    guard let row = leaf.owner["title"]?.string.flatMap(row) else { return false }
    let marks = row.prefix { $0 != " " }
    switch leaf.path {
    case "areas[].id", "areas[].title": return true
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
    case "id":
      let isCounted = question.answer == nil || question.answer == Answer(.unanswered)
      return isCounted || page.holds([], beside: [id])
    // Questions without an answer, and those that were not asked, are counted together.
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
    case "label", "reason", "note", "evidence": return beside(leaf.text)
    default: return false
    }
  }

  /// Whether the page counts, in a line of its own, as many as the JSON has in this state.
  private func isCounted(_ leaf: Leaf, as words: String) -> Bool {
    let count = Leaf.all(of: json).count { other in
      other.path != "areas[].state" && other.path.hasSuffix(".state") && other.text == leaf.text
    }
    return page.blocks.contains { block in
      block.heading == "Numbers behind this report"
        && block.text == "\(count) question\(count == 1 ? "" : "s"): \(words)"
    }
  }

  /// The line of an area, "■■□ 67 developing"; where it is said in words, put back into marks.
  private func row(_ title: String) -> String? {
    if let row = page.row(title) { return row }
    let spoken = page.blocks.first { block in
      block.heading == "Area by area" && block.text.hasPrefix("\(title): ")
    }
    guard let sentences = spoken?.text.dropFirst(title.count + 2).split(separator: ". ") else {
      return nil
    }
    let words = [
      "in place": "■", "begun": "▪", "not yet": "□", "don't know": "?", "skipped": "/",
      "no answer": ".", "does not apply": "x",
    ]
    let counts = sentences.dropFirst().joined().split(separator: ", ").map { count in
      let parts = count.trimming(".").split(separator: " ", maxSplits: 1)
      let mark = parts.last.flatMap { words[String($0)] } ?? "unknown"
      return String(repeating: mark, count: parts.first.flatMap { Int($0) } ?? 0)
    }
    return "\(counts.joined()) \(sentences.first.map { $0.trimming(".") } ?? "")"
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
    case "recommendations[].source": return !isFirst || page.holds(leaf.text)
    default: return false
    }
  }
}

extension Substring {
  fileprivate func count(_ marks: String) -> Int { count(where: marks.contains) }

  /// Without these characters at the end.
  fileprivate func trimming(_ marks: String) -> Substring {
    var rest = self
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }
}
