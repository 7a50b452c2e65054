import Testing

/// Files that a stranger wrote: what is wrong with them is told without passing on what they say.
@Suite(.timeLimit(.minutes(20))) struct HostileTextInContentTests {
  /// The file once for each of its values, and once for each of its keys, with that one hostile.
  private static func variants(of text: String) -> [String] {
    let hostile = HostileText.quoted(HostileText.joined)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.flatMap { index -> [String] in
      guard let match = lines[index].wholeMatch(of: /( *(?:- )?)([a-z-]+):(.*)/) else { return [] }
      let changed = [
        "\(match.1)\(match.2): \(hostile)", "\(match.1)\(hostile):\(match.3)",
        "\(match.1)\(match.2): [\(hostile)]", "\(match.1)\(match.2): {\(hostile): \(hostile)}",
      ]
      return changed.map { line in
        (lines[..<index] + [line] + lines[(index + 1)...]).joined(separator: "\n")
      }
    }
  }

  @Test func `no key of an assessment, a source or a practice is passed on`() async throws {
    let desk = try HostileDesk()
    var paths: [String] = []
    for (index, text) in Self.variants(of: Huddle.assessment).enumerated() {
      paths.append("keys/\(index).yaml")
      try desk.sandbox.write(paths[index], text)
    }
    for (index, text) in Self.variants(of: Huddle.setTheTable).enumerated() {
      paths.append("keys/Playbooks/meals/\(index).md")
      try desk.sandbox.write("keys/Playbooks/meals/\(index).md", text)
    }
    try desk.sandbox.write("keys/Playbooks/sources.yaml", Huddle.sources)
    for (index, text) in Self.variants(of: Huddle.sources).enumerated() {
      paths.append("keys/\(index)/sources.yaml")
      try desk.sandbox.write("keys/\(index)/sources.yaml", text)
    }
    try #require(paths.count > 200)
    let outcome = try await desk.expectSafe(["check"] + paths)
    #expect(outcome.status == 65)
    for line in outcome.lines {
      #expect(line.count <= 260)
      #expect(line.isEmpty || line.hasPrefix("keys/"))
    }
    // A fault told for nearly every file, so that each of them was read.
    let told = Set(outcome.lines.map { $0.prefix { $0 != ":" } })
    #expect(told.count > paths.count / 2)
  }

  @Test(arguments: [
    "title: \"\u{1B}[2J", "title: \u{1B}[2J", "\u{9B}31m: x", "a: *\u{9B}31m", "a: &\u{202E}x y",
    "a: !<\u{202E}> b", "\u{202E}: a\n\u{202E}: b", "a: [\u{202E}", "a: 'x\u{2028}\u{202E}",
    "- \u{202E}\n\u{85}b", "%\u{202E} x\n---", "a: \"\\\u{202E}\"", "a: |\u{202E}\n x",
    "{\"\u{202E}\": 1, \"\u{202E}\": 2}", "{\"a\": \u{202E}}", "{\"a\": \"\u{1B}\"}",
    "{\"a\": -\u{9B}}", "{\u{1B}: 1}", "{\"a\": \"\\\u{202E}\"}", "{\"a\": \u{0}}",
  ])
  func `no line of a broken file is passed on`(text: String) async throws {
    let desk = try HostileDesk()
    try desk.sandbox.write("a.yaml", text)
    try desk.sandbox.write("x/Playbooks/meals/a.md", "---\n\(text)\n---\n\n## Why\n")
    try desk.sandbox.write("x/Playbooks/sources.yaml", text)
    for words in [
      ["check", "a.yaml"], ["check", "x/Playbooks"], ["take", "huddle", "--answers", "a.yaml"],
    ] {
      #expect(try await desk.expectSafe(words).status == 65)
    }
    try desk.sandbox.write("content/Assessments/huddle.yaml", text)
    #expect(try await desk.expectSafe(["list"]).status == 65)
    try desk.sandbox.write("content/Playbooks/sources.yaml", text)
    #expect(try await desk.expectSafe(["practices"]).status == 65)
  }

  @Test(arguments: [
    "\(HostileText.quoted(HostileText.joined)): 1",
    "assessment: \(HostileText.quoted(HostileText.joined))",
    "assessment: huddle\nname: \(HostileText.quoted(HostileText.joined))",
    "assessment: huddle\norganisation: \(HostileText.quoted(HostileText.joined))",
    "assessment: huddle\nform: \(HostileText.quoted(HostileText.joined))",
    "assessment: huddle\nanswers: {\(HostileText.quoted(HostileText.joined)): 1}",
    "assessment: huddle\nanswers: {table.set: \(HostileText.quoted(HostileText.joined))}",
    "assessment: huddle\nanswers: {talk.met: \(HostileText.quoted(HostileText.joined))}",
    "assessment: huddle\nanswers: {talk.reply: \(HostileText.quoted(HostileText.joined))}",
    "assessment: huddle\nanswers: {table.seats: \(HostileText.quoted(HostileText.joined))}",
    "assessment: huddle\nanswers: {table.seats: \(String(repeating: "1", count: 100_000))}",
    "assessment: huddle\nanswers: {\(String(repeating: "a", count: 1000)).b: 1}",
    "assessment: huddle\nanswers: {open.wish: \(HostileText.quoted(HostileText.joined))}",
    "assessment: huddle\nanswers: {table.set: {state: \(HostileText.quoted(HostileText.joined))}}",
    "assessment: huddle\nanswers: {table.set: {\(HostileText.quoted(HostileText.joined)): 1}}",
  ])
  func `no value of an answers file is passed on`(text: String) async throws {
    let desk = try HostileDesk()
    try desk.sandbox.write("a.yaml", text + "\n")
    let outcome = try await desk.expectSafe(["take", "huddle", "--answers", "a.yaml"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("muster: a.yaml:"))
  }
}
