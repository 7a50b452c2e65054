import Testing

@Suite(.timeLimit(.minutes(5))) struct HostileTextTests {
  /// Turns text round, hides, and forges a line; none of it is a control character.
  private static let hostile = "\u{202E}evil\u{2066}\u{200B}\u{2028}muster: all is well\u{FEFF}"

  @Test func `what answers hold never reaches the terminal as it is`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "a.yaml",
      """
      assessment: huddle
      answers:
        table.set: {value: partly, note: "\(escaped)", evidence: "\(escaped)"}
        table.round: {not-applicable: "\(escaped)"}
        open.wish: "\(escaped)"
      """
    )
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    try #require(taken.status == 0)
    for words in [
      ["report"], ["report", "--format", "json"], ["report", "--color", "always"],
      ["report", "--ascii"], ["explain"], ["explain", "table"], ["explain", "table.round"],
      ["export"], ["sheets"], ["sheets", "--format", "json"], ["doctor"], ["where"],
    ] {
      let outcome = try await sandbox.run(words, variables: content)
      #expect(outcome.status == 0)
      expectSafe(outcome, "\(words)")
    }
    let report = try await sandbox.muster("report", variables: content)
    #expect(
      report.lines.contains(
        "  Note: <U+202E>evil<U+2066><U+200B><U+2028>muster: all is well<U+FEFF>"
      )
    )
  }

  @Test func `neither do arguments, names of files, or lines of a pipe`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let text = "\u{1B}[31m" + Self.hostile + "\n"
    // Without a sheet there would be nothing that a name could be wrong for.
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes}\n")
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    try #require(taken.status == 0)
    try sandbox.write("\(text).yaml", "assessment: huddle\n\"\(escaped)\": 1\n")
    for words in [
      [text], ["list", "--\(text)"], ["show", text], ["practice", text], ["explain", text],
      ["report", text], ["sheet", "remove", text], ["--date", text, "list"],
      ["practices", "--area", text], ["--workspace", text, "sheets"],
      ["--workspace", text, "where"],
      ["take", "huddle", "--answers", text], ["take", "huddle", "--answers", "\(text).yaml"],
      ["check", "\(text).yaml"], ["check", text], ["list", text],
    ] {
      let outcome = try await sandbox.run(words, variables: content)
      expectSafe(outcome, "\(words)")
      expectShown(outcome, "\(words)")
      // Where there is nothing yet is an answer, and all else is a failure.
      #expect((outcome.status == 0) == (words.last == "where"), "\(words)")
    }
    for replies in ["\(text)\n", "take huddle --new\n\(text)\n"] {
      let outcome = try await sandbox.muster(input: replies, variables: content)
      expectSafe(outcome, "\(replies)")
      expectShown(outcome, "\(replies)")
      #expect(outcome.status == (replies.hasPrefix("take") ? 65 : 64))
    }
  }

  /// Expects the text to be told, in characters that can do nothing.
  private func expectShown(
    _ outcome: Outcome,
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    // Where it is wrapped, it may be broken anywhere.
    let said = (outcome.output + outcome.errors).filter { !$0.isWhitespace }
    #expect(
      said.contains("^[[31m<U+202E>evil<U+2066>"),
      "\(what.debugDescription)",
      sourceLocation: sourceLocation
    )
  }

  @Test func `neither does a definition that came from elsewhere`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle(
      Huddle.assessment
        .replacing("title: Before the first huddle", with: "title: \"\(escaped)\\e[31m\"")
        .replacing("text: Everybody is heard.", with: "text: \"\(escaped)\\e[31m\"")
        .replacing("label: Set}", with: "label: \"\(escaped)\\a\"}")
        .replacing("author: Ada Example", with: "author: \"\(escaped)\\a\"")
    )
    try sandbox.write("a.yaml", "assessment: huddle\nanswers: {table.set: yes, talk.heard: 1}\n")
    for words in [
      ["list"], ["show", "huddle"], ["show", "huddle", "--format", "json"],
      ["check", "content"], ["take", "huddle", "--answers", "a.yaml"], ["report"],
      ["report", "--format", "json"], ["explain", "table.set"], ["export"],
    ] {
      expectSafe(try await sandbox.run(words, variables: content), "\(words)")
    }
  }

  /// As YAML writes it between double quotes.
  private var escaped: String {
    Self.hostile.unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : "\\u" + String(scalar.value, radix: 16).paddedToFour
    }.joined()
  }

  private func expectSafe(
    _ outcome: Outcome,
    _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bold = "\u{1B}[1m"
    let plain = (outcome.output + outcome.errors).replacing(bold, with: "")
      .replacing("\u{1B}[0m", with: "")
    let unsafe = plain.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(unsafe.map(\.value) == [], "\(what.debugDescription)", sourceLocation: sourceLocation)
    // Nor can a line break in a text begin a line of its own that passes for one of ours.
    let forged = plain.split(separator: "\n").filter { $0.hasPrefix("muster: all is well") }
    #expect(forged == [], sourceLocation: sourceLocation)
  }
}

extension String {
  fileprivate var paddedToFour: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
