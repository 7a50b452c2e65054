import Playbooks
import Testing

@Suite struct PracticeSectionsTests {
  @Test(arguments: ["Why", "First step", "Steps"])
  func `a heading that is missing is expected where the next one stands`(title: String) throws {
    let headings = ["Why", "First step", "Steps", "Done when"]
    let next = headings[(headings.firstIndex(of: title) ?? 0) + 1]
    let text = try Sample.text(replacing: "## \(next)\n", with: "👉## \(next)\n")
    let start = try #require(text.firstRange(of: "## \(title)\n")).lowerBound
    let end = try #require(text.firstRange(of: "👉")).lowerBound
    expectFaults(["'## \(title)' is expected here"], in: String(text[..<start] + text[end...]))
  }

  @Test func `the last heading is expected at the end`() throws {
    let end = try #require(Sample.text.firstRange(of: "\n## Done when")).lowerBound
    expectFaults(["'## Done when' is expected here"], in: Sample.text[..<end] + "👉")
  }

  @Test func `a practice without headings misses all`() throws {
    let end = try #require(Sample.text.firstRange(of: "\n## Why")).lowerBound
    expectFaults(
      ["Why", "First step", "Steps", "Done when"].map { "'## \($0)' is expected here" },
      in: Sample.text[..<end] + "👉👉👉👉"
    )
  }

  @Test func `headings stand in their order`() throws {
    let steps = try #require(Sample.text.firstRange(of: "## Steps")).lowerBound
    let first = try #require(Sample.text.firstRange(of: "## First step")).lowerBound
    let done = try #require(Sample.text.firstRange(of: "## Done when")).lowerBound
    let text = Sample.text
    expectFaults(
      ["'## First step' is expected here"],
      in: text[..<first] + "👉" + text[steps..<done] + text[first..<steps] + text[done...]
    )
  }

  @Test(arguments: ["## Why\n", "## First step\n", "## Steps\n", "## Done when\n"])
  func `an unknown heading is named, wherever it stands`(before: String) throws {
    let text = try Sample.text(replacing: before, with: "👉## Hints\n\nHint.\n\n\(before)")
    expectFaults([Self.unknown("Hints")], in: text)
  }

  @Test func `an unknown heading at the end is named`() {
    expectFaults([Self.unknown("Hints")], in: Sample.text + "\n👉## Hints\n\nHint.\n")
  }

  @Test func `a heading stands once`() throws {
    let again = "👉## Why\n\nAgain.\n\n## Steps\n"
    expectFaults(
      ["the heading 'Why' stands twice"],
      in: try Sample.text(replacing: "## Steps\n", with: again)
    )
  }

  @Test func `a misspelt heading is named beside the one it should be`() throws {
    let text = try Sample.text(replacing: "## Why\n", with: "👉## Wy\n")
      .replacing(only: "## First step", with: "👉## First step")
    expectFaults([Self.unknown("Wy"), "'## Why' is expected here"], in: text)
  }

  @Test(arguments: ["# Why", "### Why", "##Why", "#Why"])
  func `a heading has two signs and a blank`(heading: String) throws {
    let text = try Sample.text(replacing: "## Why\n", with: "👉\(heading)\n")
    expectFaults(["headings begin with '## '"], in: text)
  }

  @Test(arguments: [
    ("Work drifts.\nIt drifts slowly.\n\nTo look back is cheap; 1. is no step here.\n", "Why"),
    ("Ask one person.\n", "First step"),
    ("- Each event has a note.\n- The note has\n  a name.\n", "Done when"),
  ])
  func `something stands under every heading`(content: String, title: String) throws {
    let text = try Sample.text(replacing: content, with: " \t\n")
      .replacing(only: "## \(title)\n", with: "👉## \(title)\n")
    expectFaults(["nothing stands under '## \(title)'"], in: text)
  }

  @Test(arguments: ["| a | b |", "> Ask.", "```", "```swift"])
  func `tables, quotes and code are refused`(line: String) throws {
    let messages = ["a practice holds paragraphs and lists only"]
    for place in ["Ask one person.\n", "2. Write down\n   what went well.\n"] {
      // After an empty line, and right behind a line of text, which they end in Markdown, too.
      for gap in ["\n", ""] {
        let text = try Sample.text(replacing: place, with: "\(place)\(gap)👉\(line)\n")
        expectFaults(messages, in: text)
      }
    }
    let text = try Sample.text(replacing: "Ask one person.\n", with: "👉\(line)\n\nAsk.\n")
    expectFaults(messages, in: text)
  }

  @Test func `signs within a line are text`() throws {
    let text = try Sample.text(
      replacing: "Ask one person.",
      with: "Ask: \"Is 1 > 2 | 3?\" at `home`."
    )
    #expect(
      try Sample.practice(Array(text.utf8)).firstStep
        == [.paragraph("Ask: \"Is 1 > 2 | 3?\" at `home`.")]
    )
  }

  @Test func `nothing stands before the first heading`() throws {
    expectFaults(
      ["text stands before the first heading"],
      in: try Sample.text(replacing: "## Why\n", with: "\n👉Hello.\nYou.\n\n## Why\n")
    )
  }

  @Test func `lists may be of any length, with or without empty lines between`() throws {
    let list = "1. Meet.\n2. Write down\n   what went well.\n10. Say: \"Thanks.\"\n\nThen rest.\n"
    let text = try Sample.text(replacing: list, with: "- a\n\n- b\n\n\n7. c\n   d\n\n   e\n")
    #expect(
      try Sample.practice(Array(text.utf8)).steps
        == [.point("a"), .point("b"), .step(7, "c d"), .paragraph("e")]
    )
  }

  private static func unknown(_ title: String) -> String {
    "the heading '\(title)' is not known; a practice has Why, First step, Steps, Done when"
  }
}
