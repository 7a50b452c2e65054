import Assessments
import FoundationEssentials
import JSON
import Reporting
import Testing
import Text

/// Partners' sheets beside each other, in every face; read the files in `Snapshots`.
@Suite struct SideBySideReportTests {
  @Test func `as text for a terminal`() throws {
    let page = lines(try Example.sideBySide().document.text, width: 80)
    try expectSnapshot("side-by-side-terminal.txt", page.joined(separator: "\n") + "\n")
  }

  @Test func `as sentences`() throws {
    let page = try Example.sideBySide([Example.mixed, Example.later]).document.plain
    try expectSnapshot("side-by-side.txt", page.joined(separator: "\n") + "\n")
  }

  @Test func `as Markdown, as a page and for programs`() throws {
    let report = try Example.sideBySide()
    try expectSnapshot("side-by-side.md", report.document.markdown)
    try expectSnapshot("side-by-side.html", report.document.html.withoutStyle)
    try expectSnapshot("side-by-side.json", report.json.pretty)
  }

  @Test func `for others it leaves out notes and evidence, and says so`() throws {
    let own = try Example.sideBySide()
    let sent = try Example.sideBySide(withoutNotes: true)
    for note in ["Since May", "On the wall", "Or a list", "We began anew", "By e-mail"] {
      #expect(own.document.html.contains(note) && own.json.pretty.contains(note), "\(note)")
      #expect(!sent.document.html.contains(note) && !sent.json.pretty.contains(note), "\(note)")
    }
    #expect(sent.document.plain.contains("Notes, evidence and own reasons are left out."))
    #expect(
      own.document.plain.contains("With the notes of each of you; --without-notes leaves them out.")
    )
    let bare = try Example.sideBySide([Example.settled, Example.settled]).document.plain
    #expect(!bare.contains { $0.contains("notes") })
  }

  @Test(arguments: [
    (["Ada Example", "Ben Example"], ["Ada Example", "Ben Example"]),
    (["Ada Example", "Ada Example"], ["huddle-1", "huddle-2"]),
    ([nil, "Ben Example"], ["huddle-1", "Ben Example"]), ([nil, nil], ["huddle-1", "huddle-2"]),
    // A name that is somebody else's handle.
    (["huddle-2", nil], ["huddle-1", "huddle-2"]),
    (["huddle-1", "Ben Example"], ["huddle-1", "Ben Example"]),
  ])
  func `calls each by the name, or by the sheet where a name would stand for two`(
    given: [String?],
    called: [String]
  ) throws {
    let report = try Example.sideBySide(
      [Example.mixed, Example.later],
      people: given.map { .init(name: $0, organisation: "Example Aid") }
    )
    let json = try JSONNode(parsing: Array(report.json.compact.utf8))
    #expect(json["partners"]?.array?.map { $0["name"]?.string } == called)
    #expect(json["partners"]?.array?.map { $0["participant"]?["name"]?.string } == given)
    let lead = report.document.plain[1...2]
    #expect(zip(lead, called).allSatisfy { $0.hasPrefix("\($1): ") })
    // Who it is stands there, whatever it is called.
    #expect(zip(lead, given).allSatisfy { $0.contains($1 ?? "") && $0.contains("Example Aid") })
    #expect(zip(lead, [1, 2]).allSatisfy { $0.contains("huddle-\($1)") })
  }

  @Test func `five differences lead, the others follow`() throws {
    let questions = (1...7).map { "area.q\($0)" }
    var text = try #require(Example.text.split(separator: "context:\n").first.map(String.init))
    text += "areas:\n  - {id: area, title: The area, about: We., practices: [meet], questions: [\n"
    for number in 1...7 {
      text += "      {id: q\(number), kind: statement, text: We., scale: agreement, "
      text += "sources: [{source: guide, section: S}, {source: notes, section: S}]},\n"
    }
    text =
      text.replacing("  share: [Never, Rarely, Sometimes, Often, Always]\n", with: "") + "    ]}\n"
    let ones = questions.map { ($0, Answer(.answered(.level(1)))) }
    let rising = [2, 3, 4, 5, 2, 3, 1].enumerated().map {
      (questions[$0], Answer(.answered(.level($1))))
    }
    let report = try Example.sideBySide([ones, rising], texts: [text, text])
    func ids(under heading: String) -> [String] {
      Page(report.document.text).blocks.filter { $0.heading == heading }.flatMap {
        $0.text.matches(of: /\((area\.q[0-9])\)/).map { String($0.1) }
      }
    }
    #expect(
      ids(under: "Talk about these first")
        == ["area.q4", "area.q3", "area.q2", "area.q6", "area.q1"]
    )
    #expect(ids(under: "Other differences, the widest first") == ["area.q5"])
    #expect(ids(under: "You agree: something to do") == ["area.q7"])
  }

  @Test func `answers of the same points that are not the same are told apart`() throws {
    let report = try Example.sideBySide([
      [("work.notice", Answer(.answered(.duration(72 * 3_600))))],
      [("work.notice", Answer(.answered(.duration(96 * 3_600))))],
    ])
    let page = report.document.plain
    let start = try #require(page.firstIndex { $0.hasSuffix(": You agree: nothing to do.") })
    #expect(
      page[(start + 1)...].prefix { !$0.isEmpty } == [
        "How early is the agenda sent? (work.notice).", "Ada Example: 72 h, 100 points.",
        "Ben Example: 4 d, 100 points.",
      ]
    )
  }

  @Test func `offers everybody's report`() throws {
    #expect(
      try Example.sideBySide().nextSteps == [
        NextStep("Read the report of Ada Example", command: "report huddle-1"),
        NextStep("Read the report of Ben Example", command: "report huddle-2"),
        NextStep("Read the report of huddle-3", command: "report huddle-3"),
      ]
    )
  }

  @Test(arguments: ["<b>Ada</b>", "**Ada** | `x`", "\u{202E}adA", "Ada & \"Ben\"", "- Ada: 99"])
  func `a name stays a name in every face`(name: String) throws {
    func report(_ name: String) throws -> SideBySideReport {
      try Example.sideBySide(
        [Example.mixed, Example.later],
        people: [.init(name: name, organisation: name), .init(name: "Ben Example")]
      )
    }
    let (hostile, harmless) = try (report(name), report("Ada Example"))
    for tag in ["<b>", "<td"] {
      #expect(hostile.document.html.count(of: tag) == harmless.document.html.count(of: tag))
    }
    #expect(
      hostile.document.markdown.count(of: "\n") == harmless.document.markdown.count(of: "\n")
    )
    #expect(!hostile.document.html.contains("\u{202E}"))
    #expect(!lines(hostile.document.text).joined().contains("\u{202E}"))
    let json = try JSONNode(parsing: Array(hostile.json.compact.utf8))
    #expect(json["partners"]?.array?.first?["name"]?.string == name)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
