import Text

/// The places that questions and practices are drawn from.
package enum Citations {
  /// Reads `sources: [{source: chic, section: Make it easy}]`.
  ///
  /// `sources`: the ids that may be cited; any other is a fault.
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
          "the source '\(source)' is not among those of the file\(faults.hint(source, in: sources))",
          at: place
        )
      }
      return Question.Citation(source: source, section: section, place: place)
    }
  }

  /// A line for each source, `Author, Title (year), "section" and "section"`, as a face prints it.
  package static func described(
    _ citations: [Question.Citation],
    by sources: [Assessment.Source]
  ) -> [String] {
    var cited: [String] = []
    for citation in citations where !cited.contains(citation.source) {
      cited.append(citation.source)
    }
    return cited.map { id in
      let sections = citations.filter { $0.source == id }.map { "\"\($0.section)\"" }
      let source = sources.first { $0.id == id }?.described ?? id
      return "\(source), \(englishList(sections))"
    }
  }
}

extension Assessment {
  /// The sources of a question, one line each.
  package func sources(of question: Question) -> [String] {
    Citations.described(question.citations, by: sources)
  }
}
