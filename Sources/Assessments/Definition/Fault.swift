/// What is wrong with a file somebody wrote, and where.
package struct Fault: Error, Hashable, Sendable {
  /// The file as the person named it.
  package let file: String
  /// Where in the file to look, such as the value that is wrong.
  package let place: Place
  /// What is wrong, in one line of plain words without a full stop.
  package let message: String

  /// Takes the parts as they are; `file` is printed in front of the place.
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
  /// Ordered by place; never empty in what is thrown.
  package let all: [Fault]

  /// Puts the faults of one file in the order of their places.
  package init(_ all: [Fault]) {
    self.all = all.sorted { $0.place < $1.place }
  }
}

extension Faults: CustomStringConvertible {
  package var description: String { all.map(\.description).joined(separator: "\n") }
}

/// Gathers the faults of one file, so that its author sees all of them at once.
package final class FaultCollector {
  /// The name that the faults are reported under.
  package let file: String
  /// What was reported so far, in the order it was found.
  package private(set) var faults: [Fault] = []

  /// Begins without faults; `file` is the name that they are reported under.
  package init(file: String) {
    self.file = file
  }

  /// Notes a fault and lets the reading go on.
  package func report(_ message: String, at place: Place) {
    faults.append(Fault(file: file, place: place, message: message))
  }

  /// Words about the known name that is most like one that is not, to stand behind a message.
  ///
  /// None once there are many faults: whoever has to mend so much is not helped by hints, and
  /// thousands of names held against thousands would take minutes.
  func hint(_ name: String, in known: @autoclosure () -> [String]) -> String {
    faults.count < Self.hintLimit ? Names.hint(name, in: known()) : ""
  }

  private static let hintLimit = 20

  /// Throws what was gathered, if anything was.
  package func throwIfAny() throws(Faults) {
    if !faults.isEmpty { throw Faults(faults) }
  }
}
