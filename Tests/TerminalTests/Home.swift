import Foundation
import Testing

/// A fresh home folder for one test, and what muster keeps in it.
final class Home {
  let folder: String

  init() throws {
    let name = "muster-screen-" + UUID().uuidString.prefix(13).lowercased()
    let made = URL(filePath: NSTemporaryDirectory()).appending(path: name)
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    folder = made.resolvingSymlinksInPath().path
  }

  deinit {
    // What stays is the system's to clear away.
    try? FileManager.default.removeItem(atPath: folder)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  /// Writes a program of the shell.
  func write(script name: String, _ text: String) throws {
    try write(name, "#!/bin/sh\n" + text)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path(name))
  }

  /// A file as text, empty when there is none.
  func text(_ name: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path(name)) else { return "" }
    return try #require(String(validating: data, as: UTF8.self))
  }

  /// The commands muster remembers, oldest first.
  var commands: [String] {
    get throws {
      try text(".local/state/muster/history").split(separator: "\n").map {
        try JSONDecoder().decode(String.self, from: Data($0.utf8))
      }
    }
  }

  /// The answers in the sheets of the home, in the order in which they were given.
  var answers: [Answer] {
    get throws {
      let sheets = path(".local/share/muster/sheets")
      guard FileManager.default.fileExists(atPath: sheets) else { return [] }
      let names = try FileManager.default.contentsOfDirectory(atPath: sheets).sorted()
      return try names.filter { $0.hasSuffix(".jsonl") }.flatMap { name in
        try text(".local/share/muster/sheets/\(name)").split(separator: "\n").compactMap { line in
          let record = try JSONDecoder().decode(Line.self, from: Data(line.utf8)).rec
          return record.question.map { Answer(question: $0, note: record.answer?.note) }
        }
      }
    }
  }

  /// The notes in the order in which they were written.
  var notes: [String] {
    get throws { try answers.compactMap(\.note) }
  }

  struct Answer: Equatable {
    let question: String
    let note: String?
  }

  private struct Line: Decodable {
    let rec: Record

    struct Record: Decodable {
      let question: String?
      let answer: Answer?
    }

    struct Answer: Decodable {
      let note: String?
    }
  }
}
