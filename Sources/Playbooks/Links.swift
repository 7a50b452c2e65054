package import Assessments

/// The links between assessments and playbooks, checked where both are known.
package enum Links {
  /// Practices a question names that no playbook holds.
  ///
  /// `besides`: the ids of practices that are there but could not be read.
  package static func unknownPractices(
    in assessment: Assessment,
    file: String,
    library: Library,
    besides: Set<String> = []
  ) -> [Fault] {
    let known = library.practices.map(\.id)
    var told: Set<Place> = []
    let references = assessment.askingOrder.flatMap(\.practices)
    // Questions share the default of their area, which is wrong only once.
    let unknown = references.filter { !known.contains($0.name) && !besides.contains($0.name) }
    return unknown.filter { told.insert($0.place).inserted }
      .map { reference in
        Fault(
          file: file,
          place: reference.place,
          message:
            "no playbook holds the practice '\(reference.name)'\(Names.hint(reference.name, in: known))"
        )
      }
  }

  /// Assessments that it says it overlaps with and that do not exist.
  ///
  /// `known`: the ids of all there are, of those that could not be read too.
  package static func unknownOverlaps(
    in assessment: Assessment,
    file: String,
    known: [String]
  ) -> [Fault] {
    assessment.overlaps.map(\.assessment).filter { !known.contains($0.name) }.map { reference in
      Fault(
        file: file,
        place: reference.place,
        message:
          "there is no assessment '\(reference.name)'\(Names.hint(reference.name, in: known))"
      )
    }
  }

  /// Practices that no question of any assessment leads to.
  package static func unused(library: Library, assessments: [Assessment]) -> [Practice] {
    let used = Set(assessments.flatMap(\.askingOrder).flatMap(\.practices).map(\.name))
    return library.practices.filter { !used.contains($0.id) }
  }
}
