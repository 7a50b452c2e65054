import DurableFiles
import Foundation
import Testing

/// A workspace that others have written in, and content that came from a stranger.
struct HostileDesk {
  let sandbox: Sandbox
  let content: [String: String?]

  /// Content of our own, or one whose every text is hostile.
  init(hostileContent: Bool = false) throws {
    sandbox = try Sandbox()
    content = try sandbox.makeHuddle()
    if hostileContent { try writeHostileContent() }
  }

  /// At most four sheets, the first two of one person; their notes, evidence, reasons and names are hostile.
  func takeSheets(_ count: Int = 4) async throws {
    let text = HostileText.quoted(HostileText.withoutControls)
    for index in 0..<count {
      let day = "2026-0\(index + 1)-01"
      try sandbox.write(
        "a.yaml",
        """
        assessment: huddle
        answers:
          table.set: {value: \(index == 0 ? "no" : "partly"), note: \(text), evidence: \(text)}
          table.round: {not-applicable: \(text)}
          talk.heard: {value: \(index), note: \(text)}
          talk.reply: {state: dont-know, note: \(text)}
          open.wish: \(text)

        """
        .replacing("heard: {value: 0", with: "heard: {value: 5")
      )
      let taken = try await sandbox.muster(
        "take",
        "huddle",
        "--answers",
        "a.yaml",
        "--date",
        day,
        "--as",
        "Placeholder",
        variables: content
      )
      try #require(taken.status == 0, "\(taken.errors)")
      try rename(sheet: "huddle-\(index + 1)", (index < 2 ? "" : "\(index)") + HostileText.joined)
    }
  }

  /// Gives a sheet another participant behind muster's back, the checksum right.
  func rename(sheet handle: String, _ name: String) throws {
    try rewrite(sheet: handle) {
      $0.replacing(
        "\"name\":\"Placeholder\"",
        with: "\"name\":\(HostileText.quoted(name)),\"organisation\":\(HostileText.quoted(name))"
      )
    }
  }

  /// Changes what the first line of a journal says, and makes the checksum fit.
  func rewrite(sheet handle: String, _ change: (String) -> String) throws {
    let path = try sandbox.journal(of: handle)
    var lines = try sandbox.text(at: path).split(separator: "\n").map(String.init)
    let head = "{\"crc\":\"00000000\",\"rec\":".count
    let changed = change(String(lines[0].dropFirst(head).dropLast()))
    let frame = Journal.frame(Array(changed.utf8))
    lines[0] = String(decoding: frame.dropLast(), as: UTF8.self)
    try sandbox.write(path: path, lines.joined(separator: "\n") + "\n")
  }

  /// Runs the program, and expects that neither it nor a file it wrote can act.
  @discardableResult
  func expectSafe(
    _ words: [String],
    input: String = "",
    variables: [String: String?] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    let outcome = try await sandbox.run(
      words,
      input: Array(input.utf8),
      variables: content.merging(variables) { $1 }
    )
    let what = "\(words) \(input)"
    HostileText.expectSafe(outcome, what, sourceLocation: sourceLocation)
    for name in try sandbox.names(in: sandbox.desk) where name.hasPrefix("written.") {
      let text = try sandbox.text(at: name).replacing("\r\n", with: "\n")
      HostileText.expectSafe(text, "\(what) in \(name)", sourceLocation: sourceLocation)
      try FileManager.default.removeItem(atPath: "\(sandbox.desk)/\(name)")
    }
    return outcome
  }
}

extension HostileDesk {
  /// The assessment, the sources and the practices, with every text that is free made hostile.
  private func writeHostileContent() throws {
    try sandbox.write(
      "content/Assessments/huddle.yaml",
      try Self.withHostileTexts(Huddle.assessment)
    )
    try sandbox.write(
      "content/Playbooks/sources.yaml",
      try Self.withHostileTexts(Huddle.sources)
    )
    for practice in [Huddle.setTheTable, Huddle.listenFirst] {
      let practice = practice.replacing("Seats filled, out of all seats", with: "Seats")
      let id = practice.contains("id: listen-first") ? "listen-first" : "set-the-table"
      let head = try Self.withHostileTexts(practice)
      let body = HostileText.withoutControls.replacing("\n", with: " ")
      try sandbox.write(
        "content/Playbooks/meals/\(id).md",
        head.replacing("Made up for a test.", with: body).replacing("Find a table.", with: body)
          .replacing("Carry it in.", with: body).replacing("A guest has sat down.", with: body)
      )
    }
  }

  /// The keys whose values are for people to read, and so may be anything.
  private static let free = [
    "title", "about", "answered-by", "author", "text", "label", "anchor", "missing", "section",
    "unit", "takes", "who", "measure", "licence",
  ]

  private static func withHostileTexts(_ yaml: String) throws -> String {
    var yaml = yaml
    var count = 0
    // Labels have to differ.
    func hostile() -> String {
      count += 1
      return HostileText.quoted("\(count) \(HostileText.joined)")
    }
    for key in free {
      // A value ends with its line, or in a flow mapping with a comma or a brace.
      let pattern = try Regex("\\b\(key): (?![|>{\\[])[^,}\\n]+")
      yaml = yaml.replacing(pattern) { _ in "\(key): \(hostile())" }
    }
    return yaml.replacing(/(agreement|share): \[[^\]]*\]/) { match in
      "\(match.1): [" + (0..<5).map { _ in hostile() }.joined(separator: ", ") + "]"
    }
  }
}
