import Assessments
import DurableFiles
import JSON

/// One line of a sheet's journal, `muster.journal/1`.
///
/// The first says which sheet it is. Every line counts on from the one before and names its sheet,
/// so that a line that is missing, doubled or from another sheet is noticed.
enum SheetRecord {
  static let format = "muster.journal/1"

  /// `number`: the number in the handle.
  static func head(of sheet: AnswerSheet, number: Int) -> JSON {
    .object(present: [
      "n": 1,
      "sheet": .string(sheet.id),
      "format": .string(format),
      "handle": .string(sheet.handle),
      "number": .integer(number),
      "assessment": sheet.edition.json,
      "participant": sheet.participant.json,
      "mode": sheet.mode.map { .string($0.rawValue) },
      "form": .string(sheet.form.rawValue),
      "started": .string(sheet.started),
    ])
  }

  static func line(_ change: SheetChange, number: Int, of id: String, at time: String) -> JSON {
    var members: [JSON.Member] = [
      .init("n", .integer(number)),
      .init("sheet", .string(id)),
      .init("at", .string(time)),
    ]
    switch change {
    case .answer(let question, let answer):
      members.append(.init("question", .string(question.description)))
      members.append(.init("answer", answer.json))
    case .form(let form):
      members.append(.init("form", .string(form.rawValue)))
    case .completed(let moment):
      members.append(.init("completed", .string(moment)))
    }
    return .object(members)
  }
}

/// Reads the lines of one sheet's journal, one after the other.
struct SheetRecordReader {
  /// The sheet without its answers, as its first line says.
  struct Head: Equatable {
    let sheet: AnswerSheet
    let number: Int
  }

  /// Why a line cannot be what muster wrote.
  struct Refusal: Error, Equatable {
    let message: String
    /// Where in the line, from 1, where that is known.
    var column: Int?
    var newer: String?
  }

  static func head(_ payload: [UInt8], id: String) throws(Refusal) -> Head {
    let node = try parse(payload)
    guard let format = node["format"]?.string else {
      throw Refusal(message: "the first line does not say its format")
    }
    guard format == SheetRecord.format else {
      throw Refusal(message: "the format is '\(format)'", newer: format)
    }
    try check(node, number: 1, id: id)
    guard let handle = node["handle"]?.string, let number = node["number"]?.integer,
      (1..<Int.max).contains(number),
      let edition = edition(node["assessment"]), handle == "\(edition.id)-\(number)",
      let form = node["form"]?.string.flatMap(Form.init(rawValue:)),
      let started = node["started"]?.string, isTime(started)
    else { throw Refusal(message: "the first line lacks a part of its description") }
    let mode = node["mode"]?.string.flatMap(AnswerSheet.Mode.init(rawValue:))
    // One that is not known must not pass for typed answers.
    guard mode != nil || node["mode"] == nil else {
      throw Refusal(message: "the first line names a way of answering that is not known here")
    }
    let sheet = AnswerSheet(
      id: id,
      handle: handle,
      edition: edition,
      participant: AnswerSheet.Participant(
        name: node["participant"]?["name"]?.string,
        organisation: node["participant"]?["organisation"]?.string
      ),
      mode: mode,
      started: started,
      form: form
    )
    return Head(sheet: sheet, number: number)
  }

  /// A line behind the first.
  struct Line: Equatable {
    let number: Int
    /// UTC, as it was written.
    let time: String
    let change: SheetChange
  }

  /// Reads the line with this number.
  ///
  /// `assessment`: the definition that was answered; every id and value is checked.
  static func change(
    _ payload: [UInt8],
    number: Int,
    id: String,
    of assessment: Assessment
  ) throws(Refusal) -> SheetChange {
    let node = try parse(payload)
    try check(node, number: number, id: id)
    return try line(node, number: number, of: assessment).change
  }

