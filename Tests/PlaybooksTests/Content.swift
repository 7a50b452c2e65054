import Assessments
import Foundation
import Playbooks

/// The files that come with muster, as they lie in the repository.
enum Content {
  private static let root =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  /// Every practice, as a path below `Playbooks`.
  static let files = names("Playbooks").flatMap { theme in
    names("Playbooks/\(theme)").map { "\(theme)/\($0)" }
  }

  /// What lies in a folder, sorted; nothing for a file.
  static func names(_ path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)\(path)/")
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: root + path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: root + path))
  }

  static func sources() throws -> [Assessment.Source] {
    try PracticeReader.sources(try bytes("Playbooks/sources.yaml"), file: "sources.yaml")
  }

  static func practice(_ file: String) throws -> Practice {
    try PracticeReader.read(
      try bytes("Playbooks/\(file)"),
      file: file,
      theme: String(file.prefix { $0 != "/" }),
      sources: try sources()
    )
  }

  static func library() throws -> Library { Library(try files.map(practice)) }

  static func assessments() throws -> [Assessment] {
    try names("Assessments").filter { $0.hasSuffix(".yaml") }.map { name in
      try AssessmentReader.read(try bytes("Assessments/\(name)"), file: name, checksum: "")
    }
  }
}
