import Foundation
import JSON
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct CheckTests {
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
      outcome.output.wholeMatch(of: /No faults: 1 assessment and [0-9]+ practices checked\.\n/)
        != nil
    )
  }

  @Test func `finds nothing wrong with a small assessment and its playbooks`() async throws {
    let sandbox = try Sandbox()
    try sandbox.makeHuddle()
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

  @Test func `wording that is hard to answer is a fault`() async throws {
    let marked = Huddle.assessment
      .replacing("text: Is the table set?", with: "text: 👉Is the table set and is it laid?")
      .replacing("text: Everybody is heard.", with: "text: 👉Nobody is left out.")
    try await expectFaults(
      [
        "the question asks two things at once, 'Is the' and 'is it': keep one, make two questions, "
          + "or let the choices count the parts ('both', 'one of the two')",
        "'Nobody' turns the question round, and a yes to it is hard to read: ask for what is done",
      ],
      in: marked
    )
  }

  /// Structure comes first: what a faulty file asks cannot be told.
  @Test func `wording is looked at once the structure holds`() async throws {
    let marked = Huddle.assessment
      .replacing("version: 1.0.0", with: "version: 👉one")
      .replacing("text: Everybody is heard.", with: "text: Nobody is left out.")
    try await expectFaults(["the version is three numbers, such as 1.0.0"], in: marked)
  }

  /// A copy that was kept is for ever, and its wording is no reason to lose the answers.
  @Test func `wording keeps nobody from taking an assessment`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle(
      Huddle.assessment.replacing("text: Everybody is heard.", with: "text: Nobody is left out.")
    )
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {}\n")
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(taken.status == 0)
    #expect(try await sandbox.muster("doctor").status == 0)
  }

  /// The rules know English only; a practice is in the language of the questions that lead to it.
  @Test func `wording in another language is not judged`() async throws {
    let sandbox = try Sandbox()
    let words = Array(repeating: "mot", count: 26).joined(separator: " ")
    let practice = Huddle.setTheTable.replacing("Made up for a test.", with: "\(words).")
    let asked = Huddle.assessment
      .replacing("text: Everybody is heard.", with: "text: \(words).")
    try sandbox.makeHuddle(asked.replacing("language: en", with: "language: fr"))
    let file = "content/Playbooks/meals/set-the-table.md"
    try sandbox.write(file, practice)
    #expect(try await sandbox.muster("check", "content").status == 0)
    try sandbox.makeHuddle()
    let line =
      try #require(
        practice.split(separator: "\n", omittingEmptySubsequences: false)
          .firstIndex { $0.hasPrefix("mot") }
      ) + 1
    try sandbox.write(file, practice)
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output: "\(file):\(line):1: the sentence 'mot mot mot mot ...' has 26 words; at most 25 "
            + "are read in one breath: make two of it\n",
          errors: "muster: 1 fault found\n"
        )
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

  @Test func `says when the workspace could not be compared with`() async throws {
    let sandbox = try Sandbox()
    try sandbox.makeHuddle()
    try sandbox.write("notes/letter.txt", "Dear Ada")
    #expect(
      try await sandbox.muster("check", "content", "--workspace", "notes")
        == Outcome(
          0,
          output: "No faults: 1 assessment and 2 practices checked.\n",
          errors: "not compared with the workspace: 'notes' holds other files and no "
            + "workspace.json, so it is no workspace; name an empty or a new folder with "
            + "--workspace\n"
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

  @Test func `content that changed under the same version is a fault`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let shown = try await sandbox.muster("show", "huddle", "--format", "json", variables: content)
    let checksum = try #require(try shown.json["checksum"]?.string)
    let file = "content/Assessments/huddle.yaml"
    try sandbox.write("content/Assessments/CHECKSUMS", "huddle 1.0.0 \(checksum)\n")
    #expect(try await sandbox.muster("check", "content").status == 0)
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {}\n")
    _ = try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: content)
    try sandbox.makeHuddle(Huddle.assessment.replacing("Everybody is", with: "Everyone is"))
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output: """
            \(file):1:1: the content changed but the version is still 1.0.0; raise it and record \
            it in CHECKSUMS
            \(file):1:1: the workspace holds another text as version 1.0.0; raise it

            """,
          errors: "muster: 2 faults found\n"
        )
    )
    // And nobody can begin a sheet with it.
    let before = try sandbox.snapshot
    let message =
      "muster: 'huddle' changed but its version is still 1.0.0; give it a new version, so that "
      + "earlier sheets keep their meaning\n"
    #expect(
      try await sandbox.muster("take", "huddle", "--answers", "a.yaml", variables: content)
        == Outcome(65, errors: message)
    )
    #expect(try sandbox.snapshot == before)
    // A new version is another text: the earlier sheet keeps its own.
    try sandbox.makeHuddle(
      Huddle.assessment.replacing("Everybody is", with: "Everyone is")
        .replacing("version: 1.0.0", with: "version: 1.1.0")
    )
    let raised = try await sandbox.muster("show", "huddle", "--format", "json", variables: content)
    let entry = "huddle 1.1.0 \(try #require(try raised.json["checksum"]?.string))"
    #expect(
      try await sandbox.muster("check", "content")
        == Outcome(
          65,
          output: "\(file):1:1: CHECKSUMS does not hold '\(entry)'; add that line\n",
          errors: "muster: 1 fault found\n"
        )
    )
    try sandbox.write("content/Assessments/CHECKSUMS", "huddle 1.0.0 \(checksum)\n\(entry)\n")
    #expect(try await sandbox.muster("check", "content").status == 0)
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    #expect(taken.output.hasPrefix("Saved 0 answers in huddle-2: "))
    #expect(
      try sandbox.names(in: "\(sandbox.workspace)/definitions")
        == ["huddle-1.0.0.yaml", "huddle-1.1.0.yaml"]
    )
  }

  @Test(arguments: ["huddle.yaml", "./huddle.yaml", "."])
  func `the list of checksums is that beside the assessment, however it is named`(
    path: String
  ) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write("content/Assessments/CHECKSUMS", "huddle 1.0.0 crc32:00000000\n")
    let outcome = try await sandbox.run(
      ["check", path],
      variables: content,
      at: "\(sandbox.desk)/content/Assessments"
    )
    let file = path == "." ? "./huddle.yaml" : path
    let fault =
      "\(file):1:1: the content changed but the version is still 1.0.0; raise it and record it in "
      + "CHECKSUMS\n"
    #expect(outcome == Outcome(65, output: fault, errors: "muster: 1 fault found\n"))
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

  private func expectFaults(
    _ messages: [String],
    in marked: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let sandbox = try Sandbox()
    // Without a mark, the fault concerns the file as a whole and stands at its beginning.
    let marked = MarkedText(marked.contains("👉") ? marked : "👉" + marked)
    #expect(marked.places.count == messages.count, "one 👉 a fault", sourceLocation: sourceLocation)
    try sandbox.makeHuddle(marked.text)
    let outcome = try await sandbox.muster("check", "content")
    let file = "content/Assessments/huddle.yaml"
    let expected = marked.lines(messages, file: file).map { "\($0)\n" }
    let count = expected.count == 1 ? "1 fault" : "\(expected.count) faults"
    #expect(
      outcome == Outcome(65, output: expected.joined(), errors: "muster: \(count) found\n"),
      sourceLocation: sourceLocation
    )
  }
}
