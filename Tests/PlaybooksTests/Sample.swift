import Assessments
import Playbooks
import Testing

/// A small made-up practice that uses everything a practice may hold.
enum Sample {
  static let file = "Playbooks/rhythm/look-back.md"

  static let text = """
    ---
    id: look-back
    title: Look back after each event
    effort: days
    takes: one meeting
    cadence: after each event
    who: whoever hosts
    measure: Events looked back on, out of all events (aim, all of them)
    sources:
      - {source: guide, section: Look back}
      - {source: notes, section: Page 3}
    ---

    ## Why

    Work drifts.
    It drifts slowly.

    To look back is cheap; 1. is no step here.

    ## First step

    Ask one person.

    ## Steps

    1. Meet.
    2. Write down
       what went well.
    10. Say: "Thanks."

    Then rest.

    ## Done when

    - Each event has a note.
    - The note has
      a name.

    """

  static let sourcesText = """
    format: muster.sources/1
    sources:
      guide:
        author: Ada Example
        title: A Made-up Guide
        year: 2021
        file: 900_guide.txt
      notes: {author: Ben Example, title: Made-up Notes}

    """

  static func sources() throws -> [Assessment.Source] {
    try PracticeReader.sources(Array(sourcesText.utf8), file: "sources.yaml")
  }

  static func practice(_ bytes: [UInt8], file: String = file) throws -> Practice {
    try PracticeReader.read(bytes, file: file, theme: "rhythm", sources: try sources())
  }

  /// The example under another name and theme.
  static func practice(id: String, theme: String = "rhythm") throws -> Practice {
    let text = try text(replacing: "id: look-back", with: "id: \(id)")
    return try PracticeReader.read(
      Array(text.utf8),
      file: "Playbooks/\(theme)/\(id).md",
      theme: theme,
      sources: try sources()
    )
  }

  /// The example with a part, which stands in it just once, replaced.
  static func text(
    replacing part: String,
    with replacement: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try text.replacing(only: part, with: replacement, sourceLocation: sourceLocation)
  }
}

extension String {
  func replacing(
    only part: String,
    with replacement: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let range = try #require(firstRange(of: part), sourceLocation: sourceLocation)
    let rest = self[range.upperBound...]
    try #require(
      rest.firstRange(of: part) == nil,
      "'\(part)' stands there once",
      sourceLocation: sourceLocation
    )
    return self[..<range.lowerBound] + replacement + rest
  }
}
