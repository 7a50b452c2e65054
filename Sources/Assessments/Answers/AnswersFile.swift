/// Answers from a file instead of from the keyboard: short YAML by hand, or an exported sheet.
package struct AnswersFile: Equatable, Sendable {
  /// The value of the key `format` in an exported sheet; a file by hand may leave the key out.
  package static let format = "muster.answers/1"

  /// Who answers, as the file says; both names are `nil` where it says nothing.
  package let participant: AnswerSheet.Participant
  /// How an exported sheet was answered; `nil` for a participant who typed, and in a file by hand.
  package let mode: AnswerSheet.Mode?
  /// Which form an exported sheet had; `nil` in a file written by hand.
  package let form: Form?
  /// In the order of the file.
  package let answers: [(id: QuestionID, answer: Answer)]

  /// Reads a file for this assessment, all of it or nothing.
  /// - Throws: `Faults`: every wrong id and value with its place; a file of another assessment.
  package init(_ bytes: [UInt8], file: String, for assessment: Assessment) throws(Faults) {
    let root = try SourceNode.read(bytes, file: file)
    let faults = FaultCollector(file: file)
    guard var reader = MappingReader(root, "an answers file", faults: faults) else {
      throw Faults(faults.faults)
    }
    let isExport = Self.checkFormat(in: &reader)
    Self.checkAssessment(in: &reader, is: assessment)
    participant = Self.participant(in: &reader, isExport: isExport)
    mode = isExport ? reader.word("mode", AnswerSheet.Mode.self) : nil
    form = isExport ? reader.word("form", Form.self) : nil
    let entries = reader.required("answers") == nil ? [] : reader.entries("answers")
    answers = entries.compactMap { entry in
      Self.answer(from: entry, of: assessment, isExport: isExport, faults: faults)
    }
    if !isExport { reader.finish() }
    try faults.throwIfAny()
  }

  package static func == (left: AnswersFile, right: AnswersFile) -> Bool {
    left.participant == right.participant && left.form == right.form
      && left.mode == right.mode
      && left.answers.elementsEqual(right.answers) { $0.id == $1.id && $0.answer == $1.answer }
  }

  /// Whether the file says that it was exported; such files may hold keys of later muster.
  private static func checkFormat(in reader: inout MappingReader) -> Bool {
    guard let node = reader.node("format") else { return false }
    if node.scalar != format {
      let written = node.scalar ?? "no text"
      reader.faults.report(
        "the format is '\(written)'; this muster reads '\(format)'",
        at: node.place
      )
    }
    return true
  }

  private static func checkAssessment(in reader: inout MappingReader, is assessment: Assessment) {
    guard let node = reader.required("assessment") else { return }
    var named = node
    if case .mapping(let entries) = node.content,
      let id = entries.first(where: { $0.key == "id" })
    {
      named = id.value
    }
    if named.scalar != assessment.id {
      reader.faults.report(
        "these are answers to '\(named.scalar ?? "")', not to '\(assessment.id)'",
        at: named.place
      )
    }
  }

  private static func participant(
    in reader: inout MappingReader,
    isExport: Bool
  ) -> AnswerSheet.Participant {
    guard let node = reader.node("participant"),
      var item = MappingReader(node, "'participant'", faults: reader.faults)
    else { return AnswerSheet.Participant() }
    let name = Self.name("name", in: &item)
    let organisation = Self.name("organisation", in: &item)
    if !isExport { item.finish() }
    return AnswerSheet.Participant(name: name, organisation: organisation)
  }

  private static func name(_ key: String, in reader: inout MappingReader) -> String? {
    guard let text = reader.text(key) else { return nil }
    if AnswerSheet.Participant.isName(text) { return text }
    reader.faults.report(
      AnswerSheet.Participant.nameRule,
      at: reader.node(key)?.place ?? reader.place
    )
    return nil
  }

  private static func answer(
    from entry: SourceNode.Entry,
    of assessment: Assessment,
    isExport: Bool,
    faults: FaultCollector
  ) -> (id: QuestionID, answer: Answer)? {
    guard let id = QuestionID(entry.key), let question = assessment.question(id) else {
      let hint = faults.hint(entry.key, in: assessment.askingOrder.map(\.id.description))
      faults.report("there is no question '\(entry.key)'\(hint)", at: entry.keyPlace)
      return nil
    }
    let reader = AnswerEntryReader(question: question, isExport: isExport, faults: faults)
    return reader.answer(from: entry.value).map { (id, $0) }
  }
}
