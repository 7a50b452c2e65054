import Foundation
import Testing

extension Home {
  /// What the sheets keep, a line each in the order in which it was said:
  /// `table.round: 4`, `table.seats: dont-know`, `table.set: yes, note: seen`.
  func kept(in workspace: String = defaultWorkspace) throws -> [String] {
    try answers(in: workspace).map { "\($0.question): \($0.words)" }
  }

  /// The answers in the sheets of the home, in the order in which they were given.
  var answers: [Answer] {
    get throws { try answers(in: Self.defaultWorkspace) }
  }

  /// The notes in the order in which they were written.
  var notes: [String] {
    get throws { try answers.compactMap(\.note) }
  }

  struct Answer {
    let question: String
    let note: String?
    let words: String
  }

  static let defaultWorkspace = ".local/share/muster"

  private func answers(in workspace: String) throws -> [Answer] {
    let sheets = path("\(workspace)/sheets")
    guard FileManager.default.fileExists(atPath: sheets) else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: sheets).sorted()
    return try names.filter { $0.hasSuffix(".jsonl") }.flatMap { name in
      try text("\(workspace)/sheets/\(name)").split(separator: "\n").compactMap { line in
        let record = try JSONDecoder().decode(Line.self, from: Data(line.utf8)).rec
        guard let question = record.question, let answer = record.answer else { return nil }
        return Answer(question: question, note: answer.note, words: answer.words)
      }
    }
  }

  private struct Line: Decodable {
    let rec: Record

    struct Record: Decodable {
      let question: String?
      let answer: Answer?
    }

    struct Answer: Decodable {
      let value: Value?
      let state: String?
      let reason: String?
      let note: String?
      let evidence: String?

      var words: String {
        let state = [state, reason].compactMap(\.self).joined(separator: ", ")
        let asides = [("note", note), ("evidence", evidence)].compactMap { name, text in
          text.map { "\(name): \($0)" }
        }
        return ([value?.words ?? state] + asides).joined(separator: ", ")
      }
    }

    /// A word, or a number.
    struct Value: Decodable {
      let words: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
          words = try container.decode(String.self)
        } catch DecodingError.typeMismatch {
          words = "\(try container.decode(Int.self))"
        }
      }
    }
  }
}
