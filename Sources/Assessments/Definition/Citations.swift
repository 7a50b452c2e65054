/// The places that questions and practices are drawn from.
package enum Citations {
  /// Reads `sources: [{source: chic, section: Make it easy}]`.
  /// - Parameter sources: The ids that may be cited; any other is a fault.
  package static func read(
    in reader: inout MappingReader,
    sources: [String]
  ) -> [Question.Citation] {
    let faults = reader.faults
    return reader.list("sources").compactMap { node in
      guard var item = MappingReader(node, "a source", faults: faults) else { return nil }
      let place = item.node("source")?.place ?? node.place
      let source = item.requiredText("source")
      let section = item.requiredText("section")
      item.finish()
      guard let source, let section else { return nil }
      if !sources.contains(source) {
        faults.report(
          "the source '\(source)' is not among those of the file\(Names.hint(source, in: sources))",
          at: place
        )
      }
      return Question.Citation(source: source, section: section, place: place)
    }
  }

  /// "Author, Title (year), section" of a citation, as a face prints it.
  package static func described(
    _ citation: Question.Citation,
    by sources: [Assessment.Source]
  ) -> String {
    guard let source = sources.first(where: { $0.id == citation.source }) else {
      return citation.section
    }
    return "\(source.described), \"\(citation.section)\""
  }
}

extension Assessment {
  /// "Author, Title (year), section" of a citation, as a face prints it.
  package func described(_ citation: Question.Citation) -> String {
    Citations.described(citation, by: sources)
  }
}