  /// Reads a line, whatever its number.
  static func line(
    _ payload: [UInt8],
    id: String,
    of assessment: Assessment
  ) throws(Refusal) -> Line {
    let node = try parse(payload)
    let number = node["n"]?.integer ?? 0
    try check(node, number: number, id: id)
    return try line(node, number: number, of: assessment)
  }

  private static func line(
    _ node: JSONNode,
    number: Int,
    of assessment: Assessment
  ) throws(Refusal) -> Line {
    guard let time = node["at"]?.string, isTime(time) else {
      throw Refusal(message: "'at' is no time")
    }
    let change: SheetChange
    if let name = node["question"]?.string, let written = node["answer"] {
      change = try answer(written, to: name, of: assessment)
    } else if let form = node["form"]?.string.flatMap(Form.init(rawValue:)) {
      change = .form(form)
    } else if let moment = node["completed"]?.string, isTime(moment) {
      change = .completed(moment)
    } else {
      throw Refusal(message: "the line is neither an answer nor another change")
    }
    return Line(number: number, time: time, change: change)
  }

  private static func parse(_ payload: [UInt8]) throws(Refusal) -> JSONNode {
    do {
      // Columns count from the beginning of the line, where the checksum stands.
      let column = Journal.payloadOffset + 1
      let start = JSONPosition(offset: Journal.payloadOffset, line: 1, column: column)
      return try JSONNode(parsing: payload, start: start)
    } catch {
      throw Refusal(message: "\(error)", column: error.position.column)
    }
  }

  private static func check(_ node: JSONNode, number: Int, id: String) throws(Refusal) {
    guard node["n"]?.integer == number else {
      throw Refusal(
        message: "this should be line \(number) of the sheet; one is missing or doubled"
      )
    }
    guard node["sheet"]?.string == id else {
      throw Refusal(message: "the line belongs to another sheet")
    }
  }

  private static func answer(
    _ written: JSONNode,
    to name: String,
    of assessment: Assessment
  ) throws(Refusal) -> SheetChange {
    guard let id = QuestionID(name), let question = assessment.question(id) else {
      throw Refusal(message: "there is no question '\(name)' in \(assessment.id)")
    }
    let faults = FaultCollector(file: "")
    let reader = AnswerEntryReader(question: question, isExport: true, faults: faults)
    if let value = written["value"] { try checkType(of: value, for: question) }
    guard written.string == nil, let answer = reader.answer(from: SourceNode(written)),
      faults.faults.isEmpty
    else {
      throw Refusal(message: faults.faults.first?.message ?? "the answer to '\(name)' has no value")
    }
    return .answer(id, answer)
  }

  /// Files keep levels and numbers as numbers, all else as text; anything else was not ours.
  /// - Throws: `Refusal` when the value is of the other kind.
  private static func checkType(
    of value: JSONNode,
    for question: Question
  ) throws(Refusal) {
    let isNumber: Bool =
      switch question.kind {
      case .practice, .statement, .derailer: true
      case .fact, .context, .open: question.input == .number
      }
    guard isNumber == (value.string == nil) else {
      throw Refusal(
        message: isNumber
          ? "the value of '\(question.id)' is text, and has to be a number"
          : "the value of '\(question.id)' is no text, and has to be"
      )
    }
  }

  private static func edition(_ node: JSONNode?) -> AnswerSheet.Edition? {
    guard let id = node?["id"]?.string, isIdentifier(id), let version = node?["version"]?.string,
      version.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
      let checksum = node?["checksum"]?.string
    else { return nil }
    return AnswerSheet.Edition(id: id, version: version, checksum: checksum)
  }

  /// `2026-11-21T20:38:57Z`, a day that exists and a time of it.
  private static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      Day(String(text.prefix(10))) != nil
    else { return false }
    let parts = [(11, 23), (14, 59), (17, 60)]
    return parts.allSatisfy { start, most in
      let digits = bytes[start..<start + 2]
      guard digits.allSatisfy({ (48...57).contains($0) }) else { return false }
      return digits.reduce(0) { 10 * $0 + Int($1) - 48 } <= most
    }
  }
}
