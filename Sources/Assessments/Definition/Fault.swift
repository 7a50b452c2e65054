/// What is wrong with a file somebody wrote, and where.
package struct Fault: Error, Hashable, Sendable {
  /// The file as the person named it.
  package let file: String
  package let place: Place
  package let message: String

  package init(file: String, place: Place, message: String) {
    self.file = file
    self.place = place
    self.message = message
  }
}

extension Fault: CustomStringConvertible {
  package var description: String { "\(file):\(place.line):\(place.column): \(message)" }
}

/// Everything that is wrong with a file, in the order of its lines.
package struct Faults: Error, Equatable, Sendable {
  package let all: [Fault]

  package init(_ all: [Fault]) {
    self.all = all.sorted { $0.place < $1.place }
  }
}

extension Faults: CustomStringConvertible {
  package var description: String { all.map(\.description).joined(separator: "\n") }
}

/// Gathers the faults of one file, so that its author sees all of them at once.
package final class FaultCollector {
  package let file: String
  package private(set) var faults: [Fault] = []

  package init(file: String) {
    self.file = file
  }

  package func report(_ message: String, at place: Place) {
    faults.append(Fault(file: file, place: place, message: message))
  }

  /// Throws what was gathered, if anything was.
  package func throwIfAny() throws(Faults) {
    if !faults.isEmpty { throw Faults(faults) }
  }
}
