import Assessments
import JSON
import Reporting
import Testing

/// Every figure and state of the JSON of a comparison, and of sheets side by side, stands in every
/// face, and no other figure does.
@Suite struct ComparisonParityTests {
  @Test(arguments: 0..<11, Face.allCases)
  func `a comparison prints what its JSON holds`(index: Int, face: Face) throws {
    let reports = try Example.comparisons()
    try #require(reports.count == 11)
    let report = reports[index]
    try check(report.json, report.document, face)
  }

  @Test(arguments: 0..<11, Face.allCases)
  func `sheets side by side print what their JSON holds`(index: Int, face: Face) throws {
    let reports = try Example.sideBySides()
    try #require(reports.count == 11)
    let report = reports[index]
    try check(report.json, report.document, face)
  }

  private func check(_ json: JSON, _ document: Document, _ face: Face) throws {
    let json = try JSONNode(parsing: Array(json.pretty.utf8))
    let page = face.page(of: document)
    let print = Print(page: page, json: json)
    let leaves = Leaf.all(of: json)
    #expect(leaves.filter { !print.isThere($0) }.map(\.description) == [])
    // What a page says of itself: the numbers of its parts; and scores as they are shown.
    let ordinals = (0...document.sections.count).map { "\($0)" }
    let shown = leaves.compactMap { $0.path.hasSuffix("score") ? $0.value.double : nil }.map {
      "\(Int($0.rounded()))"
    }
    let known = Set(leaves.flatMap { figures($0.text) } + ordinals + shown)
    let printed = page.blocks.flatMap { figures($0.text) }
    #expect(printed.count > 10)
    #expect(printed.filter { !known.contains($0) } == [])
  }
}

private struct Print {
  let page: Page
  let json: JSONNode

  /// Whether the page says what the leaf says; a leaf nobody thought of is not there.
  func isThere(_ leaf: Leaf) -> Bool {
    if leaf.value.isNull || leaf.text.isEmpty { return true }
    if leaf.path.hasPrefix("summary.") { return isCounted(leaf) }
    if leaf.path.hasPrefix("areas[].") { return isArea(leaf) }
    if leaf.path.hasPrefix("questions[].") { return isAnswer(leaf) }
    if leaf.path.contains("gate.") { return isGate(leaf) }
    switch leaf.path.split(separator: ".").last ?? "" {
    // What only programs need.
    case "format", "checksum", "completed": return true
    case "started": return page.holds(String(leaf.text.prefix(10)))
    case "form": return leaf.text == "full" || page.holds("short form")
    case "mode": return page.holds("read aloud")
    case "withoutNotes": return page.holds("Notes, evidence and own reasons are left out.")
    case "openQuestions":
      return leaf.text == "0"
        ? page.blocks.contains { !$0.text.contains("still open") }
        : page.holds("\(leaf.text) question")
    case "id", "title", "handle", "version", "name", "organisation", "date":
      return page.holds(leaf.text)
    default: return false
    }
  }

  private func isCounted(_ leaf: Leaf) -> Bool {
    func says(_ text: String) -> Bool { page.holds(text, under: "In short") }
    if json["summary"]?["compared"]?.integer == 0, leaf.path != "summary.notComparable" {
      return leaf.text == "0"
    }
    let one = leaf.text == "1"
    switch leaf.path {
    case "summary.compared": return says("Of \(leaf.text) question")
    case "summary.up": return says("\(leaf.text) moved up")
    case "summary.back": return says("\(leaf.text) moved back")
    case "summary.same": return says("\(leaf.text) stayed the same")
    case "summary.withoutPoints": return leaf.text == "0" || says("\(leaf.text) had no points")
    case "summary.alike": return says("\(leaf.text) \(one ? "is" : "are") alike")
    case "summary.apart": return says("\(leaf.text) \(one ? "differs" : "differ")")
    case "summary.notAllAnswered":
      return says("\(leaf.text) \(one ? "has" : "have") no answer from")
    case "summary.notComparable":
      return leaf.text == "0" ? !says("cannot be") : says("\(leaf.text) question")
    default: return false
    }
  }

