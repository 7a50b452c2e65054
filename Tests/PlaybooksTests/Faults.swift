import TestSupport
import Testing

/// Expects that reading the text gives these faults and no others, each where its 👉 stands.
func expectFaults(
  _ messages: [String],
  in marked: String,
  file: String = Sample.file,
  sourceLocation: SourceLocation = #_sourceLocation,
  from read: ([UInt8]) throws -> Void = { _ = try Sample.practice($0) }
) {
  let marked = MarkedText(marked)
  #expect(marked.places.count == messages.count, "one 👉 a fault", sourceLocation: sourceLocation)
  #expect(
    faults(of: { try read(Array(marked.text.utf8)) }) == marked.lines(messages, file: file),
    sourceLocation: sourceLocation
  )
}
