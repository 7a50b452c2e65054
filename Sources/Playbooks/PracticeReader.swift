package import Assessments

/// Reads a practice: Markdown a person would write, with YAML front matter.
package enum PracticeReader {
  /// Reads one practice file.
  ///
  /// `file`: the name that faults are reported under; its last part has to be the id.
  /// `theme`: the folder the file lies in.
  /// `sources`: the sources the playbooks cite.
  /// - Throws: `Faults`, every one that was found.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    theme: String,
    sources: [Assessment.Source]
  ) throws(Faults) -> Practice {
    let faults = FaultCollector(file: file)
    let (front, body) = try split(bytes, faults: faults)
    let root = try SourceNode.read(Array(front.utf8), file: file)
    guard var reader = MappingReader(root, "the front matter", faults: faults) else {
      throw Faults(faults.faults)
    }
    let id = reader.requiredText("id")
    let title = reader.requiredText("title")
    let effort =
      reader.required("effort") == nil ? nil : reader.word("effort", Practice.Effort.self)
    let takes = reader.requiredText("takes")
    let cadence = reader.requiredText("cadence")
    let who = reader.requiredText("who")
    let measure = reader.requiredText("measure")
    let citations =
      reader.required("sources") == nil
      ? [] : Citations.read(in: &reader, sources: sources.map(\.id))
    if let node = reader.node("sources"), case .sequence([]) = node.content {
      faults.report("the practice names no source", at: node.place)
    }
    reader.finish()
    if let id, let stem = file.split(separator: "/").last?.dropLast(3), stem != id {
      faults.report("the id is '\(id)' but the file is named '\(stem).md'", at: .start)
    }
    var sections = PracticeSections(body, faults: faults)
    let why = sections.take("Why")
    let firstStep = sections.take("First step")
    let steps = sections.take("Steps")
    let doneWhen = sections.take("Done when")
    sections.finish()
    try faults.throwIfAny()
    guard let id, let title, let effort, let takes, let cadence, let who, let measure else {
      throw Faults([Fault(file: file, place: .start, message: "the file is no practice")])
    }
    return Practice(
      id: id,
      theme: theme,
      title: title,
      effort: effort,
      takes: takes,
      cadence: cadence,
      who: who,
      measure: measure,
      sources: Citations.described(citations, by: sources),
      why: why,
      firstStep: firstStep,
      steps: steps,
      doneWhen: doneWhen
    )
  }

  /// What is wrong with the wording of a practice that was read without a fault.
  ///
  /// `file`: the name that faults are reported under.
  /// - Throws: `Faults` when the bytes are no practice at all.
  package static func wordingFaults(in bytes: [UInt8], file: String) throws(Faults) -> [Fault] {
    let faults = FaultCollector(file: file)
    let sections = PracticeSections(try split(bytes, faults: faults).body, faults: faults)
    return WordingRule.faults(in: sections.texts, file: file)
  }

  /// Reads the sources the practices of a folder cite, `sources.yaml`.
  package static func sources(
    _ bytes: [UInt8],
    file: String
  ) throws(Faults) -> [Assessment.Source] {
    let faults = FaultCollector(file: file)
    let root = try SourceNode.read(bytes, file: file)
    guard var reader = MappingReader(root, "a sources file", faults: faults) else {
      throw Faults(faults.faults)
    }
    if let node = reader.required("format"), node.scalar != "muster.sources/1" {
      faults.report("the format is not 'muster.sources/1'", at: node.place)
    }
    let entries = reader.required("sources") == nil ? [] : reader.entries("sources")
    let sources = entries.compactMap { AssessmentReader.source(from: $0, faults: faults) }
    reader.finish()
    try faults.throwIfAny()
    return sources
  }

  /// Parts the front matter from the body; both keep the line numbers of the file.
  private static func split(
    _ bytes: [UInt8],
    faults: FaultCollector
  ) throws(Faults) -> (front: String, body: [Line]) {
    // Editors on other systems begin with a byte order mark, and end lines in two characters.
    let own = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard bytes.count <= SourceNode.byteLimit,
      let text = String(validating: own.filter { $0 != 13 }, as: UTF8.self)
    else {
      faults.report("a practice is UTF-8 text of at most \(SourceNode.byteLimit) bytes", at: .start)
      throw Faults(faults.faults)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      faults.report("the file begins with front matter between two lines of '---'", at: .start)
      throw Faults(faults.faults)
    }
    let front = "\n" + lines[1..<end].joined(separator: "\n") + "\n"
    let body = lines.enumerated().dropFirst(end + 1).map { index, line in
      Line(number: index + 1, text: String(line))
    }
    return (front, body)
  }
}