  private func isArea(_ leaf: Leaf) -> Bool {
    // The object of an area's figures, `then`, `now` or one of `partners`, is found by what it holds.
    func beside(_ part: String) -> Bool {
      let titles = json["areas"]?.array?.compactMap { $0["title"]?.string } ?? []
      return page.holds(part.isEmpty ? [] : [part], beside: titles)
    }
    switch leaf.path.split(separator: ".").last ?? "" {
    case "id": return true
    case "title", "band": return beside(leaf.text)
    case "score":
      return leaf.value.double.map {
        beside("\(Int($0.rounded())) ") || beside("\(Int($0.rounded())),")
      } ?? false
    case "answered":
      return leaf.owner["state"]?.string != "not-scored" || leaf.owner["applicable"]?.integer == 0
        || beside("not scored, \(leaf.text) of \(leaf.owner["applicable"]?.integer ?? 0) answered")
    // Said with those that are answered; elsewhere it is the number of marks.
    case "applicable": return true
    case "marks[]":
      let parts = leaf.text.split(separator: " ", maxSplits: 1).map(String.init)
      guard let count = Int(parts[0]),
        let mark = Mark.allCases.first(where: { $0.word == parts[1] })
      else { return false }
      return beside(leaf.text) || beside(String(repeating: mark.rawValue, count: count))
        || page.blocks.contains { block in
          block.text.split(separator: "\n").contains { line in
            line.count { mark.rawValue.contains($0) } >= count
          }
        }
    case "state":
      let words = [
        "scored": leaf.owner["band"]?.string, "not-asked": "not asked", "single-answer": "",
        "not-scored": leaf.owner["applicable"]?.integer == 0 ? "does not apply" : "not scored",
      ]
      return (words[leaf.text] ?? nil).map(beside) ?? false
    default: return false
    }
  }

  private func isAnswer(_ leaf: Leaf) -> Bool {
    guard let id = leaf.owner["id"]?.string else { return false }
    func beside(_ part: String) -> Bool { page.holds(part.isEmpty ? [] : [part], beside: [id]) }
    switch leaf.path.split(separator: ".").last ?? "" {
    case "id": return beside("")
    // In the list of those that are told whole, and in its own words once.
    case "text": return page.holds(leaf.text) || beside("")
    case "change", "relation":
      return Self.words[leaf.text].map { $0.contains(where: beside) } ?? false
    case "moved":
      let moved = leaf.value.integer ?? 0
      return beside("\(moved > 0 ? "up" : "back") \(abs(moved))")
    case "distance": return beside("\(leaf.text) apart")
    case "reason" where leaf.path == "questions[].reason":
      return Self.reasons[leaf.text].map(beside) ?? false
    case "state":
      let words = [
        "skipped": ["skipped"], "not-applicable": ["does not apply"], "not-asked": ["not asked"],
        "dont-know": ["don't know", "Too early to say"], "unanswered": ["no answer yet"],
        "answered": [""],
      ]
      return words[leaf.text].map { $0.contains(where: beside) } ?? false
    case "value":
      return leaf.owner["label"] != nil || beside(leaf.text) || beside("in your own words")
    case "points": return beside("\(leaf.text) point")
    case "risk": return beside("risk of \(leaf.text)")
    case "label", "reason": return beside(leaf.text)
    case "note", "evidence": return page.holds(leaf.text)
    default: return false
    }
  }

  private func isGate(_ leaf: Leaf) -> Bool {
    let words = [
      "go": "Go: ", "open": "No outcome", "work-first": "Work first",
      "reconsider-form": "Think again about the form",
    ]
    let applicable = leaf.owner["applicable"]?.integer ?? 0
    switch leaf.path.split(separator: ".").last ?? "" {
    case "outcome": return words[leaf.text].map { page.holds($0) } ?? false
    case "inPlace": return applicable == 0 || page.holds("\(leaf.text) of \(applicable)")
    case "applicable": return applicable == 0 || page.holds(" of \(leaf.text)")
    // Each must-have is a question, and stands with its answer in the table.
    default: return true
    }
  }

  private static let words = [
    "up": ["up "], "back": ["back "], "same": ["same", "alike"], "answered": ["answered now"],
    "unanswered": ["no points now"], "no-points": ["no points"],
    "different": ["other answer"], "not-comparable": ["not compared"], "apart": [" apart"],
    "some-answered": ["not all answered"], "no-answer": ["nobody answered"],
    "not-applicable": ["alike"], "alike-low": ["alike"], "alike-high": ["alike"],
  ]

  private static let reasons = [
    "reworded": "worded anew", "rescored": "its choices or its points changed",
    "new": "the earlier version does not have it", "gone": "the later version does not have it",
    "not-asked-then": "not asked then", "not-asked-now": "not asked now",
  ]
}
