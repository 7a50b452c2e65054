import Assessments
import TestSupport
import Testing

/// Expects that reading the text gives these faults and no others, each where its 👉 stands.
func expectFaults(
  _ messages: [String],
  in marked: String,
  file: String = Example.file,
  sourceLocation: SourceLocation = #_sourceLocation,
  from read: ([UInt8]) throws -> Void = {
    _ = try AssessmentReader.read($0, file: Example.file, checksum: Example.checksum)
  }
) {
  let marked = MarkedText(marked)
  #expect(marked.places.count == messages.count, "one 👉 a fault", sourceLocation: sourceLocation)
  #expect(
    faults(of: { try read(Array(marked.text.utf8)) }) == marked.lines(messages, file: file),
    sourceLocation: sourceLocation
  )
}

/// A change to the example that breaks it, with the messages of its faults.
struct FaultyChange: CustomTestStringConvertible, Sendable {
  let part: String
  let replacement: String
  let messages: [String]

  init(_ part: String, _ replacement: String, _ messages: String...) {
    self.part = part
    self.replacement = replacement
    self.messages = messages
  }

  var testDescription: String { messages.first ?? replacement }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = try Example.text(
      replacing: part,
      with: replacement,
      sourceLocation: sourceLocation
    )
    expectFaults(messages, in: text, sourceLocation: sourceLocation)
  }
}
