import TestSupport
import Testing

/// Expects that `muster check` finds these faults in the made-up assessment, each at its mark.
func expectFaults(
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
