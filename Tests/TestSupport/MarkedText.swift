package import Assessments

/// A faulty file in which each 👉 stands where a fault has to point.
///
/// Two marks in a row are two faults at one place.
package struct MarkedText {
  package let text: String
  /// In the order of the marks; columns count Unicode scalars.
  package let places: [Place]

  package init(_ marked: String) {
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

  /// The lines that the faults of the file give, when each stands at its mark.
  package func lines(_ messages: [String], file: String) -> [String] {
    zip(places, messages).map { "\(file):\($0.line):\($0.column): \($1)" }
  }
}

/// The lines of the faults that the body throws; none when it throws nothing.
package func faults(of body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let faults as Faults {
    return faults.all.map(\.description)
  } catch {
    return ["another error: \(error)"]
  }
}
