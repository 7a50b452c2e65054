/// Reads an assessment file; every fault of shape and structure is found in one go.
package enum AssessmentReader {
  /// The one value of the key `format` that this muster reads.
  package static let format = "muster.assessment/1"
  /// The longest number in a version, in digits.
  static let versionDigits = 6
  /// The steps of a scale, each with its label.
  static let scaleSteps = 1...5

  /// Reads one assessment file.
  ///
  /// `bytes`: the file as it is.
  /// `file`: the name that faults are reported under.
  /// `checksum`: the checksum of the bytes, `crc32:` and eight hex digits; sheets name it.
  /// - Throws: `Faults`, in the order of the file's lines.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    checksum: String
  ) throws(Faults) -> Assessment {
    let root = try SourceNode.read(bytes, file: file)
    let faults = FaultCollector(file: file)
    let assessment = assessment(from: root, checksum: checksum, faults: faults)
    try faults.throwIfAny()
    guard let assessment else {
      throw Faults([Fault(file: file, place: root.place, message: "the file is no assessment")])
    }
    StructureRules(assessment, faults: faults).check()
    try faults.throwIfAny()
    return assessment
  }

  private static func assessment(
    from root: SourceNode,
    checksum: String,
    faults: FaultCollector
  ) -> Assessment? {
    guard var reader = MappingReader(root, "an assessment", faults: faults) else { return nil }
    if let node = reader.required("format"), node.scalar != format {
      let written = node.scalar ?? "a list or mapping"
      faults.report("the format is '\(written)'; this muster reads '\(format)'", at: node.place)
    }
    let id = reader.identifier("id")
    let title = reader.requiredText("title")
    let version = version(in: &reader)
    let licence = reader.requiredText("licence")
    let language = reader.requiredText("language")
    let answeredBy = reader.requiredText("answered-by")
    let about = reader.requiredText("about")
    let advice = reader.word("advice", Assessment.Advice.self) ?? .lowestArea
    let isAlone = reader.flag("alone")
    let takeWhen = reader.text("take-when")
    let overlaps = reader.list("overlaps").compactMap { overlap(from: $0, faults: faults) }
    let reading = reader.text("reading")
    let levels = levels(in: &reader)
    let isInventory = reader.flag("inventory")
    let sources = sources(in: &reader, faults: faults)
    let questions = QuestionReader(
      scales: scales(in: &reader, faults: faults),
      sources: sources.map(\.id),
      faults: faults
    )
    let context = block("context", of: [.context], in: &reader, with: questions)
    let gate = reader.node("gate").flatMap { GateReader(faults: faults).gate(from: $0) }
    let areas = areas(in: &reader, with: questions)
    let risks = block("risks", of: [.derailer], in: &reader, with: questions)
    let open = block("open", of: [.open], in: &reader, with: questions)
    reader.finish()
    guard let id, let title, let version, let licence, let language, let answeredBy, let about
    else { return nil }
    let head = Assessment.Head(
      id: id,
      title: title,
      version: version,
      licence: licence,
      language: language,
      answeredBy: answeredBy,
      about: about,
      sources: sources,
      advice: advice,
      isAlone: isAlone,
      takeWhen: takeWhen,
      overlaps: overlaps,
      reading: reading,
      levels: levels,
      isInventory: isInventory,
      checksum: checksum
    )
    return Assessment(
      head,
      context: context,
      gate: gate,
      areas: areas,
      risks: risks,
      open: open
    )
  }

  private static func version(in reader: inout MappingReader) -> String? {
    guard let node = reader.required("version") else { return nil }
    let parts = node.scalar?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let isVersion =
      parts.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.count <= versionDigits
          && part.utf8.allSatisfy { (48...57).contains($0) }
      }
    if isVersion { return node.scalar }
    reader.faults.report("the version is three numbers, such as 1.0.0", at: node.place)
    return nil
  }

  private static func overlap(
    from node: SourceNode,
    faults: FaultCollector
  ) -> Assessment.Overlap? {
    guard var reader = MappingReader(node, "an overlap", faults: faults) else { return nil }
    let place = reader.node("assessment")?.place ?? node.place
    let id = reader.identifier("assessment")
    let with = reader.requiredText("with")
    reader.finish()
    guard let id, let with else { return nil }
    return Assessment.Overlap(assessment: Reference(name: id, place: place), with: with)
  }

  /// The areas that stand on each other: none is no way to say that there are such.
  private static func levels(in reader: inout MappingReader) -> [Reference] {
    if let node = reader.node("levels"), node.content == .sequence([]) {
      reader.faults.report("'levels' is empty", at: node.place)
    }
    return QuestionReader.references("levels", such: "trust", in: &reader)
  }

  private static func sources(
    in reader: inout MappingReader,
    faults: FaultCollector
  ) -> [Assessment.Source] {
    guard reader.required("sources") != nil else { return [] }
    return reader.entries("sources").compactMap { source(from: $0, faults: faults) }
  }

  /// One source of an assessment or of the playbooks: `id: {author, title, year, file}`.
  package static func source(
    from entry: SourceNode.Entry,
    faults: FaultCollector
  ) -> Assessment.Source? {
    guard var reader = MappingReader(entry.value, "a source", faults: faults) else { return nil }
    let author = reader.requiredText("author")
    let title = reader.requiredText("title")
    let year = reader.integer("year")
    let file = reader.text("file")
    reader.finish()
    guard let author, let title else { return nil }
    return Assessment.Source(id: entry.key, author: author, title: title, year: year, file: file)
  }

  /// The named scales: five labels each, from 1 to 5.
  private static func scales(
    in reader: inout MappingReader,
    faults: FaultCollector
  ) -> [String: [Choice]] {
    var scales: [String: [Choice]] = [:]
    for entry in reader.entries("scales") {
      var labels: [String] = []
      if case .sequence(let items) = entry.value.content {
        labels = items.compactMap(\.scalar).filter { !$0.allSatisfy(\.isWhitespace) }
        if items.count != labels.count { labels = [] }
      }
      guard labels.count == scaleSteps.count else {
        faults.report("a scale is a list of five labels, from 1 to 5", at: entry.value.place)
        continue
      }
      if Set(labels.map { $0.lowercased() }).count < labels.count {
        faults.report("a label stands twice in this scale", at: entry.value.place)
      }
      scales[entry.key] = zip(scaleSteps, labels).map { step, label in
        Choice(value: .level(step), label: label)
      }
    }
    return scales
  }

  private static func block(
    _ name: String,
    of kinds: [Question.Kind],
    in reader: inout MappingReader,
    with questions: QuestionReader
  ) -> [Question] {
    reader.list(name).compactMap { questions.question(from: $0, area: name, kinds: kinds) }
  }

  private static func areas(
    in reader: inout MappingReader,
    with questions: QuestionReader
  ) -> [Assessment.Area] {
    guard reader.required("areas") != nil else { return [] }
    return reader.list("areas").compactMap { area(from: $0, with: questions) }
  }

  private static func area(
    from node: SourceNode,
    with questions: QuestionReader
  ) -> Assessment.Area? {
    guard var reader = MappingReader(node, "an area", faults: questions.faults) else { return nil }
    let id = reader.identifier("id")
    let title = reader.requiredText("title")
    let about = reader.requiredText("about")
    let result = reader.text("result")
    let practices = QuestionReader.references("practices", in: &reader)
    let items = reader.required("questions") == nil ? [] : reader.list("questions")
    reader.finish()
    guard let id else { return nil }
    let read = items.compactMap {
      questions.question(
        from: $0,
        area: id,
        kinds: [.practice, .fact, .statement],
        practices: practices
      )
    }
    guard let title, let about else { return nil }
    return Assessment.Area(
      id: id,
      title: title,
      about: about,
      result: result,
      questions: read,
      place: node.place
    )
  }
}
