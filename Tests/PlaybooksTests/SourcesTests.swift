import Assessments
import Playbooks
import Testing

@Suite struct SourcesTests {
  @Test func `reads the sources that practices cite`() throws {
    let sources = try Sample.sources()
    #expect(sources.map(\.id) == ["guide", "notes"])
    #expect(sources.map(\.author) == ["Ada Example", "Ben Example"])
    #expect(sources.map(\.title) == ["A Made-up Guide", "Made-up Notes"])
    #expect(sources.map(\.year) == [2021, nil])
    #expect(sources.map(\.file) == ["900_guide.txt", nil])
  }

  @Test(arguments: [
    (
      "format: muster.sources/1", "format: 👉muster.sources/2",
      ["the format is not 'muster.sources/1'"]
    ),
    ("format: muster.sources/1", "format: 👉[]", ["the format is not 'muster.sources/1'"]),
    (
      "format: muster.sources/1", "👉👉fromat: muster.sources/1",
      [
        "'format' is missing", "the key 'fromat' is not known here; did you mean 'format'?",
      ]
    ),
    ("    year: 2021", "    year: 👉long ago", ["'year' is a whole number"]),
    (
      "    year: 2021", "    👉yaer: 2021",
      ["the key 'yaer' is not known here; did you mean 'year'?"]
    ),
    ("    title: A Made-up Guide", "    title:👉", ["'title' is empty"]),
    (
      "{author: Ben Example, title: Made-up Notes}", "👉{author: Ben Example}",
      ["'title' is missing"]
    ),
    (
      "{author: Ben Example, title: Made-up Notes}", "👉{title: Made-up Notes}",
      ["'author' is missing"]
    ),
    (
      "{author: Ben Example, title: Made-up Notes}", "👉Made-up Notes",
      ["a source has to be a mapping of keys and values"]
    ),
    ("  guide:\n", "  👉guide: {}\n  guide:\n", ["the key 'guide' stands twice in one mapping"]),
    (
      "sources:\n", "sources: 👉none\n👉others:\n",
      [
        "'sources' has to be a mapping of keys and values",
        "the key 'others' is not known here; the keys are 'format' and 'sources'",
      ]
    ),
  ])
  func `names what is wrong`(part: String, replacement: String, messages: [String]) throws {
    let text = try Sample.sourcesText.replacing(only: part, with: replacement)
    expectFaults(messages, in: text, file: "sources.yaml", from: Self.read)
  }

  @Test(arguments: [
    ("- guide\n", "a sources file has to be a mapping of keys and values"),
    ("", "the file is empty"), ("format: muster.sources/1\n", "'sources' is missing"),
  ])
  func `is a mapping with sources`(text: String, message: String) {
    expectFaults([message], in: "👉" + text, file: "sources.yaml", from: Self.read)
  }

  private static func read(_ bytes: [UInt8]) throws {
    _ = try PracticeReader.sources(bytes, file: "sources.yaml")
  }
}
