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
  file: String = Sample.file,
  sourceLocation: SourceLocation = #_sourceLocation,
  from read: ([UInt8]) throws -> Void = { _ = try Sample.practice($0) }
) {
  let marked = MarkedText(marked)
  #expect(marked.places.count == messages.count, "one 👉 a fault", sourceLocation: sourceLocation)
  let expected = zip(marked.places, messages).map { "\(file):\($0.line):\($0.column): \($1)" }
  #expect(
    faults(of: { try read(Array(marked.text.utf8)) }) == expected,
    sourceLocation: sourceLocation
  )
}

/// The lines of the faults that the body throws; none when it throws nothing.
func faults(of body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let faults as Faults {
    return faults.all.map(\.description)
  } catch {
    return ["another error: \(error)"]
  }
}
