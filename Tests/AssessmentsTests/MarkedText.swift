import Assessments
import Testing

/// A faulty file in which each 👉 stands where a fault has to point.
///
/// Two marks in a row are two faults at one place.
struct MarkedText {
  let text: String
  /// In the order of the marks; columns count Unicode scalars.
  let places: [Place]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if scalar == "👉" {
        places.append(Place(line: line, column: column))
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.places = places
  }
}

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
  let expected = zip(marked.places, messages).map { "\(file):\($0.line):\($0.column): \($1)" }
  var found: [String] = []
  do {
    try read(Array(marked.text.utf8))
  } catch let faults as Faults {
    found = faults.all.map(\.description)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
  #expect(found == expected, sourceLocation: sourceLocation)
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
