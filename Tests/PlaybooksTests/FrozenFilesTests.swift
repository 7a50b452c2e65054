import Assessments
import Foundation
import Playbooks
import Testing

/// Files of version 1 of the formats that people write, read by this muster and by every later one.
///
/// They never change: people have files like them. A test here that fails means that a reader no
/// longer reads them; mend the reader.
@Suite struct FrozenFilesTests {
  private static let fixtures =
    URL(filePath: #filePath).deletingLastPathComponent().path() + "Fixtures/version-1"

  @Test func `the sources are what they were`() throws {
    let sources = try Self.sources()
    #expect(sources.map(\.id) == ["guide", "notes"])
    #expect(
      sources.map(\.described) == [
        "Ada Example, A Made-up Guide (2021)", "Ben Example, Made-up Notes",
      ]
    )
    #expect(sources.map(\.file) == ["900_guide.txt", nil])
  }

  @Test func `the practice says what it said`() throws {
    let practice = try PracticeReader.read(
      try Self.bytes("rhythm/look-back.md"),
      file: "rhythm/look-back.md",
      theme: "rhythm",
      sources: try Self.sources()
    )
    #expect(practice.id == "look-back" && practice.theme == "rhythm")
    #expect(practice.title == "Look back after each event" && practice.effort == .days)
    #expect(practice.takes == "one meeting" && practice.cadence == "after each event")
    #expect(practice.who == "whoever hosts")
    #expect(practice.measure == "Events looked back on, out of all events (aim, all of them)")
    #expect(
      practice.sources == [
        "Ada Example, A Made-up Guide (2021), \"Look back\"",
        "Ben Example, Made-up Notes, \"Page 3\"",
      ]
    )
    #expect(
      practice.why == [
        .paragraph("Work drifts. It drifts slowly."), .paragraph("To look back is cheap."),
      ]
    )
    #expect(practice.firstStep == [.paragraph("Ask one person.")])
    #expect(
      practice.steps == [
        .step(1, "Meet."), .step(2, "Write down what went well."), .paragraph("Then rest."),
      ]
    )
    #expect(
      practice.doneWhen == [.point("Each event has a note."), .point("The note has a name.")]
    )
  }

  private static func sources() throws -> [Assessment.Source] {
    try PracticeReader.sources(try bytes("sources.yaml"), file: "sources.yaml")
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: "\(fixtures)/\(name)")))
  }
}
