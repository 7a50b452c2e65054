import Foundation
import JSON
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(20))) struct CheckTests {
  @Test func `finds nothing wrong with our own content`() async throws {
    let sandbox = try Sandbox()
    let resources =
      Sandbox.program.replacing(/muster$/, with: "muster_muster.resources")
    let outcome = try await sandbox.muster(
      "check",
      "\(resources)/Assessments",
      "\(resources)/Playbooks"
    )
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(
      outcome.output.wholeMatch(of: /No faults: 9 assessments and [0-9]+ practices checked\.\n/)
        != nil
    )
  }

  @Test func `finds nothing wrong with a small assessment and its playbooks`() async throws {
    let sandbox = try Sandbox()
    try sandbox.makeHuddle()
    // About the folder, and no practice.
    try sandbox.write("content/Playbooks/README.md", "Practices for tables.\n")
    try sandbox.write("content/Playbooks/meals/README.md", "Practices for meals.\n")
    let practices = try await sandbox.muster("practices", variables: ["MUSTER_CONTENT": "content"])
    #expect(practices.status == 0 && practices.errors.isEmpty)
    let none = "No faults: 1 assessment and 2 practices checked.\n"
    #expect(try await sandbox.muster("check", "content") == Outcome(0, output: none))
    #expect(
      try await sandbox.muster("check", "content/Assessments/huddle.yaml", "content/Playbooks/")
        == Outcome(0, output: none)
    )
  }

  /// What is replaced, by what, and the faults; each 👉 stands where one has to point.
  private static let faults: [(old: String, new: String, messages: [String])] = [
    (
      "context:\n", "👉advise: lowest-area\ncontext:\n",
      ["the key 'advise' is not known here; did you mean 'advice'?"]
    ),
    (
      "context:\n", "overlaps: [{assessment: 👉super, with: Both.}]\ncontext:\n",
      ["there is no assessment 'super'"]
    ),
    ("version: 1.0.0", "version: 👉1.0", ["the version is three numbers, such as 1.0.0"]),
    (
      "muster.assessment/1", "👉muster.assessment/2",
      ["the format is 'muster.assessment/2'; this muster reads 'muster.assessment/1'"]
    ),
    (
      "id: huddle", "id: 👉Huddle",
      ["'Huddle' is no id; write small letters, digits and '-', beginning with a letter"]
    ),
    (
      "kind: statement", "kind: 👉statment",
      [
        "'statment' is no kind; it is one of 'practice', 'fact', 'statement', 'derailer', 'context', 'open'; did you mean 'statement'?"
      ]
    ),
    (
      "scale: agreement", "scale: 👉agrement",
      ["the scale 'agrement' is not among the file's scales; did you mean 'agreement'?"]
    ),
    (
      "context:\n  - id: stage",
      "context:\n  - id: stage\n    when: {question: 👉table.rond, is: 3}",
      ["there is no question 'table.rond'; did you mean 'table.round'?"]
    ),
    (
      "context:\n  - id: stage",
      "context:\n  - id: stage\n    when: {question: 👉talk.heard, is: 3}",
      ["'context.stage' depends on 'talk.heard', which is asked later or is the question itself"]
    ),
    (
      "context:\n  - id: stage",
      "context:\n  - id: stage\n    when: {question: 👉context.stage, is: idea}",
      ["'context.stage' depends on 'context.stage', which is asked later or is the question itself"]
    ),
    (
      "text: Everybody is heard.",
      "text: Everybody is heard.\n        when: {question: 👉context.stage, is: ideas}",
      ["'ideas' is no answer to 'context.stage'; did you mean 'idea'?"]
    ),
    (
      "question: table.set", "question: 👉table.sit",
      ["there is no question 'table.sit'; did you mean 'table.set'?"]
    ),
    (
      "question: table.set", "question: 👉table.round",
      ["'table.round' is no fact; only facts can be must-have"]
    ),
    (
      "practices: [listen-first]\n        sources: [{source: guide, section: Talk}]\n      - id: reply",
      "practices: [👉listen-frist]\n        sources: [{source: guide, section: Talk}]\n      - id: reply",
      ["no playbook holds the practice 'listen-frist'; did you mean 'listen-first'?"]
    ),
    (
      "      - id: heard\n", "      - 👉id: heard\n        practices: []\n",
      ["'talk.heard' leads to no practice; name one"]
    ),
    (
      "      - id: heard\n", "      - 👉id: heard\n        sources: []\n",
      ["'talk.heard' names no source"]
    ),
    (
      "  - id: late\n", "  - 👉id: late\n    practices: []\n",
      ["'risks.late' leads to no practice; name one"]
    ),
    (
      "{source: guide, section: Talk}]\n      - id: reply",
      "{source: 👉giude, section: Talk}]\n      - id: reply",
      ["the source 'giude' is not among those of the file; did you mean 'guide'?"]
    ),
    ("licence: CC-BY-4.0\n", "", ["'licence' is missing"]),
    ("      - id: reply\n", "      - 👉id: heard\n", ["the question 'talk.heard' stands twice"]),
    ("  - id: talk\n", "  - 👉id: table\n", ["the area 'table' stands twice"]),
    (
      "text: Everybody is heard.", "text: 👉&a Everybody is heard.",
      ["anchors and aliases are not read; write the value out"]
    ),
    (
      "text: Everybody is heard.", "👉text: Everybody is heard.\n        text: Again.",
      ["the key 'text' stands twice in one mapping"]
    ),
  ]

  @Test(arguments: faults.indices)
  func `says where a fault stands`(index: Int) async throws {
    let (old, new, messages) = Self.faults[index]
    var marked = Huddle.assessment
    // A key that is given anew is taken out where it stood.
    if new.contains("practices: []") || new.contains("sources: []") {
      marked = try without(new.contains("practices") ? "practices: " : "sources: ", of: old)
    }
    try #require(marked.contains(old))
    marked.replace(old, with: new, maxReplacements: 1)
    try await expectFaults(messages, in: marked)
  }

  @Test func `tells all faults at once, in the order of the lines`() async throws {
    let marked = Huddle.assessment
      .replacing("version: 1.0.0", with: "version: 👉one")
      .replacing("kind: statement", with: "kind: 👉statement?")
      .replacing("scale: share", with: "scale: 👉shares")
    try await expectFaults(
      [
        "the version is three numbers, such as 1.0.0",
        "'statement?' is no kind; it is one of 'practice', 'fact', 'statement', 'derailer', "
          + "'context', 'open'; did you mean 'statement'?",
        "the scale 'shares' is not among the file's scales; did you mean 'share'?",
      ],
      in: marked
    )
  }

  @Test func `an area that can never be scored is a fault`() async throws {
    // Two of the three questions of the talk exclude each other and the third.
    let when = "when: {question: context.stage, is: "
    let marked = Huddle.assessment
      .replacing("  - id: talk", with: "  - 👉id: talk")
      .replacing("text: Everybody is heard.", with: "text: Heard?\n        \(when)idea}")
      .replacing("text: How soon", with: "\(when)working}\n        text: How soon")
      .replacing(
        "text: On which day",
        with:
          "when: {not: {question: context.stage, is: [idea, working]}}\n        text: On which day"
      )
    try await expectFaults(
      ["the area 'talk' can never be scored: at most 1 of its questions is asked"],
      in: marked
    )
  }

  @Test(arguments: [
    ("empty", "", "1:1: the file is empty"),
    (
      "two documents", "id: a\n---\nid: b\n",
      "2:1: a second document begins here; one file holds one"
    ),
    ("no mapping", "- a\n", "1:1: an assessment has to be a mapping of keys and values"),
    (
      "a tab", "id: a\n\tb: c\n",
      "2:1: no YAML here: found a tab character that violates indentation"
    ),
    ("an alias", "id: *a\n", "1:5: anchors and aliases are not read; write the value out"),
  ])
  func `a file that is no assessment`(_: String, text: String, fault: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.yaml", text)
    #expect(
      try await sandbox.muster("check", "a.yaml")
        == Outcome(65, output: "a.yaml:\(fault)\n", errors: "muster: 1 fault found\n")
    )
  }

  @Test func `a file that is not UTF-8 or too large`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("latin.yaml", [0x61, 0xE9, 0x0A])
    #expect(
      try await sandbox.muster("check", "latin.yaml")
        == Outcome(
          65,
          output: "latin.yaml:1:1: the file is not UTF-8 text; save it as UTF-8\n",
          errors: "muster: 1 fault found\n"
        )
    )
    try sandbox.write("large.yaml", [UInt8](repeating: 0x23, count: 1_048_577))
    let message = "muster: could not read 'large.yaml': it has more than 1048576 bytes\n"
    #expect(try await sandbox.muster("check", "large.yaml") == Outcome(65, errors: message))
  }

  @Test func `a file or folder that is missing`() async throws {
    let sandbox = try Sandbox()
    for path in ["nosuch.yaml", "nosuch"] {
      let outcome = try await sandbox.muster("check", path)
      #expect(outcome.status == 66)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("muster: could not "))
      #expect(outcome.errors.hasSuffix("'\(path)': there is no such file or folder\n"))
    }
  }

  @Test func `a practice that nothing leads to is a fault`() async throws {
    let sandbox = try Sandbox()
    try sandbox.makeHuddle()
    let unused = Huddle.practice("sing-a-song", "Sing a song", effort: "hours")
    try sandbox.write("content/Playbooks/meals/sing-a-song.md", unused)
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output:
            "content/Playbooks/meals/sing-a-song.md:1:1: no question leads to 'sing-a-song'\n",
          errors: "muster: 1 fault found\n"
        )
    )
  }

  @Test func `a fault of the sources is told once, however many practices cite them`() async throws
  {
    let sandbox = try Sandbox()
    try sandbox.makeHuddle()
    let file = "content/Playbooks/sources.yaml"
    try sandbox.write(file, Huddle.sources.replacing("sources/1", with: "sources/2"))
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output: "\(file):1:9: the format is not 'muster.sources/1'\n",
          errors: "muster: 1 fault found\n"
        )
    )
  }

  @Test func `single files are linked with what came with the program`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    for words in [
      ["content/Assessments/huddle.yaml", "content/Playbooks/meals/set-the-table.md"],
      ["content/Playbooks/meals/set-the-table.md"],
      ["content/Assessments/huddle.yaml"],
    ] {
      let outcome = try await sandbox.run(["check"] + words, variables: content)
      #expect(outcome.status == 0 && outcome.errors == "", "\(words): \(outcome)")
      #expect(outcome.output.hasPrefix("No faults: "))
    }
    // One more that nobody leads to is a fault, also when it is named alone.
    let unused = Huddle.practice("sing-a-song", "Sing a song", effort: "hours")
    try sandbox.write("mine/meals/sing-a-song.md", unused)
    try sandbox.write("mine/sources.yaml", try sandbox.text(at: "content/Playbooks/sources.yaml"))
    #expect(
      try await sandbox.run(["check", "mine/meals/sing-a-song.md"], variables: content)
        == Outcome(
          65,
          output: "mine/meals/sing-a-song.md:1:1: no question leads to 'sing-a-song'\n",
          errors: "muster: 1 fault found\n"
        )
    )
  }

  /// What is replaced and by what, part by part, and the faults in the order of the lines.
  private static let practiceFaults: [(parts: [(old: String, new: String)], messages: [String])] = [
    (
      [("effort: hours", "effort: 👉minutes")],
      ["'minutes' is no effort; it is one of 'hours', 'days', 'weeks'"]
    ),
    (
      // What is missing is missing where the front matter begins.
      [("id: set-the-table", "👉id: set-the-table"), ("who: two", "👉whom: two")],
      ["'who' is missing", "the key 'whom' is not known here; did you mean 'who'?"]
    ),
    (
      [("source: guide", "source: 👉giude")],
      ["the source 'giude' is not among those of the file; did you mean 'guide'?"]
    ),
    (
      [("## First step\n", "👉## First steps\n"), ("## Steps\n", "👉## Steps\n")],
      [
        "the heading 'First steps' is not known; a practice has Why, First step, Steps, Done when",
        "'## First step' is expected here",
      ]
    ),
    (
      [("Made up for a test.", "Made up for a test.\n👉| a | b |")],
      ["a practice holds paragraphs and lists only"]
    ),
    (
      [("---\nid: set-the-table", "👉---\nid: set-a-table")],
      ["the id is 'set-a-table' but the file is named 'set-the-table.md'"]
    ),
  ]

  @Test(arguments: practiceFaults.indices)
  func `says where a practice is wrong`(index: Int) async throws {
    let sandbox = try Sandbox()
    try sandbox.makeHuddle()
    let (parts, messages) = Self.practiceFaults[index]
    var text = Huddle.setTheTable
    for (old, new) in parts {
      try #require(text.contains(old))
      text.replace(old, with: new, maxReplacements: 1)
    }
    let marked = MarkedText(text)
    try #require(marked.places.count == messages.count)
    let file = "content/Playbooks/meals/set-the-table.md"
    try sandbox.write(file, marked.text)
    let count = messages.count == 1 ? "1 fault" : "\(messages.count) faults"
    // Neither is it said that the practice is missing, for it is there.
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output: marked.lines(messages, file: file).map { "\($0)\n" }.joined(),
          errors: "muster: \(count) found\n"
        )
    )
  }

  @Test(arguments: ["list", "take huddle", "show huddle"])
  func `an assessment at hand that is faulty cannot be used`(command: String) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle(
      Huddle.assessment.replacing("version: 1.0.0", with: "version: one")
    )
    let outcome = try await sandbox.run(
      command.split(separator: " ").map(String.init),
      variables: content
    )
    let message =
      "muster: \(sandbox.desk)/content/Assessments/huddle.yaml:4:10: the version is three numbers, "
      + "such as 1.0.0\n"
    #expect(outcome == Outcome(65, errors: message))
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  /// The small assessment without the line that begins like this, in the question `old` opens.
  private func without(_ key: String, of old: String) throws -> String {
    let start = try #require(Huddle.assessment.range(of: old)).upperBound
    let rest = Huddle.assessment[start...]
    let line = try #require(rest.split(separator: "\n").first { $0.contains(key) })
    let range = try #require(rest.range(of: "\(line)\n"))
    return Huddle.assessment.replacingCharacters(in: range, with: "")
  }
}
